"""The search box of the header: finds indicators, projects, findings and report texts, and goes there."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

import streamlit as st

from pages.parts import address, cache, export_scope, looks, report_pick
from pages.parts.cache import Picked
from pages.parts.component import component
from perfdata.language import _, pgettext
from perfdata.workflow.report import report_named, report_names
from perfdata.workflow.search import Entry, Group, entries, fitting
from perfdata.workflow.search_reports import report_entries, sentences_with
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

# What is sent to the browser at once, as JSON; report texts beyond it are searched on the server.
_MOST_BYTES = 50_000
# Beside the pickers; on a phone in a line of its own.
_WIDTHS: Mapping[looks.Width, int | Literal["stretch"]] = {
    "phone": "stretch",
    "tablet": 180,
    "laptop": 180,
    "projector": 320,
}
_KEY, _GO, _ASKED = "search", "search_go", "search_asked"
_component = component("search")


def show_search(picked: Picked) -> None:
    """The box; what was chosen in it is gone to at once."""
    known = cache.made(picked, _everything)
    asked = st.session_state.get(_ASKED, "")
    found = cache.made(picked, sentences_with, asked) if asked else ()
    if chosen := _chosen(known, picked):
        _go(chosen, picked)
    sent = cache.made(picked, _sent)
    with st.container(width=_WIDTHS[looks.width()], key="search_box"):
        _component(
            data={
                "entries": sent,
                "more": len(sent) < len(known),
                "found": {"query": asked, "entries": [_face(entry) for entry in found]} if asked else None,
                "words": _words(),
            },
            key=_KEY,
            on_go_change=lambda: _keep(_GO, "go"),
            on_ask_change=lambda: _keep(_ASKED, "ask"),
        )


def _keep(name: str, event: str) -> None:
    st.session_state[name] = st.session_state[_KEY][event]


def _everything(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[Entry, ...]:
    return (*entries(snapshot, entity, choice), *report_entries(snapshot, entity, choice))


def _sent(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> list[list[Any]]:
    """The entries that the browser searches by itself."""
    return [_face(entry) for entry in fitting(_everything(snapshot, entity, choice), _bytes, _MOST_BYTES)]


def _bytes(entry: Entry) -> int:
    return len(json.dumps(_face(entry)))


def _face(entry: Entry) -> list[Any]:
    """An entry as the browser gets it: a list, for there are hundreds."""
    return [entry.group, entry.title, entry.figure, entry.aside, entry.own, list(entry.words)]


def _chosen(known: tuple[Entry, ...], picked: Picked) -> Entry | None:
    """What was just chosen; None where it is not known any more, after another import."""
    told = st.session_state.pop(_GO, None)
    if told is None:
        return None
    among = cache.made(picked, sentences_with, told["asked"]) if told["asked"] else known
    at = int(told["at"])
    return among[at] if at < len(among) and among[at].title == told["title"] else None


def _go(entry: Entry, picked: Picked) -> None:
    """Goes to the entry's page with its picks; a sentence is marked there."""
    picks = dict(entry.picks)
    if place := picks.pop("place", ""):
        _mark(place, picks, picked)
    st.switch_page(f"pages/{entry.page}.py", query_params=address.asked() | picks)


def _mark(place: str, picks: dict[str, str], picked: Picked) -> None:
    there = replace(picked, entity=picks["entity"], choice=export_scope.choice_of(picks["period"]))
    name = picks.get("report", "") or cache.made(there, report_names)[0]
    start, _dash, end = place.partition("-")
    report_pick.pick_place(cache.made(there, report_named, name), (int(start), int(end)))


def _words() -> dict[str, Any]:
    groups: dict[Group, str] = {
        "indicator": pgettext("search", "Indicators"),
        "project": pgettext("search", "Projects"),
        "report": pgettext("search", "Report"),
        "finding": pgettext("search", "Findings"),
    }
    return {
        "label": pgettext("search", "Search"),
        "placeholder": _("Name or text ( / )"),
        "groups": groups,
        "none": _("Nothing found. Try fewer characters: names, report texts and findings are searched."),
        "whole": _("Search the whole text of all reports"),
    }
