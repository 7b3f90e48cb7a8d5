"""Notes and to-dos on what a page shows: those that there are, and a form for one more."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from pages.parts import cache, notes_form, pinned, reader
from pages.parts.cache import Picked
from pages.parts.component import component
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, date_text, explain, pgettext, say
from perfdata.model.notes import NoteAbout
from perfdata.workflow import notes
from perfdata.workflow.attention import Attention
from perfdata.workflow.notes import ShownNote, Subject
from perfdata.workflow.notes_words import kind_name, state_name

_KEY = "notes"
_component = component("notes")


def show_notes(picked: Picked, about: NoteAbout, name: str) -> None:
    """The notes on an indicator or a project, in a box; read only while a revision is pinned."""
    subject = Subject(picked.entity, about, name)
    found = {one.note.id: one for one in notes.notes_on(cache.workspace(), subject, picked.choice)}
    read_only = pinned.pinned() is not None
    with st.container(border=True, key="notes_box"):
        show([Line("label", _("Notes and to-dos"))], "notes_label")
        if notes_form.REFUSED in st.session_state:
            st.error(literal(explain(st.session_state.pop(notes_form.REFUSED))))
        _component(
            data={
                "notes": [_face(one, read_only=read_only) for one in found.values()],
                "none": _("Nothing is noted here yet."),
            },
            key=_KEY,
            on_act_change=lambda: _act(picked, found),
        )
        if read_only:
            show([Line("quiet", _("An earlier revision is shown: notes can be read only."))], "notes_locked")
        else:
            notes_form.show_form(picked, subject, found)


def overdue(picked: Picked) -> tuple[Attention, ...]:
    """The to-dos of the period whose due date has passed."""
    return notes.overdue(cache.workspace(), picked.snapshot, picked.entity, picked.choice, today())


def today() -> date:
    """The day on the reader's clock, else on the server's."""
    try:
        zone = ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        zone = None
    return datetime.now(UTC).astimezone(zone).date()


def _act(picked: Picked, found: dict[str, ShownNote]) -> None:
    """Does what was asked of a note; a refusal is said in the run that follows."""
    asked = st.session_state[_KEY].act
    one = found.get(asked["id"])
    if one is None:
        return
    try:
        _do(picked, asked["act"], one)
    except PerfdataError as error:
        st.session_state[notes_form.REFUSED] = error


def _do(picked: Picked, act: str, one: ShownNote) -> None:
    workspace = cache.workspace()
    if act == "done":
        notes.close(workspace, one.note, picked.choice, by=reader.NAME)
    elif act == "reopen":
        notes.reopen(workspace, one.note)
    elif act == "correct":
        notes_form.correct(one.note)
    elif act == "delete":
        notes.drop(workspace, one.note)


def _face(one: ShownNote, *, read_only: bool) -> dict[str, Any]:
    """A note as texts and buttons."""
    note = one.note
    late = notes.is_overdue(note, today())
    state = pgettext("note", "overdue") if late else state_name(one)
    kind = kind_name(note)
    tone = "overdue" if late else "open" if note.is_open else "done" if note.kind == "todo" else "plain"
    return {
        "id": note.id,
        "tone": tone,
        "text": note.text,
        "state": say("{kind}, {state}", kind=kind, state=state) if state else kind,
        "facts": list(_facts(one)),
        "acts": [] if read_only else list(_acts(one)),
    }


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
    if one.note.is_open:
        yield {"name": "done", "word": pgettext("button", "Mark as done")}
    elif one.note.kind == "todo":
        yield {"name": "reopen", "word": pgettext("button", "Open again")}
    yield {"name": "correct", "word": pgettext("button", "Correct")}
    sure = pgettext("button", "Press again to delete")
    yield {"name": "delete", "word": pgettext("button", "Delete"), "sure": sure}
