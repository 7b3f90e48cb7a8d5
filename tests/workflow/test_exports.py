"""Exports of what the store holds: each kind of file says what the pages say, and nothing else."""

import csv
import shutil
import subprocess
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from openpyxl import load_workbook
from pptx import Presentation

from perfdata.errors import UnknownRevision, UnreadableFile, UsageError
from perfdata.language import speaking
from perfdata.model import Source
from perfdata.workflow.exports import (
    Slide,
    export_scope,
    exported,
    slide_deck,
    write_export,
)
from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import open_workspace
from tests.workflow.conftest import sample, table

PARK = "大祥工业集中区"
KINDS = ["pptx", "xlsx", "docx"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    opened = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('exports') / 'facts.db'}")
    for files in (
        ("2021_主要指标.xlsx", "2021_绩效报告.docx", "2021_巡视整改台账.xlsx"),
        ("2022_主要指标_虚构演示.xlsx", "2022_重点项目投资_虚构演示.xlsx"),
    ):
        commit(opened, review(opened, [sample(name) for name in files]), by="李", reason="试")
    yield opened
    opened.store.close()


def book_of(scope):
    return load_workbook(BytesIO(exported(scope, "xlsx").content), data_only=True)


def rows_of(sheet):
    return [["" if cell.value is None else cell.value for cell in row] for row in sheet]


def titles(content):
    return [slide.shapes.title.text for slide in Presentation(BytesIO(content)).slides]


# --- refusals ---


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        pytest.param({"entity": "乙园区"}, "unknown_entity", id="an entity without figures"),
        pytest.param({"time_period": "去岁"}, "unknown_period", id="what is no period"),
        pytest.param({"time_period": "2019"}, "nothing_to_export", id="a period without figures"),
    ],
)
def test_what_there_is_not_is_refused(filled, asked, code):
    with pytest.raises(UsageError) as refused:
        export_scope(filled, **asked)
    assert refused.value.code == code


def test_an_empty_store_has_nothing_to_export(workspace):
    with pytest.raises(UsageError) as refused:
        export_scope(workspace)
    assert refused.value.code == "nothing_to_export"


def test_a_revision_that_never_was_is_refused(filled):
    with pytest.raises(UnknownRevision):
        export_scope(filled, revision=9)


def test_a_template_that_names_outside_files_is_refused():
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("ppt/presentation.xml", '<!DOCTYPE a SYSTEM "http://a.example/">')
    with pytest.raises(UnreadableFile) as refused:
        slide_deck([Slide("产值")], Source("模板.pptx", buffer.getvalue()))
    assert refused.value.code == "doctype"


def test_a_place_that_cannot_be_written_is_refused(filled, tmp_path):
    with pytest.raises(UsageError) as refused:
        write_export(exported(export_scope(filled), "docx"), tmp_path / "none" / "a.docx")
    assert refused.value.code == "not_writable"


# --- names and bytes ---


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_named_by_entity_period_and_version_and_is_the_same_each_time(filled, kind):
    made = exported(export_scope(filled, PARK, "2022年"), kind)
    assert made.name == f"绩效报告_大祥工业集中区_2022年_第2版.{kind}"
    assert made == exported(export_scope(filled, PARK, "2022"), kind)


def test_into_a_folder_a_file_is_written_under_its_own_name(filled, tmp_path):
    assert write_export(exported(export_scope(filled), "xlsx"), tmp_path).name.endswith("_第2版.xlsx")


def test_an_earlier_revision_is_exported_as_it_was(filled):
    scope = export_scope(filled, PARK, revision=1)
    assert scope.choice.time_period == "2021"
    assert exported(scope, "docx").name == "绩效报告_大祥工业集中区_2021年_第1版.docx"


# --- the deck ---


def test_the_deck_holds_cover_headlines_sections_and_every_chart_once(filled):
    scope = export_scope(filled, PARK, "2021")
    found = titles(exported(scope, "pptx").content)
    assert found[:3] == [
        "湖南省大祥工业集中区管理委员会2021年度部门整体支出绩效评价报告",
        "2021年主要指标",
        "实缴税金增速最高，为+18%",
    ]
    assert {"部门整体支出绩效完成情况", "一是谋划“十四五”发展", "2021年巡视巡察问题整改"} <= set(found)
    assert len(found) == len(set(found))
    charts = [one.chart.title for one in scope.charts]
    # The first chart of a section stands beside its sentences, under its heading.
    assert [title for title in charts if title not in found] == [
        "2021年规模以上工业总产值 110.74 亿元，同比增长10%"
    ]


def test_a_slide_names_cells_moment_and_revision_and_tells_the_speaker_how(filled):
    scope = export_scope(filled, PARK, "2022")
    slides = Presentation(BytesIO(exported(scope, "pptx").content)).slides
    slide = next(one for one in slides if one.shapes.title.text.startswith("2022年规模以上工业总产值"))
    texts = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    for part in ("2022_主要指标_虚构演示.xlsx", "C5", "第2版", "截至", "含虚构数据"):
        assert part in texts
    notes = slide.notes_slide.notes_text_frame.text
    assert "增速 = 121.26 亿元 ÷ 110.74 亿元 − 1 = +9.5%" in notes


def test_a_deck_in_english_says_no_chinese_words_of_ours(filled):
    with speaking("en"):
        found = titles(exported(export_scope(filled, PARK, "2022"), "pptx").content)
    assert found[1] == "2022: headline figures"


