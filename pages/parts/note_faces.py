"""A note as the browser gets it: its texts, and the buttons that a press tells the server of."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from pages.parts import reader
from pages.parts.texts import Line, show
from perfdata.language import date_text, pgettext, say
from perfdata.workflow import notes
from perfdata.workflow.notes import ShownNote
from perfdata.workflow.notes_words import kind_name, state_name

# A browser draws so many at once; the workbook has them all.
MOST_SHOWN = 200


def today() -> date:
    """The day on the reader's clock, else on the server's."""
    try:
        zone = ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return datetime.now(UTC).astimezone(zone).date()


def face(one: ShownNote, acts: Sequence[str], name: str = "") -> dict[str, Any]:
    """A note as texts and buttons; `name` is what it is on, where the page doesn't say so."""
    note = one.note
    late = notes.is_overdue(note, today())
    state = pgettext("note", "overdue") if late else state_name(one)
    kind = kind_name(note)
    tone = "overdue" if late else "open" if note.is_open else "done" if note.kind == "todo" else "plain"
    known = {act["name"]: act for act in _acts(one)}
    return {
        "id": note.id,
        "tone": tone,
        "text": note.text,
        "state": say("{kind}, {state}", kind=kind, state=state) if state else kind,
        "facts": [fact for fact in (name, *_facts(one)) if fact],
        "acts": [known[act] for act in acts if act in known],
    }


def say_more(count: int) -> None:
    """Says where the rest is of a list that shows only its first notes."""
    if count > 0:
        text = say("and {count} more, in the workbook of the export page", count=count)
        show([Line("quiet", text)], "notes_more")


def _facts(one: ShownNote) -> Iterator[str]:
    note = one.note
    if one.carried_from:
        yield say("carried over from {period}", period=one.carried_from)
    if note.owner:
        yield say("Responsible: {owner}", owner=note.owner)
    if note.due:
        yield say("Due: {due}", due=date_text(note.due))
    yield say("Written {moment} ({by})", moment=reader.moment(note.at), by=reader.by(note.by))


def _acts(one: ShownNote) -> Iterator[dict[str, str]]:
    """What can be done with it."""
    if one.note.is_open:
        yield {"name": "done", "word": pgettext("button", "Mark as done")}
    elif one.note.kind == "todo":
        yield {"name": "reopen", "word": pgettext("button", "Open again")}
    yield {"name": "correct", "word": pgettext("button", "Correct")}
    sure = pgettext("button", "Press again to delete")
    yield {"name": "delete", "word": pgettext("button", "Delete"), "sure": sure}
    yield {"name": "show", "word": pgettext("button", "Show")}
