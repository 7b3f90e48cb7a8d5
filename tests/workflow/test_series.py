"""A series runs through the same part of different years and through nothing else."""

import pytest

from tests.workflow.snapshots import rows, snapshot_of, unknown

PART = {"time_period": "2021-09", "basis": "ytd"}


def periods(snapshot, row):
    return [fact["time_period"] for fact in snapshot.series.of(row)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"entity": "乙园区"}, id="another entity"),
        pytest.param({"indicator": "tax_paid"}, id="another indicator"),
        pytest.param({"scope": "可比口径"}, id="another scope"),
        pytest.param({"item": "化工"}, id="a part of it"),
        pytest.param({"basis": "point"}, id="a balance"),
        pytest.param({"time_period": "2020-09", "basis": "ytd"}, id="part of a year"),
        pytest.param({"kind": "plan"}, id="a plan"),
        pytest.param({"base_for": "2021"}, id="a restated base"),
    ],
)
def test_what_is_named_otherwise_is_another_series(other):
    found = snapshot_of({}, {"time_period": "2020", **other})
    row = next(row for row in rows(found) if row["time_period"] == "2021")
    assert periods(found, row) == ["2021"]


def test_a_label_printed_otherwise_is_the_same_series():
    found = snapshot_of({}, {"time_period": "2020", "label": "规上工业总产值"})
    assert periods(found, rows(found)[1]) == ["2020", "2021"]


def test_nine_months_stand_beside_nine_months():
    found = snapshot_of({}, PART, {**PART, "time_period": "2020-09"})
    row = next(row for row in rows(found) if row["time_period"] == "2021-09")
    assert periods(found, row) == ["2020-09", "2021-09"]


def test_one_label_under_two_parents_is_two_series():
    facts = [unknown("活期存款", parent) for parent in ("住户存款", "企业存款")]
    found = snapshot_of(*facts, {**facts[0], "time_period": "2020"})
    household = next(row for row in rows(found) if row["parent"] == "住户存款")
    company = next(row for row in rows(found) if row["parent"] == "企业存款")
    assert (periods(found, household), periods(found, company)) == (["2020", "2021"], ["2021"])


def test_a_fact_without_a_value_is_not_found_as_a_figure():
    found = snapshot_of({}, {"time_period": "2020", "value": None})
    assert found.series.at(rows(found)[1], "2020") is None
    assert found.series.at(rows(found)[1], "2021")["value"] == 110.0
