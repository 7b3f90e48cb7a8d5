"""Wherever a page has nothing to show it says so, and says the next step."""

import pytest

from perfdata.model import OBSERVATIONS, PROJECTS
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import components, figures, lines

ENTITY = "甲园区"
# A unit that has one indicator in 2020 and one project in 2019, and nothing in the other's year.
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
PROJECT = {
    "entity": ENTITY,
    "time_period": "2019",
    "role": "detail",
    "project": "标准厂房",
    "total_investment": 1000.0,
    "cumulative_investment": 400.0,
    "unit": "万元",
    "row": 4,
}
NO_FIGURES = ("heading", "还没有数据", "把本年的 Excel、CSV 或 Word 文件原样上传，识别后即在这里显示。")


@pytest.fixture
def newcomer(database):
    """The sample, and in revision 2 a unit of its own with little."""
    workspace = open_workspace(f"sqlite:///{database}")
    frames = {"observation": OBSERVATIONS.frame([OUTPUT]), "project": PROJECTS.frame([PROJECT])}
    workspace.store.commit(frames, by="test", reason="", reviewed_against=workspace.store.revision())
    workspace.store.close()


def to_the_upload(app):
    return [link.value for link in app.page_link if link.value == "上传文件"]


@pytest.mark.parametrize(
    "page",
    [
        "overview",
        "indicators",
        "investment",
        "evaluation",
        "comparison",
        "report",
        "export",
        "present",
    ],
)
@pytest.mark.usefixtures("emptied")
def test_an_empty_store_says_what_to_upload_and_leads_there(open_page, page):
    app = open_page(page)
    kind, said, next_step = NO_FIGURES
    assert lines(app, kind) == [said]
    assert next_step in lines(app)
    assert to_the_upload(app) == ["上传文件"]


def test_a_store_that_was_never_written_to_says_where_to_begin(open_page, unused_database, monkeypatch):
    monkeypatch.setattr("perfdata.workflow.sample.load_sample", lambda _workspace: None)
    monkeypatch.setattr("pages.parts.cache.load_sample", lambda _workspace: None)
    app = open_page("upload")
    assert unused_database.exists()
    assert "还没有导入过数据，请在上方选择文件。" in lines(app, "quiet")


@pytest.mark.parametrize(
    ("page", "period", "missing", "next_step"),
    [
        pytest.param(
            "overview", "2019", "本期没有指标数据", "上传本期的主要指标表", id="overview without indicator"
        ),
        pytest.param("indicators", "2019", "本期没有指标数据", "其他时期", id="indicators without one"),
        pytest.param("investment", "2020", "本期没有项目数据", "其他时期", id="investment without project"),
        pytest.param("report", "2020", "本年没有报告", "上传", id="report without one"),
        pytest.param("comparison", "2020", "本期没有其他单位的数据", "上传", id="comparison without others"),
        pytest.param("evaluation", "2020", "本年没有自评得分表", "上传", id="no scores"),
        pytest.param("evaluation", "2020", "本年没有预算执行数据", "上传", id="no budget"),
        pytest.param("evaluation", "2020", "本年没有整改台账", "上传", id="no ledger"),
    ],
)
@pytest.mark.usefixtures("newcomer")
def test_what_a_period_lacks_is_said_with_the_next_step(open_page, page, period, missing, next_step):
    app = open_page(page, entity=ENTITY, period=period)
    assert not app.exception
    assert missing in lines(app)
    after = lines(app)[lines(app).index(missing) + 1]
    assert next_step in after
    assert to_the_upload(app)


@pytest.mark.usefixtures("newcomer")
def test_a_pinned_revision_without_the_unit_shows_another_and_says_so(open_page):
    app = open_page(entity=ENTITY, revision="1")
    assert not app.exception
    assert app.selectbox("entity_choice").value == "大祥工业集中区"
    assert "不在可选范围内" in app.toast[0].value
    assert len(figures(app)) == 2


@pytest.mark.usefixtures("database")
def test_an_empty_tray_says_how_charts_get_there(open_page):
    app = open_page("export")
    said = lines(app)
    assert "取用此图" in said[said.index("幻灯片中还没有图表") + 1]
    assert "去总览页选图" in [link.value for link in app.page_link]


@pytest.mark.usefixtures("database")
def test_a_search_without_a_hit_is_told_to_try_fewer_characters(open_page):
    (search,) = components(open_page(), "search")
    assert search["words"]["none"] == "没有找到。请减少几个字再试；可查找指标和项目名称、报告文字、整改问题。"


@pytest.mark.usefixtures("database")
def test_a_single_period_is_told_to_add_another(open_page):
    said = lines(open_page("comparison", period="2021"), "quiet")
    assert "该单位只有一个时期的数据。上传其他时期的数据后即可并列比较。" in said


@pytest.mark.usefixtures("database")
def test_a_filter_that_leaves_nothing_says_so_and_keeps_the_way_back(open_page):
    app = open_page("report", period="2021", show="differs")
    assert "文中没有与表不一致的数据。" in lines(app, "quiet")
    assert any("全文" in str(one.options) for one in app.get("button_group"))


@pytest.mark.usefixtures("database")
def test_an_indicator_without_notes_offers_to_write_one(open_page):
    app = open_page("indicators")
    assert "写一条备注或待办" in [one.label for one in app.expander]
