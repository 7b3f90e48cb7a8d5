"""Periods side by side: which ones, all indicators in a table, one of them as a chart."""

import streamlit as st

from pages.parts import address, cache, charts, tables
from pages.parts.cache import Picked
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.side_by_side import FEWEST, MOST, opening_periods, period_bars, side_by_side

_PICKER_PX = 420


def show_periods(picked: Picked) -> None:
    """The periods of the unit that are picked, from two to four of them."""
    show([Line("heading", _("Periods side by side"))], "periods_label")
    known = {choice.key: choice.text for choice in picked.snapshot.periods(picked.entity)}
    if len(known) < FEWEST:
        text = _("Only one period of this unit is known. Upload figures of another one to compare them.")
        show([Line("quiet", text)], "periods_one")
        return
    first = cache.made(picked, opening_periods)
    keys = address.several("periods", _("Periods"), tuple(known), known.__getitem__, first, MOST)
    if len(keys) < FEWEST:
        show([Line("quiet", _("Choose at least two periods."))], "periods_few")
        return
    _compared(picked, keys)


def _compared(picked: Picked, keys: tuple[str, ...]) -> None:
    view = cache.made(picked, side_by_side, *keys)
    if view.indicators:
        names = view.indicators
        key = address.select("of", _("Drawn"), tuple(names), names.__getitem__, width=_PICKER_PX)
        chart = cache.made(picked, period_bars, key, *keys)
        if chart is not None:
            with st.container(border=True, key="periods_box"):
                charts.show(chart, "periods_chart", "page")
    if not view.table.empty:
        tables.show(view.table, "periods_table")
    show([Line("quiet", note) for note in view.notes], "periods_notes")
