"""The form to fill in, made for one reporting unit and period and handed over as a file."""

from datetime import UTC, datetime

import streamlit as st

from pages.parts import cache, reader
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, entity_name, explain, pgettext
from perfdata.workflow.template import Template, template

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer() -> None:
    """The button that opens the dialog, and what the form is for."""
    if st.button(_("Get a form to fill in"), key="form", icon=":material/download:", width="stretch"):
        st.dialog(_("A form to fill in"))(_dialog)()
    text = _(
        "An Excel form with the indicators reported so far: send it to the department, then drop it in here."
    )
    show([Line("source", text)], "form_text")


def _dialog() -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    snapshot = cache.latest()
    entity = ""
    if snapshot.entities:
        entity = st.selectbox(
            _("Reporting unit"),
            snapshot.entities,
            key="form_entity",
            format_func=lambda name: entity_name(snapshot.catalogue, name),
        )
    period = st.text_input(
        _("Year or month"), key="form_period", placeholder=_("The year after the last one, unless given")
    )
    try:
        with st.spinner(_("Making the form…")):
            made = template(cache.workspace(), entity, period.strip(), datetime.now(UTC).year)
    except PerfdataError as error:
        st.error(literal(explain(error)))
        return
    _hand_over(made)


def _hand_over(made: Template) -> None:
    lines = [Line("body", made.name)]
    if made.left_out:
        lines += [Line("quiet", _("Not in the form:")), *(Line("point", name) for name in made.left_out)]
    show(lines, "form_made")
    st.download_button(
        pgettext("button", "Download"),
        made.content,
        file_name=made.name,
        mime=_XLSX,
        key="form_download",
        type="primary",
        on_click="ignore",
    )
