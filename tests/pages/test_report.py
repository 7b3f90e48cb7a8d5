"""The report page: what differs is marked and listed; section, filter and picks lead to each other."""

import json

import pytest

from perfdata.model import OBSERVATIONS
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import cards, components, figures, lines

ENTITY = "大祥工业集中区"
ECONOMY, LAND, STATION, FINDINGS = "s2", "s2.5", "s2.4", "s2.3"
# The sample's report states 4.92亿元.
TAX = {
    "entity": ENTITY,
    "indicator": "tax_paid",
    "label": "实缴税金",
    "time_period": "2021",
    "freq": "A",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "value": 4.95,
    "unit": "亿元",
    "source_value": 4.95,
    "source_unit": "亿元",
    "decimals": 2,
    "file": "核对.csv",
    "value_cell": "C2",
}

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def contradicted(database):
    """The sample, with taxes that its report contradicts."""
    workspace = open_workspace(f"sqlite:///{database}")
    revision = workspace.store.revision()
    frames = {"observation": OBSERVATIONS.frame([TAX])}
    workspace.store.commit(frames, by="test", reason="", reviewed_against=revision)
    workspace.store.close()


def text(app):
    (shown,) = components(app, "report")
    return shown


def said(app):
    return ["".join(run["text"] for run in passage["runs"]) for passage in text(app)["passages"]]


def listed(app):
    """The lists at the foot: what differs, and what the text says against itself."""
    return [part["findings"] for part in components(app, "report_list")]


def legend(app):
    (shown,) = [p for p in components(app, "prose") if any(line["kind"] == "chip" for line in p["lines"])]
    return [(line["mark"], line["text"], line["aside"]) for line in shown["lines"]]


# --- nothing to show ---


def test_a_year_without_a_report_says_what_to_upload(open_page, database):
    workspace = open_workspace(f"sqlite:///{database}")
    frames = {"observation": OBSERVATIONS.frame([{**TAX, "time_period": "2019"}])}
    revision = workspace.store.revision()
    workspace.store.commit(frames, by="test", reason="", reviewed_against=revision)
    workspace.store.close()
    app = open_page("report", period="2019")
    assert lines(app, "label")[0] == "本年没有报告"
    assert components(app, "report") == []


@pytest.mark.parametrize(
    "address",
    [
        pytest.param({"section": "s99"}, id="a section"),
        pytest.param({"show": "nothing"}, id="a filter"),
    ],
)
def test_what_the_address_asks_for_and_is_not_there_falls_back(open_page, address):
    app = open_page("report", period="2021", **address)
    assert not app.exception
    assert len(app.toast) == 1
    assert (app.query_params["section"], app.query_params["show"]) == (ECONOMY, "all")


def test_where_nothing_differs_the_filter_says_so_and_hides_no_section(open_page):
    app = open_page("report", period="2021", show="differs")
    assert "文中没有与表不一致的数据。" in lines(app, "quiet")
    assert len(app.radio("section_choices").options) == 16
    assert said(app) == ["部门整体支出绩效完成情况"]


# --- what agrees ---


def test_every_figure_of_the_sample_s_report_agrees(open_page):
    app = open_page("report", period="2021")
    assert legend(app) == [("", "文中数据", "21"), ("✓", "一致", "21")]
    first = text(app)["figures"]["f0"]
    assert (first["mark"], first["word"]) == ("✓", "一致")
    assert first["source"] == "2021_主要指标.xlsx › 工作表“主要经济指标” › C5、D5"
    assert "规模以上工业总产值110.74亿元，同比增长10%" in said(app)[1]


def test_the_text_s_own_checks_are_listed_with_their_places(open_page):
    (checks,) = listed(open_page("report", period="2021"))
    assert [(one["mark"], one["name"], one["place"][:2]) for one in checks] == [
        ("▲", "时期", "三是"),
        ("▲", "编号", "三、"),
        ("○", "比例", "四是"),
        ("✓", "分项合计", "五是"),
    ]


@pytest.mark.parametrize(
    ("section", "boxes"),
    [
        pytest.param(STATION, ["completion", "milestones"], id="procedures as a track"),
        pytest.param(LAND, ["breakdown"], id="batches as parts of a sum"),
    ],
)
def test_a_special_section_draws_what_it_is(open_page, section, boxes):
    app = open_page("report", period="2021", section=section)
    assert len(figures(app)) == len(boxes)
    assert [b.key.split("_")[1] for b in app.button if str(b.key).startswith("cite_")] == boxes


def test_rectification_is_a_ledger_and_study_is_counted(open_page):
    assert "2个问题已完成整改1个（50%），移交1个" in lines(open_page("report", section=FINDINGS), "quiet")
    counted = [card["value"] for card in cards(open_page("report", section="s2.2"))]
    assert counted == ["12 次", "2 次"]


# --- what differs ---


@pytest.mark.usefixtures("contradicted")
def test_a_figure_that_differs_is_marked_counted_and_listed(open_page):
    app = open_page("report", period="2021")
    assert ("✕", "不一致", "1") in legend(app)
    face = text(app)["figures"]["f3"]
    assert (face["verdict"], face["stated"], face["known"]) == (
        "differs",
        "4.92亿元，同比增长18%",
        "4.95 亿元",
    )
    (differing, _checks) = listed(app)
    assert [(one["id"], one["mark"], one["name"]) for one in differing] == [("f3", "✕", "实缴税金（2021年）")]
    assert differing[0]["place"] == "部门整体支出绩效完成情况 · 核对.csv › C2"
    assert "✕ 1" in app.radio("section_choices").options[2].replace("\u2060", "")


@pytest.mark.usefixtures("contradicted")
def test_the_filter_leaves_the_sections_and_sentences_that_differ(open_page):
    app = open_page("report", period="2021", show="differs")
    assert len(app.radio("section_choices").options) == 1
    assert said(app)[0] == "部门整体支出绩效完成情况"
    (sentence,) = said(app)[1:]
    assert sentence.startswith("规模以上工业总产值110.74亿元")
    assert sentence.endswith("实缴税金4.92亿元，同比增长18%。")


# --- picks ---


def test_the_subject_of_a_chart_is_marked_in_the_text_and_unmarked_again(open_page):
    app = open_page("report", period="2021", section=LAND)
    cite = "cite_breakdown_land_approved"
    assert app.button(cite).label == "在文中标出（4处）"
    app.button(cite).click().run()
    assert text(app)["alike"] == ["f12", "f13", "f14", "f15"]
    cited = "".join(run["text"] for p in text(app)["passages"] for run in p["runs"] if run["cited"])
    assert "26.5335亩" in cited
    assert cited.endswith("涉及项目11个。")
    app.button(cite).click().run()
    assert text(app)["alike"] == []
    assert "true" not in json.dumps(text(app)["passages"])
