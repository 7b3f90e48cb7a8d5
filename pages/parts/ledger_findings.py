"""The rectification ledger and the counts of the year's work on the evaluation page."""

import pandas as pd
import streamlit as st

from pages.parts import page, tables
from pages.parts.texts import Line, show
from perfdata.language import _, say
from perfdata.workflow.ledger import LedgerView

_FINDING_ROW_PX = 72


def findings(view: LedgerView) -> None:
    """How much is put right by source and deadline, what is overdue, and the ledger itself."""
    if view.table.empty:
        text = _("Upload the rectification ledger: findings, measures, who is responsible and the state.")
        page.missing(_("There is no rectification ledger of this year"), text, "ledger")
        return
    show([Line("label", _("Findings of inspections"))], "ledger_label")
    left, right = st.columns(2, gap="small")
    with left:
        tables.show(view.by_source, "ledger_by_source")
        if not view.by_deadline.empty:
            tables.show(view.by_deadline, "ledger_by_deadline")
    with right:
        _overdue(view)
    tables.show(view.table, "ledger", row_px=_FINDING_ROW_PX)
    show([Line("source", view.source)], "ledger_source")


def _overdue(view: LedgerView) -> None:
    with st.container(border=True, height="stretch", key="overdue_box"):
        heading = (
            say("Overdue ({count})", count=len(view.overdue)) if view.overdue else _("Nothing is overdue")
        )
        late = [Line("point", text) for text in view.overdue]
        rule = _("Overdue: due before that day and not put right. What was handed over is counted apart.")
        show([Line("label", heading), *late, Line("quiet", view.as_of), Line("quiet", rule)], "overdue")


def counts(frame: pd.DataFrame) -> None:
    """Meetings, trainings and loans; over 50 stays over 50."""
    if frame.empty:
        text = _("Upload a table of indicators with meetings held, enterprises trained or loans arranged.")
        page.missing(_("There are no counts of this year"), text, "counts")
        return
    show([Line("label", _("Meetings, trainings and loans"))], "counts_label")
    tables.show(frame, "counts")
