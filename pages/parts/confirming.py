"""Step 4: what stands in the way, the reason, and the button that saves the import."""

import streamlit as st

from pages.parts import draft, pinned, reader, saved, steps
from pages.parts.texts import literal
from perfdata.errors import PerfdataError, StaleReview
from perfdata.language import _, explain, pgettext, say_plural
from perfdata.workflow.review import Review, commit
from perfdata.workflow.workspace import Workspace

_REFUSED = "confirm_refused"


def show_confirm(workspace: Workspace, reviewed: Review) -> None:
    """The fourth step."""
    steps.heading(4, _standing(reviewed))
    asks = bool(reviewed.warnings) and not reviewed.blocked
    if asks:
        st.checkbox(_("I have checked every warning of step 3"), key="checked")
    with st.container(horizontal=True, vertical_alignment="bottom", key="confirm_row"):
        if asks:
            st.text_input(_("Why it is right all the same (kept in the history)"), key="reason", width=420)
        if not reviewed.blocked and st.button(
            pgettext("button", "Save"), key="confirm", type="primary", icon=":material/check:"
        ):
            _save(workspace, reviewed)
        st.button(pgettext("button", "Go on later"), key="aside", on_click=draft.put_aside)
        st.button(
            pgettext("button", "Discard"),
            key="discard",
            type="tertiary",
            on_click=draft.discard,
            args=(workspace,),
        )
    if _REFUSED in st.session_state:
        st.error(literal(st.session_state.pop(_REFUSED)))


def _standing(reviewed: Review) -> str:
    """What has to be done before it can be saved, or what saving will do."""
    if any(question.required and question.answer is None for question in reviewed.questions):
        return _("Nothing can be saved yet: answer the questions of step 2 first.")
    if reviewed.errors or reviewed.files.refused:
        return _(
            "Nothing can be saved yet: correct the errors of step 3 here, or send the file back and drop in"
            " the mended one."
        )
    if not reviewed.has_content:
        return _("There is nothing to save: no figure and no report was recognised in these files.")
    if reviewed.warnings:
        return say_plural(
            "Step 3 has {count} warning: tick that you checked it, and say why the figures are right.",
            "Step 3 has {count} warnings: tick that you checked them, and say why the figures are right.",
            len(reviewed.warnings),
        )
    return _("The figures are saved as a new revision, which can be undone at any time.")


def _save(workspace: Workspace, reviewed: Review) -> None:
    reason = st.session_state.get("reason", "")
    if reviewed.warnings and not st.session_state.get("checked"):
        st.session_state[_REFUSED] = _("Tick that you have checked the warnings.")
        st.rerun()
    try:
        with st.spinner(_("Saving…")):
            made = commit(workspace, reviewed, by=reader.NAME, reason=reason)
    except StaleReview:
        # The review is kept by the revision: it is made again, and says who was faster.
        st.rerun()
    except PerfdataError as error:
        st.session_state[_REFUSED] = explain(error)
        st.rerun()
    draft.discard(workspace)
    pinned.unpin()
    saved.remember(workspace, made, reviewed)
    st.rerun()
