"""How a sheet's cells are set: number format and indent, one small code a cell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The Excel number format of a cell, and how many steps its text is moved to the right."""

    number_format: str = "General"
    indent: int = 0


@dataclass(frozen=True)
class CellStyles:
    """The styles of a sheet: `codes` (rows x columns, from A1 on) are indexes into `kinds`.

    Cells beyond `codes` are of the first kind, which sets nothing.
    """

    kinds: tuple[CellStyle, ...] = (CellStyle(),)
    codes: Codes = field(default_factory=lambda: np.zeros((0, 0), dtype=np.uint16))

    def at(self, row: int, column: int) -> CellStyle:
        """The style of one cell."""
        height, width = self.codes.shape
        return self.kinds[self.codes[row, column]] if row < height and column < width else self.kinds[0]

    @staticmethod
    def of(styles: Mapping[tuple[int, int], CellStyle]) -> "CellStyles":
        """Styles given cell by cell.

        >>> styles = CellStyles.of({(1, 2): CellStyle("0.0%")})
        >>> styles.at(1, 2).number_format, styles.at(7, 7).number_format
        ('0.0%', 'General')
        """
        kinds = list(dict.fromkeys([CellStyle(), *styles.values()]))
        codes = np.zeros(
            (_extent(row for row, _ in styles), _extent(column for _, column in styles)), np.uint16
        )
        for position, style in styles.items():
            codes[position] = kinds.index(style)
        return CellStyles(tuple(kinds), codes)


def _extent(places: Iterable[int]) -> int:
    return max(places, default=-1) + 1
