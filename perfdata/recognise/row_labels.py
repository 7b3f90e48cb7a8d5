"""The texts of a table's label columns, row by row, blanks filled in from above; and its remarks."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np

from perfdata.recognise.block import Table
from perfdata.recognise.columns import Columns
from perfdata.recognise.label_columns import LabelKind
from perfdata.recognise.regions import is_total
from perfdata.recognise.sheet_cells import DATE, NUMBER, Array
from perfdata.terms.text import narrow, squeeze

_NAMING = ("indicator", "entity", "item", "period")
# Columns of labels whose numbers are labels too: years, codes.
_NUMBERED = ("period", "entity", "item")

Key = TypeVar("Key", bound=Hashable)
Said = TypeVar("Said")


class RowLabels:
    """The labels of one table: by column a list of one text a row."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self._grid = table.grid
        self._vocabulary = table.vocabulary
        self._columns = columns
        self.rows = table.block.rows

    @cached_property
    def naming(self) -> list[int]:
        """The columns whose texts name what a row is about."""
        return sorted(index for index, kind in self._columns.labels.items() if kind in _NAMING)

    @cached_property
    def printed(self) -> dict[int, list[str]]:
        """The labels as they are printed, dates and numbers written out."""
        texts = {index: self._column(index) for index in self._columns.labels}
        for order in self.of(("order",)):
            for at, text in enumerate(texts[order] if self.naming else ()):
                # 合计 may stand where the rows above have their numbers.
                if text and is_total(squeeze(text)) and not any(texts[i][at].strip() for i in self.naming):
                    texts[self.naming[0]][at] = text
        return texts

    def _column(self, index: int) -> list[str]:
        texts = self._grid.column_texts(index, self.rows)
        kinds = self._grid.cells.kinds[self.rows.start : self.rows.stop, index]
        for at in np.flatnonzero(kinds == DATE).tolist():
            value = self._grid.date(self.rows[at], index)
            texts[at] = texts[at] or (f"{value.year}年{value.month}月" if value else "")
        if self._columns.labels[index] in _NUMBERED:
            numbers = np.flatnonzero(kinds == NUMBER)
            printed = self._grid.figure_texts(numbers + self.rows.start, index)
            for place, text in zip(numbers.tolist(), printed, strict=True):
                texts[place] = texts[place] or text
        return texts

    @cached_property
    def notes(self) -> Array:
        """For each row whether it is a line of remarks."""
        words = sorted(self._vocabulary.words("note_start"), key=len, reverse=True)
        start = re.compile(rf"(?:{'|'.join(re.escape(word) for word in words)})(?:[::\d]|$)")
        first = {word[0] for word in words}
        pool = self._grid.cells.pool
        opening = np.fromiter(
            (narrow(t).lstrip()[:1] in first and bool(start.match(squeeze(t))) for t in pool), dtype=bool
        )
        texts = self._grid.cells.texts[self.rows.start : self.rows.stop]
        found = np.asarray(opening[texts].any(axis=1))
        for at in np.flatnonzero(found).tolist():
            found[at] = self._is_note(self.rows[at], start)
        return found

    def _is_note(self, row: int, start: re.Pattern[str]) -> bool:
        first = next((text for _, text in self._grid.row_texts(row)), "")
        return bool(start.match(squeeze(first))) and not any(
            self._grid.is_number(row, column) and not self._grid.text(row, column)
            for column in self._columns.figures
        )

    @cached_property
    def filled(self) -> dict[int, list[str]]:
        """The labels, where blank ones take the one above if a label further right goes on."""
        naming = self.naming
        filled = {index: list(texts) for index, texts in self.printed.items()}
        if all(text.strip() for index in naming[:-1] for text in self.printed[index]):
            return filled
        last: dict[int, str] = {}
        for at in np.flatnonzero(~self.notes).tolist():
            for place, index in enumerate(naming):
                text = self.printed[index][at]
                if text.strip():
                    last[index] = text
                    for right in naming[place + 1 :]:
                        last.pop(right, None)
                elif any(self.printed[right][at].strip() for right in naming[place + 1 :]):
                    filled[index][at] = last.get(index, "")
        return filled

    def any(self, columns: Iterable[int]) -> Array:
        """For each row whether one of the columns holds a label."""
        found = np.zeros(len(self.rows), dtype=bool)
        for index in columns:
            found |= np.fromiter(
                (bool(text) and not text.isspace() for text in self.filled[index]), dtype=bool
            )
        return found

    def of(self, kinds: Sequence[LabelKind]) -> list[int]:
        """The columns of these kinds, from left to right."""
        return [index for index, kind in sorted(self._columns.labels.items()) if kind in kinds]

    def together(self, columns: Sequence[int], rows: Array | None = None) -> list[tuple[str, ...]]:
        """For each row (or each of `rows`) its texts in these columns."""
        count = len(self.rows) if rows is None else len(rows)
        if not columns:
            return [()] * count
        chosen = [self.filled[index] for index in columns]
        return list(
            zip(*chosen if rows is None else ([c[at] for at in rows.tolist()] for c in chosen), strict=True)
        )


def coded(keys: Sequence[Key], read: Callable[[Key], Said]) -> tuple[Array, list[Said]]:
    """What each key says, as codes into a list; each different key is read once."""
    if keys and keys[0] == keys[-1] == ():
        return np.zeros(len(keys), dtype=np.int64), [read(keys[0])]
    known: dict[Key, int] = {}
    codes = np.fromiter((known.setdefault(key, len(known)) for key in keys), dtype=np.int64, count=len(keys))
    return codes, [read(key) for key in known]
