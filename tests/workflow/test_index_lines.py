"""An index has its base year at 100, gaps where figures lack, and its refusals said in words."""

import pytest

from perfdata.workflow.index_lines import base_years, index_panel, others
from tests.workflow.snapshots import PARK, YEAR, printed, snapshot_of

OUTPUT = "industrial_output"


def year(period, value, **more):
    return {"time_period": period, **printed(value), **more}


def tax(period, value):
    return year(period, value, indicator="tax_paid")


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([year("2021", 110.0)], id="one year only"),
        pytest.param([year("2020", -1.0), year("2021", 110.0)], id="one year above zero"),
        pytest.param(
            [
                year("2020", 10.0, indicator="loss_making_share"),
                year("2021", 11.0, indicator="loss_making_share"),
            ],
            id="another indicator",
        ),
    ],
)
def test_without_two_figures_above_zero_there_is_no_base_year(facts):
    assert base_years(snapshot_of(*facts), PARK, YEAR, OUTPUT) == ()


def test_a_rate_has_no_base_year():
    facts = [year(y, 10.0, indicator="loss_making_share", unit="%") for y in ("2020", "2021")]
    assert base_years(snapshot_of(*facts), PARK, YEAR, "loss_making_share") == ()


def test_indicators_of_other_units_stand_on_one_axis_from_the_base_year_on():
    facts = [year("2019", 80.0), year("2021", 110.0), tax("2019", 4.0), tax("2020", 4.4), tax("2021", 5.0)]
    snapshot = snapshot_of(*facts)
    assert base_years(snapshot, PARK, YEAR, OUTPUT) == ("2019", "2021")
    assert [one.key for one in others(snapshot, PARK, YEAR, OUTPUT, "2019")] == ["tax_paid"]
    (chart,) = index_panel(snapshot, PARK, YEAR, OUTPUT, "2019", "tax_paid").charts
    assert chart.categories == ("2019年", "2020年", "2021年")
    assert [series.values for series in chart.series] == [
        (100.0, None, pytest.approx(137.5)),
        (100.0, pytest.approx(110.0), 125.0),
    ]
    assert chart.subtitle == "指数，2019年=100"
    assert chart.title == "规模以上工业总产值升得最高，指数为 137.5（2019年=100）"


def test_no_more_lines_are_drawn_than_can_be_told_apart():
    codes = (OUTPUT, "tax_paid", "gdp", "retail_sales", "budget_revenue", "park_investment")
    facts = [year(y, 10.0, indicator=code) for code in codes for y in ("2020", "2021")]
    (chart,) = index_panel(snapshot_of(*facts), PARK, YEAR, OUTPUT, "2020", *codes[1:]).charts
    assert len(chart.series) == 5


def test_a_break_is_said_and_leaves_a_gap():
    facts = [year("2020", 100.0), year("2021", 110.0, obs_status="B")]
    panel = index_panel(snapshot_of(*facts), PARK, YEAR, OUTPUT, "2020")
    assert panel.notes == ("2021年规模以上工业总产值：期间口径有调整",)
    assert panel.charts[0].series[0].values == (100.0, None)


def test_a_balance_at_a_year_s_end_stands_in_that_year():
    people = {"indicator": "employment", "basis": "point"}
    facts = [year(y, 10.0) for y in ("2020", "2021")]
    facts += [
        {**people, "time_period": y, **printed(v, "人", 0)} for y, v in (("2020", 50.0), ("2021", 60.0))
    ]
    (chart,) = index_panel(snapshot_of(*facts), PARK, YEAR, OUTPUT, "2020", "employment").charts
    assert chart.categories == ("2020年", "2021年")
    assert chart.series[1].values == (100.0, 120.0)
