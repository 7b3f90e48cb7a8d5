"""A workbook as .xlsx: live formulas that a spreadsheet works out as we do, and texts that do not act."""

import csv
import shutil
import subprocess
from io import BytesIO

import pytest
from lxml import etree
from openpyxl import load_workbook

from perfdata.export.workbook import workbook
from perfdata.export.workbook_content import BookSheet, BookTable, CellOf, Column, Figure, Ratio
from tests.export.office_charts import CHARTS, TRACK, C, part, parts

COLUMNS = (Column("时期"), Column("数值"), Column("计算增速"))
ROWS = (
    ("2020年", Figure(100.67, "100.67"), "—"),
    ("2021年", Figure(110.74, "110.74"), Ratio("growth", CellOf(1, 1), CellOf(0, 1), 10.00298, "+10.0%")),
    ("率", Figure(4.5, "4.50"), Ratio("points", CellOf(2, 1), CellOf(3, 1), 0.3, "+0.3个百分点")),
    ("率", Figure(4.2, "4.20"), Ratio("share", CellOf(3, 1), CellOf(2, 1), 93.3333, "93.33%")),
)
SHEET = BookSheet(
    "产值", "规模以上工业总产值", BookTable(COLUMNS, ROWS), ("单位：亿元",), (CHARTS["waterfall"], TRACK)
)


def opened(content, **options):
    return load_workbook(BytesIO(content), **options)


def test_a_figure_is_a_number_and_one_that_is_not_known_a_mark():
    sheet = opened(workbook([SHEET]))["产值"]
    assert (sheet["B5"].value, sheet["B5"].number_format.split(";")[0]) == (100.67, "#,##0.00")
    assert sheet["C5"].value == "—"


def test_a_growth_is_a_formula_over_cells_of_the_sheet():
    sheet = opened(workbook([SHEET]))["产值"]
    assert [sheet[f"C{row}"].value for row in (6, 7, 8)] == ["=B6/B5-1", "=(B7-B8)", "=B8/B7"]
    assert sheet["C6"].number_format.split(";")[0] == '"+"#,##0.0%'


def test_a_formula_holds_its_figure_for_programs_that_do_not_work_it_out():
    sheet = opened(workbook([SHEET]), data_only=True)["产值"]
    assert sheet["C6"].value == pytest.approx(0.1000298)


def test_the_part_of_a_permille_is_a_tenth_of_a_point():
    ratio = Ratio("points", CellOf(0, 0), CellOf(0, 0), 0.1, "+0.1个百分点", 0.1)
    sheet = opened(workbook([BookSheet("率", "率", BookTable((Column("x"),), ((ratio,),)))]))["率"]
    assert sheet["A4"].value == "=(A4-A4)*0.1"


def test_a_chart_is_native_and_stands_over_its_figures():
    content = workbook([SHEET])
    (name,) = parts(content, r"xl/charts/chart.*\.xml")
    root = etree.fromstring(part(content, name))
    assert root.find(f".//{C}barChart") is not None
    sheet = opened(content)["产值"]
    reference = next(root.iter(f"{C}cat")).find(f".//{C}f").text
    cells = reference.split("!")[1].replace("$", "")
    assert [cell.value for (cell,) in sheet[cells]] == ["建材", "食品", "合计"]


def test_steps_are_a_list_with_their_state():
    values = {cell.value for row in opened(workbook([SHEET]))["产值"] for cell in row}
    assert {"已办1项", "立项", "✓ 2021年3月", "□"} <= values


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://a.example/"])
def test_no_text_of_an_upload_acts(text):
    content = workbook([BookSheet(text, text, BookTable((Column(text),), ((text,),)), (text,))])
    sheet = opened(content).worksheets[0]
    found = [cell for row in sheet for cell in row if cell.value == text]
    assert len(found) == 4
    assert {cell.data_type for cell in found} == {"s"}
    assert all(cell.quotePrefix for cell in found) == (text[0] in "=+-@")
    assert parts(content, r"xl/worksheets/_rels/.*") == []


def test_two_exports_give_equal_bytes():
    assert workbook([SHEET]) == workbook([SHEET])


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice, which recalculates, is not installed"
)
def test_libreoffice_works_the_formulas_out_to_the_figures_of_the_screen(tmp_path):
    book = opened(workbook([SHEET]))
    # openpyxl saves no figures with the formulas: what is read below was worked out by LibreOffice.
    book.save(tmp_path / "a.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"
    as_shown = "csv:Text - txt - csv (StarCalc):44,34,76"
    command = ["soffice", profile, "--headless", "--convert-to", as_shown, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.xlsx")], check=True, capture_output=True, timeout=120)
    rows = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8")))
    assert [row[2] for row in rows[4:8]] == ["—", "+10.0%", "+0.3个百分点", "93.33%"]
    # The helper columns of the waterfall: reached, not drawn, above and below zero, figure.
    steps = [row[3:7] for row in rows if row[0] in ("建材", "食品", "合计")]
    assert [[float(cell) for cell in row] for row in steps] == [[6, 0, 6, 0], [4, 4, 2, 0], [4, 0, 4, 0]]
