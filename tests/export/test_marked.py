"""A faulty file goes back to its department marked: filled and commented cells, and a list in front."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from perfdata.export.marked import covering_sentence, marked_workbook, problem_list
from perfdata.export.marked import workbook as marking
from perfdata.language import speaking
from perfdata.model import CellStyle, CellStyles, Place, Problem, RawFile, RawSheet, Source, Span

FILE = "2022_主要指标.xlsx"
SHEET = "表1"
HEADINGS = ["序号", "级别", "工作表", "单元格", "单元格内容", "原因", "处理建议", "部门说明"]
ROWS = [["甲园区2022年主要指标", None], ["指标", "2022年"], ["工业总产值", "1.2.3"], ["税金", 4.92]]


def problem(cell="B3", severity="error", sheet=SHEET, file=FILE, code="not_a_number", found="1.2.3"):
    return Problem(code, severity, Place(file, sheet, cell), found)


def office(rows=ROWS, change=lambda _workbook: None):
    """A workbook of one sheet as a department saved it, with whatever `change` does to it."""
    workbook = Workbook()
    workbook.active.title = SHEET
    for row in rows:
        workbook.active.append(row)
    change(workbook)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def raw(rows=ROWS, name=FILE, kind="xlsx", **more):
    return RawFile(name, kind, (RawSheet(SHEET, rows, **more),))


def marked(*problems, content=None, file=None):
    """The marked workbook, opened."""
    made = marked_workbook(Source(FILE, content or office()), file or raw(), problems)
    return load_workbook(BytesIO(made))


def listed(workbook):
    """The rows of the list, each as its shown texts, below the headings."""
    rows = [[cell.value for cell in row] for row in workbook.worksheets[0].iter_rows()]
    return rows[rows.index(HEADINGS) + 1 :]


def remarks(workbook):
    """The lines between the title and the headings."""
    first = [row[0].value for row in workbook.worksheets[0].iter_rows()]
    return first[1 : first.index("序号")]


# --- what cannot be marked gives the list alone ---


def test_a_report_that_is_no_workbook_gives_the_list_alone():
    made = marked(problem(sheet="", cell=""), file=RawFile(FILE, "docx"))
    assert made.sheetnames == ["问题清单"]
    assert remarks(made)[1:] == ["该文件不是工作簿，仅附问题清单。"]


def test_a_workbook_too_large_to_copy_gives_the_list_alone(monkeypatch):
    monkeypatch.setattr(marking, "MOST_CELLS", 7)
    made = marked(problem())
    assert made.sheetnames == ["问题清单"]
    assert remarks(made)[1:] == ["工作簿过大，未逐格标注，仅附问题清单。"]
    assert listed(made)[0][3] == "B3"


def test_merged_areas_count_as_the_cells_that_they_cover(monkeypatch):
    monkeypatch.setattr(marking, "MOST_CELLS", 100)
    made = marked(problem(), file=raw(merges=(Span(0, 0, 99, 0),)))
    assert made.sheetnames == ["问题清单"]


def test_an_xlsx_that_cannot_be_copied_is_written_anew_from_its_cells():
    made = marked(problem(), content=b"PK: no package")
    assert made.sheetnames == ["问题清单", SHEET]
    assert remarks(made)[1:] == ["表格按读取的数值重新生成，不含原字体、边框和公式。"]
    assert made[SHEET]["B3"].comment is not None


def test_a_merged_area_over_a_whole_sheet_is_never_copied():
    content, merged = BytesIO(), b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    with ZipFile(BytesIO(office())) as old, ZipFile(content, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"</sheetData>", b"</sheetData>" + merged))
    made = marked(problem(), content=content.getvalue())
    assert remarks(made)[1:] == ["表格按读取的数值重新生成，不含原字体、边框和公式。"]
    assert made[SHEET]["B3"].comment is not None


def test_more_problems_than_anybody_reads_are_counted_and_not_listed(monkeypatch):
    monkeypatch.setattr(marking, "MOST_PROBLEMS", 1)
    made = marked(problem(), problem("B4"), problem("A3"))
    assert remarks(made) == [
        "请核对《2022_主要指标.xlsx》：错误3处，详见首页问题清单，改好后请重新报送。",
        "另有2处未列出。",
    ]
    assert len(listed(made)) == 1
    assert made[SHEET]["B4"].comment is None


# --- the marks ---


@pytest.mark.parametrize(
    ("severity", "colour", "word"),
    [("error", "FFC7CE", "错误"), ("warning", "FFEB9C", "警告"), ("note", "DDEBF7", "提示")],
)
def test_a_problem_cell_has_a_fill_of_its_own_and_a_comment_that_says_it_in_words(severity, colour, word):
    cell = marked(problem(severity=severity))[SHEET]["B3"]
    assert cell.fill.start_color.rgb == f"00{colour}"
    assert cell.comment.text == f"【{word}】应为数字，实际是“1.2.3”。请更正该单元格，或标为缺失。"
    assert cell.value == "1.2.3"


def test_several_problems_of_one_cell_share_a_comment_and_the_gravest_gives_the_fill():
    cell = marked(problem(severity="note"), problem(severity="error"))[SHEET]["B3"]
    assert [line[:4] for line in cell.comment.text.split("\n")] == ["【提示】", "【错误】"]
    assert cell.fill.start_color.rgb == "00FFC7CE"


def test_a_comment_that_was_there_stays_and_is_added_to():
    def comment(workbook):
        workbook.active["B3"].comment = Comment("财务科：待核实", "王")

    kept = marked(problem(), content=office(change=comment))[SHEET]["B3"].comment
    assert kept.text.startswith("财务科：待核实\n\n【错误】应为数字")
    assert kept.author == "王"


def test_a_problem_inside_merged_cells_is_marked_on_the_cell_that_shows():
    content = office(change=lambda workbook: workbook.active.merge_cells("A1:B2"))
    sheet = marked(problem("B2"), content=content)[SHEET]
    assert sheet["A1"].comment.text.startswith("【错误】")
    assert sheet["A1"].fill.start_color.rgb == "00FFC7CE"


@pytest.mark.parametrize("cell", ["", "'表2'!C5", "XFE1", "A1048577", "b3"], ids=str)
def test_a_problem_without_a_cell_of_its_own_stands_in_the_list_only(cell):
    made = marked(problem(cell))
    assert [c.comment for row in made[SHEET].iter_rows() for c in row if c.comment] == []
    assert listed(made)[0][2] == SHEET


def test_the_problems_of_another_file_are_left_out():
    made = marked(problem(), problem("B4", file="其他.xlsx"))
    assert [row[3] for row in listed(made)] == ["B3"]
    assert made[SHEET]["B4"].comment is None


# --- the rest of the workbook ---


def test_nothing_else_of_the_workbook_changes():
    def dressed(workbook):
        sheet = workbook.active
        sheet["B4"].number_format = "0.00"
        sheet["A4"].value = "  其中：税金"
        sheet["C4"].value = "=B4*2"
        sheet.merge_cells("A1:B1")
        sheet.column_dimensions["A"].width = 33
        sheet.freeze_panes = "A3"
        sheet.protection.sheet = True
        workbook.create_sheet("底稿").sheet_state = "hidden"

    made = marked(problem(), content=office(change=dressed))
    sheet = made[SHEET]
    assert made.sheetnames == ["问题清单", SHEET, "底稿"]
    assert [sheet["A4"].value, sheet["B4"].value, sheet["C4"].value] == ["  其中：税金", 4.92, "=B4*2"]
    assert (sheet["B4"].number_format, sheet.column_dimensions["A"].width) == ("0.00", 33)
    assert ([str(area) for area in sheet.merged_cells.ranges], sheet.freeze_panes) == (["A1:B1"], "A3")
    assert (sheet.protection.sheet, made["底稿"].sheet_state) == (True, "hidden")


def test_a_chart_comes_along():
    def draw(workbook):
        chart = BarChart()
        chart.add_data(Reference(workbook.active, min_col=2, min_row=3, max_row=4))
        workbook.active.add_chart(chart, "D2")

    made = marked(problem(), content=office(change=draw))
    assert len(made[SHEET]._charts) == 1
    assert remarks(made)[1:] == []


@pytest.mark.parametrize(
    ("part", "content", "said"),
    [
        pytest.param("xl/vbaProject.bin", b"vba", "宏", id="macros"),
        pytest.param("xl/charts/chart9.xml", b"<c/>", "图表", id="a chart that no sheet shows"),
        pytest.param("xl/media/image9.png", b"png", "图片", id="a picture that no sheet shows"),
        pytest.param("xl/drawings/drawing9.xml", b"<xdr:sp >", "文本框和图形", id="a text box"),
        pytest.param("xl/threadedComments/t1.xml", b"<t/>", "批注的回复", id="replies"),
        pytest.param("xl/embeddings/o.bin", b"o", "表单控件和嵌入对象", id="an embedded object"),
    ],
)
def test_what_the_copy_does_not_keep_is_said_in_the_list(part, content, said):
    buffer = BytesIO(office())
    with ZipFile(buffer, "a") as package:
        package.writestr(part, content)
    made = marked_workbook(Source(FILE, buffer.getvalue()), raw(), [problem()])
    assert remarks(load_workbook(BytesIO(made)))[1] == f"本副本未保留：{said}，请以原文件为准。"
    assert part not in ZipFile(BytesIO(made)).namelist()


def test_a_workbook_with_formulas_says_that_they_are_computed_when_opened():
    content = office([*ROWS, ["合计", "=B4*2"]])
    assert remarks(marked(problem(), content=content))[1:] == [
        "公式在Excel或WPS打开时重新计算，报送前请先保存一次。"
    ]


# --- tables of other formats are written anew ---


def test_a_table_of_another_format_comes_with_its_values_formats_and_merged_cells():
    styles = CellStyles.of({(3, 1): CellStyle("0.00"), (3, 0): CellStyle(indent=2)})
    file = raw(name="表.csv", kind="csv", styles=styles, merges=(Span(0, 0, 0, 1),), hidden=True)
    made = marked_workbook(Source("表.csv", b"any"), file, [problem(file="表.csv")])
    sheet = load_workbook(BytesIO(made))[SHEET]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == ROWS[1:]
    assert (sheet["B4"].number_format, sheet["A4"].alignment.indent) == ("0.00", 2)
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:B1"]
    assert sheet.sheet_state == "hidden"
    assert sheet["B3"].comment.text.startswith("【错误】")


def test_active_text_of_a_table_stays_text_when_it_is_written_anew():
    file = raw([["=cmd|' /C calc'!A0", "@SUM(A1)"], ["产\x07值", "-2+3"]], name="表.csv", kind="csv")
    made = marked_workbook(Source("表.csv", b"any"), file, [])
    cells = [cell for row in load_workbook(BytesIO(made))[SHEET].iter_rows() for cell in row]
    assert [cell.data_type for cell in cells] == ["s"] * 4
    assert [bool(cell.quotePrefix) for cell in cells] == [True, True, False, True]
    assert cells[2].value == "产␇值"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        pytest.param("", "表", id="a CSV has the name of its file"),
        pytest.param("2021/2022:[甲]", "2021_2022__甲_", id="forbidden signs"),
        pytest.param("园" * 40, "园" * 31, id="too long"),
        pytest.param("问题清单", "问题清单", id="the name of the list"),
    ],
)
def test_a_sheet_gets_a_title_that_a_workbook_can_have_and_its_problems_find_it(name, title):
    file = RawFile("表.csv", "csv", (RawSheet(name, ROWS),))
    made = marked_workbook(Source("表.csv", b"any"), file, [problem(sheet=name, file="表.csv")])
    workbook = load_workbook(BytesIO(made))
    assert workbook.sheetnames[1:] == [title]
    assert workbook[title]["B3"].comment is not None


# --- the list ---


def test_the_list_says_of_each_problem_where_it_is_what_was_found_and_what_to_do():
    made = marked(problem(), problem("", "warning", code="hidden_rows", found="24"))
    assert listed(made) == [
        [1, "错误", SHEET, "B3", "“1.2.3”", "应为数字，实际是“1.2.3”。",
         "请更正该单元格，或标为缺失。", None],
        [2, "警告", SHEET, None, "“24”", "隐藏的行中有数据：第 24 行，但仍已读取。",
         "如不应导入其中的数据，请删除这些行。", None],
    ]  # fmt: skip


def test_the_list_leads_to_the_cell_or_to_the_top_of_its_sheet():
    sheet = marked(problem(), problem(""), problem(sheet="没有的表")).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert {cell.coordinate: cell.hyperlink.location for cell in cells} == {
        "D4": "'表1'!B3",
        "C5": "'表1'!A1",
    }


def test_a_hidden_sheet_is_named_as_hidden_and_no_link_leads_nowhere():
    content = office(change=lambda w: (w.create_sheet("甲"), setattr(w[SHEET], "sheet_state", "hidden")))
    made = marked(problem(), content=content)
    assert listed(made)[0][2:4] == ["表1（已隐藏）", "B3"]
    assert [cell for row in made.worksheets[0].iter_rows() for cell in row if cell.hyperlink] == []
    assert made[SHEET]["B3"].comment is not None


def test_an_earlier_list_with_the_departments_answers_stays_and_the_new_one_comes_in_front():
    content = office(change=lambda workbook: workbook.create_sheet("问题清单", 0))
    made = marked(problem(), content=content)
    assert made.sheetnames == ["问题清单 (2)", "问题清单", SHEET]


def test_the_workbook_opens_at_the_list_with_no_other_tab_chosen():
    made = marked(problem())
    assert made.active.title == "问题清单"
    assert [bool(sheet.sheet_view.tabSelected) for sheet in made.worksheets] == [True, False]


def test_active_text_that_was_found_stays_text_in_the_list():
    made = marked(problem(found="=1+1", sheet="=2", cell="B3"))
    cells = [cell for row in made.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell.value for cell in cells if cell.quotePrefix] == ["=2"]


def test_an_english_reader_gets_an_english_list():
    with speaking("en"):
        made = marked(problem())
        alone = load_workbook(BytesIO(problem_list(FILE, [problem()], "Too large.")))
    assert made.worksheets[0].title == alone.worksheets[0].title == "Problem list"
    assert made[SHEET]["B3"].comment.text.startswith("[error] “1.2.3” is not a number.")


# --- the sentence ---


@pytest.mark.parametrize(
    ("severities", "sentence"),
    [
        pytest.param(
            "eeeww", "请核对《a.xlsx》：错误3处、警告2处，详见首页问题清单，改好后请重新报送。", id="both"
        ),
        pytest.param(
            "wn", "请核对《a.xlsx》：警告1处、提示1处，详见首页问题清单，改好后请重新报送。", id="no error"
        ),
        pytest.param("nn", "《a.xlsx》无需更正：提示2处。", id="notes alone ask for nothing"),
        pytest.param("", "《a.xlsx》未发现问题。", id="none"),
    ],
)
def test_the_sentence_counts_the_problems_and_says_what_to_do(severities, sentence):
    names = {"e": "error", "w": "warning", "n": "note"}
    assert covering_sentence("a.xlsx", [problem(severity=names[s]) for s in severities]) == sentence


# --- the file ---


def test_equal_files_with_equal_problems_give_equal_bytes():
    content = office()
    first, second = (marked_workbook(Source(FILE, content), raw(), [problem()]) for _ in range(2))
    assert first == second
    assert {member.date_time for member in ZipFile(BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice, which is not installed")
def test_libreoffice_opens_the_marked_workbook_with_its_comments(tmp_path):
    source = tmp_path / "marked.xlsx"
    source.write_bytes(marked_workbook(Source(FILE, office()), raw(), [problem()]))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "fods", "--outdir", tmp_path, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = Path(tmp_path / "marked.fods").read_text(encoding="utf-8")
    assert "【错误】应为数字，实际是“1.2.3”。" in text
    assert "office:annotation" in text
    assert 'xlink:href="#&apos;表1&apos;.B3"' in text or 'xlink:href="#表1.B3"' in text
