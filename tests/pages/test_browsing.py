"""The search box is on every page, charts have their figures as a table, cards say how they came about."""

import pytest

from pages.parts.chart_table import chart_table
from perfdata.chart.model import Chart, Series
from perfdata.model import Source
from perfdata.workflow.review import commit, review
from perfdata.workflow.sample import FOLDER
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import cards, components, words

PARK = "大祥工业集中区"
PAGES = ["overview", "indicators", "investment", "evaluation", "comparison", "report", "export", "upload"]
MOST_BYTES = 60_000


def opened(open_page, page, **address):
    app = open_page(page, **{"entity": PARK, "period": "2021", **address})
    assert not app.exception
    assert not app.error
    return app


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", PAGES)
def test_the_search_box_is_on_every_page_with_a_small_index(open_page, page):
    app = opened(open_page, page)
    (box,) = components(app, "search")
    assert ["indicator", "实缴税金", "4.92 亿元"] in [entry[:3] for entry in box["entries"]]
    assert box["more"] is False
    (proto,) = [
        one.proto for one in app.get("bidi_component") if one.proto.component_name == "perfdata_search"
    ]
    assert len(proto.json.encode()) < MOST_BYTES


CHART = Chart(
    "columns",
    "增速",
    ("甲", "=乙"),
    (
        Series("本年", (10.0, None), "%", ("+10%", "")),
        Series("上年", (9.5, 8.0), "亿元", role="earlier", axis="right"),
    ),
)


def test_the_table_of_a_chart_has_its_texts_and_a_dash_for_what_is_not_known():
    table = chart_table(CHART)
    assert table.heads == ("名称", "本年", "上年（亿元）")
    assert table.rows == (("甲", "+10%", "9.5"), ("=乙", "—", "8"))


def test_a_step_that_is_done_is_ticked_and_no_step_has_two_states():
    steps = Chart(
        "milestones",
        "手续",
        ("立项", "环评"),
        (
            Series("已办", (1.0, None), "", ("2021年3月", "")),
            Series("未办", (None, 1.0), "", role="plan"),
        ),
    )
    assert chart_table(steps).rows == (("立项", "✓ 2021年3月", ""), ("环评", "", "✓"))


@pytest.mark.usefixtures("database")
def test_every_chart_of_a_page_can_be_shown_as_a_table(open_page):
    app = opened(open_page, "investment")
    menus = components(app, "chart_menu")
    assert len(menus) == len(app.get("plotly_chart"))
    assert menus[0]["shown"]["rows"][0][-1] == "16.01%"


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("page", ["overview", "investment", "evaluation"])
def test_every_card_with_a_figure_says_how_it_is_worked_out(open_page, page):
    known = [card for card in cards(opened(open_page, page)) if card["value"] != "—"]
    assert known != []
    assert {card["how"] for card in known} == {"怎么算的"}


@pytest.mark.usefixtures("database")
def test_one_period_alone_cannot_stand_beside_another(open_page):
    said = words(opened(open_page, "comparison", entity="大祥工业集中区"))
    assert "该单位只有一个时期的数据" in said


@pytest.fixture
def two_years(database):
    """The sample and the fictional year after it."""
    workspace = open_workspace(f"sqlite:///{database}")
    path = FOLDER / "2022_主要指标_虚构演示.xlsx"
    commit(workspace, review(workspace, [Source(path.name, path.read_bytes())]), by="test", reason="test")
    workspace.store.close()
    return database


@pytest.mark.usefixtures("two_years")
def test_periods_stand_side_by_side_as_the_address_says(open_page):
    app = opened(open_page, "comparison", period="2022", periods="2021,2022", of="tax_paid")
    assert "实缴税金：2021年至2022年 +10.0%" in words(app)
    table = app.dataframe[-1].value.set_index("指标")
    assert table.loc["实缴税金"].tolist() == ["4.92 亿元", "+18%", "5.41 亿元", "+10.0%", "+10.0%"]


@pytest.mark.usefixtures("two_years")
def test_one_period_picked_asks_for_a_second(open_page):
    assert "请至少选择两个时期。" in words(opened(open_page, "comparison", period="2022", periods="2021"))
