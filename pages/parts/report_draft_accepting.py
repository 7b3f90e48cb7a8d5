"""How a person accepts a draft: rewritten here and stored as the report of its year."""

from typing import NoReturn

import streamlit as st

from pages.parts import cache, reader
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, explain, pgettext
from perfdata.workflow.drafting import DraftView
from perfdata.workflow.drafting_file import accept

_REFUSED = "draft_refused"
_EDITOR_PX = 480


def show_accepting(draft: DraftView) -> None:
    """The text to rewrite here, and the button that stores it as the report once a person has read it."""
    with st.expander(_("Rewrite here and accept as the report"), key="draft_accept_box"):
        text = _("What stands here is stored as the report of that year, after the checks of any upload.")
        show([Line("quiet", text)], "draft_accept_text")
        name = f"{draft.entity}_{draft.time_period}_{draft.revision}"
        written = st.text_area(
            _("Text of the report"), draft.text, height=_EDITOR_PX, key=f"draft_editor_{name}"
        )
        st.checkbox(_("I have read the text and stand by every figure in it"), key="draft_read")
        with st.container(horizontal=True, vertical_alignment="bottom", key="draft_accept_row"):
            st.text_input(_("Reason (kept in the history)"), key="draft_reason", width=420)
            if st.button(pgettext("button", "Accept as the report"), key="draft_accept", type="primary"):
                _accept(draft, written)
        if _REFUSED in st.session_state:
            st.error(literal(st.session_state.pop(_REFUSED)))


def _accept(draft: DraftView, text: str) -> None:
    reason = st.session_state.get("draft_reason", "").strip()
    if not st.session_state.get("draft_read") or not reason:
        _refuse(_("Tick that you have read the text, and give a reason."))
    try:
        with st.spinner(_("Saving…")):
            accepted = accept(cache.workspace(), draft, text, by=reader.NAME, reason=reason)
    except PerfdataError as error:
        _refuse(explain(error))
    if accepted.refusal == "written_already":
        _refuse(_("A report of that year is stored already. It is never overwritten: take the document."))
    if accepted.refusal == "another_report":
        text = _("The text does not read as the report of that unit and year: its title says whose it is.")
        _refuse(text)
    st.rerun()


def _refuse(why: str) -> NoReturn:
    st.session_state[_REFUSED] = why
    st.rerun()
