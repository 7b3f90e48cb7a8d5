"""Which columns name a fact in the store, and which must be equal for it to be unchanged."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, and_, bindparam

from perfdata.model import OBSERVATIONS, Column, Schema, subject

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
    """
    period = frame["time_period"]
    if schema is OBSERVATIONS:
        period = frame["base_for"].where(frame["base_for"] != "", period)
    return pd.MultiIndex.from_arrays([frame["entity"], period])


def same_key(schema: Schema, one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """The SQL condition that two rows are of one fact."""
    return and_(*(one.c[name] == other.c[name] for name in key_names(schema)))


def key_is_bound(schema: Schema, table: FromClause) -> ColumnElement[bool]:
    """The SQL condition that a row is of the fact whose key is bound as `key_NAME`."""
    return and_(*(table.c[name] == bindparam(f"key_{name}") for name in key_names(schema)))


def bound_keys(schema: Schema, frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The keys of a keyed frame as the parameters that `key_is_bound` asks for."""
    names = key_names(schema)
    rows: Iterable[tuple[Any, ...]] = zip(*(frame[name].tolist() for name in names), strict=True)
    return [{f"key_{name}": value for name, value in zip(names, row, strict=True)} for row in rows]
