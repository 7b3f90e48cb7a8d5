"""The findings of inspections: a table of texts, and how many are put right."""

import pandas as pd

from perfdata.compute.rectification import rectification
from perfdata.language import MISSING, date_text, ledger_status_name, percent, pgettext, say
from perfdata.workflow.rows import records
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import PeriodChoice, Snapshot


def findings_of(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> pd.DataFrame:
    """The entity's findings of the period or of its year: ledgers are mostly kept by the year."""
    ledger = snapshot.ledger
    periods = (choice.time_period, choice.time_period[:YEAR_DIGITS])
    return ledger[ledger["entity"].eq(entity) & ledger["time_period"].isin(periods)]


def ledger_table(ledger: pd.DataFrame) -> pd.DataFrame:
    """The findings as texts."""
    return pd.DataFrame(
        {
            pgettext("column", "Finding"): ledger["finding"],
            pgettext("column", "Measure"): ledger["measure"].replace("", MISSING),
            pgettext("column", "Responsible"): ledger["owner"].replace("", MISSING),
            pgettext("column", "Due"): [date_text(due) for due in ledger["due"]],
            pgettext("column", "State"): [ledger_status_name(s) or MISSING for s in ledger["status"]],
        }
    ).reset_index(drop=True)


def ledger_note(ledger: pd.DataFrame) -> str:
    """How many findings are put right, with those handed over apart; "" with no finding."""
    if ledger.empty:
        return ""
    # One ledger for the year and one for the half are counted together.
    summed = records(rectification(ledger.assign(time_period="")))[0]
    return say(
        "{done} of {total} put right ({rate}), {referred} handed over",
        done=int(summed["done"]),
        total=int(summed["total"]),
        rate=percent(summed["rate"], 0),
        referred=int(summed["referred"]),
    )
