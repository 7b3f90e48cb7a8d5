"""The glossary: what the pages' terms mean here, looked up in a box or by the address (`?term=`)."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import looks, page
from pages.parts.help_pages import page_name
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say
from perfdata.workflow.glossary import Entry, glossary

_TERM = "term"
_BOX_PX = 360
# So few terms have room for links to the pages on which they are seen.
_FEW = 3
_WIDE = ("laptop", "projector")


def show_terms() -> None:
    """The box and what it finds; all terms where nothing is looked for."""
    show([Line("heading", _("Terms"))], "terms_heading")
    asked = _asked()
    found = glossary(asked)
    if not found:
        text = say(
            "No term fits “{asked}”. Try a part of it, or empty the box to see all terms.", asked=asked
        )
        show([Line("quiet", text)], "no_term")
        return
    for number, (part, column) in enumerate(zip(_halves(found), st.columns(2, gap="medium"), strict=False)):
        with column:
            show([line for entry in part for line in _lines(entry)], f"terms_{number}")
            if len(found) <= _FEW:
                _links(part)


def _asked() -> str:
    return st.text_input(
        _("Look up a term"),
        key=_TERM,
        placeholder=_("A term, in Chinese or English"),
        bind="query-params",
        width="stretch" if looks.width() == "phone" else _BOX_PX,
    ).strip()


def _halves(found: Sequence[Entry]) -> tuple[Sequence[Entry], ...]:
    """Two columns of about the same height on a wide page, one elsewhere or for a few."""
    if len(found) <= _FEW or looks.width() not in _WIDE:
        return (found,)
    whole = sum(_size(entry) for entry in found)
    half = next(at for at in range(len(found)) if 2 * sum(map(_size, found[: at + 1])) >= whole)
    return found[: half + 1], found[half + 1 :]


def _size(entry: Entry) -> int:
    # A heading and a last line take about as much room as so many characters.
    return len(entry.meaning) + len(entry.formula) + 80


def _lines(entry: Entry) -> list[Line]:
    where = pgettext("list", ", ").join(page_name(name) for name in entry.pages)
    told = say("Seen on: {pages} · by: {source}", pages=where, source=entry.source)
    formula = [Line("point", entry.formula)] if entry.formula else []
    name = Line("heading", entry.name, aside=entry.other if entry.other != entry.name else "")
    return [name, Line("item", entry.meaning), *formula, Line("source", told)]


def _links(found: Sequence[Entry]) -> None:
    names = dict.fromkeys(name for entry in found for name in entry.pages)
    with st.container(horizontal=True, key="term_links"):
        for name in names:
            page.link(name, page_name(name))
