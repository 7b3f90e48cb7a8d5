"""Every kind of chart says on slides, in sheets and in documents what it says on screen, to the letter."""

from io import BytesIO

import pytest
from lxml import etree
from pptx import Presentation

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import LIGHT
from perfdata.export.deck import deck
from perfdata.export.document import document
from perfdata.export.document_content import Document, Picture
from perfdata.export.office_chart import chart_xml
from perfdata.export.office_chart_sheet import plotted, sheet_bytes
from perfdata.export.office_chart_xml import Look
from perfdata.export.slide_content import Slide
from perfdata.export.workbook import workbook
from perfdata.export.workbook_content import BookSheet, BookTable
from tests.export.office_charts import CHARTS, A, C, cells, labels, part, parts, series, shown, texts_of

KINDS = pytest.mark.parametrize("chart", [pytest.param(chart, id=name) for name, chart in CHARTS.items()])
HOSTILE = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "<b>&\"'", "a\x07b"]


def on_screen(chart):
    """The figures of the plotly spec, as they are told at each point."""
    found = []
    for trace in figure(chart, LIGHT, 1160)["data"]:
        # category<br>name figure
        found += [told.split("<br>")[-1].split(" ")[-1] for told in trace.get("customdata", ())]
    return sorted(text for text in found if text)


def on_slide(chart):
    content = deck([Slide(chart.title, chart=chart)])
    (name,) = parts(content, r"ppt/charts/chart.*\.xml")
    (embedded,) = parts(content, r"ppt/embeddings/.*\.xlsx")
    return part(content, name), part(content, embedded)


def root_of(chart):
    return etree.fromstring(chart_xml(chart, Look()))


def names(root, tag):
    return [node.get("val") for node in root.iter(f"{C}{tag}")]


# --- the same figures everywhere ---


@KINDS
def test_the_slide_labels_what_the_screen_says(chart):
    xml, _ = on_slide(chart)
    # A schedule that is one for all stands in the legend, and lamps stand before their figures.
    said = [label.split(" ")[-1] for label in labels(xml)]
    expected = texts_of(chart)
    if chart.kind == "completion":
        expected = ["16.01%", "62.50%"]
    if chart.kind == "line":
        expected = ["100.0", "110.5"]
    assert said == expected
    assert set(said) <= set(on_screen(chart))


@KINDS
def test_the_workbook_in_the_slide_shows_the_figures_of_the_chart(chart):
    _, embedded = on_slide(chart)
    assert cells(embedded) == texts_of(chart)


@KINDS
def test_the_sheet_of_the_workbook_shows_the_figures_of_the_chart_and_plots_them(chart):
    content = workbook([BookSheet("图", chart.title, BookTable((), ()), (), (chart,))])
    assert cells(content, "图") == texts_of(chart)
    (name,) = parts(content, r"xl/charts/chart.*\.xml")
    references = [node.text for node in etree.fromstring(part(content, name)).iter(f"{C}f")]
    assert references
    assert all(reference.startswith("'图'!$") for reference in references)


@KINDS
def test_the_document_labels_what_the_slide_labels(chart):
    content = document(Document(chart.title, (), (Picture(chart),)))
    (name,) = parts(content, r"word/charts/chart.*\.xml")
    (embedded,) = parts(content, r"word/embeddings/.*\.xlsx")
    assert set(labels(part(content, name))) <= set(labels(on_slide(chart)[0]))
    assert cells(part(content, embedded)) == texts_of(chart)


def test_the_plotted_values_are_those_of_the_chart():
    values = [one.find(f"{C}val") for one in root_of(CHARTS["columns with growth"]).iter(f"{C}ser")]
    assert [[float(v.text) for v in one.iter(f"{C}v")] for one in values] == [
        [80.5, 1110.74],
        [100.67],
        [-7.2, 10],
    ]


def test_a_label_that_no_format_gives_is_a_text_of_its_own():
    odd = Chart("breakdown", "分项", ("甲",), (Series("产值", (12.4,), "亿元", ("约十二",)),))
    assert labels(chart_xml(odd, Look())) == ["约十二"]


# --- what is not known, planned or estimated ---


def test_a_figure_that_is_not_known_is_a_gap_and_never_zero():
    root = root_of(CHARTS["columns with growth"])
    assert names(root, "dispBlanksAs") == ["gap"]
    first = next(root.iter(f"{C}ser")).find(f"{C}val")
    assert [point.get("idx") for point in first.iter(f"{C}pt")] == ["0", "2"]


