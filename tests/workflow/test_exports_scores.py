"""The self-evaluation in exports: its form, the budget's rates, its slides and its tables."""

import shutil
import subprocess
from io import BytesIO

import docx
import pytest
from openpyxl import load_workbook
from pptx import Presentation

from perfdata.workflow.exports import export_scope, exported
from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import open_workspace
from tests.workflow.conftest import sample

PROJECT = "园区企业服务平台运行维护（虚构演示）"
FORM = "自评表 园区企业服务平台运行维护（虚构演示）"


@pytest.fixture(scope="module")
def evaluated(tmp_path_factory):
    opened = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('scores') / 'facts.db'}")
    files = ("2021_主要指标.xlsx", "2021_项目支出绩效自评表_虚构演示.xlsx")
    commit(opened, review(opened, [sample(name) for name in files]), by="李", reason="试")
    yield export_scope(opened)
    opened.store.close()


@pytest.fixture(scope="module")
def unevaluated(tmp_path_factory):
    opened = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('none') / 'facts.db'}")
    commit(opened, review(opened, [sample("2021_主要指标.xlsx")]), by="李", reason="试")
    yield export_scope(opened)
    opened.store.close()


@pytest.fixture(scope="module")
def book_bytes(evaluated):
    return exported(evaluated, "xlsx").content


def row_of(sheet, text):
    return next([cell.value for cell in row] for row in sheet if text in [cell.value for cell in row])


def test_a_year_without_a_self_evaluation_has_neither_form_nor_slide(unevaluated):
    book = load_workbook(BytesIO(exported(unevaluated, "xlsx").content))
    assert not [name for name in book.sheetnames if "自评" in name or "预算" in name]
    slides = Presentation(BytesIO(exported(unevaluated, "pptx").content)).slides
    assert not [slide.shapes.title.text for slide in slides if "自评" in slide.shapes.title.text]


def test_the_workbook_holds_the_official_form_filled_in(book_bytes):
    form = load_workbook(BytesIO(book_bytes))[FORM[:31]]
    assert form["A1"].value == "项目支出绩效自评表"
    assert row_of(form, "项目名称")[2] == PROJECT
    assert row_of(form, "年度资金总额")[3:] == [90, 90, 89.5, 10, 0.9944, 9.94]
    assert row_of(form, "企业诉求办结率")[4:8] == ["≥95%", "93.1%", 10, 9.8]
    assert row_of(form, "总分")[6:8] == [100, 98.54]


def test_the_rates_of_the_budget_are_formulas_over_its_figures(book_bytes):
    sheet = load_workbook(BytesIO(book_bytes))["预算执行"]
    assert row_of(sheet, "年度资金总额")[3:7] == [90, 90, 89.5, "=F5/E5"]
    # A budget of 0 has no rate.
    assert row_of(sheet, "其他资金")[6] == "—（全年预算数为0）"


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice, which recalculates, is not installed"
)
def test_another_program_works_out_the_rates_of_the_page(book_bytes, tmp_path):
    book = load_workbook(BytesIO(book_bytes))
    # openpyxl saves no figures with the formulas: what is read below was worked out by LibreOffice.
    book.save(tmp_path / "a.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "b")]
    subprocess.run([*command, str(tmp_path / "a.xlsx")], check=True, capture_output=True, timeout=120)
    sheet = load_workbook(tmp_path / "b" / "a.xlsx", data_only=True)["预算执行"]
    # 89.5 ÷ 90 and 79.5 ÷ 80: 99.44% and 99.38% on the page.
    assert row_of(sheet, "年度资金总额")[6] == pytest.approx(0.994444, abs=1e-6)
    assert row_of(sheet, "其中：本年财政拨款")[6] == pytest.approx(0.99375, abs=1e-6)


def test_the_deck_says_the_score_what_cost_points_and_how_much_was_carried_out(evaluated):
    slides = {
        slide.shapes.title.text: slide
        for slide in Presentation(BytesIO(exported(evaluated, "pptx").content)).slides
    }
    score = slides[f"{PROJECT}：自评得98.54 分（满分 100）"]
    said = [shape.text_frame.text for shape in score.shapes if shape.has_text_frame]
    assert any("企业诉求办结率：扣0.2分" in text for text in said)
    assert any(text.startswith("评价等次\n优") for text in said)
    (table,) = (shape.table for shape in slides[f"{PROJECT}：预算执行率99.44%"].shapes if shape.has_table)
    assert [cell.text for cell in table.rows[1].cells] == [
        "年度资金总额",
        "90 万元",
        "90 万元",
        "89.5 万元",
        "99.44%",
    ]


def test_the_document_has_the_sheet_and_the_budget_as_tables(evaluated):
    tables = docx.Document(BytesIO(exported(evaluated, "docx").content)).tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert ["三级指标", "年度指标值", "实际完成值", "分值", "得分"] in heads
    assert ["资金", "年初预算数", "全年预算数", "全年执行数", "执行率"] in heads
