"""Targets in words: nothing where there is none, then the lines of cards and of what needs a look."""

import pytest

from perfdata.compute.targets import REASONS
from perfdata.workflow.targets import no_completion, targets, targets_to_look_at
from tests.workflow.snapshots import GROWTH, PARK, YEAR, PeriodChoice, printed, snapshot_of, unknown

SEPTEMBER = {"time_period": "2021-09", "basis": "ytd"}
PLAN = {"kind": "plan", "value_cell": "B5", **printed(120.0)}
MONTHS = PeriodChoice("2021-09", "ytd")


def found(*facts, choice=MONTHS):
    snapshot = snapshot_of(*facts)
    shown = targets(snapshot, PARK, choice)
    return shown, [one.text for one in targets_to_look_at(snapshot, shown.values())]


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param({"time_period": "2022"}, id="of another year"),
        pytest.param({"entity": "乙园区"}, id="of another park"),
        pytest.param({"scope": "可比口径"}, id="of another scope"),
        pytest.param({"kind": "actual"}, id="no plan"),
    ],
)
def test_there_is_no_target(plan):
    assert found({**SEPTEMBER, **printed(84.0)}, {**PLAN, **plan}) == ({}, [])


@pytest.mark.parametrize(
    ("value", "line", "lagging"),
    [
        pytest.param(84.0, "完成年度目标70.00%，落后序时进度5.0个百分点", True, id="behind"),
        pytest.param(90.0, "完成年度目标75.00%，与序时进度持平", False, id="on schedule"),
        pytest.param(110.76, "完成年度目标92.30%，超序时进度17.3个百分点", False, id="ahead"),
    ],
)
def test_months_are_said_with_completion_and_schedule(value, line, lagging):
    shown, to_look_at = found({**SEPTEMBER, **printed(value)}, PLAN)
    target = shown["industrial_output"]
    assert (target.line, target.lagging, target.text) == (line, lagging, "120.00 亿元")
    assert (target.place.file, target.place.cell) == ("a.xlsx", "B5")
    assert to_look_at == ([f"规模以上工业总产值：{line}"] if lagging else [])


@pytest.mark.parametrize(
    ("actual", "plan", "line"),
    [
        pytest.param(printed(110.0), {}, "完成目标的91.67%，低于目标10.00 亿元", id="short"),
        pytest.param(printed(126.0), {}, "完成目标的105.00%，高于目标6.00 亿元", id="more"),
        pytest.param(printed(120.0), {}, "完成目标的100.00%，与目标持平", id="even"),
        pytest.param(
            {"indicator": "loss_making_share", **printed(8.2, "%", 1)},
            {"indicator": "loss_making_share", **printed(10.0, "%", 0), "qualifier": "<="},
            *("目标不超过 10.0%，低于目标1.8个百分点",),
            id="a rate",
        ),
        pytest.param(
            {"indicator": "hospitality_spending", **printed(170.0, "万元", 0)},
            {"indicator": "hospitality_spending", **printed(200.0, "万元", 0)},
            *("为控制目标的85.00%，低于目标30 万元",),
            id="what is to stay low",
        ),
        pytest.param({}, printed(120.0, "万美元"), "目标的计量单位不同，无法比较", id="another unit"),
        pytest.param({}, {"value": None, **GROWTH}, "", id="a growth only"),
    ],
)
def test_a_year_is_said_with_the_gap_to_its_target(actual, plan, line):
    shown, _ = found(actual, {**PLAN, **plan}, choice=YEAR)
    (target,) = shown.values()
    assert target.line == line


def test_what_is_used_up_too_early_is_said_of_the_limit():
    spending = {"indicator": "hospitality_spending", "label": "三公经费"}
    shown, to_look_at = found(
        {**spending, **SEPTEMBER, **printed(170.0, "万元", 0)},
        {**PLAN, **spending, **printed(200.0, "万元", 0)},
    )
    assert to_look_at == ["三公经费：为年度控制目标的85.00%，超序时进度10.0个百分点"]
    assert shown["hospitality_spending"].lagging


def test_a_growth_short_of_the_one_aimed_at_needs_a_look_too():
    aim = {**PLAN, **GROWTH, "value": None, "growth": 12.0}
    shown, to_look_at = found({**SEPTEMBER, **GROWTH, **printed(84.0)}, aim)
    target = shown["industrial_output"]
    assert (target.line, target.growth_text) == ("", "+12%")
    assert to_look_at == ["规模以上工业总产值：增速+10%，低于目标（+12%）2.0个百分点"]


def test_a_target_with_more_decimals_than_the_figure_is_shown_with_them():
    energy = {**unknown("万元产值能耗"), **SEPTEMBER, **printed(1.0, "吨标准煤", 0)}
    shown, _ = found(energy, {**PLAN, **unknown("万元产值能耗"), **printed(0.5, "吨标准煤", 1)})
    assert shown["万元产值能耗"].text == "0.5 吨标准煤"


def test_every_reason_has_words():
    assert all(no_completion(reason) for reason in REASONS)
    assert no_completion("") == ""
