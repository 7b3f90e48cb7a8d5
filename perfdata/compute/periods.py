"""Arithmetic of periods in their normal spelling: the same period a year earlier, months elapsed."""

import re

from perfdata.model import Basis

_SINGLE = re.compile(r"(?P<year>\d{4})(?:-(?:S[12]|Q[1-4]|(?P<month>0[1-9]|1[0-2])))?")


def previous_year(time_period: str) -> str:
    """The same period one year earlier; "" for a span and for what is not a normal spelling.

    A span has no like span a year earlier: 2021/2025 and 2020/2024 share four years.

    >>> previous_year("2021-09"), previous_year("2021-Q3"), previous_year("2021/2025")
    ('2020-09', '2020-Q3', '')
    """
    year = calendar_year(time_period)
    if not year or year == 1:
        return ""
    return f"{year - 1:04d}{time_period[4:]}"


def calendar_year(time_period: str) -> int:
    """The year that a period lies in; 0 for a span and for what is not a normal spelling.

    >>> calendar_year("2021-S2"), calendar_year("2010-08/2010-12")
    (2021, 0)
    """
    match = _SINGLE.fullmatch(time_period)
    return int(match["year"]) if match else 0


def months_elapsed(time_period: str, basis: Basis = "ytd") -> int | None:
    """How many months of its year a cumulative figure covers; None where that is not known.

    A year covers all twelve. A single month, quarter or half is not cumulative: None.

    >>> months_elapsed("2021-09"), months_elapsed("2021", "period"), months_elapsed("2021-09", "period")
    (9, 12, None)
    """
    match = _SINGLE.fullmatch(time_period)
    if match is None:
        return None
    if len(time_period) == len("2021"):
        return 12
    return int(match["month"]) if match["month"] and basis == "ytd" else None
