"""Many rows added to a table at once, by the fastest way that the database's driver has."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from perfdata.store.failures import driver_failures


def add_columns(connection: Connection, table: Table, columns: Mapping[str, Sequence[Any]]) -> None:
    """Adds rows, given as columns of plain values of one length; a column not given is null."""
    given = [column.name for column in table.c if column.name in columns]
    rows = list(zip(*(columns[name] for name in given), strict=True))
    quote = connection.dialect.identifier_preparer.quote
    target = f"{quote(table.name)} ({', '.join(map(quote, given))})"
    if connection.dialect.name == "postgresql":
        _copy(connection, f"COPY {target} FROM STDIN", rows)
    elif rows:
        # Names of our own tables; the values are bound.
        statement = f"INSERT INTO {target} VALUES ({', '.join('?' * len(given))})"  # noqa: S608
        connection.exec_driver_sql(statement, rows)


def _copy(connection: Connection, statement: str, rows: Sequence[Sequence[Any]]) -> None:
    # SQLAlchemy knows no COPY. The driver's cursor takes part in the transaction that is open.
    driver: Any = connection.connection.driver_connection
    with driver_failures(connection.dialect), driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
