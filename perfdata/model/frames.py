"""The columns of every kind of fact, as frames that are checked: what store keeps and compute reads."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from perfdata.errors import FrameError

ColumnType = Literal["text", "number", "integer"]

_DTYPES: Mapping[str, str] = {"text": "str", "number": "float64", "integer": "Int64"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a frame. `key` marks the columns that together name a fact."""

    name: str
    type: ColumnType = "text"
    key: bool = False


@dataclass(frozen=True)
class Schema:
    """The columns of one kind of fact: what recognise makes or a person says, store keeps and compute reads.

    `provenance` columns say where a figure was printed. They are stored and shown, and a row that
    differs only in them is the same fact.
    """

    name: str
    columns: tuple[Column, ...]
    provenance: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """All column names, in order."""
        return [column.name for column in self.columns]

    @property
    def keys(self) -> list[str]:
        """The names of the columns that together name a fact."""
        return [column.name for column in self.columns if column.key]

    @property
    def contents(self) -> list[str]:
        """The names of the columns that a fact says: neither key nor provenance."""
        return [c.name for c in self.columns if not c.key and c.name not in self.provenance]

    def frame(self, rows: Iterable[Mapping[str, Any]] = ()) -> pd.DataFrame:
        """A checked frame of `rows`; a field that a row lacks is absent, an unknown one an error."""
        rows = list(rows)
        unknown = {name for row in rows for name in row} - set(self.names)
        if unknown:
            raise FrameError("unknown_columns", schema=self.name, columns=", ".join(sorted(unknown)))
        data = {c.name: _series([row.get(c.name) for row in rows], c) for c in self.columns}
        return pd.DataFrame(data)

    def check(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame itself, or a FrameError that names what is missing or of a wrong type."""
        missing = [name for name in self.names if name not in frame.columns]
        if missing:
            raise FrameError("missing_columns", schema=self.name, columns=", ".join(missing))
        wrong = [c.name for c in self.columns if not _has_type(frame[c.name], c.type)]
        if wrong:
            raise FrameError("wrong_types", schema=self.name, columns=", ".join(wrong))
        return frame


def _series(values: Sequence[Any], column: Column) -> pd.Series:
    if column.type == "text":
        values = ["" if value is None else str(value) for value in values]
    return pd.Series(values, dtype=_DTYPES[column.type])


def _has_type(series: pd.Series, kind: ColumnType) -> bool:
    if kind == "text":
        return pd.api.types.is_string_dtype(series.dtype) and not series.isna().any()
    if kind == "integer":
        return pd.api.types.is_integer_dtype(series.dtype)
    return pd.api.types.is_float_dtype(series.dtype)


def _columns(text: str) -> tuple[Column, ...]:
    """Columns written as `name`, `name#` (number), `name!` (integer), with `*` before a key."""
    types: dict[str, ColumnType] = {"#": "number", "!": "integer"}
    return tuple(
        Column(word.strip("*#!"), types.get(word[-1], "text"), word.startswith("*")) for word in text.split()
    )


_PLACE = ("file", "sheet", "row")

# `parent` belongs to the key where the indicator is unknown (活期存款 of two parents are two facts):
# the store's key column `subject` is the indicator, else parent and label together.
OBSERVATIONS = Schema(
    "observation",
    _columns(
        "*entity *indicator *label *parent *scope *item *time_period freq *basis *kind *measure *since"
        " *base_for value# unit source_value# source_unit source_text decimals! qualifier"
        " growth# growth_unit growth_over growth_basis growth_decimals! growth_qualifier"
        " rank! rank_by obs_status file sheet value_cell growth_cell"
    ),
    provenance=("source_text", "file", "sheet", "value_cell", "growth_cell"),
)
# `figures` is a JSON list of what the schedule prints beside the named amounts (a month's investment, the
# end of last year, funds by source): name, value, unit and cell of each.
PROJECTS = Schema(
    "project",
    _columns(
        "*entity *project *role *time_period total_investment# planned_investment#"
        " completed_investment# cumulative_investment# funds# unit stage milestones figures file sheet row!"
        " cells"
    ),
    provenance=(*_PLACE, "cells"),
)
# Several projects of one entity are evaluated in one year; `project` is "" for the whole department.
SCORES = Schema(
    "score",
    _columns(
        "*entity *project *time_period *level1 *level2 *level3"
        " target actual weight# score# reason file sheet row!"
    ),
    provenance=_PLACE,
)
BUDGET = Schema(
    "budget",
    _columns("*entity *project *time_period *line initial# adjusted# executed# unit file sheet row!"),
    provenance=_PLACE,
)
LEDGER = Schema(
    "ledger",
    _columns("*entity *time_period *source *finding measure owner due status file sheet row!"),
    provenance=_PLACE,
)
# What recognise makes of a file.
SCHEMAS: Mapping[str, Schema] = {s.name: s for s in (OBSERVATIONS, PROJECTS, SCORES, BUDGET, LEDGER)}

# What a person answered in a review, so that the next file of that entity and layout asks nothing.
ANSWERS = Schema("answer", _columns("*entity *layout *question *subject content by"), provenance=("by",))
# What a person says a cell means instead of what was found in it, and why.
CORRECTIONS = Schema(
    "correction",
    _columns("*entity *time_period *file *sheet *cell found given reason by"),
    provenance=("by",),
)
# All that has revisions and can be undone: what files say, and what persons said of them.
KEPT_SCHEMAS: Mapping[str, Schema] = {**SCHEMAS, ANSWERS.name: ANSWERS, CORRECTIONS.name: CORRECTIONS}


def subject(frame: pd.DataFrame) -> pd.Series:
    """What each observation is about: the indicator's code, else its parent and label."""
    unknown = frame["parent"].where(frame["parent"] == "", frame["parent"] + "/") + frame["label"]
    return frame["indicator"].where(frame["indicator"] != "", unknown)
