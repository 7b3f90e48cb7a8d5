"""A sheet's cells by what they are: text, number, missing mark, date; and the account of numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache
from typing import Any

from perfdata.catalogue import Catalogue
from perfdata.model import RawSheet, Span
from perfdata.terms import numbers
from perfdata.terms.numbers import Number
from perfdata.terms.text import narrow, squeeze
from perfdata.terms.units import Units

Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeric cell: the number as printed, its print, and what the cell itself holds."""

    number: Number
    text: str
    raw: float


class Grid:
    """The cells of one sheet. Positions are zero-based (row, column)."""

    def __init__(self, sheet: RawSheet, catalogue: Catalogue) -> None:
        self.sheet = sheet
        self._missing = {squeeze(word) for word in catalogue.words["missing"]}
        self._units = Units(catalogue)
        self.height = len(sheet.rows)
        self.width = max((len(row) for row in sheet.rows), default=0)
        self.reasons: dict[Position, str] = {}
        self.used: set[Position] = set()

    @cached_property
    def _merged(self) -> Mapping[Position, Span]:
        return {
            (row, column): span
            for span in self.sheet.merges
            for row in range(span.top, min(span.bottom, self.height) + 1)
            for column in range(span.left, min(span.right, self.width) + 1)
        }

    def raw(self, row: int, column: int) -> Any:
        """What the cell holds, None outside the sheet; never the value of a merge it lies in."""
        if not 0 <= row < self.height or not 0 <= column < len(self.sheet.rows[row]):
            return None
        value = self.sheet.rows[row][column]
        return None if value == "" else value

    def span(self, row: int, column: int) -> Span | None:
        """The merge that the cell lies in."""
        return self._merged.get((row, column))

    def set_across(self, row: int, column: int) -> bool:
        """Whether the cell is merged over several columns: a sentence there is a remark, no figure."""
        span = self.span(row, column)
        return span is not None and span.right > span.left

    def own_text(self, row: int, column: int) -> str:
        """The cell's own text, "" for anything else; line ends kept out."""
        return self._texts.get((row, column), "")

    @cached_property
    def _texts(self) -> Mapping[Position, str]:
        return {
            (row, column): value.replace("\n", " ")
            for row, values in enumerate(self.sheet.rows)
            for column, value in enumerate(values)
            if isinstance(value, str) and value.strip()
        }

    def text(self, row: int, column: int) -> str:
        """The text that a reader sees at the cell: its own, or that of the merge it lies in."""
        own = self.own_text(row, column)
        span = self.span(row, column)
        return own or (self.own_text(span.top, span.left) if span else "")

    def blank(self, row: int, column: int) -> bool:
        """Whether nothing is seen there (the rest of a merge counts as filled)."""
        value = self.raw(row, column)
        if value is None or (isinstance(value, str) and not value.strip()):
            return not self.text(row, column)
        return False

    def missing(self, row: int, column: int) -> bool:
        """Whether the cell holds one of the marks for "no figure" (—, …, /, x)."""
        return (row, column) in self._marks

    @cached_property
    def _marks(self) -> set[Position]:
        marks = {text: squeeze(text) in self._missing for text in set(self._texts.values())}
        return {position for position, text in self._texts.items() if marks[text]}

    def date(self, row: int, column: int) -> date | None:
        """The date that the cell holds, if it is one."""
        value = self.raw(row, column)
        return value if isinstance(value, date | datetime) else None

    def figure(self, row: int, column: int) -> Figure | None:
        """The cell's number, whether stored as one or as text; None for anything else."""
        return self._figures.get((row, column))

    @cached_property
    def _figures(self) -> Mapping[Position, Figure]:
        """All figures of the sheet, row by row: read once, asked for many times."""
        return {
            (row, column): figure
            for row, values in enumerate(self.sheet.rows)
            for column, value in enumerate(values)
            if value is not None and (figure := self._figure(value, row, column)) is not None
        }

    def _figure(self, value: Any, row: int, column: int) -> Figure | None:
        if isinstance(value, bool):
            return None
        if isinstance(value, int | float):
            return _stored(float(value), self.sheet.styles.at(row, column).number_format)
        if isinstance(value, str) and not self.missing(row, column):
            parsed = _parsed(value)
            # 2021年 is a period and 1、… a numbered text: only a unit of the catalogue makes a figure.
            if parsed is None or (parsed.unit and self._unit_dimension(parsed.unit) in ("", "duration")):
                return None
            return Figure(parsed, value.strip(), parsed.value)
        return None

    def _unit_dimension(self, text: str) -> str:
        unit = self._units.find(text)
        return unit.dimension if unit else ""

    def is_number(self, row: int, column: int) -> bool:
        """Whether the cell is numeric (numeric text included)."""
        return (row, column) in self._figures

    @cached_property
    def numeric(self) -> list[Position]:
        """All numeric cells, row by row."""
        return list(self._figures)

    def use(self, row: int, column: int) -> None:
        """Note that the cell's number is used."""
        self.used.add((row, column))

    def skip(self, row: int, column: int, reason: str) -> None:
        """Note why the cell's number is not used; the first reason stands."""
        self.reasons.setdefault((row, column), reason)

    def row_texts(self, row: int) -> list[tuple[int, str]]:
        """The row's own non-blank texts with their columns, each merge once."""
        texts = self._texts
        return [(c, texts[row, c]) for c in range(self.width) if (row, c) in texts]


def position(cell: str) -> Position:
    """The zero-based position of an A1 address; what has none comes before all cells.

    >>> position("AB7"), position("")
    ((6, 27), (-1, -1))
    """
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :] or 0) - 1, column - 1


def address(row: int, column: int) -> str:
    """The A1 address of a zero-based position.

    >>> address(6, 27)
    'AB7'
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


@lru_cache(maxsize=65536)
def _parsed(text: str) -> Number | None:
    return numbers.parse(text)


def _stored(value: float, number_format: str) -> Figure:
    """A number as Excel shows it: decimals and percent sign come from the number format."""
    shape = _shape(number_format)
    if shape is None:
        decimals = numbers.decimals_of(value)
        return Figure(Number(value, decimals), f"{value:.{decimals}f}", value)
    decimals, percent, grouped = shape
    shown = Decimal(repr(value)) * (100 if percent else 1)
    rounded = shown.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{rounded:,f}" if grouped else f"{rounded:f}"
    number = Number(float(shown), decimals, unit="%" if percent else "")
    return Figure(number, text + ("%" if percent else ""), value)


@lru_cache(maxsize=1024)
def _shape(number_format: str) -> tuple[int, bool, bool] | None:
    """(decimals, percent, thousands) of an Excel number format; None where it fixes none.

    >>> _shape("#,##0.00_);[Red]\\\\(#,##0.00\\\\)"), _shape("0.0%"), _shape("General")
    ((2, False, True), (1, True, False), None)
    """
    section = narrow(number_format).split(";")[0]
    digits = "".join(mark for mark in section if mark in "0#?.,%")
    if "0" not in digits and "#" not in digits:
        return None
    decimals = len(digits.rstrip("%").partition(".")[2].replace(",", ""))
    return decimals, "%" in digits, "," in digits.partition(".")[0]
