"""The heading rows of a block: for each column the texts that stand over it, from top to bottom."""

from functools import cached_property

from perfdata.recognise.block import Block
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.periods import EARLIEST_YEAR, LATEST_YEAR


class Headings:
    """The heading paths of one block."""

    def __init__(self, grid: Grid, block: Block, vocabulary: Vocabulary) -> None:
        self._grid = grid
        self._block = block
        self._vocabulary = vocabulary

    @cached_property
    def paths(self) -> list[tuple[str, ...]]:
        """One path a column of the sheet: its texts, each merge once; () outside the block."""
        return [self._path(column) for column in range(self._grid.width)]

    @cached_property
    def _rows(self) -> list[int]:
        """The heading rows that hold anything."""
        rows = range(self._block.top, self._block.data)
        return [r for r in rows if any(not self._grid.blank(r, c) for c in range(self._grid.width))]

    def _path(self, column: int) -> tuple[str, ...]:
        path: list[str] = []
        if not self._block.holds(column):
            return ()
        for row in self._rows:
            text = heading_text(self._grid, row, column)
            if not text and row != self._rows[-1]:
                text = self._from_left(row, column)
            if text and (not path or path[-1] != text):
                path.append(text)
        return tuple(path)

    def _from_left(self, row: int, column: int) -> str:
        """The heading that an unmerged blank stands under, unless that one heads labels."""
        if not any(heading_text(self._grid, r, column) for r in range(row + 1, self._block.data)):
            return ""
        for left in range(column - 1, self._block.left - 1, -1):
            text = heading_text(self._grid, row, left)
            if text:
                return "" if self._vocabulary.meaning(text).head and self._heads_labels(row, left) else text
        return ""

    def _heads_labels(self, row: int, column: int) -> bool:
        """Whether nothing stands below the heading within the heading rows."""
        below = [r for r in self._rows if r > row]
        return not any(self._grid.raw(r, column) is not None for r in below)

    def has_own_leaf(self, column: int) -> bool:
        """Whether the column's lowest heading row says something of its own (not a wider merge)."""
        if len(self._rows) <= 1:
            return bool(self._rows and heading_text(self._grid, self._rows[0], column))
        for row in reversed(self._rows):
            span = self._grid.span(row, column)
            if self._grid.own_text(row, column) or self._grid.raw(row, column) is not None:
                return True
            if span is not None and self._grid.text(row, column):
                return span.left == column
        return False


def heading_text(grid: Grid, row: int, column: int) -> str:
    """A heading cell's text; a year or a date stored as a value is written out."""
    text = grid.text(row, column)
    if text:
        return text.strip()
    value = grid.date(row, column)
    if value is not None:
        return f"{value.year}年{value.month}月"
    figure = grid.figure(row, column)
    return f"{int(figure.raw)}年" if figure and is_year(figure.raw) else ""


def is_year(value: float) -> bool:
    """Whether the number can be a year in a heading."""
    return value.is_integer() and EARLIEST_YEAR <= value <= LATEST_YEAR
