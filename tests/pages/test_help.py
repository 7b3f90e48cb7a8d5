"""The help page: tasks with their pages, the glossary by search, and the guide of a first visit."""

import pytest

from perfdata.workflow.sample import start_empty
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import components, lines

pytestmark = pytest.mark.usefixtures("database")


def guide(app):
    return [part["text"] for part in components(app, "guide")]


# --- where there is nothing to guide by ---


@pytest.mark.usefixtures("emptied")
def test_no_guide_is_shown_where_there_are_no_figures(open_page):
    app = open_page()
    assert guide(app) == []


@pytest.fixture
def used(database):
    """A store with figures whose last revision is not the sample's import."""
    workspace = open_workspace(f"sqlite:///{database}")
    start_empty(workspace, by="test")
    workspace.store.undo(2, by="test", reason="")
    workspace.store.close()


@pytest.mark.usefixtures("used")
def test_no_guide_is_shown_where_the_store_holds_more_than_the_sample(open_page):
    app = open_page()
    assert app.selectbox("period_choice").value == "2021"
    assert guide(app) == []


def test_no_guide_is_shown_while_an_earlier_revision_is_read(open_page):
    assert guide(open_page(revision="1")) == []


@pytest.mark.usefixtures("emptied")
def test_help_is_there_in_an_empty_store_too(open_page):
    app = open_page("help")
    assert lines(app, "label") == ["开会时", "新一年的数据", "幻灯片、表格和文档"]
    assert lines(app, "heading")[:3] == ["怎么做", "名词解释", "同比"]
    assert "guide_again_button" not in [button.key for button in app.button]


# --- the sample ---


def test_a_first_visit_is_guided_from_its_first_step(open_page):
    (told,) = guide(open_page())
    assert told.startswith("在上方选择填报单位和时期")


@pytest.mark.usefixtures("used")
def test_the_guide_can_be_had_again_whatever_is_in_the_store(open_page):
    app = open_page("help")
    app.button("guide_again_button").click().run()
    (shown,) = components(app, "guide")
    assert shown["again"]
    assert shown["place"] == "1/6"


def test_each_task_leads_to_its_pages(open_page):
    app = open_page("help")
    assert [link.value for link in app.page_link] == ["总览", "指标", "报告", "上传", "导出"]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        pytest.param("年均增速", ["年均增速"], id="one term"),
        pytest.param("四舍五入一致", ["四舍五入后一致"], id="by another spelling"),
        pytest.param("火星", [], id="none"),
    ],
)
def test_a_term_is_looked_up_in_the_box(open_page, asked, shown):
    app = open_page("help")
    app.text_input("term").set_value(asked).run()
    assert lines(app, "heading")[2:] == shown


def test_what_is_not_found_says_what_to_do(open_page):
    app = open_page("help")
    app.text_input("term").set_value("火星").run()
    assert "没有与“火星”相符的名词。可只输入其中一部分，或清空输入框查看全部。" in lines(app, "quiet")


def test_a_term_says_its_formula_its_source_and_its_rule(open_page):
    app = open_page("help")
    app.text_input("term").set_value("总投资完成率").run()
    assert lines(app, "point") == ["总投资完成率 = 开工累计完成 ÷ 总投资：304.7 ÷ 1903 = 16.01%"]
    assert lines(app, "source") == ["见：投资 · 依据：投资进度表"]
