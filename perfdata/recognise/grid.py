"""A sheet's cells by what they are: text, number, missing mark, date; and the account of numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, cast

import numpy as np

from perfdata.catalogue import Catalogue
from perfdata.model import Qualifier, RawSheet, Span
from perfdata.recognise.sheet_cells import (
    BLANK,
    MARK,
    NUMBER,
    QUALIFIERS,
    TEXT,
    Array,
    SheetCells,
    parsed,
    sheet_cells,
)
from perfdata.terms import numbers
from perfdata.terms.addresses import Position
from perfdata.terms.decimals import printed
from perfdata.terms.numbers import Number
from perfdata.terms.periods import EARLIEST_YEAR, LATEST_YEAR
from perfdata.terms.text import squeeze
from perfdata.terms.units import Units

_UNUSED, _USED = 0, 1
# 2021年 is a period and 1、… a numbered text: only a unit of the catalogue makes a figure.
_NO_FIGURES = ("", "duration")


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
        self._longest_mark = max(map(len, self._missing), default=0)
        self._unchanged = {squeeze(word) for word in catalogue.words["unchanged"]}
        self._units = Units(catalogue)
        self.cells: SheetCells = sheet_cells(sheet, self._classify)
        self.height, self.width = self.cells.kinds.shape
        # 0 is not accounted for yet, 1 used, from 2 on a reason in the order they came up.
        self._account = np.zeros((self.height, self.width), dtype=np.uint8, order="F")
        self._reasons: list[str] = []

    def _classify(self, text: str) -> Number | int:
        if len(text) <= self._longest_mark + 2 and squeeze(text) in self._missing:
            return MARK
        if text in self._unchanged or squeeze(text) in self._unchanged:
            # 持平 is a growth of nothing, 基本持平 of about nothing.
            return Number(0.0, 0, "~" if "基本" in text else "")
        if not numbers.may_be(text):
            return TEXT
        number = parsed(text)
        if number is None or (number.unit and self._dimension(number.unit) in _NO_FIGURES):
            return TEXT
        return number

    def _dimension(self, text: str) -> str:
        unit = self._units.find(text)
        return unit.dimension if unit else ""

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
        if not 0 <= row < self.height or not 0 <= column < self.width:
            return ""
        return str(self.cells.pool[self.cells.texts[row, column]])

    def text(self, row: int, column: int) -> str:
        """The text that a reader sees at the cell: its own, or that of the merge it lies in."""
        own = self.own_text(row, column)
        span = None if own else self.span(row, column)
        return own or (self.own_text(span.top, span.left) if span else "")

    def column_texts(self, column: int, rows: range) -> list[str]:
        """`text` of each cell of a column."""
        pool = self.cells.pool
        texts = [pool[code] for code in self.cells.texts[rows.start : rows.stop, column].tolist()]
        for span in self.sheet.merges:
            if span.left <= column <= span.right:
                said = self.own_text(span.top, span.left)
                for row in range(max(span.top, rows.start), min(span.bottom + 1, rows.stop)):
                    texts[row - rows.start] = texts[row - rows.start] or said
        return texts

    def distinct_texts(self, first: int, last: int) -> Iterator[str]:
        """Each different text of the rows, as they come."""
        codes = self.cells.texts[first:last].ravel()
        _, places = np.unique(codes, return_index=True)
        return (self.cells.pool[code] for code in codes[np.sort(places)].tolist() if code)

    def blank(self, row: int, column: int) -> bool:
        """Whether nothing is seen there (the rest of a merge counts as filled)."""
        inside = 0 <= row < self.height and 0 <= column < self.width
        return not (inside and self.cells.kinds[row, column] != BLANK) and not self.text(row, column)

    def missing(self, row: int, column: int) -> bool:
        """Whether the cell holds one of the marks for "no figure" (—, …, /, x)."""
        return self._is(MARK, row, column)

    def date(self, row: int, column: int) -> date | None:
        """The date that the cell holds, if it is one."""
        value = self.raw(row, column)
        return value if isinstance(value, date | datetime) else None

    def figure(self, row: int, column: int) -> Figure | None:
        """The cell's number, whether stored as one or as text; None for anything else."""
        if not self.is_number(row, column):
            return None
        cells = self.cells
        number = Number(
            float(cells.values[row, column]),
            int(cells.decimals[row, column]),
            cast(Qualifier, QUALIFIERS[cells.qualifiers[row, column]]),
            cells.unit_names[cells.units[row, column]],
        )
        (text,) = self.figure_texts(np.array([row]), column)
        return Figure(number, text, float(cells.raws[row, column]))

    def figure_texts(self, rows: Array, column: int) -> list[str]:
        """The print of each of these numbers of one column."""
        cells, found = self.cells, np.empty(len(rows), dtype=object)
        shapes, decimals = cells.shapes[rows, column], cells.decimals[rows, column]
        for shape, places in {*zip(shapes.tolist(), decimals.tolist(), strict=True)}:
            at = np.flatnonzero((shapes == shape) & (decimals == places))
            if shape < 0:
                codes = cells.texts[rows[at], column].tolist()
                found[at] = [cells.pool[code].strip() for code in codes]
                continue
            how = cells.shape_list[shape]
            if how is None:
                found[at] = [f"{value:.{places}f}" for value in cells.values[rows[at], column].tolist()]
                continue
            texts = printed(cells.values[rows[at], column], places, grouped=how.grouped)
            found[at] = [f"{text}%" for text in texts] if how.percent else texts
        return list(found)

    def _is(self, kind: int, row: int, column: int) -> bool:
        inside = 0 <= row < self.height and 0 <= column < self.width
        return inside and bool(self.cells.kinds[row, column] == kind)

    def is_number(self, row: int, column: int) -> bool:
        """Whether the cell is numeric (numeric text included)."""
        return self._is(NUMBER, row, column)

    def has_figures(self, row: int) -> bool:
        """Whether the row holds numbers other than years, or marks for missing ones."""
        return bool(self._with_figures[row])

    @cached_property
    def _with_figures(self) -> Array:
        cells = self.cells
        years = (cells.raws >= EARLIEST_YEAR) & (cells.raws <= LATEST_YEAR) & (cells.raws % 1 == 0)
        figures: Array = ((cells.kinds == NUMBER) & ~years) | (cells.kinds == MARK)
        return np.asarray(figures.any(axis=1))

    @cached_property
    def numeric(self) -> list[Position]:
        """All numeric cells, row by row."""
        return [(row, column) for row, column in np.argwhere(self.cells.kinds == NUMBER).tolist()]

    def use(self, row: int | Array, column: int) -> None:
        """Note that the cell's number is used; `row` may be an array of rows."""
        self._account[row, column] = _USED

    def skip(self, row: int, column: int, reason: str) -> None:
        """Note why the cell's number is not used; the first reason stands."""
        if not self._account[row, column]:
            self._account[row, column] = self._reason(reason)

    def withdraw(self, rows: Array, column: int, reason: str) -> None:
        """Note that numbers of a column are not used after all."""
        self._account[rows, column] = self._reason(reason)

    def skip_all(self, where: Array, reason: str) -> None:
        """Note it for all numbers among `where`, which is true or false for each cell of the sheet."""
        self._account[where & (self.cells.kinds == NUMBER) & (self._account == _UNUSED)] = self._reason(
            reason
        )

    def _reason(self, reason: str) -> int:
        if reason not in self._reasons:
            self._reasons.append(reason)
        return self._reasons.index(reason) + 1 + _USED

    def is_used(self, row: int, column: int) -> bool:
        """Whether the cell's number is used."""
        return bool(self._account[row, column] == _USED)

    def skipped(self, default: str) -> list[tuple[Position, str]]:
        """The numbers that are not used, row by row, each with its reason."""
        left = np.argwhere((self.cells.kinds == NUMBER) & (self._account != _USED)).tolist()
        reasons = [default, "", *self._reasons]
        return [((row, column), reasons[self._account[row, column]]) for row, column in left]

    @property
    def seen(self) -> int:
        """How many numbers the sheet has."""
        return int((self.cells.kinds == NUMBER).sum())

    def row_texts(self, row: int) -> list[tuple[int, str]]:
        """The row's own non-blank texts with their columns, each merge once."""
        codes: Sequence[int] = self.cells.texts[row].tolist()
        return [(column, self.cells.pool[code]) for column, code in enumerate(codes) if code]
