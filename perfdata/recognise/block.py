"""One table of a sheet: its rows, and all that its reader needs to know around it."""

from dataclasses import dataclass

from perfdata.model import Place
from perfdata.recognise.context import Context
from perfdata.recognise.grid import Grid, address
from perfdata.recognise.vocabulary import Vocabulary


@dataclass(frozen=True)
class Block:
    """Rows `above` to `top` are the preamble, `top` to `data` the heading, `data` to `end` the rows."""

    above: int
    top: int
    data: int
    end: int

    @property
    def rows(self) -> range:
        """The data rows."""
        return range(self.data, self.end)


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
