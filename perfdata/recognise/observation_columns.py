"""The observations of a table as columns, put together from slots and the rows that they hold for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from perfdata.model import OBSERVATIONS, Column
from perfdata.recognise.grid import Grid
from perfdata.recognise.sheet_cells import QUALIFIERS, Array
from perfdata.recognise.slots import Growth, Rank, Slot, Value
from perfdata.terms.addresses import column_letters
from perfdata.terms.decimals import scaled

# An index with last year as 100 lies near it; 指数 of another base does not.
_INDEX_RANGE = (40.0, 250.0)
# 100.1 - 100 is 0.0999… in binary.
_INDEX_DECIMALS = 6
_NO_CELL = -1
_CELLS = ("value_cell", "growth_cell")
_TEXT = pa.large_string()

# What is said of some rows: one thing for all of them, or an array of one a row.
Said = Array | float


@dataclass(frozen=True)
class Segment:
    """The observations of one slot: `rows` of the sheet, and by field what is said of them.

    Texts are codes into the pool; of cells the column is kept, as the row is known.
    """

    rows: Array
    first: int
    said: Mapping[str, Said]


class ObservationColumns:
    """Gathers the observations of one table."""

    def __init__(self, grid: Grid, file: str) -> None:
        self._grid = grid
        self._codes = {"": 0}
        self._segments: list[Segment] = []
        self._common = {"file": self.code(file), "sheet": self.code(grid.sheet.name)}
        self._qualifiers = self.codes(QUALIFIERS)

    def code(self, text: str) -> int:
        """The code of a text that may come again."""
        return self._codes.setdefault(text, len(self._codes))

    def codes(self, texts: Sequence[str]) -> Array:
        """The code of each text."""
        return np.fromiter(map(self.code, texts), dtype=np.int32, count=len(texts))

    def add(self, slot: Slot, rows: Array, said: Mapping[str, Said]) -> None:
        """The slot's observation of each row; `said` are codes of what its labels and headings say."""
        constants = {name: self.code(text) for name, text in slot.constants.items()}
        segment = {**self._common, **constants, **said, **self._figures(slot, rows)}
        self._segments.append(Segment(rows, slot.first.column.index, segment))

    def _figures(self, slot: Slot, rows: Array) -> dict[str, Said]:
        """Value, growth and rank, with the columns that they stand in."""
        found: dict[str, Said] = {"value_cell": _NO_CELL, "growth_cell": _NO_CELL}
        if slot.value is not None:
            found |= self._value(slot.value, rows)
        if slot.growth is not None:
            found |= self._growth(slot.growth, rows)
        elif slot.value is not None and slot.index_over:
            found |= self._index_growth(slot.value, slot.index_over, rows)
        if slot.rank is not None:
            found |= self._rank(slot.rank, rows)
            if slot.value is None and slot.growth is None:
                # A second rank has no value or growth beside it to name its cell.
                found["value_cell"] = slot.rank.column
        return found

    def _value(self, value: Value, rows: Array) -> dict[str, Said]:
        cells, column = self._grid.cells, value.column
        return {
            "value": scaled(cells.values[rows, column], value.factor),
            "unit": self.code(value.unit),
            "source_value": cells.raws[rows, column],
            "source_unit": self.code(value.source_unit),
            "source_text": self.codes(self._grid.figure_texts(rows, column)),
            "decimals": cells.decimals[rows, column],
            "qualifier": self._qualifiers[cells.qualifiers[rows, column]],
            "value_cell": column,
        }

    def _growth(self, growth: Growth, rows: Array) -> dict[str, Said]:
        cells, column = self._grid.cells, growth.column
        return {
            "growth": scaled(cells.values[rows, column], growth.factor),
            "growth_unit": self.code(growth.unit),
            "growth_over": self.code(growth.over),
            "growth_basis": self.code(growth.basis),
            "growth_decimals": np.maximum(0, cells.decimals[rows, column] + growth.shift),
            "growth_qualifier": self._qualifiers[cells.qualifiers[rows, column]],
            "growth_cell": column,
        }

    def _index_growth(self, value: Value, over: str, rows: Array) -> dict[str, Said]:
        """The growth that an index is (上年=100), of the rows whose values can be one."""
        cells, column = self._grid.cells, value.column
        level = scaled(cells.values[rows, column], value.factor)
        index = (level > _INDEX_RANGE[0]) & (level < _INDEX_RANGE[1])
        decimals = cells.decimals[rows, column]
        kept = np.maximum(decimals, _INDEX_DECIMALS)
        growths = [round(v - 100, d) for v, d in zip(level.tolist(), kept.tolist(), strict=True)]
        texts = {"growth_unit": "%", "growth_over": over, "growth_basis": "unknown"}
        return {
            "growth": np.where(index, growths, np.nan),
            "growth_decimals": np.where(index, decimals, np.nan),
            "growth_qualifier": np.where(index, self._qualifiers[cells.qualifiers[rows, column]], 0),
            "growth_cell": np.where(index, column, _NO_CELL),
            **{name: np.where(index, self.code(text), 0) for name, text in texts.items()},
        }

    def _rank(self, rank: Rank, rows: Array) -> dict[str, Said]:
        return {"rank": np.rint(self._grid.cells.raws[rows, rank.column]), "rank_by": self.code(rank.by)}

    def table(self) -> pa.Table:
        """The observations by row and, in a row, from left to right."""
        if not self._segments:
            return _empty()
        rows = np.concatenate([segment.rows for segment in self._segments])
        firsts = np.repeat([s.first for s in self._segments], [len(s.rows) for s in self._segments])
        order = np.lexsort((firsts, rows))
        pool = list(self._codes)
        columns = [self._column(column, rows, order, pool) for column in OBSERVATIONS.columns]
        return pa.table(columns, names=OBSERVATIONS.names)

    def _column(self, column: Column, rows: Array, order: Array, pool: Sequence[str]) -> pa.Array:
        said = self._together(column, 0 if column.type == "text" else np.nan)
        if column.name in _CELLS:
            return _addresses(said[order], rows[order])
        if column.type == "text":
            same = (said == said[0]).all()
            return _repeated(pool[said[0]], len(said)) if same else _chosen(said[order], pool)
        if column.type == "number":
            return pa.array(said[order])
        missing = np.isnan(said[order])
        return pa.array(np.where(missing, 0, said[order]).astype(np.int64), mask=missing)

    def _together(self, column: Column, absent: float) -> Array:
        """What the segments say of one field, one after the other."""
        of = np.int32 if column.type == "text" else np.float64
        parts = [(segment.said.get(column.name, absent), len(segment.rows)) for segment in self._segments]
        return np.concatenate(
            [np.full(n, said, dtype=of) if np.ndim(said) == 0 else np.asarray(said, of) for said, n in parts]
        )


