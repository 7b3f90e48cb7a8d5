"""What changed from one revision to another."""

from collections.abc import Mapping

import streamlit as st

from pages.parts import tables
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext, say
from perfdata.workflow.history import Comparison, between
from perfdata.workflow.workspace import Workspace


def pick(revision: int, texts: Mapping[int, str]) -> int | None:
    """A picker of the revision to compare with, the one before it first; None while none is picked."""
    names = {number: text for number, text in texts.items() if number != revision}
    names[0] = _("before the first import")
    older = [number for number in names if number < revision]
    others = (*older, *(number for number in names if number > revision))
    return st.selectbox(
        _("Compare with"),
        others,
        None,
        key=f"compare_{revision}",
        format_func=lambda number: names.get(number, str(number)),
        placeholder=_("Choose"),
    )


def show_comparison(workspace: Workspace, revision: int, other: int) -> None:
    """The figures that are new, changed or gone in the later of the two."""
    first, second = sorted((other, revision))
    _show(between(workspace, first, second), first, second)


def _show(compared: Comparison, first: int, second: int) -> None:
    title = say("From revision {first} to revision {second}", first=first, second=second)
    show([Line("label", title)], "compared_label")
    parts = {
        "changed": (pgettext("part", "Changed figures"), compared.changed),
        "new": (pgettext("part", "New figures"), compared.new),
        "gone": (pgettext("part", "Gone"), compared.gone),
    }
    found = {name: part for name, part in parts.items() if len(part[1])}
    if not found:
        show([Line("quiet", _("No figure differs."))], "compared_none")
    for name, (heading, table) in found.items():
        show(
            [Line("quiet", say("{part} ({count})", part=heading, count=len(table)))], f"compared_{name}_label"
        )
        tables.show(table, f"compared_{name}")
