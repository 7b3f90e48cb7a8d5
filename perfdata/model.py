"""The vocabulary of perfdata as frozen records and checked frames; terms are those of SDMX.

Single things (a problem, a project, a section) are records. Observations are one columnar frame
from recognise to store, checked by `OBSERVATIONS`. In frames an absent text is "" and an absent
number is missing (NaN or <NA>): never 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal

import pandas as pd

from perfdata.errors import FrameError

Freq = Literal["A", "S", "Q", "M", "span"]
Basis = Literal["period", "ytd", "point"]
Kind = Literal["actual", "plan", "budget"]
Measure = Literal["level", "change", "share"]
Qualifier = Literal["", ">", ">=", "<", "<=", "~"]
Severity = Literal["error", "warning", "note"]
Role = Literal["total", "group", "detail"]
LedgerStatus = Literal["done", "open", "referred", "overdue"]
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
    """The columns of one kind of fact: what recognise makes, store keeps and compute reads.

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
PROJECTS = Schema(
    "project",
    _columns(
        "*entity *project *role *time_period total_investment# planned_investment#"
        " completed_investment# cumulative_investment# funds# unit stage milestones file sheet row!"
        " cells"
    ),
    provenance=(*_PLACE, "cells"),
)
SCORES = Schema(
    "score",
    _columns(
        "*entity *time_period *level1 *level2 *level3 target actual weight# score# reason file sheet row!"
    ),
    provenance=_PLACE,
)
BUDGET = Schema(
    "budget",
    _columns("*entity *time_period *line initial# adjusted# executed# unit file sheet row!"),
    provenance=_PLACE,
)
LEDGER = Schema(
    "ledger",
    _columns("*entity *time_period *source *finding measure owner due status file sheet row!"),
    provenance=_PLACE,
)
SCHEMAS: Mapping[str, Schema] = {s.name: s for s in (OBSERVATIONS, PROJECTS, SCORES, BUDGET, LEDGER)}


def subject(frame: pd.DataFrame) -> pd.Series:
    """What each observation is about: the indicator's code, else its parent and label."""
    unknown = frame["parent"].where(frame["parent"] == "", frame["parent"] + "/") + frame["label"]
    return frame["indicator"].where(frame["indicator"] != "", unknown)


@dataclass(frozen=True, slots=True)
class Milestone:
    """One named step of a project and whether it is done."""

    name: str
    done: bool
    date: str = ""


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

    `formats` maps (row, column), zero-based, to an Excel number format where one is set;
    `problems` are faults of the cells themselves (an error value, a formula never calculated).
    """

    name: str
    rows: Sequence[Sequence[Any]]
    merges: tuple[Span, ...] = ()
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document: its offset in the text, and its heading level (0: body text)."""

    start: int
    end: int
    level: int = 0


@dataclass(frozen=True)
class RawDocument:
    """A report as it was written. Offsets count characters of `text`; tables go the way of sheets."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[RawSheet, ...] = ()


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


@dataclass(frozen=True)
class Reading:
    """What recognise made of one file: a frame a kind of fact (keyed by schema name), and problems."""

    file: str
    sheets: tuple[SheetReading, ...]
    frames: Mapping[str, pd.DataFrame]
    problems: tuple[Problem, ...] = ()
    document: RawDocument | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report. `level` 0 is the title's own text, `number` as printed ("" if none)."""

    id: str
    number: str
    level: int
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """An uploaded file as it came: its name and its bytes. The store keeps it by its SHA-256."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """A narrative report as the store keeps it; entity, period and title together name it."""

    entity: str
    time_period: str
    title: str
    file: str
    text: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """One committed import, or the undoing of one."""

    revision: int
    at: str
    by: str
    files: tuple[str, ...]
    counts: Mapping[str, int]
    reason: str
    undoes: int | None = None


@dataclass(frozen=True)
class Difference:
    """What a commit would change, for one kind of fact; frames of its schema's columns.

    `changed` has the new row's columns and, for each content column, `old_NAME`.
    `absent` are current facts of the same entities and periods that the new files do not mention.
    """

    schema: str
    new: pd.DataFrame
    changed: pd.DataFrame
    unchanged: pd.DataFrame
    absent: pd.DataFrame

    @property
    def counts(self) -> dict[str, int]:
        """How many rows are new, changed, unchanged and absent."""
        names = ("new", "changed", "unchanged", "absent")
        return {name: len(getattr(self, name)) for name in names}


def record_dict(record: Any) -> dict[str, Any]:
    """The fields of a frozen record as a plain dict, nested records included."""
    return asdict(record)


def field_names(record: type) -> list[str]:
    """The names of a record's fields, in order."""
    return [f.name for f in fields(record)]
