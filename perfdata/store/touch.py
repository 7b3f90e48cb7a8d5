"""The facts that a revision touched, all or those of one file, and who touched them after it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause, and_, exists, or_, select, union

from perfdata.errors import UndoRefused
from perfdata.store import history
from perfdata.store.keys import same_key
from perfdata.store.schema import FACT_TABLES, FactTable


@dataclass(frozen=True)
class Touch:
    """What a revision began or ended; with `sha256` only what it took from that file."""

    revision: int
    sha256: str | None = None

    def kinds(self, connection: Connection) -> list[FactTable]:
        """The tables in which it began or ended a row: often one of all."""
        return [
            kind
            for kind in FACT_TABLES.values()
            if connection.scalar(select(exists().where(self._by_it(kind.table))))
        ]

    def touched(self, kind: FactTable) -> ColumnElement[bool]:
        """The condition that the row's fact, in this row or another, is among them."""
        other = kind.table.alias()
        return same_fact(kind, other, self._by_it(other))

    def _by_it(self, table: FromClause) -> ColumnElement[bool]:
        if self.sha256 is None:
            return or_(table.c.valid_from == self.revision, table.c.valid_to == self.revision)
        return and_(table.c.valid_from == self.revision, table.c.file_sha256 == self.sha256)

    def refuse_later(self, connection: Connection) -> None:
        """Raises UndoRefused, naming the last one, where later revisions in force touched the same facts.

        A later revision that was itself undone left no trace, and does not stand in the way.
        """
        counted = history.counted_after(self.revision, history.revisions(connection))
        later = {n for kind in self.kinds(connection) for n in self._touching(connection, kind)} & counted
        if later:
            raise UndoRefused("changed_later", revision=self.revision, later=max(later))

    def _touching(self, connection: Connection, kind: FactTable) -> set[int]:
        """The later revisions that began or ended a row of one of the facts."""
        columns = (kind.table.c.valid_from, kind.table.c.valid_to)
        numbers = (select(column).where(column > self.revision, self.touched(kind)) for column in columns)
        return set(connection.scalars(union(*numbers)))


def same_fact(kind: FactTable, other: FromClause, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition that some row of the same fact, read as `other`, meets the condition."""
    return exists().where(same_key(kind.schema, other, kind.table), condition)
