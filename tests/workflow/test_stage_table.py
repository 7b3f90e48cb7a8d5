"""Projects by stage and by group: sums, and completions as sum over sum."""

from perfdata.catalogue import load
from perfdata.model import PROJECTS
from perfdata.workflow.measured import measured
from perfdata.workflow.stage_table import group_table, stage_table
from tests.workflow.snapshots import PROJECT

BUILDING = {"stage": "在建"}
LARGE = {
    "project": "道路",
    "stage": "续建",
    "planned_investment": 3600.0,
    "completed_investment": 3600.0,
    "total_investment": 9000.0,
    "funds": 4500.0,
    "row": 5,
}


def projects(*rows):
    return measured(PROJECTS.frame([{**PROJECT, **row} for row in rows]), load())


def test_without_a_known_stage_or_a_group_there_is_no_table():
    frame = projects({"stage": "进展顺利"})
    assert (stage_table(frame).empty, group_table(frame).empty) == (True, True)


def test_stages_stand_in_their_order_and_what_cannot_be_told_last():
    frame = projects(
        {"stage": "已取消"}, {"project": "乙", "stage": "进展顺利"}, {"project": "丙", "stage": "拟开工"}
    )
    table = stage_table(frame)
    assert table["阶段"].tolist() == ["前期", "取消", "按表列文字无法归类"]
    assert table["项目数"].tolist() == ["1", "1", "1"]


def test_a_stage_s_completions_are_sum_over_sum():
    (line,) = stage_table(projects(BUILDING, LARGE)).to_dict("records")
    # (300 + 3600) / (400 + 3600) and 4500 / 9000 of the one that prints its funds.
    assert (line["年度计划投资"], line["年初至今完成投资"]) == ("4,000 万元", "3,900 万元")
    assert (line["年度计划完成率"], line["资金到位率"]) == ("97.50%", "50.00%（1个可计算）")
    assert line["总投资完成率"] == "10.00%"


def test_a_halted_stage_has_sums_and_no_annual_completion():
    (line,) = stage_table(projects({"stage": "停工"})).to_dict("records")
    assert (line["年度计划投资"], line["年度计划完成率"], line["总投资完成率"]) == ("400 万元", "—", "50.00%")


def test_an_amount_that_one_project_lacks_is_not_summed():
    (line,) = stage_table(projects(BUILDING, {**LARGE, "planned_investment": None})).to_dict("records")
    assert (line["年度计划投资"], line["年度计划完成率"]) == ("—", "75.00%（1个可计算）")


def test_groups_stand_as_they_are_printed():
    frame = projects(
        {"project": "前言", "row": 3},
        {"role": "group", "project": "一、交通（1项）", "row": 4},
        {"project": "道路", "row": 5},
        {"role": "group", "project": "二、工业", "row": 6},
        {"row": 7},
    )
    assert group_table(frame)["分组"].tolist() == ["未分组", "一、交通（1项）", "二、工业"]


def test_the_frame_is_not_changed():
    frame = projects(BUILDING, LARGE)
    before = frame.copy(deep=True)
    stage_table(frame)
    group_table(frame)
    assert frame.equals(before)
