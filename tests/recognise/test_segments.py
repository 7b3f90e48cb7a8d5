"""Tables side by side under one repeated heading."""

import pytest

from perfdata.recognise import blocks
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from tests.recognise.tables import CATALOGUE, account, observed, sheet

VOCABULARY = Vocabulary(CATALOGUE)


@pytest.mark.parametrize(
    ("heading", "lefts"),
    [
        pytest.param("企业名称|产值|行业|税金", [0], id="another kind of label is an attribute"),
        pytest.param("指标|2022年|指标|2023年", [0], id="other figures are no repetition"),
        pytest.param("2022年|2023年|2022年|2023年", [0], id="nor is one without labels"),
        pytest.param("县区|增速（%）|县区|增速（%）", [0, 2], id="twice"),
        pytest.param("县区|增速|位次||县区|增速|位次", [0, 4], id="with a blank column between"),
        pytest.param("年份|产量|年份|产量|年份|产量", [0, 2, 4], id="three times"),
    ],
)
def test_where_the_segments_begin(heading, lefts):
    count = heading.count("|")
    grid = Grid(sheet(f"{heading}\n甲{'|1' * count}\n乙{'|2' * count}"), CATALOGUE)
    assert [block.left for block in blocks.split(grid, VOCABULARY)] == lefts


def test_each_segment_has_its_own_rows():
    text = (
        "2023年各县区工业投资\n县区|增速%|位次|县区|增速%|位次\n双清区|8|1|新邵县|6|5\n大祥区|7|2|隆回县|5|6"
    )
    assert observed(text, "entity growth growth_cell rank") == [
        ("双清区", 8.0, "B3", 1),
        ("大祥区", 7.0, "B4", 2),
        ("新邵县", 6.0, "E3", 5),
        ("隆回县", 5.0, "E4", 6),
    ]
    assert account(text) == (8, 8, {})
