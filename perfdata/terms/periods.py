"""Periods found in text and cells: years, halves, quarters, months, cumulative months, spans."""

import re
from dataclasses import replace
from datetime import date

from perfdata.terms.period import Part, Period, combine
from perfdata.terms.period_grammar import DAY, EARLIEST_YEAR, LATEST_YEAR, PATTERNS
from perfdata.terms.text import narrow

__all__ = [
    "EARLIEST_YEAR",
    "LATEST_YEAR",
    "Part",
    "Period",
    "combine",
    "find",
    "find_all",
    "may_stand_in",
    "of_cell",
    "of_date",
    "whole",
]


# What every pattern needs: 年, 月, 季, 十四五, a year of four digits, Q1. Most labels have none of it.
_TELLING = re.compile(r"[年月季五]|(?:19|20)[0-9]{2}|[0-9]{4}-|[0-9][Qq]|[Qq][0-9]")


def may_stand_in(text: str) -> bool:
    """Whether the text can name a period at all: quick, and never wrong about one that is there."""
    return _TELLING.search(narrow(text)) is not None


def find_all(text: str) -> list[Period]:
    """Every period that the text names, left to right; where readings overlap the fullest stands.

    A day (3月29日) is no period, except after 截至 where it ends a month.

    >>> [p.time_period for p in find_all("2025年1-3月，上半年为2024年上半年的两倍")]
    ['2025-03', '', '2024-06']
    """
    text = narrow(text)
    if not _TELLING.search(text):
        return []
    days = [match.span() for match in DAY.finditer(text)]
    found: list[Period] = []
    for index, (pattern, build) in enumerate(PATTERNS):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < p.end and p.start < end for p in found):
                continue
            # Only the first pattern is about days.
            if index and any(start < last and first < end for first, last in days):
                continue
            period = build(match)
            if period is not None:
                found.append(replace(period, start=start, end=end))
    return sorted(found, key=lambda period: period.start)


def find(text: str) -> Period | None:
    """The first period of the text that has a year, else its first one, or None.

    >>> find("截至2021年9月末").time_period, find("1-02月").number
    ('2021-09', 2)
    """
    found = find_all(text)
    return next((period for period in found if period.year), found[0] if found else None)


def whole(text: str) -> Period | None:
    """The period that the whole text is (a heading or a cell), or None.

    >>> whole("2024").time_period, whole("2024年GDP")
    ('2024', None)
    """
    stripped = narrow(text).strip().strip("()[]:")
    period = find(stripped)
    if period is None or period.start != 0 or period.end < len(stripped):
        return None
    return period


def of_date(value: date) -> Period:
    """The month that a date cell stands for in a heading."""
    return Period("month", value.year, value.month)


def of_cell(value: object) -> Period | None:
    """The period that a cell of a period column or heading row holds, or None.

    A date stands for its month, also where a text file spells it 2021-09-30 or 2021/9/1.
    """
    if isinstance(value, date):
        return of_date(value)
    if isinstance(value, bool):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int | str):
        return None
    return whole(str(value)) or _of_written_date(str(value))


def _of_written_date(text: str) -> Period | None:
    parts = narrow(text).strip().replace("/", "-").split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    try:
        return of_date(date(*map(int, parts)))
    except (TypeError, ValueError):
        return None
