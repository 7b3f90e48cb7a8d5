import math

import pytest

from perfdata.model import BUDGET, LEDGER, OBSERVATIONS, SCORES
from perfdata.store.difference import difference, named_facts
from tests.store.rows import observations


def counts(stated, current):
    return difference(OBSERVATIONS, stated, current).counts


def only(name):
    return {"new": 0, "changed": 0, "unchanged": 0, "absent": 0} | {name: 1}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param({}, {}, id="the same row"),
        pytest.param({"value": math.nan}, {"value": math.nan}, id="missing then and now"),
        pytest.param({"value": -0.0}, {"value": 0.0}, id="minus zero is zero"),
        pytest.param({"source_text": "110.74"}, {"source_text": "１１０．７４"}, id="another print"),
        pytest.param(
            {"label": "总产值"}, {"label": "产值", "parent": "工业"}, id="two labels of one indicator"
        ),
    ],
)
def test_a_row_is_unchanged_when_it_says_the_same(old, new):
    assert counts(observations(new), observations(old)) == only("unchanged")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param({"value": 0.3}, {"value": 0.1 + 0.2}, id="the last bit of a float"),
        pytest.param({"value": math.nan}, {"value": 0.0}, id="missing becomes zero"),
        pytest.param({"value": 0.0}, {"value": math.nan}, id="zero becomes missing"),
        pytest.param({"rank": None}, {"rank": 0}, id="a missing integer becomes zero"),
        pytest.param({"unit": "亿元"}, {"unit": "万元"}, id="another unit"),
        pytest.param({"qualifier": ""}, {"qualifier": ">"}, id="another qualifier"),
        pytest.param({"growth": 10.0}, {"growth": 9.5}, id="another growth"),
    ],
)
def test_a_row_is_changed_when_it_says_something_else(old, new):
    assert counts(observations(new), observations(old)) == only("changed")


@pytest.mark.parametrize(
    "key",
    [
        {"entity": "大祥区"},
        {"indicator": "tax"},
        {"scope": "可比口径"},
        {"item": "建材"},
        {"time_period": "2022"},
        {"basis": "ytd"},
        {"kind": "plan"},
        {"measure": "change", "since": "年初"},
        {"base_for": "2022"},
    ],
    ids=lambda key: next(iter(key)),
)
def test_a_row_of_another_key_is_new(key):
    assert counts(observations(key), observations({}))["new"] == 1


def test_labels_of_unknown_indicators_name_facts_under_their_parents():
    one = {"indicator": "", "label": "活期存款", "parent": "住户存款"}
    other = {"indicator": "", "label": "活期存款", "parent": "非金融企业存款"}
    assert counts(observations(one, other), observations(one)) == only("new") | {"unchanged": 1}


def test_an_unknown_label_that_runs_into_its_parent_otherwise_is_not_taken_for_the_same():
    one = {"indicator": "", "parent": "甲/乙", "label": "丙"}
    other = {"indicator": "", "parent": "甲", "label": "乙/丙"}
    assert counts(observations(other), observations(one)) == only("changed")


def test_changed_rows_show_the_old_contents_beside_the_new():
    found = difference(OBSERVATIONS, observations({"value": 2.0, "file": "b"}), observations({"value": 1.0}))
    row = found.changed.iloc[0]
    assert (row["value"], row["old_value"], row["unit"], row["old_unit"]) == (2.0, 1.0, "亿元", "亿元")
    assert row["file"] == "b"
    assert "old_file" not in found.changed.columns


def test_each_row_is_matched_with_its_own_fact_in_any_order():
    stated = observations({"item": "b", "value": 20.0}, {"item": "new"}, {"item": "a", "value": 1.0})
    current = observations({"item": "a", "value": 1.0}, {"item": "b", "value": 2.0})
    found = difference(OBSERVATIONS, stated, current)
    assert found.new["item"].tolist() == ["new"]
    assert found.changed[["item", "value", "old_value"]].to_numpy().tolist() == [["b", 20.0, 2.0]]
    assert found.unchanged["item"].tolist() == ["a"]


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param({"item": "建材"}, ["建材"], id="same entity and period"),
        pytest.param({"item": "建材", "entity": "大祥区"}, [], id="another entity"),
        pytest.param({"item": "建材", "time_period": "2020"}, [], id="another period"),
        pytest.param(
            {"item": "建材", "time_period": "2020", "base_for": "2021"},
            ["建材"],
            id="a base restated for this period",
        ),
    ],
)
def test_absent_are_facts_of_the_same_tables_that_are_not_mentioned(held, expected):
    found = difference(OBSERVATIONS, observations({}), observations({}, held))
    assert found.absent["item"].tolist() == expected


def test_a_restated_base_does_not_make_the_facts_of_its_own_period_absent():
    stated = observations({"time_period": "2022"}, {"time_period": "2021", "base_for": "2022"})
    assert difference(OBSERVATIONS, stated, observations({})).absent.empty


def test_an_empty_frame_changes_nothing():
    nothing = {"new": 0, "changed": 0, "unchanged": 0, "absent": 0}
    assert counts(OBSERVATIONS.frame(), observations({})) == nothing
    assert counts(observations({}), OBSERVATIONS.frame()) == only("new")


def test_other_kinds_of_facts_are_named_by_their_own_keys():
    row = {"entity": "大祥区", "time_period": "2021", "source": "巡视", "finding": "环保"}
    old, new = LEDGER.frame([{**row, "status": "open"}]), LEDGER.frame([{**row, "status": "done"}])
    assert difference(LEDGER, new, old).changed[["status", "old_status"]].to_numpy().tolist() == [
        ["done", "open"]
    ]


def test_neither_frame_is_changed():
    stated, current = observations({"value": 2.0}), observations({})
    difference(OBSERVATIONS, stated, current)
    assert stated.equals(observations({"value": 2.0}))
    assert current.equals(observations({}))


def test_named_facts_are_the_held_rows_of_the_same_keys():
    key = {"entity": "大祥区", "time_period": "2021"}
    held = BUDGET.frame([{**key, "line": "教育", "initial": 5.0}, {**key, "line": "农业", "initial": 6.0}])
    asked = BUDGET.frame([{**key, "line": "农业"}, {**key, "line": "住房"}])
    assert named_facts(BUDGET, asked, held)["initial"].tolist() == [6.0]


def test_the_form_of_one_project_says_nothing_of_anothers():
    row = {"entity": "大祥工业集中区", "time_period": "2022", "level1": "产出指标", "level3": "道路长度"}
    kept = SCORES.frame([{**row, "project": name} for name in ("甲", "乙")])
    found = difference(SCORES, SCORES.frame([{**row, "project": "甲", "level3": "道路条数"}]), kept)
    assert found.counts == {"new": 1, "changed": 0, "unchanged": 0, "absent": 1}
    assert found.absent["project"].tolist() == ["甲"]
