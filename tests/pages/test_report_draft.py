"""The draft of the next report on the page: marked as one, and stored only when a person accepts it."""

import pytest
from streamlit.testing.v1 import AppTest

from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import open_workspace
from tests.pages.conftest import TIMEOUT_S
from tests.pages.seen import components, lines
from tests.workflow.conftest import sample

SCRIPT = """
from pages.parts import cache, reader
from pages.parts.report_draft import show_draft
from perfdata.workflow.snapshot import PeriodChoice

reader.speak()
choice = PeriodChoice("2022", "period")
show_draft(cache.Picked(cache.latest(), "大祥工业集中区", choice), None)
"""


@pytest.fixture
def with_2022(database):
    """The path of a database with the sample and the figures of the year after it."""
    workspace = open_workspace(f"sqlite:///{database}")
    commit(workspace, review(workspace, [sample("2022_主要指标_虚构演示.xlsx")]), by="李", reason="年报")
    workspace.store.close()
    return database


def opened():
    return AppTest.from_string(SCRIPT, default_timeout=TIMEOUT_S).run()


def reports(database):
    workspace = open_workspace(f"sqlite:///{database}")
    found = {report.time_period: report.text for report in workspace.store.reports()}
    workspace.store.close()
    return found


def test_a_year_without_figures_shows_no_draft(database):
    app = opened()
    assert (app.exception, lines(app), database.exists()) == ([], [], True)


def test_the_draft_says_that_it_is_one_and_marks_what_is_new_and_what_is_left(with_2022):
    app = opened()
    assert "2022年报告草稿 · 尚未经人工核定" in lines(app, "label")
    (shown,) = components(app, "report_draft")
    runs = [run for passage in shown["passages"] for run in passage["runs"]]
    assert {run["text"] for run in runs if run["kind"] == "new"} >= {"121.26亿元", "增长9.5%"}
    assert {run["text"] for run in runs if run["kind"] == "old"} >= {"12次", "1600余万元"}
    assert list(reports(with_2022)) == ["2021"]


def test_a_draft_that_no_one_has_read_is_not_stored(with_2022):
    app = opened()
    app.button(key="draft_accept").click().run()
    assert [error.value for error in app.error] == ["请勾选已通读全文，并填写原因。"]
    assert list(reports(with_2022)) == ["2021"]


def test_an_accepted_text_is_stored_and_no_draft_takes_its_place(with_2022):
    app = opened()
    (editor,) = app.text_area
    editor.set_value(editor.value.replace("学习12次", "学习15次"))
    app.checkbox(key="draft_read").check()
    app.text_input(key="draft_reason").set_value("核定")
    app.button(key="draft_accept").click().run()
    assert "党员干部集中学习15次" in reports(with_2022)["2022"]
    assert "该年度已有报告，不会被覆盖；可下载草稿文档参考。" in lines(app, "quiet")
    assert list(app.text_area) == []
