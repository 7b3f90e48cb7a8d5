"""Which values no cell may hold."""

from datetime import date
from math import inf, nan

import pytest

from perfdata.model import Place, Problem
from perfdata.reading.values import usable


@pytest.mark.parametrize(
    ("value", "code", "found"),
    [
        pytest.param(inf, "not_a_number", "inf", id="infinity"),
        pytest.param(-inf, "not_a_number", "-inf", id="minus infinity"),
        pytest.param(nan, "not_a_number", "nan", id="no number"),
        pytest.param("长" * 32_768, "text_too_long", "长" * 60, id="one character too long"),
        pytest.param("a\0b", "control_character", "a\ufffdb", id="NUL"),
        pytest.param("a\x01", "control_character", "a\ufffd", id="a control character"),
        pytest.param("\ud800", "control_character", "\ufffd", id="half a character"),
    ],
)
def test_an_unusable_value_is_blanked_and_told(value, code, found):
    rows = [["产值", 1.0], [2.0, value]]
    values, problems = usable(rows, Place("表.xlsx", "指标"))
    assert values == [["产值", 1.0], [2.0, ""]]
    assert problems == (Problem(code, "error", Place("表.xlsx", "指标", "B2"), found),)
    assert rows[1][1] is value


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("长" * 32_767, id="the longest text"),
        pytest.param("一\t二\n三\r\n四\v", id="blanks and line ends"),
        pytest.param("产\u200b值\u202e\ufeff\u3000", id="marks that are not seen"),
        pytest.param("𠮷🏭", id="characters beyond the first plane"),
        pytest.param(1e308, id="a large number"),
        pytest.param(-0.0, id="minus zero"),
        pytest.param(10**400, id="a whole number beyond all floats"),
        pytest.param(date(2021, 3, 29), id="a date"),
        pytest.param(True, id="a truth"),
        pytest.param(None, id="nothing"),
    ],
)
def test_every_other_value_is_kept(value):
    assert usable([[value]], Place("表.xlsx")) == ([[value]], ())
