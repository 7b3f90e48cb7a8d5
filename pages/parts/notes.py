"""Notes and to-dos on what a page shows: those that there are, and a form for one more."""

import streamlit as st

from pages.parts import cache, note_faces, notes_form, pinned, reader
from pages.parts.cache import Picked
from pages.parts.component import component
from pages.parts.texts import Line, literal, show
from perfdata.errors import PerfdataError
from perfdata.language import _, explain
from perfdata.model.notes import NoteAbout
from perfdata.workflow import notes
from perfdata.workflow.attention import Attention
from perfdata.workflow.notes import ShownNote, Subject

_KEY = "notes"
_ACTS = ("done", "reopen", "correct", "delete")
_component = component("notes")


def show_notes(picked: Picked, about: NoteAbout, name: str) -> None:
    """The notes on an indicator or a project, in a box; read only while a revision is pinned."""
    subject = Subject(picked.entity, about, name)
    every = notes.notes_on(cache.workspace(), subject, picked.choice)
    found = {one.note.id: one for one in every[: note_faces.MOST_SHOWN]}
    read_only = pinned.pinned() is not None
    with st.container(border=True, key="notes_box"):
        show([Line("label", _("Notes and to-dos"))], "notes_label")
        show_refusal()
        _component(
            data={
                "notes": [note_faces.face(one, () if read_only else _ACTS) for one in found.values()],
                "none": _("Nothing is noted here yet."),
            },
            key=_KEY,
            on_act_change=lambda: _act(picked, found),
        )
        note_faces.say_more(len(every) - len(found))
        if read_only:
            show([Line("quiet", _("An earlier revision is shown: notes can be read only."))], "notes_locked")
        else:
            notes_form.show_form(picked, subject, found)


def show_refusal() -> None:
    """Says why what was asked of a note in the run before was not done."""
    if notes_form.REFUSED in st.session_state:
        st.error(literal(explain(st.session_state.pop(notes_form.REFUSED))))


def overdue(picked: Picked) -> tuple[Attention, ...]:
    """The to-dos of the period whose due date has passed."""
    return notes.overdue(cache.workspace(), picked.snapshot, picked.entity, picked.choice, note_faces.today())


def do(picked: Picked, act: str, one: ShownNote) -> None:
    """Does what was asked of a note; a refusal is said in the run that follows."""
    workspace = cache.workspace()
    try:
        if act == "done":
            notes.close(workspace, one.note, picked.choice, by=reader.NAME)
        elif act == "reopen":
            notes.reopen(workspace, one.note)
        elif act == "delete":
            notes.drop(workspace, one.note)
    except PerfdataError as error:
        st.session_state[notes_form.REFUSED] = error


def _act(picked: Picked, found: dict[str, ShownNote]) -> None:
    asked = st.session_state[_KEY].act
    one = found.get(asked["id"])
    if one is None or pinned.pinned() is not None:
        return
    if asked["act"] == "correct":
        notes_form.correct(one.note)
    else:
        do(picked, asked["act"], one)
