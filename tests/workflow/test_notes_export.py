"""Notes leave with the workbook and the document, as inert texts; without notes nothing is added."""

from io import BytesIO

import docx
import openpyxl
import pytest

from perfdata.workflow import notes
from perfdata.workflow.contents import contents
from perfdata.workflow.exports import export_scope, exported
from perfdata.workflow.notes import Subject, Written
from perfdata.workflow.review import commit, review
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.conftest import sample

PARK = "大祥工业集中区"
Y2021, Y2022 = PeriodChoice("2021", "period"), PeriodChoice("2022", "period")


@pytest.fixture
def filled(workspace):
    """Two years of indicators."""
    sources = [sample("2021_主要指标.xlsx"), sample("2022_主要指标_虚构演示.xlsx")]
    commit(workspace, review(workspace, sources), by="test", reason="test")
    return workspace


@pytest.fixture
def noted(filled):
    """The same with a to-do of 2021, whose text would be a formula."""
    written = Written("todo", "=1+1 核实", "财政所", "2022-03-31")
    notes.write(filled, Subject(PARK, "indicator", "tax_paid"), Y2021, written, by="web")
    return filled


def book(workspace, period):
    return openpyxl.load_workbook(BytesIO(exported(export_scope(workspace, PARK, period), "xlsx").content))


def document(workspace, period):
    return docx.Document(BytesIO(exported(export_scope(workspace, PARK, period), "docx").content))


def test_without_notes_nothing_is_added(filled):
    assert "备注与待办" not in book(filled, "2021").sheetnames
    texts = [table.rows[0].cells[0].text for table in document(filled, "2021").tables]
    assert "对象" not in texts


@pytest.mark.parametrize("period", ["2021", "2022"])
def test_the_workbook_has_a_sheet_of_the_notes_with_texts_that_do_nothing(noted, period):
    rows = list(book(noted, period)["备注与待办"].iter_rows(min_row=3))
    assert [cell.value for cell in rows[0]][:7] == [
        "对象", "类别", "内容", "责任单位", "完成时限", "状态", "所属时期",
    ]  # fmt: skip
    assert [cell.value for cell in rows[1]][:7] == [
        "实缴税金", "待办", "=1+1 核实", "财政所", "2022年3月31日", "未办结", "2021年",
    ]  # fmt: skip
    assert rows[1][2].data_type == "s"


def test_a_to_do_that_was_done_says_in_which_period(noted):
    (one,) = notes.all_notes(noted, PARK, Y2022)
    notes.close(noted, one.note, Y2022, by="web")
    assert book(noted, "2022")["备注与待办"]["F4"].value == "2022年办结"


def test_the_document_ends_with_a_table_of_the_notes(noted):
    last = document(noted, "2021").tables[-1]
    assert [cell.text for cell in last.rows[1].cells] == [
        "实缴税金", "=1+1 核实", "财政所", "2022年3月31日", "未办结", "2021年",
    ]  # fmt: skip


def test_equal_figures_and_equal_notes_give_equal_files(noted):
    scopes = [export_scope(noted, PARK, "2021") for _ in range(2)]
    for kind in ("xlsx", "docx"):
        first, second = (exported(scope, kind).content for scope in scopes)
        assert first == second


def test_what_a_workbook_will_hold_counts_the_sheet(filled):
    scope = export_scope(filled, PARK, "2021")
    before = contents(scope).sheets
    notes.write(filled, Subject(PARK, "indicator", "tax_paid"), Y2021, Written("note", "核实"), by="web")
    assert contents(scope).sheets == before + 1
