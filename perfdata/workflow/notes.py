"""Notes and to-dos on an indicator or a project: written in one period, carried to the next while open."""

import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from perfdata.errors import UsageError
from perfdata.language import date_text, say
from perfdata.model.notes import Note, NoteAbout, NoteKind
from perfdata.workflow.attention import Attention
from perfdata.workflow.notes_periods import end_of, period_words
from perfdata.workflow.notes_places import PAGES, picks_of
from perfdata.workflow.notes_subjects import subject_name
from perfdata.workflow.presenting_text import shortened
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.workspace import Workspace

MOST_CHARACTERS = 2_000
MOST_OF_OWNER = 100
MOST_OVERDUE = 20
# Characters of two lines beside a chart.
_MOST_TOLD = 80
_ID_BYTES = 12
# Control characters but tab and line break; marks that turn the direction of what follows (UAX #9);
# halves of characters. None of them is seen, and all of them can hide what a text says.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a note is on: an indicator as it stands in the address, or a project's name."""

    entity: str
    about: NoteAbout
    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """What a person types: the text, who is in charge, and by when; `due` is an ISO date or ""."""

    kind: NoteKind
    text: str
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note as a period shows it; `carried_from` is the earlier period it is from, in words, else ""."""

    note: Note
    carried_from: str = ""


def write(workspace: Workspace, about: Subject, choice: PeriodChoice, written: Written, by: str) -> Note:
    """Keeps a new note, written in the period. Raises UsageError for a text that is not kept."""
    checked = _checked(written)
    note = Note(
        id=secrets.token_hex(_ID_BYTES),
        entity=about.entity,
        about=about.about,
        subject=about.name,
        period=choice.key,
        kind=checked.kind,
        text=checked.text,
        owner=checked.owner,
        due=checked.due,
        by=by,
    )
    return workspace.store.add_note(note)


def correct(workspace: Workspace, note: Note, written: Written) -> None:
    """Writes a note anew, `note` as it was seen. Raises UsageError for a text that is not kept.

    Raises StoreError: note_changed where another person corrected it meanwhile, unknown_note where one
    deleted it.
    """
    new = _checked(written)
    changed = replace(note, kind=new.kind, text=new.text, owner=new.owner, due=new.due)
    workspace.store.correct_note(changed, seen=note)


def close(workspace: Workspace, note: Note, choice: PeriodChoice, by: str) -> None:
    """Marks a to-do as done in the period. Raises StoreError (unknown_note)."""
    workspace.store.close_note(note.id, choice.key, by=by)


def reopen(workspace: Workspace, note: Note) -> None:
    """Opens a to-do again. Raises StoreError (unknown_note)."""
    workspace.store.close_note(note.id, "", by="")


def drop(workspace: Workspace, note: Note) -> None:
    """Deletes a note, if it is still there."""
    workspace.store.drop_note(note.id)


def notes_on(workspace: Workspace, about: Subject, choice: PeriodChoice) -> tuple[ShownNote, ...]:
    """The notes on a subject that the period shows: open to-dos first, the earliest due first."""
    found = workspace.store.notes(about.entity)
    mine = [note for note in found if (note.about, note.subject) == (about.about, about.name)]
    return tuple(shown_in(mine, choice))


def all_notes(workspace: Workspace, entity: str, choice: PeriodChoice) -> tuple[ShownNote, ...]:
    """All notes of an entity that the period shows, in the order of `notes_on`."""
    return tuple(shown_in(workspace.store.notes(entity), choice))


def shown_in(notes: Iterable[Note], choice: PeriodChoice) -> Iterator[ShownNote]:
    """Those written in the period, to-dos of earlier ones that are open, and those closed in it."""
    known = (_shown(note, choice) for note in sorted(notes, key=_order))
    return (one for one in known if one is not None)


def _shown(note: Note, choice: PeriodChoice) -> ShownNote | None:
    if note.period == choice.key:
        return ShownNote(note)
    carried = note.is_open and end_of(note.period) <= end_of(choice.key)
    if carried or note.closed_in == choice.key:
        return ShownNote(note, carried_from=period_words(note.period))
    return None


def _order(note: Note) -> tuple[bool, bool, str, str, str]:
    """Open to-dos by due date, those without one last; then notes and what is done, as written."""
    return not note.is_open, note.is_open and not note.due, note.due if note.is_open else "", note.at, note.id


def is_overdue(note: Note, today: date) -> bool:
    """Whether a to-do is open after its due date."""
    return note.is_open and bool(note.due) and note.due < today.isoformat()


def overdue(
    workspace: Workspace, snapshot: Snapshot, entity: str, choice: PeriodChoice, today: date
) -> tuple[Attention, ...]:
    """The to-dos that the period shows and whose due date has passed, for the list of what needs a look.

    The first `MOST_OVERDUE` of them, the earliest due first: more would hide what else needs one.
    """
    late = [one.note for one in all_notes(workspace, entity, choice) if is_overdue(one.note, today)]
    return tuple(_attention(snapshot, note, choice) for note in late[:MOST_OVERDUE])


def _attention(snapshot: Snapshot, note: Note, choice: PeriodChoice) -> Attention:
    name, due = subject_name(snapshot, note), date_text(note.due)
    told = shortened(note.text, _MOST_TOLD)
    text = say("{name}: to-do overdue since {due}: {text}", name=name, due=due, text=told)
    there = picks_of(snapshot, note, choice)["period"]
    return Attention(text, PAGES[note.about], note.subject, "" if there == choice.key else there)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _checked(written: Written) -> Written:
    """What was typed, as it is kept: without space around it, line breaks of one kind."""
    text, owner = (_plain(one) for one in (written.text, written.owner))
    if not text:
        raise UsageError("note_empty")
    for typed, most in ((text, MOST_CHARACTERS), (owner, MOST_OF_OWNER)):
        _refuse(typed, most)
    if written.due:
        _refuse_day(written.due)
    return Written(written.kind, text, _one_line(owner), written.due)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _refuse(text: str, most: int) -> None:
    if len(text) > most:
        raise UsageError("note_too_long", length=len(text), most=most)
    if unseen := _UNSEEN.search(text):
        raise UsageError("note_unprintable", found=f"U+{ord(unseen[0]):04X}")


def _refuse_day(due: str) -> None:
    try:
        date.fromisoformat(due)
    except ValueError as error:
        raise UsageError("note_due", found=due) from error
