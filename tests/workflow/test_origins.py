"""The file behind each figure is found, with the cells that say it."""

import pytest

from perfdata.model import Place
from perfdata.workflow.history import erase
from perfdata.workflow.origins import Origin, origin_of, origins, picture_of, source_of
from perfdata.workflow.review import commit, review
from perfdata.workflow.rows import records
from perfdata.workflow.sample import load_sample
from perfdata.workflow.snapshot import PeriodChoice, snapshot
from perfdata.workflow.understood import digest
from tests.workflow.conftest import table

FIRST = table("实缴税金,亿元,4.92", "园区各类投资,亿元,14.83")
SECOND = table("实缴税金,亿元,5.02")
PARK, YEAR = "大祥工业集中区", PeriodChoice("2021", "period")


def save(workspace, source):
    return commit(workspace, review(workspace, [source]), by="李", reason="年报")


def origin(workspace, indicator):
    facts = snapshot(workspace).observations
    (row,) = records(facts[facts["indicator"].eq(indicator)])
    return origin_of(row)


# --- where nothing can be shown ---


def test_a_figure_whose_file_was_erased_has_none(workspace):
    save(workspace, FIRST)
    tax = origin(workspace, "tax_paid")
    erase(workspace, digest(FIRST), by="李", reason="误传")
    assert source_of(workspace, tax, 1) is None


def test_a_report_has_a_file_and_no_picture_of_a_sheet(workspace):
    load_sample(workspace)
    (report,) = [one for one in origins(snapshot(workspace), PARK, YEAR) if one.schema == "report"]
    source = source_of(workspace, report, 1)
    assert source.name == "2021_绩效报告.docx"
    assert picture_of(source, report) is None


# --- what is shown ---


def test_of_two_files_of_one_name_each_figure_has_its_own(workspace):
    save(workspace, FIRST)
    save(workspace, SECOND)
    assert source_of(workspace, origin(workspace, "park_investment"), 2) == FIRST
    assert source_of(workspace, origin(workspace, "tax_paid"), 2) == SECOND
    assert source_of(workspace, origin(workspace, "tax_paid"), 1) == FIRST


def test_the_cells_of_value_and_growth_are_marked_and_no_others(workspace):
    load_sample(workspace)
    output = origin(workspace, "industrial_output")
    assert output.place == Place("2021_主要指标.xlsx", "主要经济指标", "C5、D5")
    picture = picture_of(source_of(workspace, output, 1), output)
    marked = [
        text
        for texts, marks in zip(picture.texts, picture.marks, strict=True)
        for text, mark in zip(texts, marks, strict=True)
        if mark
    ]
    assert marked == ["110.74", "10"]


def test_of_a_fact_without_cells_the_numbers_of_its_row_are_marked():
    sheet = table("实缴税金,亿元,4.92", "园区各类投资,亿元,14.83")
    picture = picture_of(sheet, Origin("score", (), sheet.name, "", ("4:4",)))
    assert [row for row in picture.marks if any(row)] == [("", "", "used")]
    assert picture.marks[3] == ("", "", "used")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        pytest.param(("C5",), "C5", id="a cell"),
        pytest.param(("A1", "A2", "A3", "A4", "A5"), "", id="too many to name"),
    ],
)
def test_a_few_cells_are_named(cells, told):
    assert Origin("observation", (), "a.xlsx", "2021", cells).place == Place("a.xlsx", "2021", told)


def test_a_page_lists_each_sheet_once_with_all_its_cells(workspace):
    load_sample(workspace)
    found = {(one.file, one.sheet): one.cells for one in origins(snapshot(workspace), PARK, YEAR)}
    assert len(found) == 6
    assert {"C5", "D5", "C8", "D8"} <= set(found["2021_主要指标.xlsx", "主要经济指标"])
    assert found["2021_巡视整改台账.xlsx", "整改台账"] == ("4:4", "5:5")


def test_another_period_lists_nothing(workspace):
    load_sample(workspace)
    assert origins(snapshot(workspace), PARK, PeriodChoice("2019", "period")) == ()
