"""What is read of .xlsb files beside their values; the files are built record by record."""

import struct

import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place, Problem, Span
from perfdata.reading import read
from perfdata.reading.limits import SizeLimits
from tests.reading.office_files import record, xlsb


def row(number, hidden=False):
    return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 if hidden else 0, 0, 0))


def real(column, value, style=0):
    return record(5, struct.pack("<IId", column, style, value))


def error(column, code):
    return record(3, struct.pack("<IIB", column, 0, code))


def sheets(*arguments, **named):
    return read(xlsb(*arguments, **named), "表.xlsb").sheets


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        pytest.param(row(0) + record(5, b"\0\0"), "damaged", id="a cell that breaks off"),
        pytest.param(row(0) + real(0, 1.0)[:-3], "damaged", id="a record beyond the end"),
        pytest.param(
            row(0) + real(0, 1) + row(1_048_575) + real(16_383, 1), "too_large", id="cells in two far corners"
        ),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused(cells, code):
    with pytest.raises(UnreadableFile) as refusal:
        sheets(cells)
    assert refusal.value.code == code


def test_more_sheets_than_the_limit_are_refused():
    with pytest.raises(UnreadableFile, match="too_large"):
        read(xlsb(row(0) + real(0, 1)), "表.xlsb", SizeLimits(sheets=0))


def test_values_stand_with_their_formats_and_indents():
    cells = row(0) + real(0, 12.5) + row(4) + real(2, 0.125, style=1) + real(3, 3.0, style=2)
    [sheet] = sheets(cells, formats=["0.0%", "0.00"])
    assert (sheet.name, sheet.rows[4], sheet.problems) == ("指标", ["", "", 0.125, 3.0], ())
    assert [sheet.styles.at(*place) for place in ((0, 0), (4, 2), (4, 3))] == [
        CellStyle(),
        CellStyle("0.0%", 0),
        CellStyle("0.00", 1),
    ]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        pytest.param(error(1, 0x07), "#DIV/0!", id="typed"),
        pytest.param(error(1, 0x2A), "#N/A", id="not available"),
        pytest.param(record(11, struct.pack("<IIBHI", 1, 0, 0x17, 0, 0)), "#REF!", id="of a formula"),
    ],
)
def test_an_error_value_is_blank_and_a_problem_of_its_cell(cell, found):
    [sheet] = sheets(row(6) + cell)
    assert sheet.problems == (Problem("error_value", "error", Place("表.xlsb", "指标", "B7"), found),)
    assert {value for line in sheet.rows for value in line} <= {""}


def test_hidden_rows_and_columns_with_data_are_told():
    columns = record(60, struct.pack("<IIIIH", 1, 3, 2560, 0, 1)) + record(
        60, struct.pack("<IIIIH", 4, 4, 0, 0, 0)
    )
    cells = row(0) + real(0, 1) + row(1, hidden=True) + real(2, 1) + row(2, hidden=True)
    [sheet] = sheets(cells, before=columns)
    assert [(problem.code, problem.found) for problem in sheet.problems] == [
        ("hidden_rows", "2"),
        ("hidden_columns", "C"),
    ]


def test_merges_are_read():
    [sheet] = sheets(row(0) + real(0, 1), after=record(176, struct.pack("<IIII", 0, 1, 0, 2)))
    assert sheet.merges == (Span(0, 0, 1, 2),)
