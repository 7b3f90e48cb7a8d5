"""The period that comes next: what a file without one is most likely of."""

import re
from collections.abc import Iterable

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})")
_DECEMBER = 12


def following(known: Iterable[str]) -> str:
    """The year after the latest whole year, else the month after the latest month; "" where neither is.

    >>> following(["2020", "2021", "2020-12"]), following(["2021-11", "2021-12"]), following(["2021-Q3"])
    ('2022', '2022-01', '')
    """
    periods = sorted(set(known))
    years = [period for period in periods if _YEAR.fullmatch(period)]
    if years:
        return str(int(years[-1]) + 1)
    months = [found for period in periods if (found := _MONTH.fullmatch(period))]
    if not months:
        return ""
    year, month = int(months[-1]["year"]), int(months[-1]["month"])
    return f"{year}-{month + 1:02d}" if month < _DECEMBER else f"{year + 1}-01"
