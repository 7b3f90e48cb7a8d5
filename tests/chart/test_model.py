"""A chart is refused where its parts do not fit each other."""

import math

import pytest

from perfdata.chart.model import Chart, Series
from perfdata.errors import UsageError

YEARS = ("2020年", "2021年")


def chart(*series, kind="columns", categories=YEARS, lamps=()):
    return Chart(kind, "产值", categories, series, lamps=lamps)


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        pytest.param(lambda: chart(), "0 series", id="no series"),
        pytest.param(
            lambda: chart(*[Series(f"{i}区", (1.0, 2.0), "亿元") for i in range(6)]),
            "6 series",
            id="six series",
        ),
        pytest.param(
            lambda: chart(Series("产值", (1.0,), "亿元")), "1 values for 2 categories", id="a value too few"
        ),
        pytest.param(
            lambda: chart(Series("产值", (1.0, 2.0), "亿元", ("1.00",))),
            "1 texts for 2 categories",
            id="a text too few",
        ),
        pytest.param(
            lambda: chart(Series("产值", (1.0, 2.0), "亿元"), Series("税金", (1.0, 2.0), "万元")),
            "left axis mixes the units 亿元, 万元",
            id="two units on one axis",
        ),
        pytest.param(lambda: chart(Series("产值", (1.0, math.nan), "亿元")), "no number", id="NaN for a gap"),
        pytest.param(lambda: chart(Series("产值", (1.0, math.inf), "亿元")), "no number", id="infinity"),
        pytest.param(
            lambda: chart(Series("产值", (1.0, 2.0), "亿元"), lamps=("green",)),
            "1 lamps",
            id="a lamp too few",
        ),
        pytest.param(
            lambda: chart(Series("时序", (1.0, 2.0), "%", role="schedule")),
            "role schedule",
            id="a role that the kind does not show",
        ),
        pytest.param(
            lambda: chart(Series("增速", (1.0, 2.0), "%", axis="right"), kind="line"),
            "no right axis",
            id="a right axis on a line chart",
        ),
        pytest.param(
            lambda: chart(*[Series(f"{i}区", (1.0, 2.0), "亿元") for i in range(2)], kind="breakdown"),
            "shows one series",
            id="two series in a breakdown",
        ),
        pytest.param(
            lambda: chart(
                Series("本区", (1.0, 2.0), "亿元"),
                Series("他区", (None, 2.0), "亿元", role="peer"),
                kind="ranking",
            ),
            "one series",
            id="a place that is both own and another's",
        ),
        pytest.param(
            lambda: chart(
                Series("拉动", (1.0, 2.0), "pp", role="change"),
                Series("合计", (None, 2.0), "pp"),
                kind="waterfall",
            ),
            "one series",
            id="a step that is a change and a total",
        ),
        pytest.param(
            lambda: chart(Series("建材", (60.0, -1.0), "%"), kind="shares"), "negative", id="a negative share"
        ),
        pytest.param(
            lambda: chart(*[Series(f"{i}业", (1.0, 2.0), "%") for i in range(6)], kind="shares"),
            "6 series",
            id="more parts than can be told apart",
        ),
        pytest.param(
            lambda: chart(Series("时序", (50.0, 50.0), "%", role="schedule"), kind="completion"),
            "one series of bars",
            id="a schedule without projects",
        ),
        pytest.param(
            lambda: chart(Series("已办结", (1.0, None), "", role="actual"), kind="milestones"),
            "done or open",
            id="a step without a state",
        ),
        pytest.param(
            lambda: chart(
                Series("已办结", (1.0, 1.0), ""),
                Series("未办结", (None, 1.0), "", role="plan"),
                kind="milestones",
            ),
            "done or open",
            id="a step both done and open",
        ),
    ],
)
def test_a_faulty_chart_is_refused_with_its_fault(make, fault):
    with pytest.raises(UsageError, match=fault) as refusal:
        make()
    assert refusal.value.code == "faulty_chart"


def test_five_series_of_one_unit_are_shown():
    assert len(chart(*[Series(f"{i}区", (1.0, 2.0), "亿元") for i in range(5)]).series) == 5


def test_units_may_differ_between_the_axes():
    both = chart(
        Series("产值", (100.67, 110.74), "亿元"),
        Series("增速", (None, 10.0), "%", role="growth", axis="right"),
    )
    assert [series.name for series in both.of("growth")] == ["增速"]


@pytest.mark.parametrize(
    ("values", "empty"),
    [
        pytest.param((None, None), True, id="nothing known"),
        pytest.param((None, 0.0), False, id="a printed zero is a figure"),
    ],
)
def test_a_chart_is_empty_when_no_figure_is_known(values, empty):
    assert chart(Series("产值", values, "亿元")).empty is empty
