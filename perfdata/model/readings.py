"""What was read of a file, as it was written and as it was understood, with its problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from perfdata.model.styles import CellStyles
from perfdata.model.words import Severity


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: file, sheet and A1 cell, each "" where it does not apply."""

    file: str = ""
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of the data. language/ words `reason` and `remedy` from the code and the values."""

    code: str
    severity: Severity
    place: Place
    found: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A numeric cell that was read and not used, and the code of the reason."""

    cell: str
    reason: str


@dataclass(frozen=True, slots=True)
class Span:
    """A rectangle of cells, zero-based, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class RawSheet:
    """One sheet as it was written: `rows` of str, int, float, bool, date, time or None.

    `styles` are the number formats and indents of its cells;
    `problems` are faults of the cells themselves (an error value, a formula never calculated).
    `delimited` says that the cells are what stood between commas or tabs, and may have shifted.
    """

    name: str
    rows: Sequence[Sequence[Any]]
    merges: tuple[Span, ...] = ()
    styles: CellStyles = field(default_factory=CellStyles)
    hidden: bool = False
    problems: tuple[Problem, ...] = ()
    delimited: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document: its offset in the text, and its heading level (0: body text)."""

    start: int
    end: int
    level: int = 0


@dataclass(frozen=True)
class RawDocument:
    """A report as it was written. Offsets count characters of `text`; tables go the way of sheets.

    `problems` name what it holds besides and was not read.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[RawSheet, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class RawFile:
    """What reading made of one file: sheets of a workbook, or a document."""

    name: str
    format: str
    sheets: tuple[RawSheet, ...] = ()
    document: RawDocument | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class SheetReading:
    """What recognise made of one sheet, and the account of its numbers."""

    name: str
    layout: str
    hidden: bool = False
    directory: bool = False
    seen: int = 0
    used: int = 0
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectedCell:
    """A cell that was read as a person said (`given`, "" for empty) and not as it stands (`found`)."""

    sheet: str
    cell: str
    found: str
    given: str


@dataclass(frozen=True)
class SheetCorner:
    """The top left cells of a sheet as they are printed, row by row, and which of them are numbers.

    `height` and `width` are those of the whole sheet; of the merges that begin inside the corner, what
    lies inside.
    """

    texts: tuple[tuple[str, ...], ...]
    numeric: tuple[tuple[bool, ...], ...]
    merges: tuple[Span, ...]
    height: int
    width: int


@dataclass(frozen=True)
class Reading:
    """What recognise made of one file: a frame a kind of fact (keyed by schema name), and problems.

    `layout` is one short text for its sheets and headings, the same for the file of another year;
    "" where it has none. `corner` is there where a picture was asked for, and nothing else then.
    """

    file: str
    sheets: tuple[SheetReading, ...]
    frames: Mapping[str, pd.DataFrame]
    problems: tuple[Problem, ...] = ()
    document: RawDocument | None = None
    layout: str = ""
    corrected: tuple[CorrectedCell, ...] = ()
    corner: SheetCorner | None = None
