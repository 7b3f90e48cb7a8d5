"""One table of a sheet: its rows, and all that its reader needs to know around it."""

from dataclasses import dataclass

from perfdata.model import Place
from perfdata.recognise.context import Context
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.addresses import address

# Beyond the last column of any sheet (Excel has 16,384).
LAST_COLUMN = 1 << 20


@dataclass(frozen=True)
class Block:
    """Rows `above` to `top` are the preamble, `top` to `data` the heading, `data` to `end` the rows.

    Columns `left` to `right` are the table's own: two may stand side by side. A table without a
    heading has `top` equal to `data`.
    """

    above: int
    top: int
    data: int
    end: int
    left: int = 0
    right: int = LAST_COLUMN

    @property
    def rows(self) -> range:
        """The data rows."""
        return range(self.data, self.end)

    def holds(self, column: int) -> bool:
        """Whether the column is one of the table's."""
        return self.left <= column < self.right

    @property
    def headed(self) -> bool:
        """Whether a heading stands over the rows."""
        return self.top < self.data


@dataclass(frozen=True)
class Table:
    """A block with its surroundings: the sheet's cells, the file's name, the context, the words."""

    grid: Grid
    block: Block
    file: str
    context: Context
    vocabulary: Vocabulary

    def place(self, row: int, column: int) -> Place:
        """Where a zero-based position of the sheet is."""
        return Place(self.file, self.grid.sheet.name, address(row, column))
