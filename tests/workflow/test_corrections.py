"""A corrected cell is read as if it stood so in the file, and what stood there is kept."""

from datetime import date

import pytest

from perfdata.catalogue import load
from perfdata.model import (
    CellStyle,
    CellStyles,
    CorrectedCell,
    Place,
    Problem,
    RawDocument,
    RawFile,
    RawSheet,
)
from perfdata.workflow.confined import Limits
from perfdata.workflow.confined.ending import outcome
from perfdata.workflow.confined.exchange import exchange
from perfdata.workflow.confined.task import Task
from perfdata.workflow.corrections import corrected
from tests.workflow.confined_files import WAYS
from tests.workflow.conftest import table

CATALOGUE = load()


def file(*rows, **parts):
    return RawFile("a.xlsx", "xlsx", (RawSheet("表1", [list(row) for row in rows], **parts),))


@pytest.mark.parametrize(
    ("sheet", "cell"),
    [
        pytest.param("表2", "A1", id="another sheet"),
        pytest.param("表1", "A3", id="below the sheet"),
        pytest.param("表1", "C1", id="beside the sheet"),
        pytest.param("表1", "", id="no cell"),
        pytest.param("表1", "5", id="a row"),
    ],
)
def test_a_cell_that_is_not_there_is_left_out(sheet, cell):
    given = file(("产值", 1.0), ("税金", 2.0))
    assert corrected(given, {sheet: {cell: "3"}}, CATALOGUE) == (given, ())


def test_a_cell_is_replaced_and_all_others_stay():
    before = file(("产值", "1.2.3"), ("税金", 2.0))
    after, cells = corrected(before, {"表1": {"B1": " 12.3 "}}, CATALOGUE)
    assert after.sheets[0].rows == [["产值", "12.3"], ["税金", 2.0]]
    assert cells == (CorrectedCell("表1", "B1", "1.2.3", " 12.3 "),)
    assert before.sheets[0].rows == [["产值", "1.2.3"], ["税金", 2.0]]


def test_an_empty_text_empties_the_cell():
    after, _ = corrected(file(("产值", 1.0)), {"表1": {"B1": ""}}, CATALOGUE)
    assert after.sheets[0].rows == [["产值", None]]


def test_a_row_that_ends_early_is_made_long_enough():
    after, cells = corrected(file(("产值",), ("税金", "亿元", 2.0)), {"表1": {"C1": "1"}}, CATALOGUE)
    assert after.sheets[0].rows[0] == ["产值", None, "1"]
    assert cells[0].found == ""


@pytest.mark.parametrize(
    ("value", "style", "found"),
    [
        pytest.param(0.125, "0.0%", "12.5%", id="a percentage"),
        pytest.param(1234.5, "#,##0.00", "1,234.50", id="thousands and decimals"),
        pytest.param(date(2021, 9, 30), "General", "2021-09-30", id="a date"),
        pytest.param("约5亿元", "General", "约5亿元", id="a text"),
    ],
)
def test_what_stood_in_the_cell_is_kept_as_it_was_printed(value, style, found):
    sheet = file(("产值", value), styles=CellStyles.of({(0, 1): CellStyle(style)}))
    _, cells = corrected(sheet, {"表1": {"B1": "1"}}, CATALOGUE)
    assert cells[0].found == found


def test_the_fault_of_a_cell_goes_with_what_stood_in_it_and_is_what_was_found():
    faults = tuple(
        Problem("error_value", "error", Place("a.xlsx", "表1", at), "#REF!") for at in ("B1", "B2")
    )
    after, cells = corrected(
        file(("产值", ""), ("税金", ""), problems=faults), {"表1": {"B1": "1"}}, CATALOGUE
    )
    assert [problem.place.cell for problem in after.sheets[0].problems] == ["B2"]
    assert cells[0].found == "#REF!"


def test_a_table_of_a_report_is_corrected_like_a_sheet():
    report = RawFile(
        "a.docx", "docx", document=RawDocument("正文", (), (RawSheet("表格1", [["产值", "x"]]),))
    )
    after, cells = corrected(report, {"表格1": {"B1": "1"}}, CATALOGUE)
    assert after.document.tables[0].rows == [["产值", "1"]]
    assert after.document.text == "正文"
    assert [(cell.sheet, cell.found) for cell in cells] == [("表格1", "x")]


@pytest.mark.parametrize("way", WAYS)
def test_a_child_reads_the_corrected_cells_and_the_given_units(way):
    source = table("实缴税金,,1.2.3")
    asked = Task(
        source.name,
        source.content,
        Limits(),
        units={"实缴税金": "万元"},
        corrections={"": {"C3": "49200"}},
    )
    with exchange() as files:
        reading = outcome(WAYS[way](asked, files), files, source.name)
    assert reading.frames["observation"][["value", "source_unit"]].values.tolist() == [[4.92, "万元"]]
    assert reading.corrected == (CorrectedCell("", "C3", "1.2.3", "49200"),)
