"""A growth is worked out in the open: what was printed where, the formula, the reason of a difference."""

import pytest

from perfdata.workflow.workings import steps
from tests.workflow.snapshots import GROWTH, printed, rows, snapshot_of


def texts(*facts):
    found = snapshot_of(*facts)
    return [step.text for step in steps(found, rows(found)[-1])]


def cells(*facts):
    found = snapshot_of(*facts)
    return [step.place.cell if step.place else "" for step in steps(found, rows(found)[-1])]


BEFORE = {"time_period": "2020", **printed(100.0), "value_cell": "C4"}
FIGURE = "2021年规模以上工业总产值 110.00 亿元"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([{}], [FIGURE, "不计算增速：没有上年同期数。"], id="no base"),
        pytest.param(
            [{**BEFORE, "value": 0.0}, {}],
            [FIGURE, "2020年：0.00 亿元（当年公布数）", "不计算增速：新增，上年同期数为零。"],
            id="a base of zero",
        ),
        pytest.param(
            [GROWTH],
            [
                FIGURE,
                "公布增速：+10%，同比",
                "2020年推算数 = 110.00 ÷ (1 + 10%) = 100.00 亿元，考虑四舍五入为 [99.54, 100.46]；非公布数据",
            ],
            id="an implied base",
        ),
        pytest.param(
            [BEFORE, {}],
            [FIGURE, "2020年：100.00 亿元（当年公布数）", "增速 = 110.00 亿元 ÷ 100.00 亿元 − 1 = +10.0%"],
            id="computed",
        ),
        pytest.param(
            [{**BEFORE, "base_for": "2021"}, {**GROWTH, "growth": 8.0}],
            [
                FIGURE,
                "公布增速：+8%，同比",
                "2020年：100.00 亿元（本年公布的上年数）",
                "增速 = 110.00 亿元 ÷ 100.00 亿元 − 1 = +10.0%",
                "本期数、公布增速、上年数三者在同一口径下不能同时成立：考虑四舍五入，按两期数值计算的增速在"
                " [9.99, 10.01]% 之内，而公布增速为+8%",
                "两个增速不同的原因：上年数已按本年口径调整",
            ],
            id="reported otherwise",
        ),
        pytest.param(
            [BEFORE, {"qualifier": ">"}],
            [
                "2021年规模以上工业总产值 超过 110.00 亿元",
                "2020年：100.00 亿元（当年公布数）",
                "增速 = 超过 110.00 亿元 ÷ 100.00 亿元 − 1 = 超过 +10.0%",
            ],
            id="a bound",
        ),
    ],
)
def test_the_steps_lead_from_the_figure_to_its_growth(facts, expected):
    assert texts(*facts) == expected


def test_a_rate_is_subtracted():
    rate = {"indicator": "loss_making_share", "label": "亏损面"}
    facts = [{**BEFORE, **rate, **printed(10.0, "%", 1)}, {**rate, **printed(12.5, "%", 1)}]
    assert texts(*facts)[-1] == "变动 = 12.5% − 10.0% = +2.5个百分点"


def test_a_base_implied_by_growth_at_comparable_prices_says_so():
    assert texts({**GROWTH, "growth_basis": "comparable"})[-1] == "该增速按可比价格计算，推算数也是可比价"


def test_each_printed_figure_names_its_cell_and_no_computed_one_does():
    assert cells(BEFORE, GROWTH) == ["C5", "D5", "C4", ""]
    assert cells(GROWTH) == ["C5", "D5", ""]
