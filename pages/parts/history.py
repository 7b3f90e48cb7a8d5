"""The history of imports: all revisions, and what can be done with the one that is chosen."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from pages.parts import cache, comparing, erasing, page, reader, tables
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import MISSING, _, explain, pgettext, say
from perfdata.model import KeptFile, Revision
from perfdata.workflow.history import kept_files
from perfdata.workflow.workspace import Workspace

_CHOICE_PX = 520


def show_history(workspace: Workspace) -> None:
    """All imports, the newest first, and the one that is chosen."""
    show([Line("heading", _("History"))], "history_label")
    revisions = workspace.store.revisions()
    if not revisions:
        show([Line("quiet", _("Nothing was imported yet. Choose files above."))], "no_history")
        return
    undone = _undone(revisions)
    tables.show(pd.DataFrame([_line(revision, undone) for revision in revisions]), "history")
    texts = {one.revision: _words(one) for one in revisions}
    chosen = st.selectbox(
        _("Look into a revision"),
        tuple(texts),
        # Starts anew, at the newest, with each revision.
        key=f"history_revision_{len(revisions)}",
        format_func=lambda revision: texts.get(revision, str(revision)),
        width=_CHOICE_PX,
    )
    one = next(revision for revision in revisions if revision.revision == chosen)
    with st.container(border=True, key="revision_box"):
        _chosen(workspace, one, texts, undone)
    erasing.show_log(workspace)


def _undone(newest_first: Sequence[Revision]) -> dict[int, int]:
    """The revisions that are taken back, each with the one that did so and is not itself taken back."""
    found: dict[int, int] = {}
    for revision in newest_first:
        if revision.undoes is not None and revision.revision not in found:
            found[revision.undoes] = revision.revision
    return found


def _line(revision: Revision, undone: Mapping[int, int]) -> dict[str, str]:
    counts = revision.counts
    return {
        pgettext("column", "Revision"): str(revision.revision),
        pgettext("column", "When"): reader.moment(revision.at),
        pgettext("column", "By"): reader.by(revision.by),
        pgettext("column", "Files"): pgettext("list", ", ").join(revision.files) or MISSING,
        pgettext("column", "New"): str(counts.get("new", 0)),
        pgettext("column", "Changed"): str(counts.get("changed", 0)),
        pgettext("column", "Removed"): str(counts.get("removed", 0)),
        pgettext("column", "Reason"): reader.by(revision.reason) if revision.reason else MISSING,
        pgettext("column", "State"): _state(revision, undone),
    }


def _state(revision: Revision, undone: Mapping[int, int]) -> str:
    if revision.revision in undone:
        return say("undone by {revision}", revision=undone[revision.revision])
    if revision.undoes:
        return say("undoes {revision}", revision=revision.undoes)
    return pgettext("history", "in force")


def _words(revision: Revision) -> str:
    what = pgettext("list", ", ").join(revision.files) or _state(revision, {})
    return say("Revision {revision}: {what}", revision=revision.revision, what=what)


def _chosen(workspace: Workspace, one: Revision, texts: Mapping[int, str], undone: Mapping[int, int]) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        show([Line("label", _("Files"))], "kept_label")
        files = kept_files(workspace, one.revision)
        if not files:
            gone, none = _("Its files were erased for good."), _("This revision brought no file.")
            show([Line("quiet", gone if one.files else none)], "kept_none")
        for number, file in enumerate(files):
            _file(workspace, file, number)
    with right:
        with st.container(horizontal=True, vertical_alignment="center", key="revision_actions"):
            page.link("overview", _("Open it, read only"), revision=str(one.revision))
            if one.revision not in undone and st.button(pgettext("button", "Undo…"), key="undo"):
                st.dialog(_("Take an import back"))(_confirm_undo)(one.revision, texts[one.revision])
        other = comparing.pick(one.revision, texts)
    if other is not None:
        comparing.show_comparison(workspace, one.revision, other)


def _file(workspace: Workspace, file: KeptFile, number: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"kept_{number}"):
        with st.container(width="stretch", key=f"kept_name_{number}"):
            show([Line("item", file.name)], f"kept_text_{number}")
        st.download_button(
            pgettext("button", "Download"),
            # Made when it is asked for, on another thread.
            lambda: workspace.store.file(file.sha256).content,
            file_name=file.name,
            key=f"kept_download_{number}_{file.sha256}",
            type="tertiary",
            on_click="ignore",
        )
        erasing.offer(file, number)


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
