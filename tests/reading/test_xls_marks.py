"""What is read of .xls files beside their values; the files are written by xlwt."""

import faulthandler
import io
import os
import random
import resource
import signal
import struct
from collections import Counter

import pytest
import xlwt

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place, Problem, Span
from perfdata.reading import read, xls_marks
from perfdata.reading.limits import SizeLimits


def xls(*rows, styles=None, change=None):
    """An .xls of one sheet, 指标; `styles` are number formats and indents by (row, column)."""
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("指标")
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if value is not None:
                sheet.write(row, column, value, styled(*(styles or {}).get((row, column), ("General", 0))))
    if change is not None:
        change(sheet)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def styled(number_format, indent):
    style = xlwt.XFStyle()
    style.num_format_str = number_format
    style.alignment.inde = indent
    return style


def test_more_cells_than_the_limit_are_refused():
    def far(sheet):
        sheet.write(65_535, 255, 1)

    with pytest.raises(UnreadableFile, match="too_large"):
        read(xls([1], change=far), "表.xls")


def test_a_sheet_that_says_it_is_larger_than_any_is_refused():
    content = xls([1, 2])
    stated = struct.pack("<HHIIHHH", 0x0200, 14, 0, 1, 0, 2, 0)
    assert content.count(stated) == 1
    lie = struct.pack("<HHIIHHH", 0x0200, 14, 0, 2**31, 0, 2, 0)
    with pytest.raises(UnreadableFile, match="damaged"):
        read(content.replace(stated, lie), "表.xls")


def test_more_sheets_than_the_limit_are_refused():
    with pytest.raises(UnreadableFile, match="too_large"):
        read(xls([1]), "表.xls", SizeLimits(sheets=0))


@pytest.mark.parametrize(
    ("number_format", "indent"),
    [
        pytest.param("General", 0, id="none"),
        pytest.param("0.0%", 0, id="a percent"),
        pytest.param("0.00", 2, id="decimals and an indent"),
        pytest.param('0"家"', 0, id="a unit"),
    ],
)
def test_the_style_of_a_cell_is_its_number_format_and_indent(number_format, indent):
    [sheet] = read(xls(["产值", 0.125], styles={(0, 1): (number_format, indent)}), "表.xls").sheets
    assert sheet.rows == [["产值", 0.125]]
    assert sheet.styles.at(0, 1) == CellStyle(number_format, indent)
    assert sheet.styles.at(0, 0) == CellStyle()


@pytest.mark.parametrize(
    ("code", "found"),
    [(0x00, "#NULL!"), (0x07, "#DIV/0!"), (0x0F, "#VALUE!"), (0x17, "#REF!"), (0x2A, "#N/A")],
)
def test_an_error_value_is_blank_and_a_problem_of_its_cell(code, found):
    def fail(sheet):
        sheet.row(2).set_cell_error(3, code)

    [sheet] = read(xls([1], change=fail), "表.xls").sheets
    assert sheet.problems == (Problem("error_value", "error", Place("表.xls", "指标", "D3"), found),)
    assert {cell for row in sheet.rows for cell in row} <= {"", 1.0}


def test_hidden_rows_and_columns_with_data_are_told():
    def hide(sheet):
        for row in (1, 2, 9):
            sheet.row(row).hidden = True
        sheet.col(1).hidden = True
        sheet.col(7).hidden = True

    [sheet] = read(xls([1, 2], [3], [4], change=hide), "表.xls").sheets
    assert [(problem.code, problem.severity, problem.found) for problem in sheet.problems] == [
        ("hidden_rows", "warning", "2–3"),
        ("hidden_columns", "warning", "B"),
    ]


def test_merges_and_hidden_sheets_are_read():
    def change(sheet):
        sheet.write_merge(2, 2, 0, 3, "2021年")
        sheet.visibility = 2

    [sheet] = read(xls([1], change=change), "表.xls").sheets
    assert (sheet.merges, sheet.hidden) == ((Span(2, 0, 2, 3),), True)


def test_a_workbook_that_only_calamine_can_read_is_read_with_a_warning(monkeypatch):
    monkeypatch.setattr(xls_marks, "_styles", lambda book: book.xf_list[10**6])
    [sheet] = read(xls(["产值", 0.125], styles={(0, 1): ("0.0%", 0)}), "表.xls").sheets
    assert sheet.rows == [["产值", 0.125]]
    assert sheet.problems == (Problem("formats_not_read", "warning", Place("表.xls", "指标")),)


READ, REFUSED, RAISED, ABORTED = 0, 1, 2, -signal.SIGABRT


def outcome(content):
    """What reading comes to, found out in a process of its own: calamine may abort it."""
    child = os.fork()
    if child == 0:
        faulthandler.disable()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        status = RAISED
        try:
            read(content, "表.xls")
            status = READ
        except UnreadableFile:
            status = REFUSED
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_mutated_workbooks_are_read_or_refused_and_raise_nothing_else():
    """Seeds are fixed; what a wider search finds becomes a case above."""
    original = xls(["产值", 0.125], ["税金", 4.92], styles={(0, 1): ("0.0%", 0)})
    outcomes = Counter()
    for seed in range(120):
        source = random.Random(seed)  # noqa: S311 - mutations that can be repeated
        content = bytearray(original)
        for _ in range(source.randint(1, 8)):
            content[source.randrange(len(content))] = source.randrange(256)
        outcomes[outcome(bytes(content))] += 1
    assert set(outcomes) <= {READ, REFUSED, ABORTED}
    assert outcomes[READ] > 20
    assert outcomes[REFUSED] > 20
