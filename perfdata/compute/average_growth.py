"""Average annual growth (年均增速): the yearly rate from the first figure of a span to its last."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.ends import Refusal, multiple
from perfdata.compute.periods import calendar_year
from perfdata.model import Qualifier


@dataclass(frozen=True, slots=True)
class AverageGrowth:
    """The rate in percent a year over `years` years; None with the reason where there is none."""

    percent: float | None
    years: int
    qualifier: Qualifier = ""
    reason: Refusal | Literal["no_span"] = ""


def average_growth(series: pd.DataFrame, first: str, last: str, catalogue: Catalogue) -> AverageGrowth:
    """100 x ((last / first) ^ (1 / n) - 1), n years apart, of the levels of one series and scope.

    Both ends must have been printed: what lies between does not matter, and no end is filled in.
    "no_span" where the two are not the like part of two years, the later one last. Otherwise as
    `ends.multiple`. It is worked out from the values as printed, and so not at comparable prices.
    """
    years = calendar_year(last) - calendar_year(first)
    if not calendar_year(first) or years < 1 or first[4:] != last[4:]:
        return AverageGrowth(None, 0, reason="no_span")
    whole = multiple(series, first, last, catalogue)
    if whole.value is None:
        return AverageGrowth(None, years, reason=whole.reason)
    return AverageGrowth(100 * (whole.value ** (1 / years) - 1), years, whole.qualifier)
