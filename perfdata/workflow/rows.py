"""A fact as a row: the values of one line of a frame by the names of its columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

Row = Mapping[str, Any]
Cells = npt.NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class RowTable:
    """The rows of a frame, each made when it is asked for: a page shows a few of very many."""

    columns: Mapping[str, Cells]

    def at(self, positions: Iterable[int]) -> list[Row]:
        """The rows at these positions, in this order."""
        return [{name: cells[i] for name, cells in self.columns.items()} for i in positions]


def row_table(frame: pd.DataFrame) -> RowTable:
    """The rows of a frame as plain values."""
    return RowTable({str(name): _cells(frame[name]) for name in frame})


def _cells(column: pd.Series) -> Cells:
    if not pd.api.types.is_string_dtype(column.dtype):
        return column.to_numpy(dtype=object)
    # Texts repeat: each distinct one is kept once.
    codes, distinct = pd.factorize(column)
    return cast("Cells", np.asarray(distinct, dtype=object)[codes])


def records(frame: pd.DataFrame) -> list[Row]:
    """All rows of a small frame, in its order."""
    return cast("list[Row]", frame.to_dict("records"))


def is_known(value: Any) -> bool:
    """Whether a number of a row is there; an absent one is None, NaN or NA.

    >>> is_known(0.0), is_known(float("nan")), is_known(None)
    (True, False, False)
    """
    return not pd.isna(value)
