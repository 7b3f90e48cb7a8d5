"""The further views of an indicator, one at a time: which one, its pickers, and what it finds."""

from collections.abc import Callable, Mapping

import streamlit as st

from pages.parts import address, cache, charts, tables
from pages.parts.cache import Picked
from pages.parts.looks import Room
from pages.parts.texts import Line, show
from perfdata.language import _, period, pgettext
from perfdata.workflow import composition, index_lines, intensities, ranks, short_term, spans
from perfdata.workflow.further_views import View, further_views, view_name
from perfdata.workflow.panel import Panel

_PICKER_PX = 200
_BESIDE = 4


def show_views(picked: Picked, key: str) -> None:
    """A row of views and the one that is picked; what a further view needs stands below."""
    found = cache.made(picked, further_views, key)
    if found.views:
        names: Mapping[str, View] = {view: view for view in found.views}
        with st.container(border=True, key="views_box"):
            view = address.segments(
                "view", _("Further views"), found.views, lambda one: view_name(names[one])
            )
            _show(_PANELS[names[view]](picked, key), view)
    if found.lacking:
        with st.expander(_("What more can be shown, and what it needs"), key="lacking_box"):
            show([Line("quiet", text) for text in found.lacking], "lacking")


def _show(panel: Panel, view: str) -> None:
    if panel.lead:
        show([Line("label", panel.lead)], f"{view}_lead")
    room: Room = "half" if len(panel.charts) > 1 else "page"
    if panel.charts:
        for number, (column, chart) in enumerate(
            zip(st.columns(len(panel.charts), gap="small"), panel.charts, strict=True)
        ):
            with column:
                charts.show(chart, f"{view}_chart_{number}", room)
    if panel.table is not None and len(panel.table):
        tables.show(panel.table, f"{view}_table")
    show([Line("quiet", note) for note in panel.notes], f"{view}_notes")


def _composition(picked: Picked, key: str) -> Panel:
    return cache.made(picked, composition.composition_panel, key)


def _index(picked: Picked, key: str) -> Panel:
    bases = cache.made(picked, index_lines.base_years, key)
    row = st.container(horizontal=True, vertical_alignment="bottom", key="index_pickers")
    with row:
        base = _period_picker(picked, "base", _("Base = 100"), bases)
        others = cache.made(picked, index_lines.others, key, base)
        names = {other.key: other.name for other in others}
        beside = address.several("with", _("Beside it"), tuple(names), lambda one: names[one], (), _BESIDE)
    return cache.made(picked, index_lines.index_panel, key, base, *beside)


def _average(picked: Picked, key: str) -> Panel:
    ends = cache.made(picked, spans.span_ends, key)
    with st.container(horizontal=True, vertical_alignment="bottom", key="span_pickers"):
        first = _period_picker(picked, "from", pgettext("span", "From"), ends[:-1])
        later = tuple(end for end in ends if end > first)
        last = _period_picker(picked, "to", pgettext("span", "To"), later, later[-1])
    return cache.made(picked, spans.span_panel, key, first, last)


def _rank(picked: Picked, key: str) -> Panel:
    orders = cache.made(picked, ranks.rank_orders, key)
    by = address.select("by", _("Ranked by"), orders, ranks.order_name, width=_PICKER_PX)
    return cache.made(picked, ranks.rank_panel, key, by)


def _intensity(picked: Picked, key: str) -> Panel:
    return cache.made(picked, intensities.intensity_panel, key)


def _short_term(picked: Picked, key: str) -> Panel:
    return cache.made(picked, short_term.short_term_panel, key)


def _period_picker(picked: Picked, name: str, label: str, options: tuple[str, ...], first: str = "") -> str:
    basis = picked.choice.basis
    return address.select(name, label, options, lambda one: period(one, basis), width=_PICKER_PX, first=first)


_PANELS: Mapping[View, Callable[[Picked, str], Panel]] = {
    "composition": _composition,
    "index": _index,
    "average": _average,
    "rank": _rank,
    "intensity": _intensity,
    "short_term": _short_term,
}