def test_an_estimate_is_hatched_and_a_plan_an_outline():
    bars = list(root_of(CHARTS["columns with growth"]).iter(f"{C}ser"))
    assert bars[1].find(f"{C}spPr/{A}pattFill").get("prst") == "wdUpDiag"
    merged = list(root_of(CHARTS["estimate beside a plan"]).iter(f"{C}ser"))
    hatched = merged[0].find(f"{C}dPt")
    assert hatched.find(f"{C}idx").get("val") == "0"
    assert hatched.find(f"{C}spPr/{A}pattFill") is not None
    assert merged[1].find(f"{C}spPr/{A}solidFill/{A}srgbClr").get("val") == "FFFFFF"


@pytest.mark.parametrize("name", [name for name in CHARTS if name != "line"])
def test_the_value_axis_of_bars_contains_zero(name):
    for axis in list(root_of(CHARTS[name]).iter(f"{C}valAx"))[:1]:
        low, high = (float(axis.find(f"{C}scaling/{C}{end}").get("val")) for end in ("min", "max"))
        assert low <= 0 <= high


# --- what each kind is made of ---


def test_columns_with_a_growth_are_a_combination_with_two_value_axes():
    root = root_of(CHARTS["columns with growth"])
    assert [node.tag.removeprefix(C) for node in root.find(f"{C}chart/{C}plotArea")][1:7] == [
        "barChart",
        "lineChart",
        "catAx",
        "valAx",
        "valAx",
        "catAx",
    ]
    ids = [axis.find(f"{C}axId").get("val") for axis in root.iter(f"{C}valAx")]
    bars, line = (root.find(f".//{C}{tag}") for tag in ("barChart", "lineChart"))
    assert [axis.get("val") for axis in bars.findall(f"{C}axId")][1] == ids[0]
    assert [axis.get("val") for axis in line.findall(f"{C}axId")][1] == ids[1]
    assert names(root, "crosses") == ["autoZero", "autoZero", "max", "autoZero"]


def test_a_waterfall_stands_on_bars_that_are_not_seen():
    columns = plotted(CHARTS["waterfall"]).columns
    assert [column.values for column in columns[2:]] == [
        (6.0, 4.0, 4.0),
        (0.0, 4.0, 0.0),
        (6.0, 2.0, 4.0),
        (0.0, 0.0, 0.0),
        (6.0, 2.0, 4.0),
    ]
    base = next(root_of(CHARTS["waterfall"]).iter(f"{C}ser"))
    assert base.find(f"{C}spPr/{A}noFill") is not None


def test_a_step_through_zero_has_a_part_on_each_side():
    columns = plotted(CHARTS["waterfall below zero"]).columns
    assert [column.values for column in columns[4:]] == [(2.0, 2.0), (0.0, -3.0), (2.0, -5.0)]


def test_a_schedule_stands_in_the_legend_with_its_figure():
    assert [column.name for column in plotted(CHARTS["completion"]).columns] == ["完成率", "时序进度 50.0%"]


def test_a_lamp_is_told_by_its_shape_too():
    assert labels(chart_xml(CHARTS["completion"], Look())) == ["■ 16.01%", "● 62.50%"]


def test_every_text_names_a_font_for_chinese():
    root = root_of(CHARTS["columns with growth"])
    fonts = [node.get("typeface") for node in root.iter(f"{A}ea")]
    assert len(fonts) == len(list(root.iter(f"{A}latin"))) > 5
    assert set(fonts) == {"Microsoft YaHei"}


def test_equal_charts_give_equal_parts():
    chart = CHARTS["waterfall"]
    assert chart_xml(chart, Look()) == chart_xml(chart, Look())
    assert sheet_bytes(plotted(chart)) == sheet_bytes(plotted(chart))


# --- texts of uploads ---


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_label_stays_text(text):
    chart = Chart("breakdown", text, (text,), (series(text, ("12.5",)),), text, text, text)
    content = deck([Slide(text, chart=chart, source=text, notes=text)])
    (embedded,) = parts(content, r"ppt/embeddings/.*\.xlsx")
    sheet = etree.fromstring(part(part(content, embedded), "xl/worksheets/sheet1.xml"))
    assert list(sheet.iter("{*}f")) == []
    assert Presentation(BytesIO(content)).slides[0].shapes.title.text == text.replace("\x07", "␇")


def test_a_format_shows_what_the_text_says():
    assert shown(9.5, '"+"#,##0.0"%";"-"#,##0.0"%";#,##0.0"%"') == "+9.5%"
    assert shown(0.095, '"+"#,##0.0%;"-"#,##0.0%;#,##0.0%') == "+9.5%"
