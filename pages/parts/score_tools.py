"""What can be done with a score sheet: try other results, take the official form along."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import cards
from pages.parts.cache import Picked
from pages.parts.texts import Line, literal, show
from perfdata.language import _, pgettext, say
from perfdata.workflow.evaluation import with_actuals
from perfdata.workflow.investment import Total
from perfdata.workflow.score_form import score_form, score_form_name
from perfdata.workflow.what_if import WhatIfRow

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_IN_A_ROW = 3


def what_if(picked: Picked, project: str, scale: str, rows: Sequence[WhatIfRow]) -> None:
    """Other results for some indicators, and what they would make of total and grade."""
    with st.expander(_("What if a result were another one?"), key="what_if_box"):
        show([Line("quiet", _("Try out other results. Nothing of this is stored."))], "what_if_text")
        by_key = {row.key: row for row in rows}
        chosen = st.multiselect(
            _("Indicators to change"),
            tuple(by_key),
            key=f"what_if_{project}",
            format_func=lambda key: by_key[key].name,
            placeholder=_("Choose one or several"),
        )
        if not chosen:
            return
        typed = _results([by_key[key] for key in chosen], project)
        made = with_actuals(picked.snapshot, picked.entity, picked.choice, typed, project, scale)
        totals = [
            Total(_("Points it would make"), made.total, made.total_note),
            Total(_("Grade it would make"), made.grade, made.grade_note),
        ]
        cards.totals(totals, "what_if_totals")
        show([Line("point", text) for text in made.rows], "what_if_rows")


def _results(rows: Sequence[WhatIfRow], project: str) -> dict[str, str]:
    """What is typed for each row, at first what is printed."""
    columns = st.columns(_IN_A_ROW, gap="small")
    typed = {}
    for place, row in enumerate(rows):
        label = say("{name} (target {target})", name=row.name, target=row.target) if row.target else row.name
        with columns[place % _IN_A_ROW]:
            typed[row.key] = st.text_input(literal(label), row.actual, key=f"result_{project}_{row.key}")
    return typed


def form(picked: Picked, project: str) -> None:
    """The button that hands over the official form."""
    snapshot, entity, choice = picked.snapshot, picked.entity, picked.choice
    with st.container(horizontal=True, vertical_alignment="center", key="score_form_row"):
        st.download_button(
            pgettext("button", "Download the official form"),
            lambda: score_form(snapshot, entity, choice, project).content,
            file_name=score_form_name(snapshot, entity, choice, project),
            mime=_XLSX,
            key="score_form",
            icon=":material/download:",
            on_click="ignore",
        )
        text = _("An Excel file for A4 with these figures; the goals of the year are left empty.")
        show([Line("quiet", text)], "score_form_text")
