"""The table of targets: a line each, no column of nothing, estimates marked as such."""

import pytest

from perfdata.workflow.target_table import standing_name, target_table
from perfdata.workflow.targets import targets
from tests.workflow.snapshots import PARK, PeriodChoice, printed, snapshot_of

SEPTEMBER = {"time_period": "2021-09", "basis": "ytd"}
MONTHS = PeriodChoice("2021-09", "ytd")
PLAN = {"kind": "plan", **printed(120.0)}


def table(*facts):
    snapshot = snapshot_of(*facts)
    return target_table(snapshot, targets(snapshot, PARK, MONTHS).values())


def test_without_targets_there_is_no_table():
    assert table({**SEPTEMBER, **printed(84.0)}).empty


def test_a_line_says_target_actual_completion_schedule_estimate_and_source():
    (line,) = table({**SEPTEMBER, **printed(84.0)}, PLAN).to_dict("records")
    assert line == {
        "指标": "规模以上工业总产值",
        "目标": "120.00 亿元",
        "完成": "84.00 亿元",
        "完成率": "70.00%",
        "序时进度": "75.0%",
        "较序时进度": "-5.0个百分点",
        # 84 / 9 x 12 = 112
        "全年推算": "112.00 亿元 [111.99, 112.01]",
        "推算完成率": "93.3%",
        "状态": "欠序时",
        "说明": "按月均推算；区间只反映四舍五入",
        "目标来源": "a.xlsx › 工作表“表1” › C5",
    }


@pytest.mark.parametrize(
    ("ceiling", "standing", "grown", "expected"),
    [
        pytest.param(False, "", "", "—", id="nothing told"),
        pytest.param(False, "missed", "", "未完成目标", id="a target missed"),
        pytest.param(True, "missed", "", "超出控制目标", id="a limit passed"),
        pytest.param(True, "behind", "", "快于序时（应控制）", id="a limit used up early"),
        pytest.param(False, "ahead", "below", "超序时；增速未达目标", id="both"),
    ],
)
def test_a_standing_is_said_by_the_side_that_is_good(ceiling, standing, grown, expected):
    assert standing_name({"ceiling": ceiling, "standing": standing, "growth_standing": grown}) == expected
