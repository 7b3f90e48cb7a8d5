"""The slide tray: what goes in, in which order, under which title, and the files made of it."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pptx import Presentation

from perfdata.chart.model import Chart, Series
from perfdata.errors import UnreadableFile
from perfdata.model import Source
from perfdata.workflow.contents import contents, report_name
from perfdata.workflow.exports import export_scope, exported
from perfdata.workflow.review import commit, review
from perfdata.workflow.snapshot import PeriodChoice
from perfdata.workflow.tray import MOST_CHARTS, Tray, TrayKey
from perfdata.workflow.tray_files import Chosen, chosen_file, chosen_name
from perfdata.workflow.workspace import open_workspace
from tests.workflow.conftest import sample

PARK = "大祥工业集中区"


def chart(title="产值增速最高"):
    return Chart(
        "columns", title, ("产值", "税金"), (Series("2021年", (10.0, 18.0), "%"),), source="来源：甲.xlsx"
    )


def key(name="growth", revision=1):
    return TrayKey("overview", name, PARK, PeriodChoice("2021", "period"), revision)


def of(*names):
    tray = Tray()
    for name in names:
        tray = tray.with_chart(key(name), chart(name))
    return tray


def order(tray):
    return [one.key.name for one in tray.entries]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    opened = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('tray') / 'facts.db'}")
    for name in ("2021_主要指标.xlsx", "2022_主要指标_虚构演示.xlsx"):
        commit(opened, review(opened, [sample(name)]), by="李", reason="试")
    yield opened
    opened.store.close()


def chosen(workspace, *periods, title=""):
    """The growth chart of each period, as the overview shows it."""
    scopes = [export_scope(workspace, PARK, period) for period in periods]
    charts = [scope.overview.growth for scope in scopes]
    return [
        Chosen(scope, one, replace(one, title=title or one.title))
        for scope, one in zip(scopes, charts, strict=True)
    ]


def slides(content):
    return list(Presentation(BytesIO(content)).slides)


# --- what is refused ---


def test_a_full_tray_takes_no_further_chart():
    full = of(*map(str, range(MOST_CHARTS)))
    assert full.full
    assert full.with_chart(key("more"), chart()) == full


def test_a_template_that_is_no_presentation_is_refused(filled):
    with pytest.raises(UnreadableFile):
        chosen_file(chosen(filled, "2021"), "pptx", Source("模板.pptx", b"PK no presentation"))


# --- the tray ---


def test_the_same_chart_is_taken_in_once_and_one_of_another_revision_again():
    tray = of("growth")
    assert tray.with_chart(key("growth"), chart("growth")) == tray
    assert order(tray.with_chart(key("growth", revision=2), chart("growth"))) == ["growth", "growth"]


@pytest.mark.parametrize(
    ("number", "places", "expected"),
    [
        pytest.param(1, 1, ["b", "a", "c"], id="one place later"),
        pytest.param(3, -2, ["c", "a", "b"], id="to the start"),
        pytest.param(1, -1, ["a", "b", "c"], id="not before the start"),
        pytest.param(2, 9, ["a", "c", "b"], id="not past the end"),
        pytest.param(7, 1, ["a", "b", "c"], id="a chart that is not there"),
    ],
)
def test_a_chart_is_moved_among_the_others(number, places, expected):
    assert order(of("a", "b", "c").moved(number, places)) == expected


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-6, 6)), max_size=12))
def test_moving_neither_loses_nor_doubles_a_chart(moves):
    tray = of("a", "b", "c", "d")
    for number, places in moves:
        tray = tray.moved(number, places)
    assert sorted(order(tray)) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("税金再创新高", "税金再创新高", id="an own title"),
        pytest.param(" 税金\n 再创新高 ", "税金 再创新高", id="as one line"),
        pytest.param("  ", "产值增速最高", id="an empty one is the finding"),
        pytest.param("产值增速最高", "产值增速最高", id="the finding itself"),
    ],
)
def test_an_edited_title_stands_in_for_the_finding(typed, shown):
    tray = Tray().with_chart(key(), chart()).retitled(1, typed)
    assert tray.entries[0].shown.title == shown
    assert tray.entries[0].chart.title == "产值增速最高"


def test_a_number_is_not_given_twice_while_its_chart_is_there():
    tray = of("a", "b", "c").without(2).with_chart(key("d"), chart("d"))
    assert [one.number for one in tray.entries] == [1, 3, 4]
    assert order(tray) == ["a", "c", "d"]


# --- the files ---


def test_the_deck_holds_the_chosen_charts_in_order_and_nothing_else(filled):
    made = chosen_file(chosen(filled, "2022", "2021", title="三项指标"), "pptx")
    found = slides(made.content)
    assert [slide.shapes.title.text for slide in found] == ["三项指标", "三项指标"]
    (second,) = [shape.chart for shape in found[1].shapes if shape.has_chart]
    assert list(second.plots[0].series[0].values)[:2] == [10.0, 9.5]


def test_a_slide_says_the_workings_and_that_figures_are_fictional(filled):
    (slide,) = slides(chosen_file(chosen(filled, "2022"), "pptx").content)
    assert "110.74" in slide.notes_slide.notes_text_frame.text
    assert "含虚构数据" in " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_the_workbook_has_a_sheet_a_chart_with_its_revision(filled):
    book = load_workbook(BytesIO(chosen_file(chosen(filled, "2021", "2022"), "xlsx").content))
    assert len(book.worksheets) == 2
    assert str(book.worksheets[0]["A2"].value).startswith("第2版")


@pytest.mark.parametrize("kind", ["pptx", "xlsx"])
def test_equal_charts_give_equal_bytes(filled, kind):
    assert chosen_file(chosen(filled, "2021"), kind) == chosen_file(chosen(filled, "2021"), kind)


@pytest.mark.parametrize(
    ("periods", "name"),
    [
        pytest.param(["2021", "2021"], "选用图表_大祥工业集中区_2021年_第2版.pptx", id="of one period"),
        pytest.param(["2021", "2022"], "选用图表_大祥工业集中区_第2版.pptx", id="of two periods"),
    ],
)
def test_a_file_is_named_by_what_its_charts_share(filled, periods, name):
    assert chosen_name(chosen(filled, *periods), "pptx") == name


def test_the_file_of_one_chart_is_named_by_its_title(filled):
    name = chosen_name(chosen(filled, "2021", title="税金增速"), "png")
    assert name == "税金增速_大祥工业集中区_2021年_第2版.png"


# --- the whole report ---


def test_what_a_report_will_hold_is_what_its_files_hold(filled):
    scope = export_scope(filled, PARK, "2021")
    held = contents(scope)
    made = slides(exported(scope, "pptx").content)
    assert (held.slides, held.chart_slides) == (
        len(made),
        sum(any(shape.has_chart for shape in slide.shapes) for slide in made),
    )
    assert held.sheets == len(load_workbook(BytesIO(exported(scope, "xlsx").content)).worksheets)
    assert held.report == ""


def test_the_files_of_a_report_are_named_alike(filled):
    scope = export_scope(filled, PARK, "2021")
    assert report_name(scope, "docx") == exported(scope, "docx").name
