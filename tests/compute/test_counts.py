"""Counts of a year's work keep what is said of them: more than, about."""

import pytest

from perfdata.catalogue import load
from perfdata.compute.counts import counts
from perfdata.model import OBSERVATIONS

TRAINED = {
    "indicator": "training_enterprises",
    "time_period": "2021",
    "freq": "A",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "value": 50.0,
    "unit": "家",
    "qualifier": ">",
}
JUNE = {"time_period": "2021-06", "freq": "M"}
SEPTEMBER = {"time_period": "2021-09", "freq": "M", "value": 30.0, "qualifier": ""}


def counted(*rows):
    return counts(OBSERVATIONS.frame([{**TRAINED, **row} for row in rows]), "2021", load())


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"kind": "plan"}, id="a plan"),
        pytest.param({"time_period": "2020"}, id="another year"),
        pytest.param({"time_period": "2021/2025"}, id="a span of years"),
        pytest.param({"indicator": "industrial_output"}, id="another topic"),
        pytest.param({"indicator": "loans", "basis": "point"}, id="a balance"),
        pytest.param({"item": "建材"}, id="a part of a breakdown"),
        pytest.param({"measure": "change"}, id="a change"),
        pytest.param({"base_for": "2022"}, id="a restated base"),
    ],
)
def test_what_is_no_count_of_the_year_is_left_out(row):
    assert counted(row) == ()


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"value": None}, id="a part is missing"),
        pytest.param({"qualifier": "<"}, id="one above and one below"),
        pytest.param({"time_period": "2021-Q3", "freq": "Q"}, id="parts of two lengths"),
    ],
)
def test_parts_that_have_no_sum_make_no_count(changed):
    (found,) = counted(JUNE, {**SEPTEMBER, **changed})
    assert found.value is None
    assert len(found.periods) == 2


def test_the_years_own_figure_keeps_its_qualifier():
    (found,) = counted({}, JUNE, {**SEPTEMBER, "basis": "ytd"})
    assert (found.value, found.qualifier, found.periods) == (50.0, ">", ("2021",))


def test_parts_are_added_and_one_that_is_more_makes_the_sum_more():
    (found,) = counted(JUNE, SEPTEMBER)
    assert (found.value, found.qualifier, found.periods) == (80.0, ">", ("2021-06", "2021-09"))


def test_the_latest_cumulative_figure_counts_alone():
    (found,) = counted({**JUNE, "basis": "ytd"}, {**SEPTEMBER, "basis": "ytd", "value": 70.0})
    assert (found.value, found.qualifier, found.periods) == (70.0, "", ("2021-09",))


def test_counts_stand_in_the_order_of_the_catalogue_each_scope_apart():
    study = {"indicator": "study_sessions", "value": 12.0, "unit": "次", "qualifier": ""}
    found = counted({}, {"scope": "线上"}, study)
    assert [(one.indicator, one.scope) for one in found] == [
        ("study_sessions", ""),
        ("training_enterprises", ""),
        ("training_enterprises", "线上"),
    ]
