"""Several files are read as one import: a fact once, contradictions and gaps named cell by cell."""

from pathlib import Path

import pytest

from perfdata.catalogue import load
from perfdata.errors import UnreadableFile
from perfdata.model import Source
from perfdata.workflow.reading import read_source, read_together
from tests.workflow.conftest import sample, table

CATALOGUE = load()
REPORT = "一、基本情况\n全年规模以上工业总产值110.74亿元。\n".encode()


def found(files):
    """Each problem as code, severity, file and cell."""
    return [(p.code, p.severity, p.place.file, p.place.cell) for p in files.problems]


# --- refusals ---


def test_a_single_unreadable_file_is_refused():
    with pytest.raises(UnreadableFile) as refused:
        read_source(Source("a.xlsx", b""), CATALOGUE)
    assert refused.value.code == "empty_file"


def test_an_unreadable_file_among_others_is_named_and_the_others_are_read():
    files = read_together(
        [Source("扫描件.pdf", b"%PDF-1.7"), table("规模以上工业总产值,亿元,110.74")], CATALOGUE
    )
    assert [(name, error.code) for name, error in files.refused] == [("扫描件.pdf", "unsupported_format")]
    assert files.frames["observation"]["value"].tolist() == [110.74]


# --- contradictions ---


def test_two_values_of_one_figure_in_a_file_are_an_error_that_names_both_cells():
    source = table("实缴税金,亿元,5.88", "实缴税金,亿元,5.38")
    problem = read_source(source, CATALOGUE).problems[0]
    assert (problem.code, problem.severity, problem.place.cell) == ("conflicting_values", "error", "C4")
    assert problem.found == "5.38亿元"
    assert problem.values == {"label": "实缴税金", "other_value": "5.88亿元", "other_cell": "C3"}


def test_two_values_of_one_figure_in_two_files_are_an_error_that_names_the_other_file():
    files = read_together(
        [table("实缴税金,亿元,5.88", name="a.csv"), table("实缴税金,亿元,5.38", name="b.csv")], CATALOGUE
    )
    assert found(files) == [("conflicting_values", "error", "b.csv", "C3")]
    assert files.problems[0].values["other_cell"] == "a.csv C3"


def test_one_figure_in_two_files_and_two_units_is_one_fact():
    files = read_together(
        [
            table("规模以上工业总产值,亿元,110.74", name="a.csv"),
            table("规模以上工业总产值,万元,1107400", name="b.csv"),
        ],
        CATALOGUE,
    )
    assert found(files) == []
    assert files.frames["observation"][["value", "unit"]].values.tolist() == [[110.74, "亿元"]]
    assert [len(reading.frames["observation"]) for reading in files.readings] == [1, 1]


def test_the_same_file_twice_says_everything_once():
    once = read_together([sample("2022_重点项目投资_虚构演示.xlsx")], CATALOGUE)
    twice = read_together([sample("2022_重点项目投资_虚构演示.xlsx")] * 2, CATALOGUE)
    assert len(once.frames["project"]) == 18
    assert len(twice.frames["project"]) == 18
    assert found(twice) == found(once) == []


PROJECT_HEADINGS = "项目名称,总投资,年度计划投资,年初至今完成投资"


def test_two_different_rows_of_one_project_are_an_error_and_the_first_is_kept():
    files = read_together(
        [table("污水处理站,1903,600,300", "污水处理站,1903,600,304.7", headings=PROJECT_HEADINGS)], CATALOGUE
    )
    assert ("repeated_record", "error", "主要指标.csv", "A4") in found(files)
    assert [p.found for p in files.problems if p.code == "repeated_record"] == ["污水处理站"]
    assert files.frames["project"]["completed_investment"].tolist() == [300.0]


# --- reports ---


def test_a_report_without_unit_and_year_is_an_error_for_each():
    files = read_together([Source("报告.txt", REPORT)], CATALOGUE)
    assert found(files) == [
        ("entity_missing", "error", "报告.txt", ""),
        ("year_missing", "error", "报告.txt", ""),
    ]


def test_the_unit_and_year_given_fill_what_a_report_lacks():
    files = read_together([Source("报告.txt", REPORT)], CATALOGUE, "大祥工业集中区", "2021")
    assert found(files) == []
    assert [(r.entity, r.time_period, r.file) for r in files.reports] == [
        ("大祥工业集中区", "2021", "报告.txt")
    ]


@pytest.mark.parametrize("period", ["去年", "9月"])
def test_a_given_period_that_names_no_year_is_no_period(period):
    files = read_together([Source("报告.txt", REPORT)], CATALOGUE, "大祥工业集中区", period)
    assert found(files) == [("year_missing", "error", "报告.txt", "")]


def test_a_unit_and_a_year_given_in_other_words_are_kept_in_their_normal_spelling():
    files = read_together([Source("报告.txt", REPORT)], CATALOGUE, "湖南省大祥工业集中区", "2021年度")
    assert [(r.entity, r.time_period) for r in files.reports] == [("大祥工业集中区", "2021")]


def test_what_a_report_says_itself_comes_before_what_was_given():
    report = read_together([sample("2021_绩效报告.docx")], CATALOGUE, "大祥区", "2019").reports[0]
    assert (report.entity, report.time_period) == ("大祥工业集中区", "2021")
    assert report.title == "湖南省大祥工业集中区管理委员会2021年度部门整体支出绩效评价报告"


# --- tables ---


def test_the_unit_and_year_given_fill_what_a_table_lacks():
    bare = table("规模以上工业总产值,亿元,120.5", title="主要指标", headings="指标,单位,绝对额")
    unfilled = read_source(bare, CATALOGUE)
    assert sorted(p.code for p in unfilled.problems if p.severity == "error") == [
        "entity_missing",
        "year_missing",
    ]
    filled = read_source(bare, CATALOGUE, "大祥工业集中区", "2023")
    assert filled.problems == ()
    facts = filled.frames["observation"][["entity", "time_period", "value"]]
    assert facts.values.tolist() == [["大祥工业集中区", "2023", 120.5]]


def test_no_files_say_nothing():
    files = read_together([], CATALOGUE)
    assert (files.readings, files.reports, files.problems, files.refused) == ((), (), (), ())
    assert {name: len(frame) for name, frame in files.frames.items()} == {
        "observation": 0, "project": 0, "score": 0, "budget": 0, "ledger": 0,
    }  # fmt: skip


def test_problems_come_sheet_by_sheet_and_cell_by_cell_with_contradictions_among_them():
    reading = read_source(sample("faulty_主要指标.xlsx"), CATALOGUE)
    cells = [problem.place.cell for problem in reading.problems]
    assert cells == ["C5", "C6", "C7", "C9", "C10"]


BULLETINS = sorted((Path(__file__).parents[3] / "shared" / "inputs").glob("*月报*.xlsx"))


@pytest.mark.skipif(not BULLETINS, reason="the published spreadsheets are not at hand")
def test_a_published_bulletin_contradicts_itself_nowhere():
    """Rows of one name in two breakdowns (第一产业 of GDP and of investment) are two facts."""
    source = Source(BULLETINS[0].name, BULLETINS[0].read_bytes())
    codes = [problem.code for problem in read_source(source, CATALOGUE).problems]
    assert "conflicting_values" not in codes
