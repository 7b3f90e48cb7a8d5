"""The slide tray of this session: it survives changes of pages, and loses what is erased for good."""

from collections.abc import Callable

import streamlit as st

from pages.parts import cache
from perfdata.chart.model import Chart
from perfdata.workflow.tray import Tray, TrayKey

_TRAY, _ERASURES = "tray", "tray_erasures"


def tray() -> Tray:
    """The charts that were collected. After an erasure none: their figures may be among the erased."""
    kept = st.session_state.get(_TRAY, Tray())
    if kept.entries and st.session_state.get(_ERASURES) != _erasures():
        _keep(Tray())
        return Tray()
    return kept if isinstance(kept, Tray) else Tray()


def add(key: TrayKey, chart: Chart) -> Tray:
    """Puts a chart at the end; the tray afterwards."""
    change(lambda now: now.with_chart(key, chart))
    return tray()


def change(to: Callable[[Tray], Tray]) -> None:
    """Goes on with another tray, made of the present one."""
    _keep(to(tray()))


def clear() -> None:
    """Empties the tray."""
    _keep(Tray())


def _keep(made: Tray) -> None:
    st.session_state[_TRAY] = made
    st.session_state[_ERASURES] = _erasures()


def _erasures() -> int:
    return len(cache.workspace().store.erasures())
