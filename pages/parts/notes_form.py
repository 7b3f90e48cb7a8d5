"""The form in which a note or a to-do is written, or written anew."""

from collections.abc import Mapping
from datetime import date
from typing import get_args

import streamlit as st

from pages.parts import cache, reader
from pages.parts.cache import Picked
from perfdata.errors import PerfdataError
from perfdata.language import _, pgettext
from perfdata.model.notes import Note, NoteKind
from perfdata.workflow import notes
from perfdata.workflow.notes import MOST_CHARACTERS, MOST_OF_OWNER, ShownNote, Subject, Written

REFUSED = "notes_refused"
_CORRECTED, _WRITTEN = "notes_corrected", "notes_written"
_TEXT_PX = 96
_KINDS: tuple[NoteKind, ...] = ("todo", "note")


def correct(note: Note) -> None:
    """Has the form hold this note in the run that follows."""
    st.session_state[_CORRECTED] = note.id


def show_form(picked: Picked, subject: Subject, found: Mapping[str, ShownNote]) -> None:
    """The form for one more note, folded away; or that of the note that is corrected."""
    one = found.get(st.session_state.get(_CORRECTED, ""))
    if one is not None:
        with st.container(border=True, key="note_correcting"):
            _form(picked, subject, one.note)
        return
    with st.expander(_("Write a note or a to-do"), key="note_adding"):
        _form(picked, subject, None)


def _form(picked: Picked, subject: Subject, note: Note | None) -> None:
    """The fields; their keys change with each note that was kept, so that the next form is empty."""
    name = f"note_{note.id}" if note else f"note_{_number()}"
    with st.form(f"{name}_form", border=False, enter_to_submit=False):
        with st.container(horizontal=True, vertical_alignment="bottom", key=f"{name}_row"):
            _kind(name, note)
            st.text_input(
                _("Responsible (department or person)"),
                note.owner if note else "",
                max_chars=MOST_OF_OWNER,
                key=f"{name}_owner",
            )
            due = date.fromisoformat(note.due) if note and note.due else None
            st.date_input(_("Due date"), due, format="YYYY-MM-DD", key=f"{name}_due")
        st.text_area(
            _("What is to be noted or done"),
            note.text if note else "",
            height=_TEXT_PX,
            max_chars=MOST_CHARACTERS,
            key=f"{name}_text",
        )
        with st.container(horizontal=True, key=f"{name}_buttons"):
            st.form_submit_button(
                pgettext("button", "Keep"),
                key=f"{name}_keep",
                type="primary",
                on_click=_keep,
                args=(picked, subject, note, name),
            )
            if note is not None:
                st.form_submit_button(
                    pgettext("button", "Leave as it was"), key=f"{name}_leave", on_click=_leave
                )


def _kind(name: str, note: Note | None) -> None:
    words = {"todo": pgettext("note", "To-do"), "note": pgettext("note", "Note")}
    st.segmented_control(
        _("Kind"),
        _KINDS,
        default=note.kind if note else _KINDS[0],
        required=True,
        format_func=words.__getitem__,
        key=f"{name}_kind",
        width="content",
    )


def _keep(picked: Picked, subject: Subject, note: Note | None, name: str) -> None:
    """Keeps what was typed; where it is refused the form stays as it is."""
    try:
        written = _written(name)
        if note is None:
            notes.write(cache.workspace(), subject, picked.choice, written, by=reader.NAME)
        else:
            notes.correct(cache.workspace(), note, written)
    except PerfdataError as error:
        st.session_state[REFUSED] = error
    else:
        st.session_state[_WRITTEN] = _number() + 1
        _leave()


def _written(name: str) -> Written:
    typed = {part: st.session_state.get(f"{name}_{part}") for part in ("kind", "text", "owner", "due")}
    kind = next((one for one in get_args(NoteKind) if one == typed["kind"]), _KINDS[0])
    due = typed["due"].isoformat() if typed["due"] else ""
    return Written(kind, typed["text"] or "", typed["owner"] or "", due)


def _leave() -> None:
    st.session_state.pop(_CORRECTED, None)


def _number() -> int:
    number: int = st.session_state.get(_WRITTEN, 0)
    return number
