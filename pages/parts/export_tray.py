"""The slide tray on the export page: each chart with its title and place, and the files made of them."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from pages.parts import charts, export_buttons, export_scope, looks, page, tray
from pages.parts.texts import Line, literal, show
from perfdata.language import _, entity_name, pgettext, say, say_plural
from perfdata.model import Source
from perfdata.workflow.tray import Tray, TrayEntry
from perfdata.workflow.tray_files import Chosen, ChosenKind, chosen_file, chosen_name

# How many previews stand side by side, and the width in pixels that each chart has there.
_ACROSS: Mapping[looks.Width, int] = {"phone": 1, "tablet": 2, "laptop": 3, "projector": 3}
_PREVIEW_PX: Mapping[looks.Width, int] = {"phone": 310, "tablet": 330, "laptop": 355, "projector": 535}
_PAGES = {
    "overview": lambda: pgettext("page", "Overview"),
    "indicators": lambda: pgettext("page", "Indicators"),
    "investment": lambda: pgettext("page", "Investment"),
    "evaluation": lambda: pgettext("page", "Evaluation"),
    "comparison": lambda: pgettext("page", "Comparison"),
    "report": lambda: pgettext("page", "Report"),
}


def show_tray(template: Source | None) -> None:
    """The charts as they will follow each other; an empty tray says how they get there."""
    kept = tray.tray()
    if not kept.entries:
        _empty()
        return
    with st.container(border=True, key="tray_files"):
        _files(kept, template)
    across = _ACROSS[looks.width()]
    for start in range(0, len(kept.entries), across):
        columns = st.columns(across, gap="small")
        for at, column in enumerate(columns[: len(kept.entries) - start], start):
            with column.container(border=True, height="stretch", key=f"tray_{kept.entries[at].number}"):
                _entry(kept, at)


def _empty() -> None:
    with st.container(border=True, key="tray_empty"):
        text = _(
            "Choose “Use this chart” below any chart, then “Add to the slides”: the charts are collected"
            " here, in your order and under your titles."
        )
        show([Line("heading", _("No chart is among the slides yet")), Line("body", text)], "tray_empty_text")
        page.link("overview", _("To the charts of the overview"))


def _files(kept: Tray, template: Source | None) -> None:
    """What can be made of the charts, and the button that takes them all out."""
    chosen = [Chosen(export_scope.entry_scope(one), one.chart, one.shown) for one in kept.entries]
    count = len(chosen)
    with st.container(horizontal=True, vertical_alignment="center", key="tray_head"):
        title = say_plural("Slides: {count} chart", "Slides: {count} charts", count)
        with st.container(width="stretch", key="tray_count"):
            show([Line("label", title)], "tray_title")
        st.button(pgettext("button", "Take all out"), key="tray_clear", type="tertiary", on_click=tray.clear)
    deck, book, zipped = st.columns(3, gap="small")
    with deck:
        label = pgettext("button", "Slides (.pptx)")
        name = chosen_name(chosen, "pptx")
        export_buttons.deferred(label, name, partial(_made, chosen, "pptx", template), "tray_pptx")
    with book:
        label = pgettext("button", "Workbook (.xlsx)")
        name = chosen_name(chosen, "xlsx")
        export_buttons.deferred(label, name, partial(_made, chosen, "xlsx", None), "tray_xlsx")
    with zipped:
        label = pgettext("button", "Pictures (.zip)")
        name = chosen_name(chosen, "zip")
        export_buttons.prepared(label, name, partial(_made, chosen, "png", None), "tray_png", kept)


def _made(chosen: Sequence[Chosen], kind: ChosenKind, template: Source | None) -> bytes:
    return chosen_file(chosen, kind, template).content


def _entry(kept: Tray, at: int) -> None:
    """One chart: its place and buttons, its title, the preview, and where it comes from."""
    one, last = kept.entries[at], len(kept.entries) - 1
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"tray_row_{one.number}"
    ):
        with st.container(width="stretch", key=f"tray_at_{one.number}"):
            show([Line("label", str(at + 1))], f"tray_number_{one.number}")
        _step(one, -1, ":material/arrow_upward:", _("Earlier"), off=at == 0)
        _step(one, 1, ":material/arrow_downward:", _("Later"), off=at == last)
        out = _("Take out")
        st.button(
            "",
            key=f"tray_out_{one.number}",
            icon=":material/close:",
            help=out,
            type="tertiary",
            on_click=tray.change,
            args=(lambda now: now.without(one.number),),
        )
    key = f"tray_title_{one.number}"
    st.text_input(
        literal(say("Title of slide {number}", number=at + 1)),
        one.title,
        key=key,
        placeholder=_("Own title; without one, the finding stands"),
        label_visibility="collapsed",
        on_change=_retitle,
        args=(one.number, key),
    )
    charts.draw(one.shown, f"tray_chart_{one.number}", _PREVIEW_PX[looks.width()])
    _origin(one)


def _step(one: TrayEntry, places: int, icon: str, words: str, *, off: bool) -> None:
    st.button(
        "",
        key=f"tray_{'up' if places < 0 else 'down'}_{one.number}",
        icon=icon,
        help=words,
        type="tertiary",
        disabled=off,
        on_click=tray.change,
        args=(lambda now: now.moved(one.number, places),),
    )


def _origin(one: TrayEntry) -> None:
    """Whose figures, of when, as of which revision, with a link to the page that shows them so."""
    scope, key = export_scope.entry_scope(one), one.key
    words = say(
        "{entity} · {period} · {stand}",
        entity=entity_name(scope.snapshot.catalogue, key.entity),
        period=key.choice.text,
        stand=scope.stand,
    )
    show([Line("quiet", words)], f"tray_origin_{one.number}")
    if key.page in _PAGES:
        picks = {"entity": key.entity, "period": key.choice.key, **dict(key.picks)}
        here = export_scope.shown()
        if here and here.snapshot.revision != key.revision:
            picks["revision"] = str(key.revision)
        page.link(key.page, say("To the page {page}", page=_PAGES[key.page]()), **picks)


def _retitle(number: int, key: str) -> None:
    tray.change(lambda now: now.retitled(number, st.session_state[key]))
