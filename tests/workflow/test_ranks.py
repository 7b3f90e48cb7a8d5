"""A unit's place among others of its kind, ties sharing one, those without a figure last."""

import pytest

from perfdata.workflow.ranks import rank_orders, rank_panel
from tests.workflow.snapshots import GROWTH, PARK, YEAR, printed, snapshot_of

KEY = "industrial_output"


def place(name, value, growth=None):
    return {"entity": name, **printed(value), **(GROWTH | {"growth": growth} if growth is not None else {})}


def chart(*facts, by="value"):
    return rank_panel(snapshot_of(*facts), PARK, YEAR, KEY, by).charts[0]


@pytest.mark.parametrize(
    ("facts", "orders"),
    [
        pytest.param([place(PARK, 1.0)], (), id="no other unit"),
        pytest.param([place(PARK, 1.0), place("乙园区", None)], (), id="no figure of another"),
        pytest.param([place(PARK, 1.0), place("乙园区", 2.0)], ("value",), id="values alone"),
        pytest.param([place(PARK, None, 5.0), place("乙园区", None, 6.0)], ("growth",), id="growths alone"),
        pytest.param([place(PARK, 1.0), {**place("乙园区", 2.0), "scope": "全口径"}], (), id="another scope"),
        pytest.param(
            [place(PARK, 1.0), {**place("乙园区", 2.0), "time_period": "2020"}], (), id="another year"
        ),
    ],
)
def test_units_are_ranked_by_what_two_of_them_have(facts, orders):
    assert rank_orders(snapshot_of(*facts), PARK, YEAR, KEY) == orders


def test_a_park_is_not_ranked_among_districts():
    facts = [{**place("大祥工业集中区", 1.0)}, place("大祥区", 9.0), place("双清区", 8.0)]
    assert rank_orders(snapshot_of(*facts), "大祥工业集中区", YEAR, KEY) == ()
    assert rank_orders(snapshot_of(*facts), "大祥区", YEAR, KEY) == ("value",)


def test_ties_share_a_rank_and_what_is_not_known_comes_last():
    facts = [place(PARK, 7.0), place("乙园区", 9.0), place("丙园区", 70000.0), place("丁园区", None)]
    facts[2] |= printed(70000.0, "万元", 0)
    found = chart(*facts)
    assert found.categories == ("1. 乙园区", "2. 甲园区", "2. 丙园区")
    assert [(s.role, s.values) for s in found.series] == [
        ("actual", (None, 7.0, None)),
        ("peer", (9.0, None, 7.0)),
    ]
    assert found.title == "规模以上工业总产值：甲园区并列第2位（共3个单位）"


def test_by_growth_the_reported_one_counts_and_a_computed_one_is_told():
    facts = [
        place(PARK, 110.0, 10.0),
        place("乙园区", 120.0),
        {**place("乙园区", 100.0), "time_period": "2020"},
    ]
    panel = rank_panel(snapshot_of(*facts), PARK, YEAR, KEY, "growth")
    assert panel.charts[0].categories == ("1. 乙园区", "2. 甲园区")
    assert panel.notes == ("其中1个增速按两期数值计算，其余为公布增速",)


def test_where_lower_is_better_the_lowest_is_first():
    rate = {"indicator": "loss_making_share", "unit": "%", "source_unit": "%"}
    facts = [place(PARK, 12.0) | rate, place("乙园区", 9.0) | rate]
    panel = rank_panel(snapshot_of(*facts), PARK, YEAR, "loss_making_share", "value")
    assert panel.charts[0].categories == ("1. 乙园区", "2. 甲园区")
    assert "该指标越低越好，最低者排第一" in panel.notes


def test_where_a_unit_has_no_figure_the_first_one_is_named():
    facts = [place(PARK, None, 5.0), place("乙园区", 9.0), place("丙园区", 8.0)]
    assert chart(*facts).title == "规模以上工业总产值：乙园区居第1位（共2个单位）"


def test_a_printed_rank_stands_beside():
    facts = [place(PARK, 7.0) | {"rank": 3, "rank_by": "value"}, place("乙园区", 9.0)]
    assert rank_panel(snapshot_of(*facts), PARK, YEAR, KEY, "value").notes == ("公布位次：第3位",)
