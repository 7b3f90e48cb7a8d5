"""Funds in place: refused where they are not known, read from the field or the further figures."""

import json
from math import isnan

import pytest

from perfdata.catalogue import load
from perfdata.compute.funds import funds

HEADINGS = load().project_words.funds_in_place


def printed(*figures):
    return json.dumps([{"name": name, "value": value, "unit": unit} for name, value, unit in figures])


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        pytest.param({"total_investment": 100.0}, "no_funds", id="none printed"),
        pytest.param({"funds": 50.0}, "no_total_investment", id="no total investment"),
        pytest.param({"funds": 50.0, "total_investment": 0.0}, "no_total_investment", id="a total of zero"),
        pytest.param(
            {"total_investment": 100.0, "figures": printed(("银行贷款", 50.0, "万元"))},
            "no_funds",
            id="loans",
        ),
        pytest.param(
            {"total_investment": 100.0, "figures": printed(("2021年到位资金", 50.0, "万元"))},
            *("no_funds",),
            id="a year's",
        ),
        pytest.param(
            {"total_investment": 100.0, "figures": printed(("到位资金", 50.0, "万美元"))},
            "no_funds",
            id="dollars",
        ),
        pytest.param(
            {
                "total_investment": 100.0,
                "figures": printed(("财政/到位资金", 50.0, "万元"), ("银行/到位资金", 20.0, "万元")),
            },
            "conflicting_funds",
            id="two of them",
        ),
    ],
)
def test_there_is_no_rate_of_funds_with(projects, said, reason):
    (row,) = funds(projects(said), HEADINGS).to_dict("records")
    assert isnan(row["funds_pct"])
    assert row["funds_reason"] == reason


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param({"funds": 50.0}, (50.0, 25.0), id="the field"),
        pytest.param({"funds": 0.0}, (0.0, 0.0), id="none in place is zero"),
        pytest.param({"funds": 300.0}, (300.0, 150.0), id="more than all"),
        pytest.param(
            {"figures": printed(("资金/到位资金", 50.0, "万元"))}, (50.0, 25.0), id="a further figure"
        ),
        pytest.param(
            {"funds": 80.0, "figures": printed(("到位资金", 50.0, "万元"))},
            (80.0, 40.0),
            id="the field first",
        ),
    ],
)
def test_funds_are_held_against_the_total_investment(projects, said, expected):
    (row,) = funds(projects({"total_investment": 200.0, **said}), HEADINGS).to_dict("records")
    assert (row["funds"], row["funds_pct"], row["funds_reason"]) == (*expected, "")
