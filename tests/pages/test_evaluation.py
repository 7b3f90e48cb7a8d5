"""The evaluation page on the sample's made-up score sheet: scores, grade, other results, the form."""

import pytest

from perfdata.language import speaking
from perfdata.model import LEDGER, SCORES
from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import cards, lines, words
from tests.workflow.conftest import sample

pytestmark = pytest.mark.usefixtures("database")
ENTITY = "大祥工业集中区"
PROJECT = "园区企业服务平台运行维护（虚构演示）"
RATE = "产出指标/质量指标/企业诉求办结率"


@pytest.fixture
def opened(database):
    workspace = open_workspace(f"sqlite:///{database}")
    yield workspace
    workspace.store.close()


@pytest.fixture
def scored(opened):
    """The store with the made-up self-evaluation form."""
    reviewed = review(opened, [sample("2021_项目支出绩效自评表_虚构演示.xlsx")])
    commit(opened, reviewed, by="李", reason="演示")


def totals(app):
    return {card["name"]: card["value"] for card in cards(app)}


# --- what is missing ---


def test_without_a_sheet_there_is_nothing_to_try_out_and_no_form(open_page):
    app = open_page("evaluation")
    assert totals(app)["等级"] == "—"
    assert [box.label for box in app.expander if "假设" in box.label] == []
    assert "score_form" not in {button.key for button in app.get("download_button")}


@pytest.mark.usefixtures("scored")
def test_a_scale_that_there_is_not_falls_back_with_a_note(open_page):
    app = open_page("evaluation", scale="nothing")
    assert not app.exception
    assert app.selectbox("scale_choice").value == "national"
    assert len(app.toast) == 1


# --- the sheet ---


@pytest.mark.usefixtures("scored")
def test_score_grade_and_execution_stand_on_top(open_page):
    app = open_page("evaluation")
    assert totals(app) == {
        "自评得分": "98.54 分（满分 100）",
        "等级": "优",
        "预算执行率": "99.44%",
        "问题整改率": "50%",
    }


@pytest.mark.usefixtures("scored")
def test_the_scale_stands_in_the_address(open_page):
    app = open_page("evaluation", scale="pass_70")
    assert totals(app)["等级"] == "优秀"
    app.selectbox("scale_choice").set_value("national").run()
    assert totals(app)["等级"] == "优"
    assert app.query_params["scale"] == "national"


@pytest.mark.usefixtures("scored")
def test_points_lost_are_listed_and_a_sound_sheet_has_nothing_to_check(open_page):
    app = open_page("evaluation")
    assert lines(app, "point")[0].startswith("长效服务机制：扣1.2分")
    assert "分值合计100，扣分均有原因，得分与规则计算一致。" in lines(app)


def test_what_contradicts_is_listed(open_page, opened):
    row = {"entity": ENTITY, "time_period": "2021", "level1": "产出", "level3": "办结率"}
    scores = SCORES.frame([{**row, "target": "≥95%", "actual": "90%", "weight": 10.0, "score": 9.0}])
    opened.store.commit({"score": scores}, by="test", reason="", reviewed_against=opened.store.revision())
    said = lines(open_page("evaluation"), "point")
    assert "分值合计10，不是100。" in said
    assert "办结率：表内得分9，按规则为9.47。" in said
    assert "办结率：未达目标或被扣分，但未填偏差原因。" in said


@pytest.mark.usefixtures("scored")
def test_another_result_shows_another_total_and_stores_nothing(open_page, opened):
    before = opened.store.revision()
    app = open_page("evaluation")
    app.multiselect(f"what_if_{PROJECT}").set_value([RATE]).run()
    assert app.text_input(f"result_{PROJECT}_{RATE}").value == "93.1%"
    app.text_input(f"result_{PROJECT}_{RATE}").set_value("9.5%").run()
    shown = totals(app)
    assert (shown["调整后得分"], shown["调整后等级"]) == ("89.74", "良")
    assert "企业诉求办结率：9.8 → 1 分（完成 9.5%，目标 ≥95%）" in lines(app, "point")
    assert shown["自评得分"] == "98.54 分（满分 100）"
    assert opened.store.revision() == before


@pytest.mark.usefixtures("scored")
def test_the_official_form_can_be_taken_along(open_page):
    (button,) = open_page("evaluation").get("download_button")
    assert button.proto.label == "下载自评表"


# --- the ledger and the counts ---


def test_overdue_findings_are_named_as_of_a_day(open_page, opened):
    late = {
        "entity": ENTITY,
        "time_period": "2021",
        "source": "审计",
        "finding": "围墙未建",
        "status": "open",
    }
    ledger = LEDGER.frame([{**late, "due": "2021-09-30", "owner": "建设科"}])
    opened.store.commit({"ledger": ledger}, by="test", reason="", reviewed_against=opened.store.revision())
    app = open_page("evaluation")
    assert "逾期未整改（1）" in lines(app, "label")
    assert "围墙未建（时限 2021年9月30日；责任单位：建设科）" in lines(app, "point")
    assert "截至2021年12月31日（期末）" in lines(app)


def test_counts_keep_more_than_fifty(open_page):
    app = open_page("evaluation")
    tables = [table.value for table in app.dataframe]
    counts = next(table for table in tables if "数量" in table.columns)
    assert counts["数量"].tolist() == ["12 次", "2 次", "2,000 万元", "超过 50 家"]


@pytest.mark.usefixtures("scored")
def test_the_page_speaks_english(open_page):
    with speaking("en"):
        app = open_page("evaluation", lang="en")
    assert totals(app)["Grade"] == "Excellent"
    assert not any("\u4e00" <= letter <= "\u9fff" for text in lines(app, "label") for letter in text)
    assert "Weights make 100" in words(app)
