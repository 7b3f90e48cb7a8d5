"""What a workbook holds, as data: sheets of tables and charts, whose growths are worked out by the sheet."""

from dataclasses import dataclass
from typing import Literal

from perfdata.chart.model import Chart


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the text that the screen shows; the cell holds the number, formatted to look so."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class CellOf:
    """A cell of the same table by row and column, from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure that the sheet works out from two of its cells; `value` and `text` are those of the screen.

    "growth" is value ÷ base - 1 and "share" value ÷ base, both in percent; "points" is value - base, times
    `factor` for a unit of which ten are a point (‰). `value` is in percent or points.
    """

    kind: Literal["growth", "share", "points"]
    of: CellOf
    base: CellOf
    value: float
    text: str
    factor: float = 1.0


Cell = str | Figure | Ratio


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column, and how many Chinese characters it is wide."""

    name: str
    width: float = 12


@dataclass(frozen=True, slots=True)
class BookTable:
    """A table; every row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet: a title, a line of notes, a table, and the charts below it, each with its own figures."""

    name: str
    title: str
    table: BookTable
    notes: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
