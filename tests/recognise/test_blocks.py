"""Where a table begins and ends: heading rows, data rows, what stands between two tables."""

import pytest

from perfdata.recognise import blocks
from perfdata.recognise.grid import Grid
from perfdata.recognise.headings import Headings
from perfdata.recognise.vocabulary import Vocabulary
from tests.recognise.tables import CATALOGUE, account, observed, problems, sheet

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


BASIC_DATA = """
部门整体支出绩效评价基础数据表|<|<|<
填报单位：大祥工业集中区管委会|<|<|单位：万元
财政供养人员情况|编制数|2018年实际在职人数|控制率
|35|32|91.43%
经费控制情况|2017年决算数|2018年预算数|2018年决算数
三公经费|45.2|40|36.8
楼堂馆所控制情况|批复规模（㎡）|实际规模（㎡）|规模控制率
|5000|4980|99.6%
厉行节约保障措施|制定了公务接待管理办法|<|<
"""


def test_three_blocks_of_one_form_keep_their_own_headings():
    assert observed(BASIC_DATA, "label time_period kind value unit") == [
        ("编制数", "2018", "actual", 35.0, "人"),
        ("实际在职人数", "2018", "actual", 32.0, "人"),
        ("控制率", "2018", "actual", 91.43, "%"),
        ("三公经费", "2017", "actual", 45.2, "万元"),
        ("三公经费", "2018", "budget", 40.0, "万元"),
        ("三公经费", "2018", "actual", 36.8, "万元"),
        ("批复规模", "2018", "actual", 5000.0, "平方米"),
        ("实际规模", "2018", "actual", 4980.0, "平方米"),
        ("规模控制率", "2018", "actual", 99.6, "%"),
    ]
    assert problems(BASIC_DATA) == []


def test_a_line_that_names_the_department_heads_no_table():
    text = """
“三公”经费支出决算表
部门：大祥工业集中区管委会|2021年|单位：万元
预算数|<|<|决算数|<|<
合计|公务用车费|公务接待费|合计|公务用车费|公务接待费
12.5|5|7.5|10.1|4.2|5.9
"""
    assert observed(text, "entity label time_period kind value")[1:3] == [
        ("大祥工业集中区", "公务用车费", "2021", "budget", 5.0),
        ("大祥工业集中区", "公务接待费", "2021", "budget", 7.5),
    ]
    assert account(text) == (6, 6, {})
