"""All rows of all tables, taken from one database to another just as they are."""

from typing import Any

from sqlalchemy import Connection, Table, insert, select

from perfdata.store.bulk import add_columns
from perfdata.store.schema import DRAFT, FACT_TABLES, FILE, METADATA

_CHUNK = 20_000
_LARGE = {FILE.name: 1, DRAFT.name: 100}  # files of 20 MB each


def transfer(source: Connection, target: Connection) -> None:
    """Adds every row of `source` to the empty tables of `target`."""
    for table in METADATA.sorted_tables:
        _transfer(source, target, table)


def _transfer(source: Connection, target: Connection, table: Table) -> None:
    chunk = _LARGE.get(table.name, _CHUNK)
    statement = select(table).order_by(*table.primary_key)
    found = source.execute(statement, execution_options={"yield_per": chunk})
    for rows in found.partitions():
        if table.name in FACT_TABLES:
            add_columns(target, table, dict(zip(table.c.keys(), zip(*rows, strict=True), strict=True)))
        else:
            values: list[dict[str, Any]] = [dict(row._mapping) for row in rows]
            target.execute(insert(table), values)
