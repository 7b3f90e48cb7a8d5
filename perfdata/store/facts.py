"""Rows of the fact tables as frames: read as of a revision, added and closed."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Row, bindparam, insert, or_, select, update

from perfdata.store.keys import bound_keys, key_is_bound, keyed
from perfdata.store.schema import FactTable
from perfdata.store.storable import DTYPES

# Rows in flight between database and frame: memory stays bounded, however many facts there are.
_CHUNK = 20_000


def holds_at(kind: FactTable, revision: int) -> ColumnElement[bool]:
    """The condition that a row is part of the state as of `revision`."""
    table = kind.table
    return (table.c.valid_from <= revision) & or_(table.c.valid_to.is_(None), table.c.valid_to > revision)


def is_current(kind: FactTable) -> ColumnElement[bool]:
    """The condition that a row is part of the present state."""
    return kind.table.c.valid_to.is_(None)


def may_concern(kind: FactTable, stated: pd.DataFrame) -> ColumnElement[bool]:
    """The condition that a row is of an entity and of or for a period that `stated` has, or nearly so."""
    table = kind.table
    periods = set(stated["time_period"])
    of_period: ColumnElement[bool] = table.c.time_period.in_(sorted(periods))
    if "base_for" in kind.schema.names:
        printed_for = (periods | set(stated["base_for"])) - {""}
        of_period = or_(
            table.c.time_period.in_(sorted(periods | printed_for)),
            table.c.base_for.in_(sorted(printed_for)),
        )
    return table.c.entity.in_(sorted(set(stated["entity"]))) & of_period


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
        rows = keyed(kind.schema, chunk).astype(object)
        rows = rows.where(rows.notna(), None)
        names = [*rows.columns, "file_sha256", "valid_from"]
        kept = (sha256_of.get(name) for name in rows["file"])
        columns = zip(*(rows[name] for name in rows.columns), kept, repeat(revision))
        connection.execute(insert(kind.table), [dict(zip(names, row, strict=True)) for row in columns])


def close(connection: Connection, kind: FactTable, frame: pd.DataFrame, revision: int) -> None:
    """Ends the validity of the current rows that have the keys of the frame."""
    statement = (
        update(kind.table)
        .where(key_is_bound(kind.schema, kind.table), is_current(kind))
        .values(valid_to=bindparam("closed_at"))
    )
    for chunk in _chunks(frame):
        keys = bound_keys(kind.schema, keyed(kind.schema, chunk))
        connection.execute(statement, [{**key, "closed_at": revision} for key in keys])


def _chunks(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    return (frame.iloc[start : start + _CHUNK] for start in range(0, len(frame), _CHUNK))
