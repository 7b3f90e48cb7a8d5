"""The files that this session brings in: dropped, reviewed, confirmed."""

from collections.abc import Sequence
from hashlib import sha256

import streamlit as st

from pages.parts import cache, findings, page, reader
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError, StaleReview
from perfdata.language import _, explain, pgettext, say
from perfdata.model import Revision, Source
from perfdata.workflow.review import Review, commit, review
from perfdata.workflow.workspace import Workspace

_TYPES = ("xlsx", "xls", "ods", "csv", "txt", "docx")
_SOURCES, _REVIEW, _SAVED, _ROUND = "intake_sources", "intake_review", "intake_saved", "intake_round"


def dropped() -> tuple[Source, ...]:
    """The drop zone; the files in it, kept when the page is left and come back to."""
    key = f"files_{st.session_state.setdefault(_ROUND, 0)}"
    st.file_uploader(
        _("Choose files, or drop them here"),
        _TYPES,
        accept_multiple_files=True,
        key=key,
        on_change=_take,
        args=(key,),
    )
    kept: tuple[Source, ...] = st.session_state.get(_SOURCES, ())
    return kept


def _take(key: str) -> None:
    """Keeps the files as they are now: the drop zone itself is empty after a change of pages."""
    st.session_state.pop(_SAVED, None)
    st.session_state[_SOURCES] = tuple(Source(file.name, file.getvalue()) for file in st.session_state[key])


def show_review(workspace: Workspace, sources: Sequence[Source]) -> None:
    """What the files say and would change, with the questions, and the button that saves it."""
    reviewed = _reviewed(workspace, tuple(sources))
    findings.show_refused(reviewed)
    _questions(reviewed)
    findings.show_counts(reviewed)
    findings.show_problems(reviewed)
    findings.show_changes(reviewed, workspace.catalogue)
    findings.show_sheets(reviewed)
    _confirm(workspace, reviewed)


def _reviewed(workspace: Workspace, sources: tuple[Source, ...]) -> Review:
    """The review of these files against the store as it is now; made again when either changes."""
    entity, period = (st.session_state.get(name, "").strip() for name in ("upload_entity", "upload_period"))
    names = tuple((source.name, sha256(source.content).hexdigest()) for source in sources)
    key = (names, entity, period, workspace.store.revision())
    known = st.session_state.get(_REVIEW)
    if known is None or known[0] != key:
        with st.spinner(_("Reading the files…")):
            known = (key, review(workspace, sources, entity, period))
        st.session_state[_REVIEW] = known
    found: Review = known[1]
    return found


def _questions(reviewed: Review) -> None:
    """Asks for what the files don't say; once asked, the fields stay."""
    codes = {problem.code for problem in reviewed.files.problems}
    asks = {
        "upload_entity": ("entity_missing", _("Which unit do these files report on?")),
        "upload_period": ("year_missing", _("Which year or month? For example 2021, 2021-Q3 or 2021-09")),
    }
    open_asks = [name for name, (code, _label) in asks.items() if code in codes or st.session_state.get(name)]
    if not open_asks:
        return
    show([Line("label", _("The files don't say this; please fill it in"))], "questions_label")
    with st.container(horizontal=True, key="questions"):
        for name in open_asks:
            st.text_input(asks[name][1], key=name, width=360)


def _confirm(workspace: Workspace, reviewed: Review) -> None:
    if reviewed.blocked:
        text = _("Nothing can be saved yet: mend the errors above in the file and drop it in again.")
        show([Line("label", text)], "blocked")
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="confirm_row"):
        if reviewed.warnings:
            st.text_input(_("Why it is right all the same (kept in the history)"), key="reason", width=420)
        st.button(
            pgettext("button", "Save"),
            key="confirm",
            type="primary",
            on_click=_save,
            args=(workspace, reviewed),
        )
        st.button(pgettext("button", "Discard"), key="discard", on_click=_clear)
    if "intake_refused" in st.session_state:
        st.error(literal(st.session_state.pop("intake_refused")))


def _save(workspace: Workspace, reviewed: Review) -> None:
    reader.speak()
    try:
        saved = commit(workspace, reviewed, by=reader.NAME, reason=st.session_state.get("reason", ""))
    except StaleReview as error:
        # The store moved on: the review is made again below, for it is kept by the revision.
        st.session_state["intake_refused"] = explain(error)
        return
    except PerfdataError as error:
        st.session_state["intake_refused"] = explain(error)
        return
    _clear()
    st.session_state[_SAVED] = (saved, _told(reviewed))


def _clear() -> None:
    """Empties the drop zone: a file uploader starts anew under a new key."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    for name in (_SOURCES, _REVIEW, _SAVED, "upload_entity", "upload_period", "reason"):
        st.session_state.pop(name, None)


def _told(reviewed: Review) -> dict[str, str]:
    """What to pick on the overview to see what was saved: its first unit, in its latest period."""
    frames = [frame for frame in reviewed.files.frames.values() if len(frame)]
    told = [(str(e), str(t)) for f in frames for e, t in zip(f["entity"], f["time_period"], strict=True)]
    told += [(report.entity, report.time_period) for report in reviewed.files.reports]
    entity = told[0][0]
    for choice in cache.latest().periods(entity):
        if (entity, choice.time_period) in told:
            return {"entity": entity, "period": choice.key}
    return {"entity": entity}


def show_saved() -> None:
    """What the last confirmation saved, with the way to see it."""
    if _SAVED not in st.session_state:
        return
    saved, picks = st.session_state[_SAVED]
    if saved is None:
        st.info(_("Nothing to save: the store says the same already."))
        return
    st.success(_saved_text(saved))
    page.link("overview", _("See it on the overview"), **picks)


def _saved_text(saved: Revision) -> str:
    return say(
        "Saved as revision {revision}: {new} new, {changed} changed. It can be undone below.",
        revision=saved.revision,
        new=saved.counts.get("new", 0),
        changed=saved.counts.get("changed", 0),
    )
