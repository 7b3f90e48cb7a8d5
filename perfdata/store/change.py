"""What one commit does to one fact table: planned from a frame, counted, then carried out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from sqlalchemy import Connection

from perfdata.errors import StoreError
from perfdata.model import ANSWERS, CORRECTIONS, Difference
from perfdata.store import facts
from perfdata.store.difference import Mask, difference, match, named_facts
from perfdata.store.keys import REPORTS, first_key, keyed
from perfdata.store.schema import FactTable

COUNTS = ("new", "changed", "unchanged", "absent", "removed", "reports", "answers", "corrections")
# What is not a figure is counted apart, all its changes in one.
COUNTED_APART = {REPORTS.name: "reports", ANSWERS.name: "answers", CORRECTIONS.name: "corrections"}

# Facts compared at a time. An entity is never split: what is absent of it is seen in all of it only.
_BATCH = 20_000


@dataclass(frozen=True)
class Change:
    """Which of the stated facts are new or changed, and the current facts that are to be removed."""

    kind: FactTable
    stated: pd.DataFrame
    is_new: Mask
    is_changed: Mask
    counts: Mapping[str, int]
    removed: pd.DataFrame

    @property
    def size(self) -> int:
        """How many facts it alters; 0 leaves the table as it is."""
        return self.counts["new"] + self.counts["changed"] + len(self.removed)


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
    removed = named_facts(schema, remove, current_facts(connection, kind, remove))
    is_new, is_changed = np.zeros((2, len(stated)), dtype=bool)
    counts: Counter[str] = Counter(new=0, changed=0, unchanged=0, absent=0)
    for batch in _batches(stated):
        rows = keyed(schema, stated.iloc[batch])
        found = match(schema, rows, keyed(schema, current_facts(connection, kind, rows)))
        is_new[batch], is_changed[batch] = found.is_new, found.is_changed
        counts.update(found.counts)
    return Change(kind, stated, is_new, is_changed, counts, removed)


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
    kind, stated = change.kind, change.stated
    facts.close(connection, kind, change.removed, revision)
    facts.close(connection, kind, _rows(stated, change.is_changed), revision)
    facts.add(connection, kind, _rows(stated, change.is_new | change.is_changed), revision, sha256_of)


def _rows(stated: pd.DataFrame, chosen: Mask) -> pd.DataFrame:
    # Where all are chosen, as in a first import, none is copied.
    return stated if chosen.all() else stated[chosen]


def total_counts(changes: Iterable[Change]) -> dict[str, int]:
    """The counts of a revision, summed over the kinds of facts."""
    counts = dict.fromkeys(COUNTS, 0)
    for change in changes:
        apart = COUNTED_APART.get(change.kind.schema.name)
        if apart is not None:
            counts[apart] += change.size
            continue
        for name, count in change.counts.items():
            counts[name] += count
        counts["removed"] += len(change.removed)
    return counts


def _batches(stated: pd.DataFrame) -> Iterator[npt.NDArray[np.intp]]:
    """The positions of the stated rows, some thousands at a time and whole entities together."""
    if stated.empty:
        return
    codes, _ = pd.factorize(stated["entity"])
    order = np.argsort(codes, kind="stable")
    ends = np.cumsum(np.bincount(codes))
    start = 0
    for end, following in zip(ends, [*ends[1:], np.inf], strict=True):
        if following - start > _BATCH:
            yield order[start:end]
            start = end
