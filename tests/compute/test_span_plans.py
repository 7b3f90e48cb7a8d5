"""Plans of several years among observations: which there are, and whether sum or end is told."""

import pytest

from perfdata.compute.plan_progress import SpanPlan
from perfdata.compute.span_plans import span_plans

SPAN = {"kind": "plan", "time_period": "2021/2025", "growth_over": "", "label": "规模以上工业总产值"}


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param({"kind": "actual"}, id="an actual"),
        pytest.param({"measure": "share"}, id="a share"),
        pytest.param({"time_period": "2021"}, id="a year's target"),
        pytest.param({"time_period": "2021-01/2021-06"}, id="months"),
        pytest.param(
            {"time_period": "2023", "growth_over": "span", "growth": 8.0}, id="no five-year plan's end"
        ),
    ],
)
def test_no_plan_of_several_years_is(facts, catalogue, fact):
    assert span_plans(facts({**SPAN, "value": 500.0, **fact}), catalogue) == []


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        pytest.param({}, SpanPlan(2021, 2025, "", 500.0), id="a flow: sum or end is not told"),
        pytest.param({"value": None}, SpanPlan(2021, 2025, ""), id="nothing at all"),
        pytest.param({"label": "五年累计工业总产值"}, SpanPlan(2021, 2025, "sum", 500.0), id="累计"),
        pytest.param(
            {"growth": 9.0, "growth_over": "span"},
            SpanPlan(2021, 2025, "end", 500.0, 9.0),
            id="with a growth",
        ),
        pytest.param(
            {"value": None, "growth": 9.0, "growth_over": "span"},
            SpanPlan(2021, 2025, "growth", None, 9.0),
            id="a growth alone",
        ),
        pytest.param(
            {"value": None, "growth": 2.0, "growth_over": "span", "growth_unit": "pp"},
            SpanPlan(2021, 2025, ""),
            id="points are no average growth",
        ),
        pytest.param(
            {"indicator": "deposits", "basis": "point"}, SpanPlan(2021, 2025, "end", 500.0), id="a balance"
        ),
        pytest.param(
            {"indicator": "sales_rate", "unit": "%"}, SpanPlan(2021, 2025, "end", 500.0), id="a rate"
        ),
        pytest.param(
            {"time_period": "2025", "growth": 9.0, "growth_over": "span"},
            SpanPlan(2021, 2025, "end", 500.0, 9.0),
            id="the last year, with a growth a year",
        ),
    ],
)
def test_a_plan_says_what_its_figure_is(facts, catalogue, fact, expected):
    assert [plan for _, plan in span_plans(facts({**SPAN, "value": 500.0, **fact}), catalogue)] == [expected]
