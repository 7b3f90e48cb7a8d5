"""The export page: how charts get there from other pages, their order and titles, and what the files hold."""

import json
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from streamlit.proto.WidgetStates_pb2 import WidgetState

from pages.parts.export_scope import choice_of
from pages.parts.export_text import figures_table, finding_sentence
from perfdata.chart.model import Chart, Series
from perfdata.language import speaking
from perfdata.workflow.history import erase
from perfdata.workflow.snapshot import PeriodChoice
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import components, figures, lines

pytestmark = pytest.mark.usefixtures("database")


def menu_of(app, chart):
    """What the menu of a chart was handed."""
    (found,) = [one for one in components(app, "chart_menu") if one["chart"] == chart]
    return found


def choose(app, chart, act):
    """Chooses in the menu of a chart: AppTest has no way of its own to trigger a component."""
    (element,) = [
        one.proto
        for one in app.get("bidi_component")
        if one.proto.component_name == "perfdata_chart_menu" and json.loads(one.proto.json)["chart"] == chart
    ]
    event = [{"event": "act", "value": act}]
    asked = WidgetState(
        id=f"$$STREAMLIT_INTERNAL_KEY_{element.id}__events", json_trigger_value=json.dumps(event)
    )
    states = app._tree.get_widget_states()
    states.widgets.append(asked)
    return app._run(states)


def collected(app, *charts):
    for chart in charts:
        app = choose(app, chart, "tray")
    return app.switch_page("pages/export.py").run()


def presentation():
    """A presentation without the printer's settings, in which there is a DOCTYPE."""
    made = Presentation()
    for name, relation in list(made.part.rels.items()):
        if relation.reltype.endswith("/printerSettings"):
            made.part.drop_rel(name)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def titles(app):
    return [
        figure["layout"]["title"]["text"].split("<br><span")[0].replace("<br>", "") for figure in figures(app)
    ]


def button(app, key):
    return next(one for one in app.button if one.key == key)


@pytest.fixture
def filled(open_page):
    """The export page with both charts of the overview."""
    return collected(open_page(), "growth", "completion")


GROWTH = "实缴税金增速最高，为+18%"
COMPLETION = "2021年：横冲科技工业园污水处理站累计完成总投资的16.01%"


# --- what is refused, and what is not there ---


def test_without_charts_the_page_says_how_they_get_there(open_page):
    app = open_page("export")
    assert not app.exception
    assert lines(app, "heading") == ["幻灯片中还没有图表"]
    assert "去总览页选图" in [link.value for link in app.page_link]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"PK no presentation", id="damaged"),
        pytest.param(b"<script>alert(1)</script>", id="another file"),
    ],
)
def test_a_template_that_is_no_presentation_is_refused_in_words(filled, content):
    app = filled.file_uploader[0].upload("模板.pptx", content).run()
    assert not app.exception
    assert len(app.error) == 1
    assert "幻灯片将采用此模板。" not in lines(app)


def test_a_template_that_names_other_hosts_is_refused(filled):
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("ppt/presentation.xml", '<!DOCTYPE a SYSTEM "http://a.example/">')
    app = filled.file_uploader[0].upload("模板.pptx", buffer.getvalue()).run()
    assert len(app.error) == 1


def test_where_no_office_is_installed_the_pdf_has_a_sentence_and_no_button(open_page, monkeypatch):
    monkeypatch.setenv("PATH", "")
    app = open_page("export")
    assert not app.exception
    assert any("LibreOffice" in line for line in lines(app, "quiet"))
    assert "whole_pdf_make" not in [one.key for one in app.button]


