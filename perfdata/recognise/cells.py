"""One figure of a table, with the row and the columns that say what it is."""

from dataclasses import dataclass

from perfdata.recognise.figure_columns import FigureColumn
from perfdata.recognise.meaning import Role
from perfdata.recognise.row_meaning import RowMeaning


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in its row and column. `anchor` is the value column that it speaks of, or its own.

    `unit` is the text that is printed behind the number ("%", "万元", "").
    """

    row: RowMeaning
    column: FigureColumn
    anchor: FigureColumn
    role: Role
    unit: str = ""

    @property
    def prior(self) -> bool:
        """Whether the figure is one of the year before, printed beside this year's."""
        return self.role == "prior" or self.column.prior

    @property
    def planned(self) -> bool:
        """Whether the figure is a plan or a budget."""
        return self.role in ("plan", "budget") or bool(self.column.planned)
