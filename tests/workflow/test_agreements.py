"""Two growths that agree, that differ for a reason, and three figures that cannot all be true."""

import pytest

from perfdata.workflow.agreements import agreement_steps
from tests.workflow.snapshots import GROWTH, printed, rows, snapshot_of

BEFORE = {"time_period": "2020", **printed(100.0)}


def steps(*facts):
    snapshot = snapshot_of(*facts)
    return [step.text for step in agreement_steps(rows(snapshot)[-1], snapshot.catalogue)]


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([GROWTH], id="no figure of last year"),
        pytest.param([BEFORE, {}], id="no reported growth"),
        pytest.param([BEFORE, GROWTH], id="two that agree as printed"),
        pytest.param([BEFORE, {**GROWTH, "growth_over": "month", "growth": 1.0}], id="another growth"),
    ],
)
def test_nothing_is_said_of(facts):
    assert steps(*facts) == []


def test_two_growths_can_agree_within_rounding():
    facts = [{**BEFORE, **printed(3.0, decimals=0)}, {**printed(4.0, decimals=0), **GROWTH, "growth": 20.0}]
    assert steps(*facts) == ["两个增速在四舍五入范围内一致"]


def test_three_figures_that_cannot_all_be_true_are_said_with_their_interval():
    facts = [{**BEFORE, "indicator": "tax_paid"}, {**GROWTH, "growth": 5.0, "indicator": "tax_paid"}]
    assert steps(*facts) == [
        "本期数、公布增速、上年数三者在同一口径下不能同时成立："
        "考虑四舍五入，按两期数值计算的增速在 [9.99, 10.01]% 之内，而公布增速为+5%",
        "两个增速不同的原因：原因不明，请核对来源",
    ]


@pytest.mark.parametrize(
    ("indicator", "reason"),
    [
        pytest.param(
            "industrial_output",
            "规模以上企业名单每年调整，同期数随之调整，可能因此不同",
            id="the list of enterprises",
        ),
        pytest.param(
            "industrial_investment", "投资增速一般按可比口径计算，可能因此不同", id="the scope of investment"
        ),
    ],
)
def test_what_the_catalogue_knows_is_given_as_the_likely_reason(indicator, reason):
    facts = [{**BEFORE, "indicator": indicator}, {**GROWTH, "growth": 5.0, "indicator": indicator}]
    assert steps(*facts)[-1] == f"两个增速不同的原因：{reason}"


def test_comparable_prices_are_no_contradiction():
    facts = [BEFORE, {**GROWTH, "growth": 5.0, "growth_basis": "comparable"}]
    assert steps(*facts) == ["两个增速不同的原因：公布增速按可比价格计算"]


def test_a_bound_contradicts_nothing_that_has_an_interval():
    facts = [BEFORE, {**GROWTH, "growth": 5.0, "qualifier": ">"}]
    assert not any("三者" in text for text in steps(*facts))
