"""The investment page: what is missing is said; rule, schedule and project stand in the address."""

import pytest

from perfdata.model import OBSERVATIONS, PROJECTS
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import cards, figures, lines, words

ENTITY = "甲园区"
AMOUNTS = {
    "total_investment": 1000.0,
    "planned_investment": 400.0,
    "unit": "万元",
    "file": "p.xlsx",
    "sheet": "表1",
}
OUTPUT = {
    "entity": ENTITY,
    "indicator": "industrial_output",
    "time_period": "2020",
    "freq": "A",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "value": 1.0,
    "unit": "亿元",
}
JULY = {"entity": ENTITY, "time_period": "2021-07", "role": "detail", **AMOUNTS}
ROWS = (
    {"project": "标准厂房", "completed_investment": 180.0, "stage": "在建", "funds": 500.0, "row": 4},
    {"project": "道路", "completed_investment": 240.0, "stage": "路基完成", "row": 5},
    {"project": "物流中心", "completed_investment": 0.0, "stage": "已停工", "row": 6},
)


@pytest.fixture
def opened(database, open_page):
    """The page of a park with three projects in 2021 and one indicator in 2020."""
    workspace = open_workspace(f"sqlite:///{database}")
    frames = {
        "project": PROJECTS.frame([{**JULY, **row} for row in ROWS]),
        "observation": OBSERVATIONS.frame([OUTPUT]),
    }
    revision = workspace.store.revision()
    workspace.store.commit(frames, by="test", reason="", reviewed_against=revision)
    workspace.store.close()

    def at(period="2021-07.ytd", **address):
        return open_page("investment", entity=ENTITY, period=period, **address)

    return at


def test_a_period_without_projects_says_what_to_upload(opened):
    app = opened(period="2020")
    assert not app.exception
    assert lines(app, "label") == ["本期没有项目数据"]
    assert not app.dataframe


@pytest.mark.parametrize(
    "address",
    [pytest.param({"lamps": "none"}, id="a rule"), pytest.param({"schedule": "none"}, id="a schedule")],
)
def test_what_the_address_asks_for_and_is_not_there_falls_back(opened, address):
    app = opened(**address)
    assert not app.exception
    assert len(app.toast) == 1
    assert (app.query_params["lamps"], app.query_params["schedule"]) == ("yinchuan", "linear")


def test_the_usual_rule_and_schedule_are_shown_first(opened):
    app = opened()
    # 45 % and 60 % against seven twelfths; the halted one has no lamp.
    assert "3个项目，2个有年度计划；序时进度58.3%，1个落后；停建、取消的1个项目不亮灯、不计入序时" in lines(
        app
    )
    shown = {card["name"]: card["value"] for card in cards(app)}
    assert (shown["年度计划完成率"], shown["较序时进度"]) == ("52.50%", "-5.8个百分点")


@pytest.mark.parametrize(
    ("address", "behind"),
    [
        pytest.param({"lamps": "plain"}, "严重欠序时", id="a rule without yellow"),
        pytest.param({"lamps": "yinchuan"}, "欠序时", id="a rule with yellow"),
        pytest.param({"schedule": "july_40"}, "达到序时", id="a schedule of 40 % in July"),
    ],
)
def test_rule_and_schedule_of_the_address_decide_the_lamps(opened, address, behind):
    app = opened(**address)
    assert behind in lines(app, "chip")
    assert app.query_params[next(iter(address))] == next(iter(address.values()))


def test_tables_say_stages_and_who_is_halted(opened):
    app = opened()
    assert {"按阶段", "停建、取消的项目（不亮灯、不计入序时）", "全部项目"} <= set(lines(app, "label"))
    stages = app.dataframe[0].value
    assert stages["阶段"].tolist() == ["在建", "停建（缓建）", "按表列文字无法归类"]
    assert app.dataframe[1].value["项目"].tolist() == ["物流中心"]


def test_the_project_of_the_address_is_shown_with_its_funds(opened):
    app = opened(project="标准厂房")
    assert {"资金到位率", "形象进度"} <= set(lines(app, "fact"))
    assert "50.00%" in words(app)


def test_the_chart_leaves_the_halted_project_out(opened):
    assert "物流中心" not in str(figures(opened())[0]["data"])
