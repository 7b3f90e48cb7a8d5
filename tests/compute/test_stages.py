"""Stages of projects from what is printed of them, or from the group they stand in."""

import pytest

from perfdata.catalogue import load
from perfdata.compute.stages import stages

WORDS = load().project_words


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("进展顺利", "", id="what is no stage"),
        pytest.param("未停工", "", id="what is denied"),
        pytest.param("计划10月竣工", "", id="what is planned"),
        pytest.param("主体完工", "building", id="a part of it finished"),
        pytest.param("即将竣工", "building", id="about to be finished"),
        pytest.param("正在办理前期手续", "preparing", id="in preparation"),
        pytest.param(" 在 建 ", "building", id="blanks between"),
        pytest.param("进展顺利，在建", "building", id="the last clause"),
        pytest.param("项目已竣工验收；已投产", "finished", id="two clauses that agree"),
        pytest.param("因用地调整，已停工", "paused", id="after its reason"),
        pytest.param("停（缓）建", "paused", id="with brackets in it"),
        pytest.param("停工，现已复工", "building", id="what came last"),
        pytest.param("已取消", "cancelled", id="cancelled"),
    ],
)
def test_a_stage_is_a_whole_clause(projects, printed, expected):
    assert stages(projects({"stage": printed}), WORDS)["stage_code"].tolist() == [expected]


def sheet(*rows):
    return [{"sheet": "表1", "row": 3 + n, **row} for n, row in enumerate(rows)]


def test_a_project_without_a_stage_is_in_that_of_its_group(projects):
    frame = projects(
        *sheet(
            {"role": "total", "project": "合计"},
            {"project": "道路"},
            {"role": "group", "project": "二、停缓建项目（2个）"},
            {"project": "厂房"},
            {"project": "管网", "stage": "已复工"},
            {"role": "group", "project": "三、交通（1个）"},
            {"project": "桥"},
        )
    )
    found = stages(frame, WORDS)
    assert found["stage_code"].tolist() == ["", "", "", "paused", "building", "", ""]
    assert found["group"].tolist() == [
        *("", "", ""),
        *("二、停缓建项目（2个）", "二、停缓建项目（2个）", "", "三、交通（1个）"),
    ]


def test_a_group_ends_with_its_sheet_and_its_period(projects):
    frame = projects(
        {"role": "group", "project": "停工项目", "sheet": "表1", "row": 3},
        {"project": "道路", "sheet": "表2", "row": 4},
        {"project": "厂房", "sheet": "表1", "row": 4, "time_period": "2021-06"},
    )
    assert stages(frame, WORDS)["group"].tolist() == ["", "", ""]


def test_the_order_of_rows_changes_nothing(projects):
    rows = sheet({"role": "group", "project": "停工项目"}, {"project": "道路"}, {"project": "厂房"})
    assert stages(projects(*rows[::-1]), WORDS)["stage_code"].tolist() == ["paused", "paused", ""]