def test_pictures_that_the_server_cannot_draw_are_refused_in_words(filled, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    app = button(filled, "tray_png_make").click().run()
    assert not app.exception
    assert len(app.error) == 1
    assert app.error[0].value.startswith("图片由 Chrome 或 Chromium 绘制")


def test_what_was_made_before_an_erasure_is_not_shown_after_it(filled, database):
    workspace = open_workspace(f"sqlite:///{database}")
    table = workspace.store.files_of(1)[0]
    erase(workspace, sha256(table.content).hexdigest(), by="test", reason="误传")
    workspace.store.close()
    app = filled.run()
    assert figures(app) == []
    assert lines(app, "heading") == ["幻灯片中还没有图表"]


# --- the tray ---


def test_charts_of_the_overview_are_found_on_the_page_in_their_order(filled):
    assert not filled.exception
    assert titles(filled) == [GROWTH, COMPLETION]
    assert "幻灯片：2张图表" in lines(filled, "label")
    assert "大祥工业集中区 · 2021年 · 第1版" in " ".join(lines(filled, "quiet"))


def test_a_chart_that_is_added_twice_stands_there_once_and_the_reader_is_told(open_page):
    app = choose(choose(open_page(), "growth", "tray"), "growth", "tray")
    assert [toast.value for toast in app.toast] == ["该图表已在幻灯片中。"]
    assert titles(app.switch_page("pages/export.py").run()) == [GROWTH]


def test_adding_says_how_many_charts_there_are_and_where(open_page):
    app = choose(open_page(), "growth", "tray")
    assert [toast.value for toast in app.toast] == ["已加入，幻灯片现有1张图表，可在“导出”页排序、导出。"]


def test_a_chart_is_moved_taken_out_and_all_are_taken_out(filled):
    app = button(filled, "tray_down_1").click().run()
    assert titles(app)[0] == COMPLETION
    app = button(app, "tray_out_2").click().run()
    assert titles(app) == [GROWTH]
    app = button(app, "tray_clear").click().run()
    assert figures(app) == []


def test_a_title_is_edited_and_an_empty_one_goes_back_to_the_finding(filled):
    app = filled.text_input("tray_title_1").set_value("税金再创新高").run()
    assert titles(app) == ["税金再创新高", COMPLETION]
    app = app.text_input("tray_title_1").set_value("").run()
    assert titles(app) == [GROWTH, COMPLETION]


def test_a_title_survives_a_change_of_pages_and_of_the_order(filled):
    filled.text_input("tray_title_1").set_value("税金再创新高").run()
    app = filled.switch_page("pages/overview.py").run().switch_page("pages/export.py").run()
    app = button(app, "tray_down_1").click().run()
    assert titles(app) == [COMPLETION, "税金再创新高"]
    assert app.text_input("tray_title_1").value == "税金再创新高"


def test_charts_of_another_page_come_with_its_name(open_page):
    app = collected(open_page("investment"), "completion")
    assert not app.exception
    assert "回到投资页" in [link.value for link in app.page_link]


def test_a_good_template_is_taken(filled):
    app = filled.file_uploader[0].upload("模板.pptx", presentation()).run()
    assert [error.value for error in app.error] == []
    assert "幻灯片将采用此模板。" in lines(app)


# --- the menu of a chart ---


def test_the_menu_holds_the_figures_as_on_screen_and_the_finding_with_its_source(open_page):
    menu = menu_of(open_page(), "growth")
    assert menu["table"].split("\n") == [
        "名称\t2021年",
        "规模以上工业总产值\t+10%",
        "规模以上工业增加值\t+9.5%",
        "园区各类投资\t+10%",
        "实缴税金\t+18%",
    ]
    assert menu["finding"] == (
        "实缴税金增速最高，为+18%（同比增速，单位：%；来源：2021_主要指标.xlsx › 工作表“主要经济指标” › "
        "C5、C6、C7、C8 · 第1版）。"
    )


def test_a_picture_is_as_large_as_a_sharp_slide_and_says_that_it_is_a_sample(open_page):
    picture = menu_of(open_page(), "growth")["picture"]
    size = (picture["width"] * picture["scale"], picture["height"] * picture["scale"])
    assert size == pytest.approx((2560, 1440))
    assert picture["name"] == "实缴税金增速最高，为+18%_大祥工业集中区_2021年_第1版"
    assert picture["mark"].endswith("示例数据")


@pytest.mark.parametrize("act", ["pptx", "xlsx"])
def test_a_file_that_was_asked_for_is_handed_over_once(open_page, act):
    app = choose(open_page(), "growth", act)
    assert menu_of(app, "growth")["file"]["name"] == f"{GROWTH}_大祥工业集中区_2021年_第1版.{act}"
    assert menu_of(app, "completion")["file"] is None
    assert menu_of(app.run(), "growth")["file"] is None


@pytest.mark.parametrize("basis", ["period", "ytd", "point"])
def test_a_period_is_read_back_from_the_address(basis):
    choice = PeriodChoice("2021-09", basis)
    assert choice_of(choice.key) == choice


def one_chart(kind, *series, categories=("甲", "乙"), title="甲领先", subtitle="", source=""):
    return Chart(kind, title, categories, series, subtitle, source)


@pytest.mark.parametrize(
    ("chart", "table"),
    [
        pytest.param(
            one_chart("columns", Series("产值", (1234567.5, None), "亿元")),
            "名称\t产值（亿元）\n甲\t1234567.5\n乙\t—",
            id="a figure that is not known is a dash",
        ),
        pytest.param(
            one_chart(
                "columns", Series("=产值", (1.0, 2.0), "", ("-1", "+2")), categories=("=1+1", "@甲\n乙")
            ),
            "名称\t'=产值\n'=1+1\t-1\n'@甲 乙\t+2",
            id="no text acts, and figures keep their sign",
        ),
        pytest.param(
            one_chart(
                "milestones",
                Series("已办", (1.0, None), "", ("3月", "")),
                Series("未办", (None, 1.0), "", role="plan"),
            ),
            "名称\t已办\t未办\n甲\t✓ 3月\t\n乙\t\t✓",
            id="a step is in one state",
        ),
    ],
)
def test_a_chart_is_copied_as_a_table(chart, table):
    assert figures_table(chart) == table


@pytest.mark.parametrize(
    ("subtitle", "source", "sentence"),
    [
        pytest.param(
            "单位：亿元", "来源：甲.xlsx", "甲领先（单位：亿元；来源：甲.xlsx）。", id="with unit and source"
        ),
        pytest.param("", "", "甲领先。", id="the bare finding"),
    ],
)
def test_a_finding_is_copied_as_a_sentence(subtitle, source, sentence):
    chart = one_chart("columns", Series("产值", (1.0, 2.0), ""), subtitle=subtitle, source=source)
    assert finding_sentence(chart) == sentence


# --- the whole report ---


def test_each_file_says_what_it_will_hold_before_it_is_made(open_page):
    said = lines(open_page("export"), "quiet")
    assert any(line.startswith("共20页，其中8页为可编辑的原生图表") for line in said)
    assert any(line.startswith("共10张工作表") for line in said)
    assert any(line.startswith("共9张图片") for line in said)
    assert any("绩效评价报告》原文" in line for line in said)


def test_the_page_speaks_english(open_page):
    with speaking("en"):
        app = open_page("export", lang="en")
    assert lines(app, "heading") == ["No chart is among the slides yet"]
