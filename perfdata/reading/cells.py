"""What a sheet says of its cells beside their values: places, styles, faults, hidden rows and columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from perfdata.model import Span

Numbers = npt.NDArray[np.int64]

ERROR_VALUE = "error_value"
NOT_CALCULATED = "formula_not_calculated"
_LONGEST_FORMULA = 60


def _none() -> Numbers:
    return np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that has no usable value, with the code of its problem; zero-based."""

    row: int
    column: int
    code: str
    found: str


@dataclass(frozen=True)
class SheetCells:
    """The cells that hold something: `rows`, `columns` (zero-based) and `styles` are one entry a cell.

    `styles` count in the workbook's own list of styles. `hidden_rows` and `hidden_columns` are
    positions, with or without cells.
    """

    rows: Numbers = field(default_factory=_none)
    columns: Numbers = field(default_factory=_none)
    styles: Numbers = field(default_factory=_none)
    faults: tuple[Fault, ...] = ()
    hidden_rows: Numbers = field(default_factory=_none)
    hidden_columns: Numbers = field(default_factory=_none)
    merges: tuple[Span, ...] = ()

    @property
    def grid(self) -> int:
        """How many cells the sheet has from A1 to its last row and column."""
        return int(self.rows.max() + 1) * int(self.columns.max() + 1) if len(self.rows) else 0


def numbers(values: Iterable[int]) -> Numbers:
    """The values as one array."""
    return np.fromiter(values, np.int64)


def placed(cells: Sequence[tuple[int, int, int]]) -> tuple[Numbers, Numbers, Numbers]:
    """Rows, columns and styles of cells given one by one as (row, column, style)."""
    table = np.array(cells, np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]


def not_calculated(row: int, column: int, formula: str) -> Fault:
    """The fault of a formula that has no result; a long one is cut."""
    return Fault(row, column, NOT_CALCULATED, f"={formula}"[:_LONGEST_FORMULA])
