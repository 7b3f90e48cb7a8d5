"""Comparison: parks or districts side by side on chosen indicators, each ranked by value or by growth."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import address, cache, charts, page, tables
from pages.parts.cache import Picked
from pages.parts.side_by_side import show_periods
from pages.parts.texts import Line, show
from perfdata.language import _, pgettext
from perfdata.workflow import comparison as workflow
from perfdata.workflow.comparison import Compared
from perfdata.workflow.ranks import order_name
from perfdata.workflow.standings import ORDERS, group_name, groups, shared

_ACROSS = 2
_MOST, _AT_FIRST = 6, 4


def comparison(picked: Picked) -> None:
    """Shows the units of the period beside the picked one, then the periods of the picked one."""
    _units(picked)
    show_periods(picked)


def _units(picked: Picked) -> None:
    found = cache.made(picked, groups)
    if not found:
        text = _("Upload figures of other units for this period: a table with a line a unit will do.")
        page.missing(_("No other unit has figures in this period"), text, "peers")
        return
    left, middle, right = st.columns([4, 1, 1], gap="small", vertical_alignment="bottom")
    with middle:
        label = pgettext("peers", "Compare with")
        among = address.select("among", label, tuple(found), group_name, "stretch")
    with right:
        by = address.select("by", _("Ranked by"), ORDERS, order_name, "stretch")
    names = {one.key: one.name for one in cache.made(picked, shared, among)}
    with left:
        first = tuple(names)[:_AT_FIRST]
        keys = address.several(
            "compared", _("Indicators"), tuple(names), lambda key: names[key], first, _MOST
        )
    if not keys:
        show([Line("quiet", _("Choose at least one indicator."))], "none_compared")
        return
    view = cache.made(picked, workflow.comparison, among, by, *keys)
    _charts(view.indicators)
    show([Line("label", _("Side by side"))], "table_label")
    tables.show(view.table, "compared_table")


def _charts(compared: Sequence[Compared]) -> None:
    """Two in a row, as small multiples."""
    for start in range(0, len(compared), _ACROSS):
        columns = st.columns(_ACROSS, gap="small")
        for number, one in enumerate(compared[start : start + _ACROSS], start):
            with columns[number - start].container(border=True, height="stretch", key=f"compared_{number}"):
                if one.chart:
                    charts.show(one.chart, f"ranking_{number}")
                else:
                    show(
                        [Line("label", one.name), Line("quiet", _("No figure is known yet."))], f"no_{number}"
                    )
                if one.notes:
                    show([Line("quiet", note) for note in one.notes], f"notes_{number}")


page.run(comparison)
