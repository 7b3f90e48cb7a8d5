"""The comparison page: who is compared, in what, and what it says where there is nobody."""

import pytest

from perfdata.model import Source
from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import figures, lines

TABLE = """2021年各区县主要经济指标
单位,规模以上工业增加值（亿元）,增长（%）,实缴税金（亿元）
双清区,40.12,8.1,6.1
大祥区,32.43,9.5,4.92
新邵县,12.05,9.5,1.33
邵阳市,700.5,8.8,90.1
"""


@pytest.fixture
def districts(database):
    """A database with figures of four units beside the sample's."""
    workspace = open_workspace(f"sqlite:///{database}")
    commit(workspace, review(workspace, [Source("各区县.csv", TABLE.encode())]), by="test", reason="已核实")
    workspace.store.close()


def titles(app):
    return [figure["layout"]["title"]["text"] for figure in figures(app)]


@pytest.mark.usefixtures("database")
def test_a_unit_alone_is_told_to_add_others(open_page):
    app = open_page("comparison")
    assert not app.exception
    assert lines(app, "label") == ["本期没有其他单位的数据"]
    assert [link.value for link in app.page_link] == ["上传文件"]


@pytest.mark.usefixtures("districts")
def test_a_district_is_compared_with_its_like_at_first(open_page):
    app = open_page("comparison", entity="大祥区")
    assert not app.exception
    assert len(figures(app)) == 2
    assert "大祥区居第2位（共3个单位）" in titles(app)[0]
    assert app.dataframe[0].value["单位"].tolist() == ["双清区", "大祥区", "新邵县"]


@pytest.mark.usefixtures("districts")
def test_what_the_address_asks_for_is_shown(open_page):
    asked = {"among": "all", "by": "growth", "compared": "industrial_value_added"}
    app = open_page("comparison", entity="大祥区", **asked)
    assert len(figures(app)) == 1
    assert "大祥区并列第" in titles(app)[0].replace("<br>", "")
    assert app.multiselect("compared_several").value == ["industrial_value_added"]


@pytest.mark.usefixtures("districts")
def test_with_nothing_chosen_the_page_asks_for_a_choice(open_page):
    app = open_page("comparison", entity="大祥区")
    app.multiselect("compared_several").set_value([]).run()
    assert not app.exception
    assert "请至少选择一个指标。" in lines(app)


@pytest.mark.usefixtures("districts")
def test_a_choice_that_another_unit_does_not_have_is_left_out(open_page):
    app = open_page("comparison", entity="大祥区", compared="gdp,tax_paid")
    assert not app.exception
    assert app.multiselect("compared_several").value == ["tax_paid"]
