"""The periods that notes are written in, in time: which ends first, and how the reader sees one."""

from typing import get_args

from perfdata.errors import UsageError
from perfdata.language import period
from perfdata.model import Basis

_YEAR_DIGITS = 4
# The month that a half year or a quarter ends with.
_MONTHS = {"S": 6, "Q": 3}


def end_of(key: str) -> str:
    """The month that a period ends with, of a period as it stands in the address; such texts sort by time.

    >>> end_of("2021"), end_of("2021-09.ytd"), end_of("2021-Q3"), end_of("2021/2025")
    ('2021-12', '2021-09', '2021-09', '2025-12')
    """
    last = key.partition(".")[0].rpartition("/")[2]
    year, part = last[:_YEAR_DIGITS], last[_YEAR_DIGITS + 1 :]
    if not part:
        return f"{year}-12"
    months = _MONTHS.get(part[0])
    return f"{year}-{int(part[1:]) * months:02d}" if months else f"{year}-{part}"


def period_words(key: str) -> str:
    """A period of the address in words; one that is no period stays as it is kept.

    >>> period_words("2021"), period_words("2021-09.ytd")
    ('2021年', '2021年1—9月')
    """
    time_period, _dot, named = key.partition(".")
    basis: Basis = next((one for one in get_args(Basis) if one == named), "period")
    try:
        return period(time_period, basis)
    except UsageError:
        return key
