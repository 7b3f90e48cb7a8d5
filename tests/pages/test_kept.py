"""A thing is made once for all who ask for its key; what cannot be made is not kept."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from pages.parts.kept import Kept


def failing():
    raise ValueError("cannot be made")


def test_what_cannot_be_made_is_tried_again():
    kept = Kept(4)
    with pytest.raises(ValueError, match="cannot be made"):
        kept.get("a", failing)

    assert kept.get("a", lambda: "made") == "made"


def test_who_waits_for_what_cannot_be_made_is_told_so():
    kept, begun, goes_on = Kept(4), Event(), Event()

    def slowly_failing():
        begun.set()
        goes_on.wait(10)
        failing()

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kept.get, "a", slowly_failing)
        begun.wait(10)
        second = pool.submit(kept.get, "a", failing)
        goes_on.set()

    assert [type(one.exception()) for one in (first, second)] == [ValueError, ValueError]


def test_sessions_that_ask_at_once_share_one_making():
    kept, made, together = Kept(4), [], Barrier(8)

    def make():
        made.append("once")
        return object()

    def ask(_session):
        together.wait(10)
        return kept.get(("a", 1), make)

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(ask, range(8)))

    assert made == ["once"]
    assert all(one is found[0] for one in found)


def test_the_longest_unused_goes_first():
    kept = Kept(2)
    for key in ("a", "b"):
        kept.get(key, lambda key=key: f"{key}, made first")
    kept.get("a", lambda: "not made")
    kept.get("c", lambda: "c, made first")

    assert kept.get("a", lambda: "a, made again") == "a, made first"
    assert kept.get("b", lambda: "b, made again") == "b, made again"


def test_what_was_in_the_making_when_all_was_forgotten_is_not_kept():
    kept = Kept(4)

    def make():
        kept.clear()
        return "of figures that were erased"

    assert kept.get("a", make) == "of figures that were erased"
    assert kept.get("a", lambda: "made again") == "made again"


def test_a_failure_leaves_what_was_made_after_all_was_forgotten():
    kept = Kept(4)

    def make():
        kept.clear()
        kept.get("a", lambda: "made meanwhile")
        failing()

    with pytest.raises(ValueError, match="cannot be made"):
        kept.get("a", make)

    assert kept.get("a", lambda: "made again") == "made meanwhile"


def test_each_making_is_told_and_no_other_call():
    told = []
    kept = Kept(4, lambda: told.append("made"))
    kept.get("a", lambda: 1)
    kept.get("a", lambda: 1)
    with pytest.raises(ValueError, match="cannot be made"):
        kept.get("b", failing)

    assert told == ["made"]
