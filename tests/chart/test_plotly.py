"""Every kind of chart is a valid, harmless plotly figure of plain JSON."""

import json
import subprocess
import sys

import plotly.graph_objects as go
import pytest

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import config, figure
from perfdata.chart.theme import theme

PAYLOADS = ('<a href="http://evil">x</a>', "$x$ 和 $y$", "%{y} %{customdata}", "<extra>z</extra>", "A&B")


def bars(role="actual", axis="left", unit="%", values=(1.0, None, 3.0, 4.0, 50.0)):
    return Series(PAYLOADS[0], values, unit, PAYLOADS, role, axis)


def chart(kind, *series, lamps=()):
    return Chart(kind, PAYLOADS[1], PAYLOADS, series, PAYLOADS[2], PAYLOADS[3], PAYLOADS[4], lamps)


CHARTS = {
    "columns": chart("columns", bars(), bars("estimate"), bars("plan"), bars("growth", "right")),
    "completion": chart("completion", bars(), bars("schedule"), lamps=("red", "yellow", "green", "", "red")),
    "shared schedule": chart("completion", bars(), bars("schedule", values=(50.0,) * 5)),
    "breakdown": chart("breakdown", bars()),
    "line": chart("line", bars(), bars("plan")),
    "sparkline": chart("sparkline", bars()),
    "ranking": chart(
        "ranking",
        bars(values=(None, None, 3.0, None, None)),
        bars("peer", values=(1.0, None, None, 4.0, -50.0)),
    ),
    "shares": chart("shares", bars(), bars(values=(2.0, None, 3.0, 4.0, 50.0))),
    "waterfall": chart(
        "waterfall",
        bars("change", values=(1.0, None, -3.0, 4.0, None)),
        bars(values=(None, None, None, None, 2.0)),
    ),
    "milestones": chart(
        "milestones",
        bars("actual", unit="", values=(1.0, 1.0, 1.0, None, None)),
        bars("plan", unit="", values=(None, None, None, 1.0, 1.0)),
    ),
}
EVERY = [pytest.param(chart, id=name) for name, chart in CHARTS.items()]


def texts(part):
    """Every text in a figure, keys left out."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from texts(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts(value)


@pytest.mark.parametrize("chart", EVERY)
class TestEveryKind:
    def test_no_text_of_the_user_is_left_to_be_interpreted(self, chart):
        shown = list(texts(figure(chart, theme())))
        for mark in ("<a", "<extra>z", "$"):
            assert [text for text in shown if mark in text] == []

    def test_templates_hold_no_text_of_the_user(self, chart):
        traces = figure(chart, theme())["data"]
        assert {trace.get("hovertemplate", "") for trace in traces} <= {"", "%{customdata}<extra></extra>"}
        assert not any("texttemplate" in trace for trace in traces)

    def test_the_hover_text_names_category_series_and_figure(self, chart):
        traces = figure(chart, theme())["data"]
        told = [text for trace in traces for text in trace.get("customdata", [])]
        assert 'A&amp;B<br>&lt;a href="http://evil"&gt;x&lt;/a&gt; A&amp;B' in told

    def test_it_is_plain_json_without_nan(self, chart):
        drawn = figure(chart, theme())
        assert json.loads(json.dumps(drawn, allow_nan=False)) == drawn

    def test_plotly_knows_every_setting(self, chart):
        assert go.Figure(figure(chart, theme())).to_dict()["data"]

    @pytest.mark.parametrize("ground", ["light", "dark"])
    def test_it_carries_a_template_of_its_own(self, chart, ground):
        drawn = figure(chart, theme(ground))["layout"]["template"]["layout"]
        assert drawn["font"]["family"].startswith("PingFang SC, Microsoft YaHei, Noto Sans SC")
        assert drawn["colorway"] == list(theme(ground).palette)

    def test_the_same_chart_gives_the_same_figure(self, chart):
        assert figure(chart, theme()) == figure(chart, theme())


@pytest.mark.parametrize("kind", ["columns", "line", "sparkline"])
def test_periods_are_categories(kind):
    assert figure(CHARTS[kind], theme())["layout"]["xaxis"]["type"] == "category"


@pytest.mark.parametrize("kind", ["completion", "breakdown"])
def test_names_are_categories(kind):
    assert figure(CHARTS[kind], theme())["layout"]["yaxis"]["type"] == "category"


def test_no_placeholder_colour_appears_once_streamlit_is_imported():
    """In a process of its own, because the import changes plotly's default for good."""
    pytest.importorskip("streamlit")
    program = """
import plotly.graph_objects as go
import plotly.io
import streamlit
from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme
assert plotly.io.templates.default == "streamlit"
chart = Chart("columns", "产值", ("2021年",), (Series("产值", (110.74,), "亿元", ("110.74",)),))
print(go.Figure(figure(chart, theme())).to_json())
"""
    drawn = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "#1F4E8C" in drawn
    assert "#0000" not in drawn


def test_the_title_is_the_finding_and_the_source_stands_below():
    layout = figure(
        Chart("line", "税金增长18%", ("2021年",), (Series("税金", (4.92,), "亿元"),), source="B4"), theme()
    )["layout"]
    assert layout["title"]["text"].startswith("税金增长18%<br>")
    assert layout["annotations"][-1]["text"] == "B4"


@pytest.mark.parametrize(
    ("subtitle", "shown"),
    [
        pytest.param("单位：亿元（可比口径）", "单位：亿元（可比口径）", id="as given"),
        pytest.param("", "亿元", id="the unit where none is given"),
    ],
)
def test_a_chart_always_says_its_unit(subtitle, shown):
    chart = Chart("line", "税金", ("2021年",), (Series("税金", (4.92,), "亿元"),), subtitle)
    assert f">{shown}</span>" in figure(chart, theme())["layout"]["title"]["text"]


def test_a_long_title_takes_more_lines_and_more_room():
    def layout(width_px):
        title = "规模以上工业总产值110.74亿元，同比增长10%，园区各类投资14.83亿元，同比增长10%"
        chart = Chart("line", title, ("2021年",), (Series("税金", (4.92,), "亿元"),))
        return figure(chart, theme(), width_px)["layout"]

    wide, narrow = layout(1200), layout(400)
    assert narrow["title"]["text"].count("<br>") > wide["title"]["text"].count("<br>")
    assert narrow["margin"]["t"] > wide["margin"]["t"]


def test_the_settings_hide_the_modebar_and_speak_chinese():
    settings = config()
    assert (settings["displayModeBar"], settings["locale"], settings["typesetMath"]) == (
        False,
        "zh-CN",
        False,
    )
    assert "zh-CN" in settings["locales"]
