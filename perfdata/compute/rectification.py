"""Rectification: how many findings of inspections are put right, and which of them are overdue."""

import calendar
import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from perfdata.terms import periods
from perfdata.terms.text import narrow

# The statuses of model.LedgerStatus, in the order of the columns.
STATUSES = ("done", "open", "referred", "overdue")
# How many months end with the last one of a period's number: the second quarter ends with month 2 x 3.
_LAST_MONTH = {"year": 12, "half": 6, "quarter": 3, "month": 1, "ytd": 1}
_MONTHS = 12
_DAY = re.compile(r"(?P<year>\d{4})[年/.-](?P<month>\d{1,2})[月/.-](?P<day>\d{1,2})(?!\d)", re.ASCII)
_MONTH_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]", re.ASCII)


def rectification(ledger: pd.DataFrame) -> pd.DataFrame:
    """The findings of each entity and period, counted by status.

    Columns: entity, time_period, total, one for each of STATUSES, unstated (no status given), and
    rate: percent of all findings done. A finding handed to another body is not done by this one.

    >>> from perfdata.model import LEDGER
    >>> findings = LEDGER.frame([{"finding": "1", "status": "done"}, {"finding": "2", "status": "referred"}])
    >>> rectification(findings)[["total", "done", "referred", "rate"]].values.tolist()
    [[2.0, 1.0, 1.0, 50.0]]
    """
    return counted_by(ledger, ["entity", "time_period"])


def counted_by(ledger: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """`rectification` of each group of findings that agree in the columns `names`, such as source or due."""
    by = [ledger[name] for name in names]
    counted = pd.DataFrame({status: ledger["status"].eq(status) for status in STATUSES}).groupby(by).sum()
    total = ledger["status"].groupby(by).size()
    counted.insert(0, "total", total)
    counted["unstated"] = total - counted[list(STATUSES)].sum(axis=1)
    counted["rate"] = 100 * counted["done"] / total
    return counted.reset_index()


def overdue(ledger: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The findings that are due before `as_of` and not put right, the longest overdue first.

    Column `due_date` is their last day in time. A finding that the ledger itself calls overdue is one
    whatever its deadline; one handed to another body is theirs, and one without a deadline is not overdue.

    >>> from perfdata.model import LEDGER
    >>> late = LEDGER.frame([{"finding": "1", "status": "open", "due": "2021年6月底"}])
    >>> overdue(late, date(2021, 7, 1))["due_date"].tolist(), len(overdue(late, date(2021, 6, 30)))
    ([datetime.date(2021, 6, 30)], 0)
    """
    days = [due_date(text, period) for text, period in zip(ledger["due"], ledger["time_period"], strict=True)]
    late = [
        status == "overdue" or (status not in ("done", "referred") and day is not None and day < as_of)
        for status, day in zip(ledger["status"], days, strict=True)
    ]
    dated = ledger.assign(due_date=pd.Series(days, index=ledger.index, dtype=object))
    order = sorted(
        (place for place, is_late in enumerate(late) if is_late), key=lambda place: days[place] or date.max
    )
    return dated.iloc[order]


def due_date(text: str, time_period: str = "") -> date | None:
    """The last day of a deadline: a day, or the end of a month, quarter or year; None for other words.

    A month or a day without a year is taken to lie in the year of `time_period`.

    >>> due_date("2021-06-30"), due_date("2021年二季度"), due_date("6月底前", "2021"), due_date("长期坚持")
    (datetime.date(2021, 6, 30), datetime.date(2021, 6, 30), datetime.date(2021, 6, 30), None)
    """
    plain = narrow(text).strip()
    match = _DAY.search(plain) or _MONTH_DAY.search(plain)
    year = int(time_period[:4]) if time_period[:4].isdigit() else None
    if match is not None:
        fields = match.groupdict()
        stated = int(fields["year"]) if fields.get("year") else year
        return _day(stated, int(match["month"]), int(match["day"]))
    found = periods.find(plain)
    if found is None or found.part not in _LAST_MONTH:
        return None
    stated = found.year or year
    return _day(stated, _LAST_MONTH[found.part] * (found.number or 1), None)


def _day(year: int | None, month: int, day: int | None) -> date | None:
    """The day, the last one of its month where none is named; None for one that there is not."""
    if year is None or not 1 <= month <= _MONTHS:
        return None
    last = calendar.monthrange(year, month)[1]
    return date(year, month, day or last) if (day or last) <= last else None
