"""One import as a whole: what it states, and how it becomes a revision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from perfdata.model import Report, Revision, Source
from perfdata.store.change import Change, carry_out, planned_change, total_counts
from perfdata.store.files import digests, keep
from perfdata.store.history import Entry, record
from perfdata.store.keys import REPORTS
from perfdata.store.reports import report_frame
from perfdata.store.schema import FACT_TABLES
from perfdata.store.storable import storable_frames


@dataclass(frozen=True)
class Statement:
    """The frames that an import states and those it removes, by table, and the files it came from."""

    stated: Mapping[str, pd.DataFrame]
    removed: Mapping[str, pd.DataFrame]
    files: Sequence[Source]
    sha256_of: Mapping[str, str]

    @classmethod
    def checked(
        cls,
        frames: Mapping[str, pd.DataFrame],
        reports: Sequence[Report],
        remove: Mapping[str, pd.DataFrame],
        files: Sequence[Source],
    ) -> "Statement":
        """A statement that can be stored, or a FrameError or StoreError before anything is written."""
        stated = {**storable_frames(frames), REPORTS.name: report_frame(reports)}
        return cls(stated, storable_frames(remove), files, digests(files))


def commit(connection: Connection, statement: Statement, entry: Entry, after: int) -> Revision | None:
    """Writes the statement as the revision `after` the last; None, and nothing written, for no change."""
    changes = _changes(connection, statement)
    if not any(change.size for change in changes):
        return None
    revision = Revision(
        revision=after + 1,
        at=entry.at,
        by=entry.by,
        files=tuple(statement.sha256_of),
        counts=total_counts(changes),
        reason=entry.reason,
    )
    record(connection, revision, statement.sha256_of)
    keep(connection, statement.files, statement.sha256_of)
    for change in changes:
        carry_out(connection, change, revision.revision, statement.sha256_of)
    return revision


def _changes(connection: Connection, statement: Statement) -> list[Change]:
    return [
        planned_change(
            connection,
            kind,
            statement.stated.get(name, kind.schema.frame()),
            statement.removed.get(name, kind.schema.frame()),
        )
        for name, kind in FACT_TABLES.items()
        if name in statement.stated or name in statement.removed
    ]
