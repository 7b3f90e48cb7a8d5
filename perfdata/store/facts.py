"""Rows of the fact tables as frames: read as of a revision, added and closed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Row,
    Table,
    and_,
    func,
    or_,
    select,
    true,
    update,
)

from perfdata.store.bulk import add_columns
from perfdata.store.keys import keyed, same_key
from perfdata.store.schema import FactTable
from perfdata.store.storable import DTYPES

# Rows in flight between database and frame: memory stays bounded, however many facts there are.
_CHUNK = 20_000
# SQLite binds at most 32,766 values in one statement. Beyond these a condition is left out.
_MOST_NAMED = 5_000


def holds_at(kind: FactTable, revision: int) -> ColumnElement[bool]:
    """The condition that a row is part of the state as of `revision`."""
    table = kind.table
    return (table.c.valid_from <= revision) & or_(table.c.valid_to.is_(None), table.c.valid_to > revision)


def is_current(kind: FactTable) -> ColumnElement[bool]:
    """The condition that a row is part of the present state."""
    return kind.table.c.valid_to.is_(None)


def may_concern(kind: FactTable, stated: pd.DataFrame) -> ColumnElement[bool]:
    """The condition that a row is of an entity and of or for a period that `stated` has, or nearly so."""
    of_entity = _is_one_of(kind.table.c.entity, set(stated["entity"].unique()))
    if "time_period" not in kind.schema.names:
        return of_entity
    periods = set(stated["time_period"].unique())
    if "base_for" not in kind.schema.names:
        return and_(of_entity, _is_one_of(kind.table.c.time_period, periods))
    printed_for = (periods | set(stated["base_for"].unique())) - {""}
    of_period = _is_one_of(kind.table.c.time_period, periods | printed_for)
    return and_(of_entity, or_(of_period, _is_one_of(kind.table.c.base_for, printed_for)))


def _is_one_of(column: ColumnElement[str], values: set[str]) -> ColumnElement[bool]:
    return column.in_(sorted(values)) if len(values) <= _MOST_NAMED else true()


def count(connection: Connection, kind: FactTable, condition: ColumnElement[bool]) -> int:
    """How many rows meet the condition."""
    return connection.scalar(select(func.count()).select_from(kind.table).where(condition)) or 0


def read(connection: Connection, kind: FactTable, condition: ColumnElement[bool]) -> pd.DataFrame:
    """The rows that meet the condition, as a frame of the schema in key order."""
    chunks = [_frame(kind, rows) for rows in read_rows(connection, kind, condition)]
    return pd.concat(chunks, ignore_index=True) if chunks else kind.schema.frame()


def read_rows(
    connection: Connection, kind: FactTable, condition: ColumnElement[bool]
) -> Iterator[Sequence[Row[Any]]]:
    """The same rows as the database gives them, some thousands at a time."""
    columns = [kind.table.c[name] for name in kind.schema.names]
    statement = select(*columns).where(condition).order_by(*kind.key)
    return connection.execute(statement, execution_options={"yield_per": _CHUNK}).partitions()


def _frame(kind: FactTable, rows: Sequence[Row[Any]]) -> pd.DataFrame:
    columns = zip(kind.schema.columns, zip(*rows, strict=True), strict=True)
    return pd.DataFrame({c.name: pd.Series(values, dtype=DTYPES[c.type]) for c, values in columns})


def add(
    connection: Connection,
    kind: FactTable,
    frame: pd.DataFrame,
    revision: int,
    sha256_of: Mapping[str, str],
) -> None:
    """Adds the frame's rows as valid from `revision`; `sha256_of` maps the name of a kept file."""
    for chunk in _chunks(frame):
        rows = keyed(kind.schema, chunk)
        columns = {str(name): _plain(rows[name]) for name in rows.columns}
        if "file" in columns:
            columns["file_sha256"] = [sha256_of.get(name) for name in columns["file"]]
        add_columns(connection, kind.table, {**columns, "valid_from": [revision] * len(rows)})


def _plain(values: pd.Series) -> list[Any]:
    """A column's values as the drivers take them, None for a missing one; equal texts are one object."""
    if pd.api.types.is_string_dtype(values.dtype):
        codes, texts = pd.factorize(values)
        return list(np.asarray(texts, dtype=object)[codes])
    if pd.api.types.is_integer_dtype(values.dtype):
        return [None if number is pd.NA else number for number in values.tolist()]
    return [None if number != number else number for number in values.tolist()]


def close(connection: Connection, kind: FactTable, frame: pd.DataFrame, revision: int) -> None:
    """Ends the validity of the current rows that have the keys of the frame."""
    if frame.empty:
        return
    # One statement with all keys beside it: one statement a row takes five times as long.
    named = Table(f"closing_{kind.schema.name}", MetaData(), *_key_columns(kind), prefixes=["TEMPORARY"])
    named.create(connection)
    for chunk in _chunks(frame):
        rows = keyed(kind.schema, chunk)
        add_columns(connection, named, {column.name: _plain(rows[column.name]) for column in named.c})
    ended = update(kind.table).where(same_key(kind.schema, named, kind.table), is_current(kind))
    connection.execute(ended.values(valid_to=revision))
    named.drop(connection)


def _key_columns(kind: FactTable) -> list[Column[str]]:
    return [Column(column.name, column.type, nullable=False) for column in kind.key]


def _chunks(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    return (frame.iloc[start : start + _CHUNK] for start in range(0, len(frame), _CHUNK))
