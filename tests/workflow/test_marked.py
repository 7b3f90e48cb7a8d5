"""A faulty upload is marked in a child process, whatever it does there, and comes back as it was read."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from perfdata.catalogue import load
from perfdata.language import speaking
from perfdata.model import Place, Problem, Source
from perfdata.reading import read
from perfdata.workflow.confined import Limits
from perfdata.workflow.marked import marked_file
from perfdata.workflow.reading import read_source
from tests.workflow.conftest import sample

FAULTY = "faulty_主要指标.xlsx"
LIST_ONLY = "工作簿无法标注，仅附问题清单。"


def problem(file, code="not_a_number"):
    return Problem(code, "error", Place(file, "", "A1"), "x")


def opened(made):
    return load_workbook(BytesIO(made.content))


# --- a file that fells its child still gives the list ---


@pytest.mark.parametrize(
    ("source", "allowed"),
    [
        pytest.param(Source("坏.xlsx", b"PK\x03\x04 no package"), Limits(), id="not readable"),
        pytest.param(sample(FAULTY), Limits(seconds=0.05), id="too slow"),
        pytest.param(sample(FAULTY), replace(Limits(), memory_bytes=2**20), id="too large for its memory"),
    ],
)
def test_a_file_that_its_child_cannot_mark_gives_the_list_alone(source, allowed):
    made = marked_file(source, [problem(source.name)], allowed)
    workbook = opened(made)
    assert workbook.sheetnames == ["问题清单"]
    assert LIST_ONLY in [row[0].value for row in workbook.worksheets[0].iter_rows()]


# --- the sample's faulty file ---


def test_the_faulty_sample_comes_back_with_a_comment_on_each_faulty_cell():
    source = sample(FAULTY)
    made = marked_file(source, read_source(source, load()).problems)
    assert made.name == "faulty_主要指标（已标注）.xlsx"
    assert made.sentence == (
        "请核对《faulty_主要指标.xlsx》：错误4处、提示1处，详见首页问题清单，改好后请重新报送。"
    )
    sheet = opened(made)["主要经济指标"]
    comments = {c.coordinate: c.comment.text[:4] for row in sheet.iter_rows() for c in row if c.comment}
    assert comments == {
        "C5": "【错误】",
        "C6": "【错误】",
        "C7": "【错误】",
        "C9": "【错误】",
        "C10": "【提示】",
    }


def test_the_marked_file_reads_as_the_file_that_was_sent():
    source, catalogue = sample(FAULTY), load()
    reading = read_source(source, catalogue)
    made = Source(FAULTY, marked_file(source, reading.problems).content)
    again = read_source(made, catalogue)
    assert again.problems == reading.problems
    assert again.frames["observation"].equals(reading.frames["observation"])
    (before,), (_, after) = (read(s.content, s.name).sheets for s in (source, made))
    assert (after.name, after.rows, set(after.merges)) == (before.name, before.rows, set(before.merges))


def test_a_csv_comes_back_as_a_workbook_with_its_cells_marked():
    source = sample("faulty_无年份.csv")
    made = marked_file(source, read_source(source, load()).problems)
    sheet = opened(made)["faulty_无年份"]
    assert sheet["E5"].comment.text.startswith("【错误】")
    assert sheet["A3"].value == "规模以上工业总产值"


def test_only_the_problems_of_the_file_itself_are_marked_and_counted():
    source = sample(FAULTY)
    made = marked_file(source, [problem("其他.xlsx")])
    assert made.sentence == "《faulty_主要指标.xlsx》未发现问题。"


def test_a_child_speaks_the_language_of_its_reader():
    source = sample(FAULTY)
    with speaking("en"):
        made = marked_file(source, [problem(FAULTY)])
    assert (made.name, opened(made).sheetnames[0]) == ("faulty_主要指标 (marked).xlsx", "Problem list")


def test_two_children_give_the_same_bytes():
    source = sample(FAULTY)
    problems = read_source(source, load()).problems
    assert marked_file(source, problems).content == marked_file(source, problems).content
