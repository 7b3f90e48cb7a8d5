import math

import pytest

from perfdata.errors import FrameError, StoreError
from perfdata.model import OBSERVATIONS, Report
from perfdata.store.storable import storable
from tests.store.rows import commit, observations


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        pytest.param([{"label": "总\0产值"}], "nul_in_text", id="NUL in a text"),
        pytest.param([{"value": math.inf}], "not_finite", id="infinity"),
        pytest.param([{"growth": -math.inf}], "not_finite", id="minus infinity"),
        pytest.param([{"value": 1.0}, {"value": 2.0}], "duplicate_key", id="two values of one fact"),
        pytest.param([{}, {}], "duplicate_key", id="one row twice"),
        pytest.param([{"label": "产值"}, {"label": "总产值"}], "duplicate_key", id="two labels of one fact"),
    ],
)
def test_rows_that_cannot_be_stored_are_refused_before_anything_is_written(store, rows, code):
    with pytest.raises(StoreError) as refusal:
        commit(store, *rows)
    assert refusal.value.code == code
    assert store.is_empty()


def test_a_duplicate_is_named_by_its_key():
    with pytest.raises(StoreError, match="大祥工业集中区 · industrial_output · 2021 · period") as refusal:
        storable(OBSERVATIONS, observations({}, {}, {}))
    assert refusal.value.values["count"] == "2"


@pytest.mark.parametrize(("length", "is_refused"), [(500, False), (501, True)])
def test_the_name_of_an_entity_has_a_greatest_length_that_every_database_takes(store, length, is_refused):
    row = {"entity": "\U00020000" * length}  # four bytes a character
    if is_refused:
        with pytest.raises(StoreError, match="entity_too_long: schema=observation, longest=500"):
            commit(store, row)
    else:
        assert commit(store, row) is not None


def test_half_a_character_is_refused():
    frame = observations({}).astype({"label": object})
    frame.loc[0, "label"] = "\ud83d"
    with pytest.raises(StoreError, match="broken_text"):
        storable(OBSERVATIONS, frame)


@pytest.mark.parametrize("column", ["entity", "time_period", "title", "file", "text"])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("a\0", "nul_in_text", id="NUL"),
        pytest.param("\ud83d", "broken_text", id="half a character"),
    ],
)
def test_a_report_with_a_text_that_cannot_be_stored_is_refused(store, column, text, code):
    fields = {"entity": "e", "time_period": "2021", "title": "t", "file": "f", "text": "x"}
    with pytest.raises(StoreError, match=code):
        commit(store, reports=[Report(**(fields | {column: text}), paragraphs=())])
    assert store.is_empty()


@pytest.mark.parametrize("field", ["by", "reason"])
def test_a_name_or_reason_with_nul_is_refused(store, field):
    words = {"by": "李", "reason": ""} | {field: "\0"}
    with pytest.raises(StoreError, match="nul_in_text"):
        store.commit({"observation": observations({})}, **words, reviewed_against=0)


def test_a_frame_without_a_column_is_refused(store):
    with pytest.raises(FrameError, match="missing_columns: schema=observation, columns=unit"):
        store.difference({"observation": observations({}).drop(columns="unit")})


def test_a_fact_both_stated_and_removed_is_refused(store):
    commit(store, {})
    with pytest.raises(StoreError, match=r"duplicate_key.*大祥工业集中区 · industrial_output · 2021"):
        commit(store, {"value": 1.0}, remove={"observation": observations({})})
    assert store.revision() == 1


def test_other_columns_and_the_index_of_a_frame_are_left_behind():
    frame = observations({"item": "a"}, {"item": "b"}).assign(extra=1).iloc[[1]]
    stored = storable(OBSERVATIONS, frame)
    assert stored.columns.tolist() == [*OBSERVATIONS.names, "subject"]
    assert stored.index.tolist() == [0]
    assert stored["subject"].tolist() == ["industrial_output"]


def test_minus_zero_is_stored_as_zero():
    assert math.copysign(1.0, storable(OBSERVATIONS, observations({"value": -0.0}))["value"].iloc[0]) == 1.0
