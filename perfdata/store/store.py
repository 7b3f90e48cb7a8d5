"""The store itself: every question that can be asked of it and every way to change it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Engine

from perfdata.model import Difference, Draft, Erasure, Report, Revision, Source
from perfdata.model.notes import Note
from perfdata.store import drafts, facts, history, notes
from perfdata.store.between import between
from perfdata.store.change import stated_difference
from perfdata.store.commit import Statement, commit
from perfdata.store.digest import digest
from perfdata.store.engine import connect, reading, writing
from perfdata.store.erase import erase, erasures
from perfdata.store.files import kept, of_fact, of_revision
from perfdata.store.keys import REPORTS
from perfdata.store.reports import reports_of
from perfdata.store.schema import FACT_TABLES
from perfdata.store.scrub import scrub
from perfdata.store.storable import known_schema, storable_frames, storable_text
from perfdata.store.undo import undo
from perfdata.store.version import prepare


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_store(url: str, now: Callable[[], datetime] = _utc_now) -> "Store":
    """The store at a database address (sqlite:///… or postgresql://…), brought up to date.

    Raises StoreError, and changes nothing: store_unreachable, store_newer, store_damaged, log_altered.
    """
    engine = connect(url)
    try:
        prepare(engine)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, now)


@dataclass(frozen=True)
class Store:
    """Facts, reports and files in revisions. May be shared by threads; `now` dates the revisions."""

    engine: Engine
    now: Callable[[], datetime] = _utc_now

    def revision(self) -> int:
        """The number of the last revision; 0 while nothing was ever stored."""
        with reading(self.engine) as connection:
            return history.latest(connection)

    def revisions(self) -> list[Revision]:
        """All revisions, newest first."""
        with reading(self.engine) as connection:
            return history.revisions(connection)

    def is_empty(self) -> bool:
        """Whether nothing was ever stored; a store whose imports were all undone is not empty."""
        return self.revision() == 0

    def facts(self, schema: str, revision: int | None = None, entity: str | None = None) -> pd.DataFrame:
        """The facts of one kind as of a revision (None: now), in key order; all entities for None."""
        kind = FACT_TABLES[known_schema(schema).name]
        with reading(self.engine) as connection:
            wanted = facts.holds_at(kind, history.known(connection, revision))
            if entity is not None:
                wanted &= kind.table.c.entity == entity
            return kind.schema.check(facts.read(connection, kind, wanted))

    def reports(self, revision: int | None = None) -> list[Report]:
        """The reports as of a revision (None: now), by entity, period and title."""
        kind = FACT_TABLES[REPORTS.name]
        with reading(self.engine) as connection:
            wanted = facts.holds_at(kind, history.known(connection, revision))
            return reports_of(facts.read(connection, kind, wanted))

    def digest(self, revision: int | None = None) -> str:
        """A SHA-256 of all facts and reports as of a revision: equal contents give equal digests."""
        with reading(self.engine, takes_long=True) as connection:
            return digest(connection, history.known(connection, revision))

    def file(self, sha256: str) -> Source:
        """A kept file by the SHA-256 of its bytes."""
        with reading(self.engine) as connection:
            return kept(connection, sha256)

    def files_of(self, revision: int) -> tuple[Source, ...]:
        """The files of one import, in its order."""
        with reading(self.engine) as connection:
            return of_revision(connection, history.known(connection, revision))

    def source_of(self, schema: str, fact: Mapping[str, Any], revision: int | None = None) -> Source | None:
        """The file that a fact was read from; None where none was kept.

        `fact` maps the key columns of the schema (a row of `facts` will do); of a "report" those are
        its entity, time_period and title.
        """
        kind = FACT_TABLES[schema if schema == REPORTS.name else known_schema(schema).name]
        with reading(self.engine) as connection:
            return of_fact(connection, kind, fact, history.known(connection, revision))

    def difference(self, frames: Mapping[str, pd.DataFrame]) -> dict[str, Difference]:
        """What committing the frames would change now, for each kind of fact."""
        stated = storable_frames(frames)
        with reading(self.engine) as connection:
            return {
                name: stated_difference(connection, FACT_TABLES[name], frame)
                for name, frame in stated.items()
            }

    def between(self, first: int, second: int) -> dict[str, Difference]:
        """What changed from one revision to another, for each kind of fact; reports are "report"."""
        with reading(self.engine) as connection:
            return between(connection, history.known(connection, first), history.known(connection, second))

    def commit(
        self,
        frames: Mapping[str, pd.DataFrame],
        *,
        by: str,
        reason: str,
        files: Sequence[Source] = (),
        reports: Sequence[Report] = (),
        reviewed_against: int,
        remove: Mapping[str, pd.DataFrame] | None = None,
    ) -> Revision | None:
        """Stores frames and reports as one revision, all or nothing; None where nothing differs.

        Facts that the frames do not mention stay, unless `remove` has them. Raises StaleReview where
        the last revision is not `reviewed_against`, StoreError for rows that cannot be stored.
        """
        entry = self._entry(by, reason)
        statement = Statement.checked(frames, reports, remove or {}, files)
        with writing(self.engine) as connection:
            history.refuse_stale(connection, reviewed_against)
            return commit(connection, statement, entry, after=reviewed_against)

    def undo(self, revision: int, *, by: str, reason: str) -> Revision:
        """Takes an import, or an undoing, back by a new revision.

        Raises UnknownRevision, or UndoRefused: already_undone, changed_later (names the later one).
        """
        entry = self._entry(by, reason)
        with writing(self.engine) as connection:
            return undo(connection, revision, entry)

    def erase(self, sha256: str, *, by: str, reason: str) -> Erasure:
        """Erases a file for good: its bytes, what was read from it in every revision, and its drafts.

        Where its import is in force the former figures come back. Raises UndoRefused (changed_later),
        StoreError: unknown_file; erasure_unfinished, when it may be called again.
        """
        entry = self._entry(by, reason)
        with writing(self.engine) as connection:
            erasure = erase(connection, sha256, entry)
        scrub(self.engine)
        return erasure

    def erasures(self) -> list[Erasure]:
        """The log of erasures, newest first."""
        with reading(self.engine) as connection:
            return erasures(connection)

    def keep_draft(self, draft: Draft, sources: Sequence[Source] | None = None) -> Draft:
        """Keeps a review in progress with its files (None: those it has); what it is kept as, dated now."""
        with writing(self.engine) as connection:
            return drafts.keep_draft(connection, draft, sources, self.now().astimezone(UTC))

    def draft(self, name: str) -> Draft:
        """The draft of this id, or a StoreError (unknown_draft)."""
        with reading(self.engine) as connection:
            return drafts.draft(connection, name, self.now().astimezone(UTC))

    def drafts(self) -> list[Draft]:
        """All drafts that are not too old, the last kept first."""
        with reading(self.engine) as connection:
            return drafts.drafts(connection, self.now().astimezone(UTC))

    def drop_draft(self, name: str) -> None:
        """Deletes a draft, if it is there, with those of its files that nothing else has."""
        with writing(self.engine) as connection:
            drafts.drop_draft(connection, name)

    def notes(self, entity: str) -> list[Note]:
        """An entity's notes and to-dos, the first written first."""
        with reading(self.engine) as connection:
            return notes.notes(connection, entity)

    def add_note(self, note: Note) -> Note:
        """Keeps a new note; what it is kept as, dated now. It is no revision."""
        with writing(self.engine) as connection:
            return notes.add_note(connection, note, self.now().astimezone(UTC))

    def correct_note(self, note: Note, seen: Note) -> None:
        """Writes a note's kind, text, owner and due date anew, as long as it is still as it was `seen`.

        Else a StoreError: note_changed or unknown_note.
        """
        with writing(self.engine) as connection:
            notes.correct_note(connection, note, seen)

    def close_note(self, name: str, closed_in: str, *, by: str) -> None:
        """Marks a to-do as done in a period, "" opens it again; or a StoreError (unknown_note)."""
        with writing(self.engine) as connection:
            notes.close_note(connection, name, closed_in, by, self.now().astimezone(UTC))

    def drop_note(self, name: str) -> None:
        """Deletes a note, if it is there."""
        with writing(self.engine) as connection:
            notes.drop_note(connection, name)

    def close(self) -> None:
        """Closes the connections to the database."""
        self.engine.dispose()

    def _entry(self, by: str, reason: str) -> history.Entry:
        at = drafts.iso(self.now().astimezone(UTC))
        return history.Entry(at=at, by=storable_text("by", by), reason=storable_text("reason", reason))
