"""Where a table begins and ends: heading rows, data rows, what stands between two tables."""

import pytest

from perfdata.recognise import blocks
from perfdata.recognise.grid import Grid
from perfdata.recognise.headings import Headings
from perfdata.recognise.vocabulary import Vocabulary
from tests.recognise.tables import CATALOGUE, sheet

VOCABULARY = Vocabulary(CATALOGUE)


def split(text):
    """(top, data, end) of each block, zero-based."""
    found = blocks.split(Grid(sheet(text), CATALOGUE), VOCABULARY)
    return [(block.top, block.data, block.end) for block in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("一段话\n又一段话", [], id="prose has none"),
        pytest.param("甲|1\n乙|2", [], id="numbers without a heading have none"),
        pytest.param(
            "标题\n指标|单位|2021|2022|增长\n甲|件|5|6|20", [(1, 2, 3)], id="years stored as numbers"
        ),
        pytest.param("指标|数值\n\n甲|5\n\n乙|6", [(0, 2, 5)], id="blank rows within"),
        pytest.param("指标|2021年|<\n^|数值|增速\n甲|5|6", [(0, 2, 3)], id="two heading rows"),
        pytest.param(
            "指标|单位|数值\n新增专利|件|2005\n合计|件|2010", [(0, 1, 3)], id="figures that could be years"
        ),
        pytest.param(
            "年份|单位|数值|指标|地区\n2005|亿元|1949|实缴税金|双清区",
            [(0, 1, 2)],
            id="a row that begins with a year",
        ),
        pytest.param(
            "指标|数值\n甲|5\n\n二、分行业\n单位：万元\n行业|数值\n乙|6",
            [(0, 1, 2), (5, 6, 7)],
            id="title and unit line belong to the table below them",
        ),
    ],
)
def test_the_rows_of_a_table(text, expected):
    assert split(text) == expected


def test_each_column_has_the_texts_above_it_once():
    page = sheet("指标|2021年|<|2022年|<\n^|数值|增速|数值|增速\n甲|5|6|7|8")
    grid = Grid(page, CATALOGUE)
    (block,) = blocks.split(grid, VOCABULARY)
    assert Headings(grid, block, VOCABULARY).paths == [
        ("指标",),
        ("2021年", "数值"),
        ("2021年", "增速"),
        ("2022年", "数值"),
        ("2022年", "增速"),
    ]
