"""Erasing a file for good, after its name was typed; and the log of what was erased."""

import streamlit as st

from pages.parts import cache, reader
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, explain, pgettext, say
from perfdata.model import KeptFile
from perfdata.workflow.history import erase
from perfdata.workflow.workspace import Workspace


def offer(file: KeptFile, number: int) -> None:
    """The button that opens the dialog."""
    if st.button(pgettext("button", "Erase for good…"), key=f"erase_{number}", type="tertiary"):
        st.dialog(_("Erase a file for good"))(_dialog)(file)


def _dialog(file: KeptFile) -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    text = _(
        "The file, every figure and text read from it in every revision, and its unfinished uploads are"
        " erased. This cannot be undone; the history keeps that it was done, by whom and why."
    )
    show([Line("label", file.name), Line("body", text)], "erase_text")
    typed = st.text_input(_("Type the file's name to confirm"), key=f"erase_name_{file.sha256}")
    why = st.text_input(_("Reason"), key=f"erase_reason_{file.sha256}")
    if not st.button(pgettext("button", "Erase for good"), key="erase_yes", type="primary"):
        return
    if typed.strip() != file.name.strip() or not why.strip():
        st.error(_("Type the file's name as it stands above, and a reason."))
        return
    try:
        with st.spinner(_("Erasing…")):
            erase(cache.workspace(), file.sha256, by=reader.NAME, reason=why.strip())
    except PerfdataError as error:
        st.error(literal(explain(error)))
    else:
        cache.forget()
        st.rerun()


def show_log(workspace: Workspace) -> None:
    """The erasures, if there were any."""
    lines = [
        Line(
            "point",
            say(
                "{file} was erased for good on {moment} by {by}: {reason}",
                file=one.file.name,
                moment=reader.moment(one.at),
                by=reader.by(one.by),
                reason=one.reason,
            ),
        )
        for one in workspace.store.erasures()
    ]
    if lines:
        show([Line("label", _("Erased files")), *lines], "erasures")
