"""Merged cells, as many as may be held."""

import pytest

from perfdata.model import Span
from perfdata.reading.merges import inside


def test_merges_that_overlap_and_cover_more_than_may_be_held_are_refused():
    with pytest.raises(ValueError, match="overlap"):
        inside([Span(0, 0, 2, 2), Span(1, 1, 3, 3)], height=3, width=3, room=10)


@pytest.mark.parametrize(
    ("merges", "room", "expected"),
    [
        pytest.param([Span(0, 0, 0, 7)], 8, (Span(0, 0, 0, 7),), id="a title wider than the cells"),
        pytest.param([Span(0, 0, 0, 7)], 7, (Span(0, 0, 0, 2),), id="cut where there is no room"),
        pytest.param([Span(0, 0, 99, 0), Span(5, 5, 9, 9)], 7, (Span(0, 0, 2, 0),), id="one far below"),
        pytest.param([], 0, (), id="none"),
    ],
)
def test_merges_are_kept_while_there_is_room_and_else_cut_to_the_sheet(merges, room, expected):
    assert inside(merges, height=3, width=3, room=room) == expected
