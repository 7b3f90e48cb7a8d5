"""The faulty file for its department: the marked workbook and the sentence to send with it."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import reader
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext
from perfdata.model import Problem, Source
from perfdata.workflow.marked import MarkedFile, marked_file
from perfdata.workflow.review import Review

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(reviewed: Review) -> None:
    """The button that opens the dialog, where any file has a finding."""
    files = {problem.place.file for problem in reviewed.problems}
    sources = [source for source in reviewed.sources if source.name in files]
    if sources and st.button(
        _("Send back to the department…"), key="send_back", icon=":material/assignment_return:"
    ):
        st.dialog(_("Send back to the department"))(_dialog)(sources, reviewed.problems)


def _dialog(sources: Sequence[Source], problems: Sequence[Problem]) -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    number = 0
    if len(sources) > 1:
        number = st.selectbox(
            _("File"), range(len(sources)), key="send_back_file", format_func=lambda one: sources[one].name
        )
    text = _(
        "The same workbook, with a list of the findings in front and every faulty cell marked and commented."
    )
    show([Line("quiet", text)], "send_back_text")
    with st.spinner(_("Marking the file…")):
        made = _made(sources[number], problems)
    st.download_button(
        _("Download the marked file"),
        made.content,
        file_name=made.name,
        mime=_XLSX,
        key="send_back_download",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )
    show([Line("label", pgettext("marked file", "The sentence to send with it"))], "send_back_sentence")
    st.code(made.sentence, language=None, wrap_lines=True)


def _made(source: Source, problems: Sequence[Problem]) -> MarkedFile:
    return marked_file(source, problems)
