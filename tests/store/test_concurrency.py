import pytest

from perfdata.errors import StaleReview, StoreError
from perfdata.store import engine, open_store
from tests.store.processes import committed, opened, run_at_once
from tests.store.rows import commit, observations, values


def test_of_writers_with_one_review_exactly_one_commits_and_the_others_are_told_who(url):
    open_store(url).close()
    outcomes = run_at_once(committed, url, ["1", "2", "3", "4"])
    (winner,) = (name for name, said in zip("1234", outcomes, strict=True) if said == ("committed", None))
    assert outcomes.count(("stale_review", winner)) == 3
    store = open_store(url)
    assert values(store) == [float(winner), float(winner)]
    assert [revision.by for revision in store.revisions()] == [winner]


def test_the_slower_of_two_editors_is_told_who_was_faster_and_when(store):
    commit(store, {"value": 1.0})
    store.commit({"observation": observations({"value": 2.0})}, by="王", reason="", reviewed_against=1)
    with pytest.raises(StaleReview) as refusal:
        store.commit({"observation": observations({"value": 3.0})}, by="李", reason="", reviewed_against=1)
    assert refusal.value.values == {
        "reviewed": "1",
        "current": "2",
        "by": "王",
        "at": "2022-03-01T08:30:00+00:00",
    }
    assert values(store) == [2.0]


def test_a_new_store_can_be_opened_by_several_processes_at_once(blank_url):
    assert run_at_once(opened, blank_url, ["a", "b", "c", "d", "e", "f"]) == [0] * 6


def test_a_writer_waits_for_another_a_stated_time_and_is_then_told_while_readers_go_on(url, monkeypatch):
    assert engine.WAIT_SECONDS == 10
    monkeypatch.setattr(engine, "WAIT_SECONDS", 2)
    store, other = open_store(url), open_store(url)
    commit(store, {"value": 1.0})
    with engine.writing(other.engine):
        with pytest.raises(StoreError, match="store_busy"):
            commit(store, {"value": 2.0})
        assert values(store) == [1.0]
    assert commit(store, {"value": 2.0}) is not None


def test_what_is_read_in_one_go_is_of_one_moment(store, url):
    commit(store, {"value": 1.0})
    other = open_store(url)
    with engine.reading(store.engine) as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM observation").scalar()
        commit(other, {"value": 2.0})
        assert connection.exec_driver_sql("SELECT count(*) FROM observation").scalar() == count == 1
    assert values(store) == [2.0]
