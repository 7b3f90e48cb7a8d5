"""The history of imports, and taking one back."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages.parts import cache, reader, tables
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import MISSING, _, explain, pgettext, say
from perfdata.model import Revision
from perfdata.workflow.sample import SAMPLE_BY
from perfdata.workflow.workspace import Workspace


def show_history(workspace: Workspace) -> None:
    """All imports, the newest first, and a way to undo one."""
    show([Line("heading", _("History"))], "history_label")
    revisions = workspace.store.revisions()
    if not revisions:
        show([Line("quiet", _("Nothing was imported yet."))], "no_history")
        return
    undone = {revision.undoes: revision.revision for revision in revisions if revision.undoes}
    tables.show(pd.DataFrame([_line(revision, undone) for revision in revisions]), "history")
    _undo_row([revision for revision in revisions if revision.revision not in undone])


def _line(revision: Revision, undone: dict[int, int]) -> dict[str, str]:
    return {
        pgettext("column", "Revision"): str(revision.revision),
        pgettext("column", "When"): reader.moment(revision.at),
        pgettext("column", "By"): _by(revision.by),
        pgettext("column", "Files"): "、".join(revision.files) or MISSING,
        pgettext("column", "New"): str(revision.counts.get("new", 0)),
        pgettext("column", "Changed"): str(revision.counts.get("changed", 0)),
        pgettext("column", "Reason"): _by(revision.reason) if revision.reason else MISSING,
        pgettext("column", "State"): _state(revision, undone),
    }


def _state(revision: Revision, undone: dict[int, int]) -> str:
    if revision.revision in undone:
        return say("undone by {revision}", revision=undone[revision.revision])
    if revision.undoes:
        return say("undoes {revision}", revision=revision.undoes)
    return pgettext("history", "in force")


def _by(name: str) -> str:
    """Who or why; the names that the product itself uses are said in words."""
    names = {
        SAMPLE_BY: pgettext("history", "sample"),
        reader.NAME: pgettext("history", "web page"),
        "command line": pgettext("history", "command line"),
    }
    return names.get(name, name)


def _undo_row(revisions: Sequence[Revision]) -> None:
    texts = {one.revision: _words(one) for one in revisions}
    if not texts:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="undo_row"):
        chosen = st.selectbox(
            _("Take an import back"),
            tuple(texts),
            key="undo_revision",
            format_func=lambda revision: texts[revision],
            width=420,
        )
        if st.button(pgettext("button", "Undo…"), key="undo"):
            st.dialog(_("Take an import back"))(_confirm_undo)(chosen, texts[chosen])


def _words(revision: Revision) -> str:
    what = "、".join(revision.files) or _state(revision, {})
    return say("Revision {revision}: {what}", revision=revision.revision, what=what)


def _confirm_undo(revision: int, words: str) -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    text = _("Its figures are taken back as a new revision; figures that it replaced are in force again.")
    show([Line("label", words), Line("quiet", text)], "undo_text")
    why = st.text_input(_("Reason"), key="undo_reason")
    if not st.button(pgettext("button", "Undo it"), key="undo_yes", type="primary"):
        return
    try:
        cache.workspace().store.undo(revision, by=reader.NAME, reason=why)
    except PerfdataError as error:
        st.error(literal(explain(error)))
    else:
        st.rerun()
