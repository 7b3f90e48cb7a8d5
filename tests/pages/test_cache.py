"""What sessions share: figures drawn once, what a unit has by revision; an erasure leaves none of it."""

import gc
import json

import pytest
from plotly.io import to_json
from plotly.tools import return_figure_from_figure_or_data

from pages.parts import cache
from pages.parts.cache import Drawn
from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import theme
from perfdata.workflow.snapshot import PeriodChoice


def chart(value=110.74):
    series = Series("产值", (100.67, value), "亿元", ("100.67", "110.74"))
    return Chart("columns", "产值增长", ("2020", "2021"), (series,), "单位：亿元", "来源：a.xlsx", "产值增长")


def sent(figure_or_data):
    """As `st.plotly_chart` does it."""
    checked = return_figure_from_figure_or_data(figure_or_data, validate_figure=True)
    return json.loads(to_json(checked, validate=False))


def drawn(**other):
    return Drawn(**{"chart": chart(), "colours": theme("light"), "width_px": 600} | other)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"chart": chart(111.0)}, id="another value"),
        pytest.param({"colours": theme("dark")}, id="the dark ground"),
        pytest.param({"colours": theme("light", red_rises=False)}, id="green for a rise"),
        pytest.param({"width_px": 310}, id="a phone"),
        pytest.param({"text_px": 28.0}, id="type for a wall"),
        pytest.param({"height_px": 700}, id="a height to fill"),
    ],
)
def test_what_is_drawn_otherwise_is_another_figure(other):
    assert cache.figure_of(drawn(**other)) is not cache.figure_of(drawn())


def test_equal_charts_share_one_figure():
    assert cache.figure_of(drawn(chart=chart())) is cache.figure_of(drawn(chart=chart()))


def test_streamlit_sends_a_shared_figure_as_it_would_its_dict():
    shared, plain = cache.figure_of(drawn()), figure(chart(), theme("light"), 600)

    assert sent(shared) == sent(plain)
    assert sent(shared)["data"][0]["y"] == [100.67, 110.74]


def test_an_erasure_leaves_no_figure_behind():
    before = cache.figure_of(drawn())
    cache.forget()

    assert cache.figure_of(drawn()) is not before


@pytest.mark.usefixtures("database")
def test_a_unit_opens_on_the_latest_period_that_has_headlines():
    found = cache.periods_of(cache.latest(), "大祥工业集中区")

    assert PeriodChoice("2021", "period") in found.choices
    assert found.opening == PeriodChoice("2021", "period")


@pytest.mark.usefixtures("database")
def test_a_unit_without_figures_has_no_period_to_open_on():
    found = cache.periods_of(cache.latest(), "没有数据的园区")

    assert (found.choices, found.opening) == ((), None)


@pytest.mark.usefixtures("database")
def test_the_facts_of_a_revision_are_set_aside_from_the_collection_of_each_run():
    gc.unfreeze()
    cache.latest()

    # The modules alone are that many.
    assert gc.get_freeze_count() > 100_000
