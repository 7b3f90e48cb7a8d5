"""A Chart on a page."""

import streamlit as st

from pages.parts import looks
from pages.parts.texts import Line
from pages.parts.texts import show as show_lines
from perfdata.chart import plotly
from perfdata.chart.model import Chart
from perfdata.language import _, current


def show(chart: Chart, key: str, room: looks.Room = "half") -> None:
    """Draws the chart; where none of its figures is known, says so."""
    if chart.empty:
        show_lines([Line("label", chart.title), Line("quiet", _("No figure is known yet."))], key)
        return
    figure = plotly.figure(chart, looks.colours(), looks.chart_px(room))
    locale = "en" if current() == "en" else "zh-CN"
    st.plotly_chart(figure, theme=None, config=plotly.config(locale), key=key, alt=chart.alt or chart.title)
