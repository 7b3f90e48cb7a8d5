"""One screen drawn for the window it is shown in: its words, its cards, its chart at a size for a wall."""

import math
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.parts import cache, looks
from pages.parts.cache import Drawn
from pages.parts.component import STATIC, component
from perfdata.chart import plotly
from perfdata.chart.model import Chart
from perfdata.language import current
from perfdata.workflow.presenting import Screen
from perfdata.workflow.presenting_screen import BigFigure

VIEW = "present_view"
# Sizes in pixels of a wall of 1920 by 1080; pages/static/present.css has the same. The smallest type of
# a chart is 12/14 of its base: 24 pixels on the wall, 16 at the least.
_WALL = (1920, 1080)
_CHART_TYPE, _LEAST_CHART_TYPE = 28.0, 18.7
_SENTENCE_TYPE, _SIDES, _HEADING, _SENTENCE_LINE, _FOOT, _TOP, _GAP = 31, 128, 58, 47, 100, 40, 24
_LARGER = (1.3, 1.15, 1.0)
_PHONE_PX = 700
_component = component("present")
# Read once: from a path Streamlit reads it at each run.
PAGE_STYLE = f"<style>{(STATIC / 'present_page.css').read_text(encoding='utf-8')}</style>"


@dataclass(frozen=True, slots=True)
class Window:
    """The inner size of the reader's window in pixels."""

    width: int
    height: int

    @property
    def unit(self) -> float:
        """How many of its pixels one pixel of the wall is."""
        return min(self.width / _WALL[0], self.height / _WALL[1])

    @property
    def narrow(self) -> bool:
        """Whether the screen is a page that scrolls rather than a slide."""
        return self.width <= _PHONE_PX


def window() -> Window:
    """The reader's window as the browser told; the wall until it has."""
    width, _x, height = str(st.session_state.get(VIEW, "")).partition("x")
    if width.isdigit() and height.isdigit() and int(width) and int(height):
        return Window(int(width), int(height))
    return Window(*_WALL)


def show_screen(screen: Screen, note: str) -> None:
    """Draws the screen; `note` stands above it."""
    _component(
        data={
            "note": note,
            "heading": screen.heading,
            "alone": screen.chart is None,
            "sentences": [[{"text": s.text, "strong": s.strong} for s in one] for one in screen.sentences],
            "cards": [_face(figure) for figure in screen.figures],
            "points": list(screen.points),
        },
        key="present_words",
    )
    if screen.chart is not None:
        _draw(screen.chart, _room_px(screen, window(), noted=bool(note)))


def _draw(chart: Chart, height_px: int | None) -> None:
    at = window()
    sides_px = 24 if at.narrow else round(_SIDES * at.unit)
    drawn = [
        Drawn(chart, looks.colours(), at.width - sides_px, text_px, height_px)
        for text_px in _sizes(chart, at, height_px)
    ]
    fitting = (one for one in drawn if cache.figure_of(one).layout.height <= (height_px or math.inf))
    figure = cache.figure_of(next(fitting, drawn[-1]))
    locale = "en" if current() == "en" else "zh-CN"
    config = plotly.config(locale)
    st.plotly_chart(figure, theme=None, config=config, key="present_chart", alt=chart.alt or chart.title)


def _sizes(chart: Chart, at: Window, height_px: int | None) -> list[float]:
    """The sizes of type to try, the largest first: a few rows of bars alone would be lost on a wall."""
    usual = max(_LEAST_CHART_TYPE, _CHART_TYPE * at.unit)
    fills = height_px is None or chart.kind in plotly.THROUGH_TIME
    return [usual] if fills else [usual * larger for larger in _LARGER]


def _room_px(screen: Screen, at: Window, *, noted: bool) -> int | None:
    """The height that is left for the chart; None on a narrow window, which scrolls."""
    if at.narrow:
        return None
    a_line = (at.width / at.unit - _SIDES) / _SENTENCE_TYPE
    lines = sum(-(-len(_plain(one)) // max(1, int(min(a_line, 60)))) for one in screen.sentences)
    above = _TOP + _HEADING + lines * _SENTENCE_LINE + _GAP * (len(screen.sentences) + 1) + noted * _HEADING
    return math.floor(at.height - (above + _FOOT) * at.unit) - 4


def _plain(sentence: tuple[Any, ...]) -> str:
    return "".join(said.text for said in sentence)


def _face(figure: BigFigure) -> dict[str, str]:
    """A figure as texts and a colour."""
    theme = looks.colours()
    colours = {"up": theme.rise, "down": theme.fall}
    word = figure.direction.word if figure.direction.arrow else ""
    return {
        "name": figure.name,
        "value": figure.value,
        "growth": figure.growth,
        "arrow": figure.direction.arrow if figure.growth else "",
        "colour": colours.get(figure.direction.code, theme.muted),
        "kind": " · ".join(part for part in (figure.kind, word) if part and figure.growth),
    }
