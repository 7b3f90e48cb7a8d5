"""Single amounts of a frame: read, and set in print."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from perfdata.language.figures import number

# The cells of a frame whose rows are numbered from 0, by column and row.
Cells = Mapping[str, list[Any]]


def cells(frame: pd.DataFrame) -> Cells:
    """The columns as lists: many single cells are read far faster from these than from a frame."""
    return {str(name): frame[name].tolist() for name in frame.columns}


def digits(value: float) -> int:
    """How many decimals a number needs.

    >>> digits(304.7), digits(1903.0), digits(-0.25)
    (1, 0, 2)
    """
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def amount(value: float, unit: str) -> str:
    """An amount with all its decimals and its unit.

    >>> amount(304.7, "万元")
    '304.7万元'
    """
    return f"{number(value, digits(value))}{unit}"
