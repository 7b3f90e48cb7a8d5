import math

import pytest
from pandas.testing import assert_frame_equal

from perfdata.errors import FrameError, StaleReview, UnknownRevision
from perfdata.model import KEPT_SCHEMAS, Paragraph, Report
from perfdata.store import facts, open_store
from tests.store.rows import commit, observations, values

REPORT = Report(
    "大祥工业集中区", "2021", "2021年工作总结", "总结.docx", "一、产值\n110.74亿元", (Paragraph(0, 4, 1),)
)


def a_row(schema):
    """A row with something in every column, so that a column that is not kept is seen."""
    sample = {"text": "文", "number": 1.5, "integer": 7}
    return {column.name: sample[column.type] for column in schema.columns}


@pytest.mark.parametrize("revision", [-1, 2, 99, 10**24, -(10**24)])
def test_a_revision_that_never_was_is_refused(store, revision):
    commit(store, {})
    with pytest.raises(UnknownRevision, match="unknown_revision"):
        store.facts("observation", revision)


@pytest.mark.parametrize("name", ["report", "revision", "no such"])
def test_only_the_kinds_of_facts_of_the_model_can_be_asked_for_or_committed(store, name):
    with pytest.raises(FrameError, match="unknown_schema"):
        store.facts(name)
    with pytest.raises(FrameError, match="unknown_schema"):
        store.commit({name: observations({})}, by="李", reason="", reviewed_against=0)


def test_a_commit_is_refused_when_the_store_moved_on_since_the_review(store):
    commit(store, {})
    with pytest.raises(StaleReview) as refusal:
        store.commit({"observation": observations({"value": 1.0})}, by="王", reason="", reviewed_against=0)
    assert refusal.value.values == {
        "reviewed": "0",
        "current": "1",
        "by": "李",
        "at": "2022-03-01T08:30:00+00:00",
    }
    assert values(store) == [110.74]


@pytest.mark.parametrize(
    "reviewed", [pytest.param(0, id="an earlier revision"), pytest.param(9, id="one that never was")]
)
def test_a_stale_review_is_refused_even_where_nothing_differs(store, reviewed):
    commit(store, {})
    with pytest.raises(StaleReview, match=f"reviewed={reviewed}, current=1"):
        store.commit({"observation": observations({})}, by="王", reason="", reviewed_against=reviewed)


def test_a_new_store_is_empty(store):
    assert store.is_empty()
    assert store.revision() == 0
    assert store.revisions() == []
    assert store.facts("observation", revision=0).empty
    assert store.reports() == []


@pytest.mark.parametrize("name", KEPT_SCHEMAS)
def test_every_column_of_every_kind_of_fact_comes_back_as_it_went_in(store, name):
    stated = KEPT_SCHEMAS[name].frame([a_row(KEPT_SCHEMAS[name])])
    store.commit({name: stated}, by="李", reason="", reviewed_against=0)
    assert_frame_equal(store.facts(name), stated)


@pytest.mark.parametrize("name", KEPT_SCHEMAS)
def test_no_facts_are_an_empty_frame_with_all_columns_typed(store, name):
    assert_frame_equal(store.facts(name), KEPT_SCHEMAS[name].frame())


def test_missing_empty_and_zero_stay_three_states(store):
    commit(
        store,
        {"item": "missing", "value": math.nan, "decimals": None, "unit": ""},
        {"item": "zero", "value": 0.0, "decimals": 0, "unit": "0"},
    )
    missing, zero = store.facts("observation").to_dict("records")
    assert math.isnan(missing["value"])
    assert missing["decimals"] is not missing["value"]
    assert store.facts("observation")["decimals"].isna().tolist() == [True, False]
    assert missing["unit"] == ""
    assert (zero["value"], zero["decimals"], zero["unit"]) == (0.0, 0, "0")


def test_a_missing_number_is_null_in_the_database(store):
    commit(store, {"value": math.nan})
    with store.engine.connect() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM observation WHERE value IS NULL").scalar()
    assert count == 1


def test_a_revision_shows_the_facts_as_they_were_then(store):
    commit(store, {"value": 1.0})
    commit(store, {"value": 2.0}, {"time_period": "2022", "value": 20.0})
    assert values(store, 0) == []
    assert values(store, 1) == [1.0]
    assert values(store, 2) == [2.0, 20.0]
    assert values(store) == [2.0, 20.0]


def test_facts_come_in_the_order_of_code_points_whatever_the_order_they_came_in(store):
    commit(store, {"item": "乙"}, {"item": "a"}, {"item": "一"}, {"item": "B"})
    assert store.facts("observation")["item"].tolist() == ["B", "a", "一", "乙"]


def test_no_row_is_lost_where_the_rows_go_in_several_lots(store, monkeypatch):
    monkeypatch.setattr(facts, "_CHUNK", 2)
    commit(store, *({"item": item, "value": 1.0} for item in "abcde"))
    commit(store, *({"item": item, "value": 2.0} for item in "abcde"))
    assert store.facts("observation", 1)["item"].tolist() == ["a", "b", "c", "d", "e"]
    assert values(store) == [2.0] * 5


