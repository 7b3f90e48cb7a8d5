import pytest

from perfdata.model import Revision
from perfdata.store.history import counted_after, undone


def newest_first(*undoes):
    """Revisions 1, 2, … each with the number that it undoes, or None."""
    entries = [Revision(n, "", "", (), {}, "", target) for n, target in enumerate(undoes, start=1)]
    return entries[::-1]


@pytest.mark.parametrize(
    ("undoes", "expected"),
    [
        pytest.param((None, None), {}, id="imports only"),
        pytest.param((None, 1), {1: 2}, id="one undone"),
        pytest.param((None, 1, 2), {2: 3}, id="the undoing undone: the first counts again"),
        pytest.param((None, 1, 2, 1), {2: 3, 1: 4}, id="undone, brought back, undone again"),
    ],
)
def test_a_revision_is_undone_while_its_undoing_counts(undoes, expected):
    assert undone(newest_first(*undoes)) == expected


@pytest.mark.parametrize(
    ("undoes", "revision", "expected"),
    [
        pytest.param((None, None, None), 1, {2, 3}, id="later imports count"),
        pytest.param((None, None, 2), 1, set(), id="an import and its undoing cancel out"),
        pytest.param((None, None, 2, 3), 1, {2}, id="an import brought back counts, the two undoings do not"),
        pytest.param((None, None, 1), 2, {3}, id="the undoing of an earlier import counts"),
    ],
)
def test_only_later_revisions_still_in_force_count(undoes, revision, expected):
    assert counted_after(revision, newest_first(*undoes)) == expected
