"""What one commit does to one fact table: planned from a frame, counted, then carried out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from perfdata.errors import StoreError
from perfdata.model import Difference
from perfdata.store import facts
from perfdata.store.difference import difference, named_facts
from perfdata.store.keys import REPORTS, first_key
from perfdata.store.schema import FactTable

COUNTS = ("new", "changed", "unchanged", "absent", "removed", "reports")


@dataclass(frozen=True)
class Change:
    """The difference of the stated facts, and the current facts that are to be removed."""

    kind: FactTable
    difference: Difference
    removed: pd.DataFrame

    @property
    def size(self) -> int:
        """How many facts it alters; 0 leaves the table as it is."""
        return len(self.difference.new) + len(self.difference.changed) + len(self.removed)


def planned_change(
    connection: Connection, kind: FactTable, stated: pd.DataFrame, remove: pd.DataFrame
) -> Change:
    """The change that makes the table say what `stated` says, without the facts of `remove`.

    A fact to be removed that is not held is passed over. Raises StoreError where one is stated too.
    """
    schema = kind.schema
    both = named_facts(schema, remove, stated)
    if len(both):
        raise StoreError("duplicate_key", schema=schema.name, key=first_key(schema, both), count=len(both))
    current = current_facts(connection, kind, remove)
    return Change(kind, stated_difference(connection, kind, stated), named_facts(schema, remove, current))


def stated_difference(connection: Connection, kind: FactTable, stated: pd.DataFrame) -> Difference:
    """The stated facts against the current ones of the same entities and periods."""
    return difference(kind.schema, stated, current_facts(connection, kind, stated))


def current_facts(connection: Connection, kind: FactTable, stated: pd.DataFrame) -> pd.DataFrame:
    """The current facts of the entities and periods that `stated` has, and perhaps a few more."""
    if stated.empty:
        return kind.schema.frame()
    return facts.read(connection, kind, facts.is_current(kind) & facts.may_concern(kind, stated))


def carry_out(connection: Connection, change: Change, revision: int, sha256_of: Mapping[str, str]) -> None:
    """Closes the rows that change or go, and adds those that are new or changed."""
    kind, found = change.kind, change.difference
    for gone in (found.changed, change.removed):
        facts.close(connection, kind, gone, revision)
    for come in (found.new, found.changed):
        facts.add(connection, kind, come, revision, sha256_of)


def total_counts(changes: Iterable[Change]) -> dict[str, int]:
    """The counts of a revision, summed over the kinds of facts; reports are counted apart."""
    counts = dict.fromkeys(COUNTS, 0)
    for change in changes:
        if change.kind.schema is REPORTS:
            counts["reports"] += change.size
            continue
        for name, count in change.difference.counts.items():
            counts[name] += count
        counts["removed"] += len(change.removed)
    return counts
