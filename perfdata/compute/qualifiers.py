"""What becomes of >, <, ~ when figures that carry them are added, subtracted or divided."""

from collections.abc import Iterable
from typing import cast

import pandas as pd

from perfdata.compute.keys import mapped
from perfdata.model import FLIPPED, Qualifier


def flipped(qualifier: Qualifier) -> Qualifier:
    """The qualifier of a difference or ratio whose subtrahend or divisor carries `qualifier`.

    >>> flipped(">")
    '<'
    """
    return FLIPPED[qualifier]


def combined(qualifiers: Iterable[Qualifier]) -> Qualifier | None:
    """The qualifier of a sum of figures, in whatever order they are added.

    None where one is above and another below: nothing is known. "~" beside bounds of one side is "~".

    >>> combined(["", ">", ">="]), combined([">", "<"]), combined([">=", "~"])
    ('>', None, '~')
    """
    stated = set(qualifiers) - {""}
    above, below = stated & {">", ">="}, stated & {"<", "<="}
    if above and below:
        return None
    if "~" in stated:
        return "~"
    # A strict bound among lax ones keeps the sum strictly beyond.
    return min(above | below, key=str, default="")


def quotient_qualifiers(above: pd.Series, below: pd.Series) -> pd.Series:
    """The qualifiers of `above` / `below`, row by row; "opposed" where nothing is known of a quotient."""
    stated = above.ne("") | below.ne("")
    pairs = above[stated] + "/" + below[stated]
    return mapped(pairs, _quotient).reindex(above.index, fill_value="").astype("str")


def _quotient(pair: str) -> str:
    above, below = (cast("Qualifier", qualifier) for qualifier in pair.split("/"))
    both = combined([above, flipped(below)])
    return "opposed" if both is None else both
