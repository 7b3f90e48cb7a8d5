"""Balances (时点数) beside that at the start of the year (年初): the end of the year before."""

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.growth import growth

_NAMES = {
    "difference": "since_opening",
    "year_on_year": "since_opening_growth",
    "year_on_year_unit": "since_opening_unit",
    "year_on_year_qualifier": "since_opening_qualifier",
}


def since_opening(observations: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """The balances among the actual levels, with the columns of `growth` over the start of the year.

    since_opening is the amount (比年初增减额), since_opening_growth the percent, or points of a rate.
    The end of the year before may be spelled 2020 or 2020-12.
    """
    balances = observations[observations["basis"].eq("point") & observations["base_for"].eq("")]
    return growth(balances, catalogue, "opening").rename(columns=_NAMES)
