"""A bare Streamlit page with the charts of one of ours and nothing else: what ours is measured against.

Run by `python -m benchmarks.pages`, which names in the environment the file of the charts as our page
sent them, and the manner in which they are drawn:

- ready: six dicts, read once, are passed to `st.plotly_chart` at each run;
- dicts: the dicts are built at each run from frames that all sessions share;
- figures: built at each run as `go.Figure`, the way plotly's documents do.

The first two call `gc.freeze` once after the imports, the third does not: that is how a page is written that
nobody has measured.
"""

import gc
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

CHARTS, MANNER = "PERFDATA_BENCHMARK_CHARTS", "PERFDATA_BENCHMARK_MANNER"
_COLUMNS = ("x", "y", "text")


@dataclass(frozen=True)
class Drawn:
    """A chart as data: a frame and a style for each trace, and the layout."""

    frames: tuple[pd.DataFrame, ...]
    styles: tuple[dict[str, Any], ...]
    layout: dict[str, Any]

    def traces(self) -> list[dict[str, Any]]:
        """The traces, built from the frames."""
        return [
            {**style, **{name: frame[name].tolist() for name in frame.columns}}
            for frame, style in zip(self.frames, self.styles, strict=True)
        ]


@st.cache_resource
def ready() -> list[dict[str, Any]]:
    """The dicts as our page sent them."""
    charts: list[dict[str, Any]] = json.loads(Path(os.environ[CHARTS]).read_text(encoding="utf-8"))
    if os.environ[MANNER] != "figures":
        gc.freeze()
    return charts


@st.cache_resource
def drawn() -> list[Drawn]:
    """The same as frames and styles."""
    found = []
    for chart in ready():
        columns = [
            [name for name in _COLUMNS if isinstance(trace.get(name), list)] for trace in chart["data"]
        ]
        pairs = list(zip(chart["data"], columns, strict=True))
        frames = tuple(pd.DataFrame({name: trace[name] for name in names}) for trace, names in pairs)
        styles = tuple(
            {key: value for key, value in trace.items() if key not in names} for trace, names in pairs
        )
        found.append(Drawn(frames, styles, chart["layout"]))
    return found


def page() -> None:
    st.set_page_config(layout="wide")
    manner = os.environ[MANNER]
    if manner == "ready":
        made: list[Any] = ready()
    elif manner == "dicts":
        made = [{"data": one.traces(), "layout": one.layout} for one in drawn()]
    else:
        made = [go.Figure(one.traces(), one.layout) for one in drawn()]  # type: ignore[attr-defined, no-untyped-call]
    left, right = st.columns(2)
    for number, chart in enumerate(made):
        with (left, right)[number % 2]:
            st.plotly_chart(chart, theme=None, key=f"chart_{number}", config={"displayModeBar": False})


if __name__ == "__main__":
    page()
