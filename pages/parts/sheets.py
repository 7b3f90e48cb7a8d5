"""Sheet by sheet: what it was read as, the account of its numbers, and its picture with marked cells."""

import pandas as pd
import streamlit as st

from pages.parts import picture, tables
from pages.parts.texts import Line, show
from perfdata.language import MISSING, _, pgettext, say, skipped, where
from perfdata.model import Place, Reading, SheetReading
from perfdata.workflow.pictures import SheetPicture, sheet_picture
from perfdata.workflow.review import Review

_CHOICE_PX = 520
_PICTURES = "sheet_pictures"


def places(reviewed: Review) -> list[Place]:
    """The sheets of all files, in order."""
    return [Place(reading.file, sheet.name) for reading, sheet in _sheets(reviewed)]


def _sheets(reviewed: Review) -> list[tuple[Reading, SheetReading]]:
    return [(reading, sheet) for reading in reviewed.files.readings for sheet in reading.sheets]


def show_sheets(reviewed: Review) -> None:
    """The account of all sheets, and one of them as a picture."""
    found = _sheets(reviewed)
    if not found:
        show([Line("quiet", _("These files have no table."))], "no_sheets")
        return
    tables.show(pd.DataFrame([_line(reading, sheet) for reading, sheet in found]), "sheets")
    names = places(reviewed)
    chosen = st.selectbox(
        _("Sheet"),
        range(len(names)),
        key="sheet",
        format_func=lambda number: where(names[number]),
        width=_CHOICE_PX,
    )
    reading, sheet = found[chosen]
    picture.show_picture(_drawn(reviewed, reading, sheet.name), names[chosen])
    _unused(sheet)


def _line(reading: Reading, sheet: SheetReading) -> dict[str, str]:
    return {
        pgettext("column", "File"): reading.file,
        pgettext("column", "Sheet"): sheet.name or MISSING,
        pgettext("column", "Read as"): layout(sheet.layout),
        pgettext("column", "Numbers seen"): str(sheet.seen),
        pgettext("column", "Used"): str(sheet.used),
        pgettext("column", "Skipped"): str(len(sheet.skipped)),
    }


def _drawn(reviewed: Review, reading: Reading, sheet: str) -> SheetPicture:
    """The sheet's picture, made once a review."""
    known = st.session_state.get(_PICTURES)
    if known is None or known[0] is not reviewed:
        known = (reviewed, {})
        st.session_state[_PICTURES] = known
    made: dict[tuple[str, str], SheetPicture] = known[1]
    if (reading.file, sheet) not in made:
        source = next(source for source in reviewed.sources if source.name == reading.file)
        with st.spinner(_("Reading the sheet…")):
            made[reading.file, sheet] = sheet_picture(source, sheet, reading, reviewed.problems)
    return made[reading.file, sheet]


def _unused(sheet: SheetReading) -> None:
    if not sheet.skipped:
        return
    rows = [
        {
            pgettext("column", "Cell"): one.cell,
            pgettext("column", "Why it was not used"): skipped(one.reason),
        }
        for one in sheet.skipped
    ]
    with st.expander(say("Numbers that were not used ({count})", count=len(rows)), key="unused_box"):
        tables.show(pd.DataFrame(rows), "unused")


def layout(codes: str) -> str:
    """What kind of sheet it was taken for; a sheet of several tables is named after all of them."""
    names = {
        "none": pgettext("layout", "not recognised"),
        "": pgettext("layout", "not recognised"),
        "figures": pgettext("layout", "table of indicators"),
        "projects": pgettext("layout", "progress of projects"),
        "self_evaluation": pgettext("layout", "self-evaluation form"),
        "particulars": pgettext("layout", "a department's cover sheet"),
        "ledger": pgettext("layout", "rectification ledger"),
        "budget": pgettext("layout", "budget"),
    }
    return pgettext("list", ", ").join(names.get(code, code) for code in codes.split("+"))
