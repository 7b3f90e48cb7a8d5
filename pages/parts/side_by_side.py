"""Periods side by side: which ones, all indicators in a table, one of them as a chart."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import address, cache, charts, tables
from pages.parts.cache import Picked
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.side_by_side import FEWEST, MOST, opening_periods, period_bars, side_by_side


def show_periods(picked: Picked) -> None:
    """The periods of the unit that are picked, from two to four of them."""
    show([Line("heading", _("Periods side by side"))], "periods_label")
    known = {choice.key: choice.text for choice in cache.periods_of(picked.snapshot, picked.entity).choices}
    if len(known) < FEWEST:
        text = _("Only one period of this unit is known. Upload figures of another one to compare them.")
        show([Line("quiet", text)], "periods_one")
        return
    first = cache.made(picked, opening_periods)
    left, right = st.columns([4, 2], gap="small", vertical_alignment="bottom")
    with left:
        keys = address.several("periods", _("Periods"), tuple(known), known.__getitem__, first, MOST)
    if len(keys) < FEWEST:
        show([Line("quiet", _("Choose at least two periods."))], "periods_few")
        return
    _compared(picked, keys, right)


def _compared(picked: Picked, keys: tuple[str, ...], beside: DeltaGenerator) -> None:
    """`beside` the periods stands which indicator is drawn."""
    view = cache.made(picked, side_by_side, *keys)
    if view.indicators:
        names = view.indicators
        with beside:
            key = address.select("of", _("Drawn"), tuple(names), names.__getitem__, "stretch")
        chart = cache.made(picked, period_bars, key, *keys)
        if chart is not None:
            with st.container(border=True, key="periods_box"):
                charts.show(chart, "periods_chart", "page")
    if not view.table.empty:
        tables.show(view.table, "periods_table")
    show([Line("quiet", note) for note in view.notes], "periods_notes")
