"""The rectification ledger of a year: how much is put right, by source and deadline, and what is overdue."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import pandas as pd

from perfdata.compute.rectification import counted_by, due_date, overdue, rectification
from perfdata.language import MISSING, date_text, percent, pgettext, say
from perfdata.model import Place
from perfdata.workflow.rectification import ledger_note, ledger_table
from perfdata.workflow.rows import records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import source_line


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day up to which a ledger is judged, and which day that is."""

    day: date
    kind: Literal["period_end", "revision"]

    @property
    def text(self) -> str:
        """The day in words."""
        day = date_text(self.day.isoformat())
        if self.kind == "period_end":
            return say("As of {day}, the end of the period", day=day)
        return say("As of {day}, the day of the latest import", day=day)


@dataclass(frozen=True)
class LedgerView:
    """Texts of a ledger; tables are empty where nothing is known."""

    rectified: str = MISSING
    note: str = ""
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    by_source: pd.DataFrame = field(default_factory=pd.DataFrame)
    by_deadline: pd.DataFrame = field(default_factory=pd.DataFrame)
    overdue: tuple[str, ...] = ()
    as_of: str = ""
    source: str = ""


def as_of_day(snapshot: Snapshot, choice: PeriodChoice) -> AsOf | None:
    """The end of the period, or the day of the revision where the period is not over by then.

    None where neither is known.
    """
    end = due_date(choice.time_period)
    read = date.fromisoformat(snapshot.as_of[:10]) if snapshot.as_of else None
    if end is not None and (read is None or end <= read):
        return AsOf(end, "period_end")
    return AsOf(read, "revision") if read is not None else None


def ledger_view(ledger: pd.DataFrame, as_of: AsOf | None, revision: int) -> LedgerView:
    """The findings of one entity and year, judged as of a day."""
    if ledger.empty:
        return LedgerView()
    late = overdue(ledger, as_of.day) if as_of is not None else ledger.iloc[:0]
    whole = records(rectification(ledger.assign(time_period="", entity="")))[0]
    places = ledger[["file", "sheet"]].drop_duplicates().itertuples(index=False)
    return LedgerView(
        rectified=percent(whole["rate"], 0),
        note=ledger_note(ledger),
        table=ledger_table(ledger),
        by_source=_grouped(ledger, "source", pgettext("column", "Source of the finding")),
        by_deadline=_by_deadline(ledger),
        overdue=tuple(_overdue(late)),
        as_of=as_of.text if as_of is not None else "",
        source=source_line((Place(file, sheet) for file, sheet in places), revision),
    )


def _overdue(late: pd.DataFrame) -> Iterator[str]:
    for row in records(late):
        texts = {"finding": row["finding"], "owner": row["owner"] or MISSING}
        if row["due_date"] is None:
            yield say("{finding} (overdue by the ledger itself; responsible: {owner})", **texts)
        else:
            yield say(
                "{finding} (due {due}; responsible: {owner})",
                due=date_text(row["due_date"].isoformat()),
                **texts,
            )


def _by_deadline(ledger: pd.DataFrame) -> pd.DataFrame:
    """Findings by their deadline as written, in the order of the days; empty where none has one."""
    if ledger["due"].eq("").all():
        return pd.DataFrame()
    pairs = zip(ledger["due"], ledger["time_period"], strict=True)
    days = [due_date(text, period) or date.max for text, period in pairs]
    ordered = ledger.assign(day=days).sort_values("day", kind="stable")
    return _grouped(ordered, "due", pgettext("column", "Due"))


def _grouped(ledger: pd.DataFrame, by: str, title: str) -> pd.DataFrame:
    """Counts of the groups in the order in which they first stand in the ledger."""
    counted = counted_by(ledger, [by]).set_index(by).loc[ledger[by].drop_duplicates()].reset_index()
    names = [(date_text(name) if by == "due" else name) or MISSING for name in counted[by]]
    return pd.DataFrame(
        {
            title: names,
            pgettext("column", "Findings"): _texts(counted["total"]),
            pgettext("column", "Put right"): _texts(counted["done"]),
            pgettext("column", "Handed over"): _texts(counted["referred"]),
            pgettext("ledger", "Rate"): [percent(rate, 0) for rate in counted["rate"]],
        }
    )


def _texts(counts: pd.Series) -> list[str]:
    return [str(int(count)) for count in counts]
