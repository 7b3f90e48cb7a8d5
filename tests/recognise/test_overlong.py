"""Delimited rows that are longer than their heading are refused: their figures may have shifted."""

from perfdata.catalogue import load
from perfdata.reading import read
from perfdata.recognise import recognise


def problems(text):
    reading = recognise(read(text.encode(), "大祥区2021年.csv"), load())
    return [(p.code, p.severity, p.place.cell, p.found) for p in reading.problems if p.severity == "error"]


def test_an_unquoted_thousands_comma_is_an_error_at_the_cell_that_has_no_heading():
    text = "指标,单位,2021年\n税收收入,万元,1,234.50\n非税收入,万元,88\n"
    assert problems(text) == [("row_too_long", "error", "D2", "234.50")]


def test_rows_of_the_headings_width_or_less_and_blank_cells_beyond_are_no_error():
    assert problems("指标,单位,2021年\n税收收入,万元,100,,\n非税收入,万元\n") == []


def test_problems_come_in_the_order_of_the_cells():
    text = "指标,单位,2021年,2020年\n税收收入,万元,1.2.3,5\n非税收入,万元,1,234,5,6\n"
    assert [cell for _, _, cell, _ in problems(text)] == ["C2", "E3"]


def test_of_tables_side_by_side_the_last_one_names_the_row():
    text = "地区,工业投资（亿元）,地区,工业投资（亿元）\n双清区,1,大祥区,2,3\n"
    assert problems(text) == [("row_too_long", "error", "E2", "3")]
