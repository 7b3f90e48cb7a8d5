"""A Chart on a page, with the menu that takes it along."""

import streamlit as st

from pages.parts import cache, export_menu, looks
from pages.parts.cache import Drawn
from pages.parts.texts import Line
from pages.parts.texts import show as show_lines
from perfdata.chart import plotly
from perfdata.chart.model import Chart
from perfdata.language import _, current


def show(chart: Chart, key: str, room: looks.Room = "half") -> None:
    """Draws the chart with its menu; where none of its figures is known, says so."""
    width_px = looks.chart_px(room)
    height_px = draw(chart, key, width_px)
    if height_px:
        export_menu.show_menu(chart, key, width_px, height_px)


def draw(chart: Chart, key: str, width_px: int) -> int:
    """Draws the chart alone, laid out for a width; its height in pixels, 0 where no figure is known."""
    if chart.empty:
        show_lines([Line("label", chart.title), Line("quiet", _("No figure is known yet."))], key)
        return 0
    figure = cache.figure_of(Drawn(chart, looks.colours(), width_px))
    locale = "en" if current() == "en" else "zh-CN"
    st.plotly_chart(figure, theme=None, config=plotly.config(locale), key=key, alt=chart.alt or chart.title)
    return int(figure.layout.height)