def _repeated(text: str, count: int) -> pa.Array:
    """The same text so many times, written at once: most columns of a table say one thing."""
    data = text.encode()
    ends = np.arange(count + 1, dtype=np.int64) * len(data)
    return pa.LargeStringArray.from_buffers(count, pa.py_buffer(ends), pa.py_buffer(data * count))


def _chosen(codes: Array, pool: Sequence[str]) -> pa.Array:
    """The text of each code, of a pool that is no larger than what is used of it."""
    used, places = np.unique(codes, return_inverse=True)
    texts = pa.array([pool[code] for code in used.tolist()], _TEXT)
    return pa.DictionaryArray.from_arrays(pa.array(places, pa.int32()), texts).cast(_TEXT)


def _addresses(columns: Array, rows: Array) -> pa.Array:
    """The A1 address of each cell, "" where there is none."""
    letters = ["", *(column_letters(column) for column in range(int(columns.max(initial=0)) + 1))]
    names = pa.DictionaryArray.from_arrays(pa.array(columns + 1, pa.int32()), pa.array(letters, _TEXT))
    numbers = pc.if_else(pa.array(columns >= 0), pc.cast(pa.array(rows + 1), _TEXT), pa.scalar("", _TEXT))
    return pc.binary_join_element_wise(names.cast(_TEXT), numbers, pa.scalar("", _TEXT))


def frame(tables: Sequence[pa.Table]) -> pd.DataFrame:
    """The observations of several tables, one after the other, as the frame that store keeps."""
    together = pa.concat_tables(tables or [_empty()])
    return pd.DataFrame(
        {c.name: _series(together.column(c.name), c) for c in OBSERVATIONS.columns}, copy=False
    )


def _series(said: pa.ChunkedArray, column: Column) -> pd.Series:
    if column.type == "text":
        whole = said.chunk(0) if said.num_chunks == 1 else said.combine_chunks()
        return pd.Series(pd.array(whole, dtype="str", copy=False), copy=False)
    if column.type == "number":
        return pd.Series(said.to_numpy(), copy=False)
    missing = np.asarray(said.is_null().to_numpy())
    return pd.Series(pd.arrays.IntegerArray(said.fill_null(0).to_numpy(), missing), copy=False)


def _empty() -> pa.Table:
    types = {"text": _TEXT, "number": pa.float64(), "integer": pa.int64()}
    return pa.schema([(c.name, types[c.type]) for c in OBSERVATIONS.columns]).empty_table()
