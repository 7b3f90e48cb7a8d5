"""Which columns name a fact in the store, and which must be equal for it to be unchanged."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, and_, bindparam

from perfdata.model import ANSWERS, BUDGET, CORRECTIONS, OBSERVATIONS, SCORES, Column, Schema, subject
from perfdata.store.key_hash import EqualHash

# A known indicator may be printed under many labels; the subject is one for all of them.
_SUBJECT_OF = ("indicator", "label", "parent")

# Reports are kept, compared and undone as facts are; their paragraphs are a JSON text.
REPORTS = Schema(
    "report",
    (
        Column("entity", key=True),
        Column("time_period", key=True),
        Column("title", key=True),
        Column("text"),
        Column("paragraphs"),
        Column("file"),
    ),
    provenance=("file",),
)


# What persons said, not files: no period has a table of it, and it is not among the counts of figures.
PERSONAL = (ANSWERS, CORRECTIONS)


def key_names(schema: Schema) -> list[str]:
    """The columns that name a fact in the store, the entity first.

    >>> key_names(OBSERVATIONS)[:3]
    ['entity', 'subject', 'scope']
    """
    if schema is not OBSERVATIONS:
        return schema.keys
    return ["entity", "subject", *(k for k in schema.keys if k not in ("entity", *_SUBJECT_OF))]


def keyed(schema: Schema, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame's columns of the schema, numbered from 0, with all columns of the key."""
    plain = frame[schema.names].reset_index(drop=True)
    return plain.assign(subject=subject(plain)) if schema is OBSERVATIONS else plain


def first_key(schema: Schema, frame: pd.DataFrame) -> str:
    """The key of the frame's first row in one text, without its empty parts."""
    return " · ".join(part for part in keyed(schema, frame)[key_names(schema)].iloc[0] if part)


def compared(schema: Schema, frame: pd.DataFrame) -> pd.DataFrame:
    """What two rows of one key must have in common to be the same statement.

    The label of a known indicator is mere print and counts as "". That of an unknown one is compared:
    甲/乙 over 丙 and 甲 over 乙/丙 have the same subject (if the labels are equal, so are the parents).
    """
    contents = frame[schema.contents]
    if schema is not OBSERVATIONS:
        return contents
    unknown = frame["indicator"] == ""
    return contents.assign(indicator=frame["indicator"], label=frame["label"].where(unknown, ""))


def printed_in(schema: Schema, frame: pd.DataFrame) -> pd.MultiIndex:
    """The entity and the period in whose tables each fact was printed.

    A restated base (`base_for` 2022) belongs to the tables of 2022, not to those of its own period.
    A form evaluates one project: what other forms say of other projects is not absent from it.
    What a person says stands by itself: nothing is absent beside it.
    """
    if schema in PERSONAL:
        return pd.MultiIndex.from_frame(frame[schema.keys])
    period = frame["time_period"]
    if schema is OBSERVATIONS:
        period = frame["base_for"].where(frame["base_for"] != "", period)
    form = [frame["project"]] if schema in (SCORES, BUDGET) else []
    return pd.MultiIndex.from_arrays([frame["entity"], period, *form])


def same_key(schema: Schema, one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """The SQL condition that two rows are of one fact."""
    names = key_names(schema)
    hashed = EqualHash([one.c[name] for name in names[1:]], [other.c[name] for name in names[1:]])
    return and_(hashed, *(one.c[name] == other.c[name] for name in names))


def key_is_bound(schema: Schema, table: FromClause) -> ColumnElement[bool]:
    """The SQL condition that a row is of the fact whose key is bound as `key_NAME`."""
    columns = {name: table.c[name] for name in key_names(schema)}
    asked = {name: bindparam(f"key_{name}", type_=column.type) for name, column in columns.items()}
    hashed = EqualHash([*columns.values()][1:], [*asked.values()][1:])
    return and_(hashed, *(column == asked[name] for name, column in columns.items()))


def bound_keys(schema: Schema, frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The keys of a keyed frame as the parameters that `key_is_bound` asks for."""
    names = key_names(schema)
    rows: Iterable[tuple[Any, ...]] = zip(*(frame[name].tolist() for name in names), strict=True)
    return [{f"key_{name}": value for name, value in zip(names, row, strict=True)} for row in rows]
