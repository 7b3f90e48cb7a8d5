"""Corrections of single cells: asked for in a dialog with a reason, listed, taken back."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import cache, draft, looks, reader
from pages.parts.draft import Started
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say, where
from perfdata.model import Place
from perfdata.workflow.choices import Correction
from perfdata.workflow.workspace import Workspace

_TEXT_PX = 640


def ask(place: Place, found: str) -> None:
    """Opens the dialog for a cell in which `found` stands."""
    st.dialog(_("Correct a figure"))(_dialog)((place,), found)


def ask_for_any(places: Sequence[Place]) -> None:
    """A button that opens the dialog for any cell of these sheets."""
    if st.button(pgettext("button", "Correct a cell…"), key="correct_any"):
        st.dialog(_("Correct a figure"))(_dialog)(tuple(places), "")


def _dialog(places: tuple[Place, ...], found: str) -> None:
    # A dialog runs by itself, without the app's first lines.
    reader.speak()
    # What was typed for another cell must not come back.
    name = "_".join((places[0].file, places[0].sheet, places[0].cell))
    with st.form(f"correct_{name}", border=False):
        if places[0].cell:
            standing = say("It says: {found}", found=found) if found else ""
            show([Line("label", where(places[0])), Line("quiet", standing)], "correct_place")
        else:
            _which(places, name)
        st.text_input(_("What it should say; leave it empty if the figure is missing"), key=f"given_{name}")
        st.text_input(_("How you know (kept in the history)"), key=f"reason_{name}")
        text = _("The file stays as it is; only the way this cell is read changes.")
        show([Line("quiet", text)], "correct_text")
        pressed = st.form_submit_button(
            pgettext("button", "Use the correction"),
            key="correct_yes",
            type="primary",
            on_click=_take,
            args=(places, name),
        )
    if not pressed:
        return
    if _typed(places, name) is not None:
        st.rerun()
    st.error(_("Name the cell and say how you know, please."))


def _which(places: Sequence[Place], name: str) -> None:
    st.selectbox(
        _("Sheet"),
        range(len(places)),
        key=f"sheet_{name}",
        format_func=lambda number: where(places[number]),
    )
    st.text_input(_("Cell, for example C6"), key=f"cell_{name}")


def _typed(places: Sequence[Place], name: str) -> Correction | None:
    """What stands in the dialog's fields; None while the cell or the reason is lacking."""
    state = st.session_state
    place = places[state.get(f"sheet_{name}", 0)]
    cell = place.cell or state[f"cell_{name}"].strip().upper()
    reason = state[f"reason_{name}"].strip()
    if not cell or not reason:
        return None
    return Correction(place.file, place.sheet, cell, state[f"given_{name}"].strip(), reason)


def _take(places: Sequence[Place], name: str) -> None:
    workspace = cache.workspace()
    here, made = draft.started(workspace), _typed(places, name)
    if here is not None and made is not None:
        draft.choose(workspace, here.choices.with_correction(made))


def show_corrections(workspace: Workspace, started: Started) -> None:
    """The corrections made in this import, each with a way to take it back."""
    made = started.choices.corrections
    if not made:
        return
    show([Line("label", _("Your corrections"))], "corrections_label")
    for number, one in enumerate(made):
        with st.container(horizontal=True, vertical_alignment="center", key=f"correction_{number}"):
            with st.container(width=looks.text_width(_TEXT_PX), key=f"correction_text_{number}"):
                show([Line("item", _words(one), one.reason)], f"correction_words_{number}")
            st.button(
                pgettext("button", "Take back"),
                key=f"uncorrect_{number}",
                type="tertiary",
                on_click=draft.choose,
                args=(workspace, started.choices.without_correction(one.place)),
            )


def _words(one: Correction) -> str:
    place = where(one.place)
    if not one.given:
        return say("{place}: taken as missing", place=place)
    return say("{place}: read as “{given}”", place=place, given=one.given)
