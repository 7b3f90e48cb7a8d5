"""Large imports are compared and written in lots, and say the same as in one piece."""

import pytest

from benchmarks.commit import frame, memory_peak
from perfdata.store import change, facts, open_store
from tests.store.rows import commit, observations

THREE = [{"entity": entity, "item": item, "value": 1.0} for entity in ("甲", "乙", "丙") for item in "ab"]


@pytest.mark.parametrize("batch", [1, 2, 3, 5, 1000])
def test_what_is_new_changed_and_absent_does_not_hang_on_the_lots(store, monkeypatch, batch):
    monkeypatch.setattr(change, "_BATCH", batch)
    commit(store, *THREE, {"entity": "乙", "item": "c"})
    later = [*THREE[::-1], {"entity": "丁", "item": "a"}]
    later[2] = {**later[2], "value": 2.0}
    revision = commit(store, *later)
    told = {name: revision.counts[name] for name in ("new", "changed", "unchanged", "absent")}
    assert told == {"new": 1, "changed": 1, "unchanged": 5, "absent": 1}
    assert store.facts("observation")["value"].tolist() == [110.74, 1.0, 1.0, 1.0, 2.0, 110.74, 1.0, 1.0]


def test_more_entities_and_periods_than_a_statement_can_name_are_compared_all_the_same(store, monkeypatch):
    monkeypatch.setattr(facts, "_MOST_NAMED", 1)
    commit(store, *THREE, {"entity": "甲", "time_period": "2020"})
    stated = observations(*THREE, {"entity": "甲", "time_period": "2020", "value": 2.0})
    counts = store.difference({"observation": stated})["observation"].counts
    assert counts == {"new": 0, "changed": 1, "unchanged": 6, "absent": 0}


def test_an_import_takes_little_memory_beside_its_frame(url):
    store = open_store(url)
    assert memory_peak(store, frame(100_000)) < 2
    assert len(store.facts("observation")) == 100_000
    store.close()
