"""Periods and dates as the reader's language writes them, from the store's one spelling of each."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_datetime, get_month_names

from perfdata.errors import UsageError
from perfdata.language.figures import MISSING
from perfdata.language.translation import Language, current, gettext, marked, say
from perfdata.model import Basis

Part = Literal["year", "half", "quarter", "month"]

_SPELLING = re.compile(
    r"(?P<year>\d{4})(?:-(?:S(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?", re.ASCII
)
_MONTHS_IN: dict[Part, int] = {"half": 6, "quarter": 3, "month": 1}
# All of the country keeps Beijing time, without a summer time.
_CHINA = timezone(timedelta(hours=8))
_HALVES = (marked("H1 {year}"), marked("H2 {year}"))
_QUARTERS = (marked("Q1 {year}"), marked("Q2 {year}"), marked("Q3 {year}"), marked("Q4 {year}"))
# Chinese writes 1—9月 with 月 once, so its months are plain digits and the patterns add 月.
_MONTH_WIDTH: dict[Language, Literal["abbreviated", "narrow"]] = {"en": "abbreviated", "zh_CN": "narrow"}


def period(time_period: str, basis: Basis = "period") -> str:
    """A period in words: cumulative figures name their months, balances the day they were taken.

    `time_period` and `basis` are spelled as in the store; "" is not known, and another spelling is
    a UsageError.

    >>> period("2021"), period("2021-09", "ytd"), period("2021-09"), period("2021", "point")
    ('2021年', '2021年1—9月', '2021年9月', '2021年末')
    """
    if not time_period:
        return MISSING
    first, slash, last = time_period.partition("/")
    if slash:
        return _span(first, last)
    part, year, which = _read(time_period)
    if basis == "point":
        return _at_end(part, year, which)
    if basis == "ytd" and part != "year":
        return _so_far(year, which * _MONTHS_IN[part])
    return _within(part, year, which)


def date_text(iso: str) -> str:
    """A day written 2021-06-23, or a period; other words (长期坚持) stay as they were written.

    >>> date_text("2021-06-23"), date_text("2021-06"), date_text("长期坚持")
    ('2021年6月23日', '2021年6月', '长期坚持')
    """
    if _SPELLING.fullmatch(iso):
        return period(iso)
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso or MISSING
    return format_date(day, "medium", locale=_locale(current()))


def moment_text(iso: str) -> str:
    """An ISO moment to the minute, in the time zone that it is written in.

    >>> moment_text("2022-01-05T09:30:00+08:00")
    '2022年1月5日 09:30'
    """
    pattern = gettext("MMM d, y, HH:mm")
    return format_datetime(datetime.fromisoformat(iso), pattern, locale=_locale(current()))


@lru_cache
def _locale(language: Language) -> Locale:
    # Given a name, Babel looks for its file at each call: a millisecond.
    return Locale.parse(language)


def file_moment(iso: str) -> str:
    """An ISO moment as files state it: on China's clock, for a file does not know its reader's.

    >>> file_moment("2022-01-05T16:30:00+00:00")
    '2022年1月6日 00:30'
    """
    return moment_text(datetime.fromisoformat(iso).astimezone(_CHINA).isoformat())


def _read(time_period: str) -> tuple[Part, int, int]:
    """The kind of period, its year, and which half, quarter or month of it (0 for the year)."""
    match = _SPELLING.fullmatch(time_period)
    if match is None:
        raise UsageError("unknown_period", period=time_period)
    parts: tuple[Part, ...] = ("half", "quarter", "month")
    for part in parts:
        if match[part]:
            return part, int(match["year"]), int(match[part])
    return "year", int(match["year"]), 0


def _within(part: Part, year: int, which: int) -> str:
    if part == "half":
        return say(_HALVES[which - 1], year=year)
    if part == "quarter":
        return say(_QUARTERS[which - 1], year=year)
    if part == "month":
        return say("{month} {year}", month=_month(which), year=year)
    return say("{year}", year=year)


def _so_far(year: int, month: int) -> str:
    """January to `month`; officials say 一季度 and 上半年 for the first three and six months."""
    if month == 1:
        return _within("month", year, 1)
    if month == _MONTHS_IN["quarter"]:
        return _within("quarter", year, 1)
    if month == _MONTHS_IN["half"]:
        return _within("half", year, 1)
    return _months(year, 1, month)


def _at_end(part: Part, year: int, which: int) -> str:
    if part == "year":
        return say("end of {year}", year=year)
    return say("end of {month} {year}", month=_month(which * _MONTHS_IN[part]), year=year)


def _span(first: str, last: str) -> str:
    (part, year, start), (last_part, last_year, end) = _read(first), _read(last)
    if part == last_part == "year":
        return say("{first}–{last}", first=year, last=last_year)
    if part == last_part == "month" and year == last_year:
        return _months(year, start, end)
    return say("{start} to {end}", start=_within(part, year, start), end=_within(last_part, last_year, end))


def _months(year: int, first: int, last: int) -> str:
    return say("{first}–{last} {year}", first=_month(first), last=_month(last), year=year)


def _month(month: int) -> str:
    names = get_month_names(_MONTH_WIDTH[current()], locale=_locale(current()))
    return str(names[month])
