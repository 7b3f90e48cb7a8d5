"""A sheet as it was written, each cell marked by what became of it; a used cell can be corrected."""

import re
from collections.abc import Mapping
from hashlib import sha256
from itertools import product
from string import ascii_uppercase
from typing import Any

from pages.parts import corrections
from pages.parts.component import component
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say, severity_name
from perfdata.model import Place, Span
from perfdata.workflow.pictures import SheetPicture

# As many columns as a picture can have.
_LETTERS = (*ascii_uppercase, *("".join(pair) for pair in product(ascii_uppercase, repeat=2)))
# A sign beside the colour, so that the colour is never alone.
_SIGNS = {"used": "✓", "corrected": "✎", "skipped": "–", "error": "✕", "warning": "▲", "note": "●"}

# What stands at the right, as a spreadsheet has it.
_NUMBER = re.compile(r"[-+]?[\d,.]*\d%?")

_sheet = component("sheet")


def show_picture(picture: SheetPicture, place: Place) -> None:
    """The picture with its legend; a click on a cell that was used opens the dialog that corrects it."""
    if not picture.texts:
        show([Line("quiet", _("This sheet is empty."))], "picture_empty")
        return
    clicked = draw(picture, place, _words())
    notes = [Line("quiet", _("Click a marked cell to correct how it is read."))]
    show([*notes, *left_out(picture)], "picture_notes")
    if clicked:
        corrections.ask(Place(place.file, place.sheet, clicked), _texts(picture).get(clicked, ""))


def draw(picture: SheetPicture, place: Place, words: Mapping[str, str], *, clickable: bool = True) -> str:
    """The picture with the words for its marks; the address of a cell that was just clicked, else ""."""
    told = _sheet(
        data={
            "columns": list(_LETTERS[: len(picture.marks[0])]),
            "rows": _rows(picture, clickable=clickable),
            "marks": [{"name": name, "sign": _SIGNS[name], "word": word} for name, word in words.items()],
        },
        # Names may hold anything; Streamlit refuses two underscores in a row.
        key=f"picture_{sha256(f'{place.file}/{place.sheet}'.encode()).hexdigest()}",
        on_correct_change=lambda: None,
    )
    return told.correct or ""


def _words() -> dict[str, str]:
    return {
        "used": pgettext("mark", "used"),
        "corrected": pgettext("mark", "corrected by you"),
        "skipped": pgettext("mark", "a number that was not used"),
        "error": severity_name("error"),
        "warning": severity_name("warning"),
        "note": severity_name("note"),
    }


def _texts(picture: SheetPicture) -> dict[str, str]:
    """The cells' texts by their addresses."""
    return {
        f"{letter}{number}": text
        for number, row in enumerate(picture.texts, start=1)
        for letter, text in zip(_LETTERS, row, strict=False)
    }


def _rows(picture: SheetPicture, *, clickable: bool) -> list[dict[str, Any]]:
    """The rows as the component draws them; of merged cells only the first one."""
    merged = {(span.top, span.left): span for span in picture.merges}
    hidden = {place for span in picture.merges for place in _covered(span)}
    found = []
    for at, (texts, marks) in enumerate(zip(picture.texts, picture.marks, strict=True)):
        cells = [
            _cell(f"{_LETTERS[column]}{at + 1}", text, mark, merged.get((at, column)), clickable=clickable)
            for column, (text, mark) in enumerate(zip(texts, marks, strict=True))
            if (at, column) not in hidden
        ]
        found.append({"name": str(at + 1), "cells": cells})
    return found


def _covered(span: Span) -> list[tuple[int, int]]:
    """The cells of a merge without its first one."""
    return list(product(range(span.top, span.bottom + 1), range(span.left, span.right + 1)))[1:]


def _cell(name: str, text: str, mark: str, span: Span | None, *, clickable: bool) -> Mapping[str, Any]:
    return {
        "cell": name,
        "text": text,
        "mark": mark,
        "number": mark in ("used", "corrected", "skipped") or _NUMBER.fullmatch(text) is not None,
        "correctable": clickable and mark not in ("", "skipped"),
        "across": span.right - span.left + 1 if span else 1,
        "down": span.bottom - span.top + 1 if span else 1,
    }


def left_out(picture: SheetPicture) -> list[Line]:
    """What is said of the rows and columns that are not drawn, if there are any."""
    if not (picture.rows_left_out or picture.columns_left_out):
        return []
    text = say(
        "The sheet goes on: {rows} more rows and {columns} more columns are not drawn, but were read.",
        rows=picture.rows_left_out,
        columns=picture.columns_left_out,
    )
    return [Line("quiet", text)]