# --- the workbook ---


def test_the_first_sheet_holds_the_indicators_with_their_growth(filled):
    book = book_of(export_scope(filled, PARK, "2022"))
    rows = rows_of(book["主要指标"])
    (output,) = (row for row in rows if row[0] == "规模以上工业总产值" and row[1] == "亿元")
    assert output[2:4] == [121.26, 110.74]
    assert output[4] == pytest.approx(0.094997, abs=1e-6)
    assert output[5:7] == ["+9.5%", "同比"]


def test_a_growth_without_a_base_is_a_mark_and_the_implied_base_no_figure(filled):
    rows = rows_of(book_of(export_scope(filled, PARK, "2021"))["主要指标"])
    (output,) = (row for row in rows if row[0] == "规模以上工业总产值" and row[1] == "亿元")
    assert output[3:5] == ["—", "—"]
    assert output[7] == "2020年推算 100.67 亿元 [100.21, 101.14]"


def test_completions_are_worked_out_by_the_sheet(filled):
    made = exported(export_scope(filled, PARK, "2022"), "xlsx").content
    sheet = load_workbook(BytesIO(made))["项目投资"]
    formulas = {cell.value for row in sheet for cell in row if str(cell.value).startswith("=")}
    assert {"=E5/D5", "=F5/C5"} <= formulas


def test_the_sheet_of_coverage_says_what_each_indicator_is(filled):
    rows = rows_of(book_of(export_scope(filled, PARK, "2021"))["口径"])
    (output,) = (row for row in rows if row[0] == "规模以上工业总产值")
    assert output[1:3] == ["产出", "亿元"]
    assert "2000万元" in output[4]


def test_the_reconciliation_judges_each_figure_of_the_report(filled):
    rows = rows_of(book_of(export_scope(filled, PARK, "2021"))["核对"])
    output = next(row for row in rows if row[0] == "规模以上工业总产值")
    assert output[1:4] == ["2021年", "110.74亿元，同比增长10%", "一致"]
    assert output[4].endswith("C5、D5")


def test_without_a_report_the_reconciliation_says_so(filled):
    rows = rows_of(book_of(export_scope(filled, PARK, "2022"))["核对"])
    assert rows[1][0] == "未导入大祥工业集中区2022年的文字报告，没有可核对的内容。"


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice, which recalculates, is not installed"
)
def test_growths_recalculated_by_libreoffice_are_those_of_the_screen(filled, tmp_path):
    scope = export_scope(filled, PARK, "2022")
    book = load_workbook(BytesIO(exported(scope, "xlsx").content))
    # openpyxl saves no figures with the formulas: what is read below was worked out by LibreOffice.
    book.save(tmp_path / "a.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"
    as_shown = "csv:Text - txt - csv (StarCalc):44,34,76"
    command = ["soffice", profile, "--headless", "--convert-to", as_shown, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.xlsx")], check=True, capture_output=True, timeout=120)
    rows = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8")))
    found = {row[0]: row[4] for row in rows[4:] if len(row) > 4 and row[4].endswith("%")}
    levels = scope.snapshot.levels
    known = levels[levels["time_period"].eq("2022") & levels["year_on_year"].notna()]
    expected = dict(zip(known["label"], known["year_on_year"], strict=True))
    assert found["规模以上工业总产值"] == "+9.5%"
    assert len(found) >= 4
    shared = found.keys() & expected.keys()
    assert shared
    assert {name: found[name] for name in shared} == {name: f"{expected[name]:+.1f}%" for name in shared}


# --- the document ---


def test_the_document_is_the_report_as_written_with_its_headings(filled):
    found = docx.Document(BytesIO(exported(export_scope(filled, PARK, "2021"), "docx").content))
    headings = [p.text for p in found.paragraphs if p.style.name.startswith("Heading")]
    assert headings[:2] == ["一、绩效评价工作组织情况", "部门整体支出绩效完成情况"]
    (paragraph,) = (p for p in found.paragraphs if p.text.startswith("一是谋划“十四五”发展。"))
    assert paragraph.runs[0].bold
    written = "".join(p.text for p in found.paragraphs)
    report = next(iter(export_scope(filled, PARK, "2021").snapshot.reports)).text
    sentences = [one.strip() for line in report.split("\n") for one in line.split("。") if one.strip()]
    assert [one for one in sentences if one not in written] == []


def test_without_a_report_the_document_sums_up_the_figures(filled):
    found = docx.Document(BytesIO(exported(export_scope(filled, PARK, "2022"), "docx").content))
    headings = [p.text for p in found.paragraphs if p.style.name.startswith("Heading")]
    assert headings == ["一、主要指标", "二、图表", "三、附表"]
    assert any("规模以上工业总产值 121.26 亿元" in p.text for p in found.paragraphs)


# --- what must stay text ---


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "<b>x</b>"])
def test_a_hostile_name_of_an_upload_stays_text_in_every_file(workspace, text):
    commit(workspace, review(workspace, [table(f"{text},亿元,5")]), by="李", reason="试")
    scope = export_scope(workspace)
    sheet = load_workbook(BytesIO(exported(scope, "xlsx").content))["主要指标"]
    found = [cell for row in sheet for cell in row if cell.value == text]
    assert found
    assert {cell.data_type for cell in found} == {"s"}
    for kind in ("pptx", "docx"):
        assert exported(scope, kind).content.startswith(b"PK")
