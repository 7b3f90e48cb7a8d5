"""Texts in the cells of a workbook stay texts, whatever they look like."""

from datetime import date

import pytest
from openpyxl import Workbook

from perfdata.export.inert_cells import write


def written(value):
    cell = Workbook().active.cell(1, 1)
    write(cell, value)
    return cell


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("=1+1", id="a formula"),
        pytest.param("+8613800000000", id="plus"),
        pytest.param("-2+3", id="minus"),
        pytest.param("@SUM(A1)", id="at"),
        pytest.param("  =1", id="behind blanks"),
    ],
)
def test_a_text_that_a_spreadsheet_would_run_is_a_quoted_text(text):
    cell = written(text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


@pytest.mark.parametrize("text", ["规模以上工业总产值", "#N/A", "—", "2021"])
def test_any_other_text_is_a_text_without_a_quote(text):
    cell = written(text)
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (text, "s", False)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("产\x07值", "产␇值", id="a control character has its picture"),
        pytest.param("产\x00值", "产␀值", id="so has NUL"),
        pytest.param("产\ud800值", "产\ufffd值", id="half a character is a question mark"),
        pytest.param("一\n二\t三", "一\n二\t三", id="lines and tabs stay"),
    ],
)
def test_a_character_that_no_workbook_holds_is_shown_by_a_sign(text, shown):
    assert written(text).value == shown


def test_a_text_longer_than_a_cell_is_cut_where_the_cell_ends():
    assert len(written("产" * 40_000).value) == 32_767


@pytest.mark.parametrize(
    ("value", "kind"), [(110.74, "n"), (0, "n"), (date(2021, 6, 24), "d"), (None, "n"), (True, "b")]
)
def test_numbers_dates_and_blanks_are_what_they_are(value, kind):
    cell = written(value)
    assert (cell.value, cell.data_type) == (value, kind)
