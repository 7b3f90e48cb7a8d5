import pytest

from perfdata.errors import StoreError
from perfdata.model import Source
from tests.store.rows import commit

FIRST = Source("2021.xlsx", b"first")
SECOND = Source("2021.xlsx", b"second")
# printf first | sha256sum
FIRST_SHA256 = "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"


def test_a_file_that_was_never_kept_is_refused(store):
    with pytest.raises(StoreError, match="unknown_file"):
        store.file(FIRST_SHA256)


def test_one_name_for_two_contents_is_refused(store):
    with pytest.raises(StoreError, match=r"duplicate_file: file=2021\.xlsx"):
        commit(store, {}, files=[FIRST, SECOND])
    assert store.is_empty()


def test_a_file_is_kept_byte_for_byte(store):
    revision = commit(store, {}, files=[FIRST])
    assert revision is not None
    assert revision.files == ("2021.xlsx",)
    assert store.file(FIRST_SHA256) == FIRST
    assert store.files_of(1) == (FIRST,)


def test_a_file_uploaded_again_under_another_name_is_kept_once_and_keeps_both_names(store):
    commit(store, {}, files=[FIRST])
    commit(store, {"value": 1.0}, files=[Source("copy.xlsx", b"first")])
    assert store.files_of(1) == (FIRST,)
    assert store.files_of(2) == (Source("copy.xlsx", b"first"),)
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM file").scalar() == 1


def test_a_figure_leads_to_the_very_file_it_was_read_from(store):
    commit(store, {"item": "old"}, {"item": "both"}, files=[FIRST])
    commit(store, {"item": "new"}, {"item": "both", "value": 1.0}, files=[SECOND])
    rows = {row["item"]: row for row in store.facts("observation").to_dict("records")}
    assert store.source_of("observation", rows["old"]) == FIRST
    assert store.source_of("observation", rows["new"]) == SECOND
    assert store.source_of("observation", rows["both"]) == SECOND
    assert store.source_of("observation", rows["both"], revision=1) == FIRST


def test_a_figure_whose_file_was_not_kept_or_that_is_not_held_leads_to_none(store):
    commit(store, {})
    row = store.facts("observation").iloc[0].to_dict()
    assert store.source_of("observation", row) is None
    assert store.source_of("observation", row | {"item": "never stated"}) is None


def test_a_file_that_changes_nothing_is_not_kept(store):
    commit(store, {}, files=[FIRST])
    assert commit(store, {}, files=[SECOND]) is None
    assert store.files_of(1) == (FIRST,)


def test_an_undone_import_leads_back_to_the_earlier_file(store):
    commit(store, {"value": 1.0}, files=[FIRST])
    commit(store, {"value": 2.0}, files=[SECOND])
    store.undo(2, by="王", reason="")
    assert store.source_of("observation", store.facts("observation").iloc[0].to_dict()) == FIRST
