"""Arithmetic of periods in their normal spelling: a year, a part or a year's end earlier, months elapsed."""

import re

from perfdata.model import Basis

_PART = re.compile(r"(?P<year>\d{4})-(?P<sort>[SQ]?)(?P<number>\d{1,2})")
_IN_A_YEAR = {"S": 2, "Q": 4, "": 12}
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


def previous_part(time_period: str) -> str:
    """The month, quarter or half year before; "" for a year, a span and what is not a normal spelling.

    >>> previous_part("2021-03"), previous_part("2021-01"), previous_part("2021-Q1"), previous_part("2021")
    ('2021-02', '2020-12', '2020-Q4', '')
    """
    match = _PART.fullmatch(time_period) if calendar_year(time_period) else None
    if match is None:
        return ""
    sort, number = match["sort"], int(match["number"]) - 1
    if number == 0:
        year = previous_year(match["year"])
        return year and f"{year}-{sort}{_IN_A_YEAR[sort]}"
    return f"{match['year']}-{sort}{number}" if sort else f"{match['year']}-{number:02d}"


def opening(time_period: str) -> str:
    """The end of the year before, 年初 of a balance: a year; "" for a span and what is no normal spelling.

    >>> opening("2021-06"), opening("2021"), opening("2021/2025")
    ('2020', '2020', '')
    """
    return previous_year(time_period[:4]) if calendar_year(time_period) else ""


def year_end(time_period: str) -> str:
    """December's end, spelled as the year's, and every other period as it is.

    >>> year_end("2020-12"), year_end("2020"), year_end("2020-11")
    ('2020', '2020', '2020-11')
    """
    return time_period[:4] if calendar_year(time_period) and time_period[4:] == "-12" else time_period


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
