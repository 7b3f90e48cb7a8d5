"""Totals of projects are worked out in the open: each amount with its cell, then the formula."""

import json

import pytest

from perfdata.workflow.project_totals import project_totals
from tests.workflow.snapshots import snapshot_of

CELLS = json.dumps({"cumulative_investment": "F4"})
SECOND = {"project": "道路", "row": 5, "total_investment": 3000.0, "cumulative_investment": 100.0}


def worked(*projects):
    """The steps of each total, by its name."""
    totals = project_totals(snapshot_of(projects=projects).projects)
    return {total.name: [step.text for step in total.steps] for total in totals}


@pytest.mark.parametrize(
    ("projects", "name", "expected"),
    [
        pytest.param(
            [{}, {**SECOND, "total_investment": None}],
            "总投资",
            ["标准厂房：1,000 万元", "1个项目未列此数，不计算合计"],
            id="a project without the amount",
        ),
        pytest.param(
            [{}, {**SECOND, "unit": "亿元"}],
            "总投资",
            ["标准厂房：1,000 万元", "道路：3,000 亿元", "各项目单位不同，不计算合计"],
            id="two units",
        ),
        pytest.param(
            [{"planned_investment": None}],
            "年度计划完成率",
            ["没有项目以同一单位列出两项数据，不计算完成率"],
            id="no plan",
        ),
        pytest.param([{"planned_investment": None}], "较序时进度", [], id="no schedule to stand against"),
        pytest.param(
            [{}, SECOND],
            "总投资",
            ["标准厂房：1,000 万元", "道路：3,000 万元", "合计 = 1,000 + 3,000 = 4,000 万元"],
            id="a sum",
        ),
        pytest.param(
            [{}, {"role": "total", "project": "合计", "total_investment": 1200.0, "row": 9}],
            "总投资",
            ["标准厂房：1,000 万元", "合计 = 1,000 = 1,000 万元", "表列合计：1,200 万元"],
            id="a printed total beside it",
        ),
        pytest.param(
            [{}, SECOND],
            "总投资完成率",
            [
                "标准厂房：500 万元／1,000 万元",
                "道路：100 万元／3,000 万元",
                "完成率 = 600 万元 ÷ 4,000 万元 × 100 = 15.00%",
                "合计除以合计：大项目权重大于小项目",
            ],
            id="a completion is sum over sum",
        ),
        pytest.param(
            [{"time_period": "2021-06"}],
            "较序时进度",
            [
                "年度计划完成率：75.00%",
                "按时序，2021年上半年末应完成：50.0%",
                "较序时进度 = 75.00% − 50.0% = +25.0个百分点",
            ],
            id="the schedule",
        ),
    ],
)
def test_a_total_says_what_it_is_made_of(projects, name, expected):
    assert worked(*projects)[name] == expected


def test_each_amount_names_its_cell():
    totals = project_totals(snapshot_of(projects=[{"cells": CELLS}]).projects)
    (done,) = [total for total in totals if total.name == "开工累计完成投资"]
    assert [step.place.cell if step.place else "" for step in done.steps] == ["F4", ""]


def test_of_very_many_projects_the_rest_is_counted():
    many = [{"project": f"项目{number}"} for number in range(23)]
    steps = worked(*many)["总投资"]
    assert steps[20:] == ["另有3个项目", "合计 = 23个项目之和 = 23,000 万元"]
