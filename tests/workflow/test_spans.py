"""The average growth of a span is said with its years, its formula and its sources."""

import pytest

from perfdata.workflow.spans import span_ends, span_panel
from tests.workflow.snapshots import PARK, YEAR, printed, snapshot_of


def panel(*values, first="2019", **more):
    facts = [
        {"time_period": str(2019 + n), **printed(v), **more} for n, v in enumerate(values) if v is not None
    ]
    return span_panel(snapshot_of(*facts), PARK, YEAR, "industrial_output", first, "2021")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        pytest.param((-1.0, 100.0, 121.0), "有零或负数", id="from a loss"),
        pytest.param((None, 100.0, 121.0), "起始期没有数据", id="no first figure"),
    ],
)
def test_where_there_is_none_the_reason_is_said(values, reason):
    assert panel(*values).lead == f"2019年至2021年规模以上工业总产值年均增速：—（{reason}）"


def test_both_ends_and_the_number_of_years_are_said():
    found = panel(100.0, None, 121.0)
    assert found.lead == "2019年至2021年规模以上工业总产值年均增速 +10.0%（2年）"
    assert found.notes[0] == "年均增速 = (121.00 亿元 ÷ 100.00 亿元) ^ (1 ÷ 2) − 1 = +10.0%"
    assert found.notes[1] == "按两期公布的数值计算，未作可比价、可比口径调整"
    assert found.notes[-1].startswith("来源：a.xlsx")


def test_a_bound_is_kept():
    facts = [{"time_period": "2019", **printed(100.0)}, {**printed(121.0), "qualifier": ">"}]
    found = span_panel(snapshot_of(*facts), PARK, YEAR, "industrial_output", "2019", "2021")
    assert found.lead == "2019年至2021年规模以上工业总产值年均增速 超过 +10.0%（2年）"


def test_an_average_growth_that_was_reported_stands_beside_it():
    reported = {
        "time_period": "2019/2021",
        "growth": 9.8,
        "growth_unit": "%",
        "growth_over": "span",
        "growth_decimals": 1,
    }
    facts = [{"time_period": "2019", **printed(100.0)}, printed(121.0), {**reported, "value": None}]
    found = span_panel(snapshot_of(*facts), PARK, YEAR, "industrial_output", "2019", "2021")
    assert "2019—2021年公布：+9.8%（年均）" in found.notes


@pytest.mark.parametrize(
    ("facts", "ends"),
    [
        pytest.param([{}], (), id="one year"),
        pytest.param([{"time_period": "2020"}, {}], ("2020", "2021"), id="two years"),
        pytest.param(
            [{"time_period": "2020"}, {}, {"time_period": "2022"}], ("2020", "2021"), id="a later one"
        ),
        pytest.param([{"time_period": "2020", "unit": "%"}, {"unit": "%"}], (), id="a rate"),
    ],
)
def test_a_span_ends_with_known_figures_up_to_the_period(facts, ends):
    assert span_ends(snapshot_of(*facts), PARK, YEAR, "industrial_output") == ends
