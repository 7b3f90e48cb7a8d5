"""A table as CSV opens in any spreadsheet as it is: readable, in full, and without acting."""

import csv
import io

import pandas as pd
import pytest

from perfdata.export.delimited import inert, to_csv


def lines(frame):
    """The cells of the CSV as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(to_csv(frame).decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("=1+1", "'=1+1", id="a formula"),
        pytest.param("+8613800000000", "'+8613800000000", id="plus"),
        pytest.param("-2+3", "'-2+3", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\r=1", "'\r=1", id="carriage return"),
        pytest.param("|calc", "'|calc", id="pipe"),
        pytest.param("%0A=1", "'%0A=1", id="percent"),
        pytest.param("  =1", "'  =1", id="behind blanks"),
        pytest.param("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0", id="a command"),
    ],
)
def test_text_that_a_spreadsheet_would_run_is_written_behind_an_apostrophe(text, written):
    assert inert(text) == written
    assert lines(pd.DataFrame({"label": [text]}))[1] == [written]


@pytest.mark.parametrize("text", ["%", "-", "—", "规模以上工业总产值", "2021-09", "a=b", ""])
def test_text_that_does_nothing_is_left_alone(text):
    assert inert(text) == text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(110.74, "110.74", id="as printed"),
        pytest.param(0.1 + 0.2, "0.30000000000000004", id="every digit"),
        pytest.param(2000.0, "2000", id="a whole number without a decimal point"),
        pytest.param(0.0, "0", id="zero"),
        pytest.param(-5.0, "-5", id="a negative number is a number and no formula"),
        pytest.param(float("nan"), "", id="missing is blank"),
        pytest.param(2.0**60, "1.152921504606847e+18", id="too large to be exact as a whole number"),
    ],
)
def test_a_number_is_written_in_full(value, written):
    assert lines(pd.DataFrame({"other": ["x"], "value": [value]}))[1] == ["x", written]


def test_a_missing_whole_number_is_blank_and_the_others_keep_no_decimals():
    frame = pd.DataFrame({"item": ["a", "b"], "rank": pd.array([3, None], dtype="Int64")})
    assert lines(frame) == [["item", "rank"], ["a", "3"], ["b", ""]]


def test_text_with_commas_quotes_and_lines_comes_back_as_it_was():
    text = '其中，"集中区"\n第二行,完'
    assert lines(pd.DataFrame({"label": [text]}))[1] == [text]


def test_the_file_begins_with_a_mark_for_excel_and_ends_its_lines_as_windows_does():
    content = to_csv(pd.DataFrame({"指标": ["产值"]}))
    assert content == b"\xef\xbb\xbf" + "指标\r\n产值\r\n".encode()


def test_a_table_without_rows_keeps_its_headings():
    assert to_csv(pd.DataFrame({"entity": [], "value": []})) == b"\xef\xbb\xbfentity,value\r\n"
