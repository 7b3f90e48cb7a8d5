"""An official form as data: cells merged over rows and columns, with the height that their texts need."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Literal

from perfdata.export.inert_cells import Value

# A title, a line below it, a label or figure in the middle of its cell, a sentence read from the left.
FormStyle = Literal["title", "subtitle", "cell", "sentence"]
_ROW_HEIGHT, _LINE_HEIGHT, _TITLE_HEIGHT = 24.0, 14.0, 34.0


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell over columns `first` to `last` and rows `top` to `bottom`, counted from 1; None is empty."""

    top: int
    first: int
    bottom: int
    last: int
    value: Value
    style: FormStyle = "cell"
    number_format: str = ""


@dataclass
class FormPage:
    """One form: its cells, the widths of its columns in letters, the heights of its rows in points."""

    name: str
    widths: Sequence[int]
    cells: list[FormCell] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        """The form's last row."""
        return max((cell.bottom for cell in self.cells), default=0)

    def title(self, row: int, text: str, *, small: bool = False) -> None:
        """A line across the form, without a border."""
        style: FormStyle = "subtitle" if small else "title"
        self.cells.append(FormCell(row, 1, row, len(self.widths), text, style))
        self.heights[row] = _ROW_HEIGHT if small else _TITLE_HEIGHT

    def span(
        self,
        row: int,
        first: int,
        last: int,
        value: Value,
        *,
        bottom: int | None = None,
        number_format: str = "",
        sentence: bool = False,
    ) -> None:
        """A bordered cell; its row is made high enough for it where it stands in one row."""
        end = row if bottom is None else bottom
        style: FormStyle = "sentence" if sentence else "cell"
        self.cells.append(FormCell(row, first, end, last, value, style, number_format))
        if end == row:
            needed = _needed_height(value, sum(self.widths[first - 1 : last]))
            self.heights[row] = max(needed, self.heights.get(row, _ROW_HEIGHT))


def _needed_height(value: Value, width: int) -> float:
    """A Chinese letter is two units of width wide."""
    if not isinstance(value, str):
        return _ROW_HEIGHT
    lines = sum(max(1, ceil(2 * len(part) / (width - 2))) for part in value.split("\n"))
    return _ROW_HEIGHT + _LINE_HEIGHT * (lines - 1)
