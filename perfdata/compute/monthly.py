"""Month on month (环比): a single month, quarter or half year beside the one before it.

Cumulative figures have none: January and February, published together (2021-02, ytd), are no month.
"""

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.growth import growth

_NAMES = {
    "year_on_year": "month_on_month",
    "year_on_year_unit": "month_on_month_unit",
    "year_on_year_qualifier": "month_on_month_qualifier",
}


def month_on_month(observations: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """The actual levels within a part of a year, with the columns of `growth` over the part before.

    month_on_month, month_on_month_unit and month_on_month_qualifier stand for those of year_on_year.
    January is compared with December of the year before. The figures are not adjusted for the season.
    """
    part = observations["time_period"].str.len().gt(4) & ~observations["time_period"].str.contains("/")
    within = observations[observations["basis"].eq("period") & part & observations["base_for"].eq("")]
    return growth(within, catalogue, "month").rename(columns=_NAMES)
