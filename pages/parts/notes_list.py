"""All notes and to-dos of a unit in a period, folded away: also those on what has no figure any more."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from pages.parts import address, cache, note_faces, pinned
from pages.parts.cache import Picked
from pages.parts.component import component
from pages.parts.note_faces import MOST_SHOWN
from pages.parts.notes import do, show_refusal
from perfdata.language import say
from perfdata.workflow import notes
from perfdata.workflow.notes import ShownNote
from perfdata.workflow.notes_places import PAGES, picks_of
from perfdata.workflow.notes_subjects import subject_names

_KEY, _GO = "all_notes", "all_notes_go"
_ACTS = ("show", "done", "reopen", "delete")
_component = component("notes")


def show_list(picked: Picked) -> None:
    """The list, open to-dos first; nothing where the period shows no note."""
    found = notes.all_notes(cache.workspace(), picked.entity, picked.choice)
    shown = {one.note.id: one for one in found[:MOST_SHOWN]}
    if going := shown.get(st.session_state.pop(_GO, "")):
        _go(picked, going)
    if not found:
        return
    still_open = sum(one.note.is_open for one in found)
    title = say(
        "Notes and to-dos of this unit: {count}, of which {open} to be done",
        count=len(found),
        open=still_open,
    )
    with st.expander(title, key="all_notes_box"):
        show_refusal()
        _component(
            data={"notes": _faces(picked, tuple(shown.values())), "none": ""},
            key=_KEY,
            on_act_change=lambda: _act(picked, shown),
        )
        note_faces.say_more(len(found) - len(shown))


def _faces(picked: Picked, shown: Sequence[ShownNote]) -> list[dict[str, Any]]:
    acts = _ACTS[:1] if pinned.pinned() is not None else _ACTS
    names = subject_names(picked.snapshot, (one.note for one in shown))
    return [note_faces.face(one, acts, names[one.note.about, one.note.subject]) for one in shown]


def _act(picked: Picked, shown: dict[str, ShownNote]) -> None:
    asked = st.session_state[_KEY].act
    one = shown.get(asked["id"])
    if one is None:
        return
    if asked["act"] == "show":
        st.session_state[_GO] = one.note.id
    elif pinned.pinned() is None:
        do(picked, asked["act"], one)


def _go(picked: Picked, one: ShownNote) -> None:
    """Goes to what the note is on, where it can be corrected."""
    picks = address.asked() | picks_of(picked.snapshot, one.note, picked.choice)
    st.switch_page(f"pages/{PAGES[one.note.about]}.py", query_params=picks)
