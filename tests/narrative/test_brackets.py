"""Brackets cut out of a paragraph."""

import pytest

from perfdata.narrative.brackets import cut
from perfdata.narrative.prose import prose


@pytest.mark.parametrize(
    ("text", "rest", "inside"),
    [
        pytest.param("甲（乙）丙", "甲丙", ["乙"], id="one"),
        pytest.param("甲（乙（丙）丁）戊", "甲戊", ["乙(丙)丁"], id="one inside another"),
        pytest.param("甲（乙", "甲(乙", [], id="never closed"),
        pytest.param("甲）乙", "甲)乙", [], id="never opened"),
        pytest.param("（甲（乙）", "(甲", ["乙"], id="an outer one never closed"),
    ],
)
def test_the_outermost_closed_brackets_are_cut_out(text, rest, inside):
    kept, brackets = cut(prose(text))
    assert (kept.text, [bracket.inside.text for bracket in brackets]) == (rest, inside)


def test_what_is_left_knows_where_it_stood():
    kept, (bracket,) = cut(prose("产值（现价）110亿元"))
    assert kept.stretch(2, 5) == (6, 9)
    assert bracket.inside.stretch(0, 2) == (3, 5)