def test_facts_of_one_entity_leave_the_others_out(store):
    commit(store, {"value": 1.0}, {"entity": "大祥区", "value": 2.0})
    assert store.facts("observation", entity="大祥区")["value"].tolist() == [2.0]


def test_a_revision_tells_who_when_why_and_how_much(store):
    commit(store, {"item": "kept"}, {"item": "changes"})
    revision = store.commit(
        {"observation": observations({"item": "changes", "value": 1.0}, {"item": "new"})},
        by="王",
        reason="季报更正",
        reports=[REPORT],
        reviewed_against=1,
    )
    assert revision is not None
    assert (revision.revision, revision.by, revision.reason) == (2, "王", "季报更正")
    assert revision.at == "2022-03-01T08:30:00+00:00"
    assert revision.counts == {
        "new": 1,
        "changed": 1,
        "unchanged": 0,
        "absent": 1,
        "removed": 0,
        "reports": 1,
        "answers": 0,
        "corrections": 0,
    }
    assert store.revisions()[0] == revision
    assert [r.revision for r in store.revisions()] == [2, 1]


def test_the_same_frames_twice_are_one_revision(store):
    assert commit(store, {}) is not None
    assert commit(store, {}) is None
    assert store.revision() == 1


@pytest.mark.parametrize(
    "print_only",
    [
        pytest.param({"file": "copy.xlsx", "sheet": "2", "value_cell": "C9"}, id="another place"),
        pytest.param({"source_text": "110.740"}, id="another print"),
        pytest.param({"label": "规上工业总产值", "parent": "工业"}, id="another label of a known indicator"),
    ],
)
def test_a_figure_printed_elsewhere_is_no_change(store, print_only):
    commit(store, {})
    assert commit(store, print_only) is None


def test_a_fact_that_a_file_does_not_mention_stays_until_it_is_removed(store):
    commit(store, {"item": "a"}, {"item": "b"})
    assert commit(store, {"item": "a"}) is None
    removal = commit(store, {"item": "a"}, remove={"observation": observations({"item": "b"})})
    assert removal is not None
    assert removal.counts["removed"] == 1
    assert store.facts("observation")["item"].tolist() == ["a"]
    assert store.facts("observation", 1)["item"].tolist() == ["a", "b"]


def test_the_difference_is_taken_from_the_present_state(store):
    restated = {"time_period": "2021", "base_for": "2022"}
    commit(store, {"value": 1.0}, restated, {"entity": "大祥区", "time_period": "2022"})
    commit(store, {"value": 2.0})
    found = store.difference({"observation": observations({"time_period": "2022"}, {"value": 3.0})})
    assert found["observation"].new["time_period"].tolist() == ["2022"]
    assert found["observation"].changed[["old_value", "value"]].to_numpy().tolist() == [[2.0, 3.0]]
    assert found["observation"].absent["base_for"].tolist() == ["2022"]


def test_a_base_restated_for_a_stated_period_is_found_absent_by_that_period(store):
    commit(store, {"time_period": "2021", "base_for": "2022"}, {"time_period": "2020"})
    found = store.difference({"observation": observations({"time_period": "2022"})})
    assert found["observation"].absent["base_for"].tolist() == ["2022"]


def test_removing_what_is_not_there_is_no_change(store):
    commit(store, {"item": "a"})
    assert commit(store, remove={"observation": observations({"item": "b"})}) is None


def test_reports_come_back_and_change_with_their_text(store):
    store.commit({}, by="李", reason="", reports=[REPORT], reviewed_against=0)
    assert store.reports() == [REPORT]
    assert store.commit({}, by="李", reason="", reports=[REPORT], reviewed_against=1) is None
    later = Report(REPORT.entity, "2021", REPORT.title, "新.docx", "二、税金", ())
    store.commit({}, by="李", reason="", reports=[later], reviewed_against=1)
    assert store.reports() == [later]
    assert store.reports(1) == [REPORT]


def test_equal_contents_give_equal_digests_whatever_the_history(url, tmp_path):
    one = open_store(f"sqlite:///{tmp_path / 'one.db'}")
    other = open_store(url)
    commit(one, {"value": 1.0}, {"item": "b", "value": 5.0})
    commit(other, {"item": "b", "value": 5.0})
    commit(other, {"value": 9.0})
    assert one.digest() != other.digest()
    commit(other, {"value": 1.0})
    assert one.digest() == other.digest()
    assert one.digest(0) == other.digest(0) != one.digest()


def test_reports_are_part_of_the_digest(store):
    before = store.digest()
    store.commit({}, by="李", reason="", reports=[REPORT], reviewed_against=0)
    assert store.digest() != before
    assert store.digest(0) == before


def test_a_store_opened_again_says_the_same(store, url):
    commit(store, {})
    again = open_store(url)
    assert again.digest() == store.digest()
    assert again.revisions() == store.revisions()
