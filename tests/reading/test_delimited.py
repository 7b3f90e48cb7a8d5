"""Delimited text as it comes out of offices; what cannot be read without guessing is refused first."""

import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem
from perfdata.reading.delimited import delimiter, read_delimited
from perfdata.reading.limits import SizeLimits


def table(text, cells=2_000_000):
    return read_delimited(text, "表.csv", SizeLimits(cells=cells))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param('指标,数值\n产值,"110.74\n税金,4.92\n', "unclosed_quote", "2", id="a quote left open"),
        pytest.param(
            '说明,"第一行\n第二行"\n产值,"1', "unclosed_quote", "3", id="a quote open after one of two lines"
        ),
        pytest.param('"', "unclosed_quote", "1", id="a quote and nothing else"),
        pytest.param("a," + "x" * 131_073, "damaged", None, id="a cell beyond the reader's limit"),
        pytest.param("1\n" * 1_000 + "," * 2_000, "too_large", None, id="a grid of two million cells"),
    ],
)
def test_text_that_cannot_be_divided_into_cells_is_refused(text, code, line):
    with pytest.raises(UnreadableFile) as refusal:
        table(text)
    assert (refusal.value.code, refusal.value.values["file"]) == (code, "表.csv")
    assert refusal.value.values.get("line") == line


def test_a_text_longer_than_a_cell_can_hold_is_a_problem_of_its_cell():
    sheet = table("a,b\n1," + "长" * 32_768)
    assert sheet.rows == [["a", "b"], ["1", ""]]
    assert sheet.problems == (Problem("text_too_long", "error", Place("表.csv", "", "B2"), "长" * 60),)


@pytest.mark.parametrize(
    ("mark", "rest"),
    [
        pytest.param(",", "", id="comma"),
        pytest.param(";", "", id="semicolon"),
        pytest.param("\t", "", id="tab"),
        pytest.param("|", "", id="bar"),
        pytest.param("，", "", id="wide comma"),
        pytest.param("\t", "注：1,688.20万元，含税；不含农户。\n", id="tab, with all other marks in a note"),
        pytest.param(",", "注：一，二；三，四。\n", id="comma, with wide commas in a note"),
    ],
)
def test_every_common_delimiter_divides_the_cells(mark, rest):
    text = f"指标{mark}2020{mark}2021\n产值{mark}100.67{mark}110.74\n税金{mark}4.17{mark}4.92\n{rest}"
    rows = table(text).rows
    assert rows[:3] == [["指标", "2020", "2021"], ["产值", "100.67", "110.74"], ["税金", "4.17", "4.92"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("一列\n两行\n", "", id="one column"),
        pytest.param("产值;1,688.20\n税金;1,492.10\n", ";", id="thousands beside a semicolon"),
        pytest.param('"a,b"\t1\n"c,d"\t2\n', "\t", id="commas inside quotes"),
        pytest.param("2021年主要指标，全市，累计\n甲，注\na,b,c\n1,2,3\n", ",", id="prose above the table"),
    ],
)
def test_the_delimiter_is_the_one_that_most_lines_agree_on(text, expected):
    assert delimiter(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a,b\n1,2,3\n4,5", [["a", "b"], ["1", "2", "3"], ["4", "5"]], id="longer than its heading"
        ),
        pytest.param(
            "a,b,c\n1\n4,5,6", [["a", "b", "c"], ["1"], ["4", "5", "6"]], id="shorter than its heading"
        ),
        pytest.param(
            "2021年表\n\n单位：万元\na,b\n1,2",
            [["2021年表"], [], ["单位：万元"], ["a", "b"], ["1", "2"]],
            id="a preamble",
        ),
        pytest.param("a,b\n,\n1,", [["a", "b"], ["", ""], ["1", ""]], id="blank cells"),
        pytest.param('a,b\n"1,688.20",2', [["a", "b"], ["1,688.20", "2"]], id="a delimiter inside quotes"),
        pytest.param('a,b\n"x\ny",2', [["a", "b"], ["x\ny", "2"]], id="a line end inside quotes"),
        pytest.param(
            '"三公"经费,1\na,2', [["三公经费", "1"], ["a", "2"]], id="quotes around a part of a cell"
        ),
        pytest.param('5"管,1\na,2', [['5"管', "1"], ["a", "2"]], id="a quote inside a cell"),
        pytest.param("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]], id="line ends of Windows"),
        pytest.param("a,b\r1,2\r", [["a", "b"], ["1", "2"]], id="line ends of old Macs"),
        pytest.param(
            "NA,=1+1\n-,null", [["NA", "=1+1"], ["-", "null"]], id="words that other readers change"
        ),
        pytest.param(" a , 1\nb,007", [[" a ", " 1"], ["b", "007"]], id="blanks and leading zeros"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_rows_keep_their_cells_and_their_lengths(text, expected):
    assert table(text).rows == expected
