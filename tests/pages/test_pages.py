"""Every page runs, says the golden figures, and says the next step where there are none."""

from pathlib import Path

import pytest

from perfdata.language import speaking
from perfdata.model import SCORES
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import cards, components, figures, lines, words

# Every test has the sample, unless it asks for another database.
pytestmark = pytest.mark.usefixtures("database")
PAGES = sorted(
    path.stem for path in (Path(__file__).parents[2] / "pages").glob("*.py") if path.stem[0] != "_"
)
ENTITY = "大祥工业集中区"


# --- where there is nothing, or something is wrong ---


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.usefixtures("emptied")
def test_every_page_of_an_emptied_store_runs(open_page, name):
    app = open_page(name)
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("name", [name for name in PAGES if name not in {"upload", "help"}])
@pytest.mark.usefixtures("emptied")
def test_a_page_without_figures_links_to_the_upload(open_page, name):
    app = open_page(name)
    assert lines(app, "heading") == ["还没有数据"]
    assert [link.value for link in app.page_link] == ["上传文件"]


def test_a_database_that_cannot_be_opened_is_said_in_words(open_page, monkeypatch, tmp_path):
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database" * 100)
    monkeypatch.setenv("PERFDATA_DATABASE_URL", f"sqlite:///{broken}")
    app = open_page()
    assert not app.exception
    assert len(app.error) == 1


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        pytest.param({"period": "1999"}, "2021", id="a period that there is not"),
        pytest.param({"period": "<script>"}, "2021", id="no period at all"),
        pytest.param({"entity": "火星"}, "2021", id="an entity that there is not"),
    ],
)
def test_a_wrong_address_falls_back_with_a_note(open_page, address, shown):
    app = open_page(**address)
    assert not app.exception
    assert app.selectbox("period_choice").value == shown
    assert len(app.toast) == 1
    assert "不在可选范围内" in app.toast[0].value


def test_the_evaluation_says_what_is_missing_and_how_to_add_it(open_page):
    app = open_page("evaluation")
    assert lines(app, "label")[:2] == ["本年没有自评得分表", "本年没有预算执行数据"]
    assert "上传《项目支出绩效自评表》，即可显示得分、指标值和扣分原因。" in lines(app)


# --- the sample ---


@pytest.mark.parametrize("name", PAGES)
def test_every_page_runs_on_the_sample(open_page, name):
    app = open_page(name)
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("name", [name for name in PAGES if name != "present"])
def test_every_page_runs_in_english(open_page, name):
    # AppTest words the options of a select box by itself, in the language of this thread.
    with speaking("en"):
        app = open_page(name, lang="en")
    assert not app.exception
    assert app.selectbox("entity_choice").label == "Reporting unit"


def test_the_overview_shows_the_golden_figures(open_page):
    shown = [(c["name"], c["value"], c["growth"], c["arrow"], c["base"]) for c in cards(open_page())]
    assert shown == [
        ("规模以上工业总产值", "110.74 亿元", "+10%", "↑", "2020年推算 100.67 亿元 [100.21, 101.14]"),
        ("规模以上工业增加值", "32.43 亿元", "+9.5%", "↑", "2020年推算 29.62 亿元 [29.60, 29.63]"),
        ("园区各类投资", "14.83 亿元", "+10%", "↑", "2020年推算 13.48 亿元 [13.42, 13.55]"),
        ("实缴税金", "4.92 亿元", "+18%", "↑", "2020年推算 4.17 亿元 [4.15, 4.19]"),
    ]


def test_each_card_says_which_growth_and_where_it_is_from(open_page):
    second = cards(open_page())[1]
    assert second["kind"] == "同比（可比价） · 增长"
    assert second["source"] == "来源：2021_主要指标.xlsx › 工作表“主要经济指标” › C6 · 第1版"


def test_the_overview_opens_with_one_sentence_and_draws_two_charts(open_page):
    app = open_page()
    (sentence,) = lines(app, "lead")
    assert sentence.startswith("2021年规模以上工业总产值 110.74 亿元")
    assert len(figures(app)) == 2


def test_the_sample_is_marked_and_fiction_is_not_claimed_of_it(open_page):
    marks = " ".join(str(element.value) for element in open_page().markdown)
    assert "示例数据" in marks
    assert "含虚构数据" not in marks


def test_an_indicator_is_worked_out_step_by_step(open_page):
    app = open_page("indicators")
    steps = lines(app, "step")
    assert steps[0] == "2021年规模以上工业总产值 110.74 亿元"
    assert "100.67 亿元" in steps[2]
    assert "[100.21, 101.14]" in steps[2]


def test_the_indicator_of_the_address_is_shown(open_page):
    app = open_page("indicators")
    app.query_params["indicator"] = "tax_paid"
    app.run()
    assert cards(app)[0]["value"] == "4.92 亿元"


def test_the_investment_page_shows_completion_procedures_and_land(open_page):
    app = open_page("investment")
    said = words(app)
    assert {"1,903 万元", "304.7 万元", "16.01%"} <= {card["value"] for card in cards(app)}
    assert "11项手续已办结11项" in said
    assert "26.5335 + 88.341 + 25.362 = 140.2365 亩" in said


def test_the_evaluation_counts_findings_put_right(open_page):
    said = words(open_page("evaluation"))
    assert "2个问题已完成整改1个（50%），移交1个" in said


def test_the_sheets_of_several_projects_are_picked_by_name(open_page, database):
    row = {"entity": ENTITY, "time_period": "2021", "level1": "产出", "level3": "办结率", "weight": 10.0}
    scores = [{**row, "project": "", "score": 9.0}, {**row, "project": "道路维护", "score": 8.5}]
    workspace = open_workspace(f"sqlite:///{database}")
    revision = workspace.store.revision()
    workspace.store.commit({"score": SCORES.frame(scores)}, by="test", reason="", reviewed_against=revision)
    workspace.store.close()
    app = open_page("evaluation")
    assert app.selectbox("evaluated_choice").options == ["部门整体", "道路维护"]
    assert "9 分（满分 10）" in words(app)
    app.selectbox("evaluated_choice").set_value("道路维护").run()
    assert "8.5 分（满分 10）" in words(app)
    assert app.query_params["evaluated"] == "道路维护"


def test_the_report_shows_a_section_beside_its_figures(open_page):
    app = open_page("report")
    heading, body = components(app, "report")[0]["passages"]
    assert "".join(run["text"] for run in heading["runs"]) == "部门整体支出绩效完成情况"
    assert [card["value"] for card in cards(app)] == ["110.74 亿元", "32.43 亿元", "14.83 亿元", "4.92 亿元"]
    assert "规模以上工业总产值110.74亿元，同比增长10%" in "".join(run["text"] for run in body["runs"])


def test_a_section_without_figures_shows_its_key_points(open_page):
    app = open_page("report")
    app.radio("section_choices").set_value("s2.1").run()
    assert any("新型建材和农副食品加工两大产业基地" in point for point in lines(app, "point"))
    assert not figures(app)


def test_the_numbering_that_breaks_is_remarked(open_page):
    listed = components(open_page("report"), "report_list")[-1]["findings"]
    assert any("“三、”之前缺少“二、”" in finding["message"] for finding in listed)


# --- what every page shares ---


def test_what_is_picked_stands_in_the_address(open_page):
    app = open_page()
    assert app.query_params["entity"] == ENTITY
    assert app.query_params["period"] == "2021"


def test_the_language_can_be_switched(open_page):
    app = open_page()
    app.button("language").click().run()
    assert app.query_params["lang"] == "en"
    assert cards(app)[0]["name"] == "Industrial output (above designated size)"
