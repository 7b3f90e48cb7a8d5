"""Checks of projects: rates, steps back, sums and slips of unit, each at the amount's own cell."""

import json

import pandas as pd
import pytest

from perfdata.compute.checks import checked_projects
from perfdata.errors import FrameError
from perfdata.model import PROJECTS

NONE = PROJECTS.frame()
FIELDS = ("total_investment", "planned_investment", "completed_investment", "cumulative_investment")


@pytest.fixture(scope="session")
def check(catalogue):
    def run(stated, known=()):
        return checked_projects(rows(stated, "now.xlsx"), rows(known, "then.xlsx"), catalogue)

    return run


def rows(given, file):
    """Rows of a schedule with their amounts in columns D to G of row 5, 6, …"""
    plain = {"entity": "大祥工业集中区", "role": "detail", "time_period": "2022-09", "unit": "万元"}
    return PROJECTS.frame(
        {
            **plain,
            "project": str(n),
            "file": file,
            "sheet": "表",
            "row": n,
            "cells": json.dumps(
                {field: f"{column}{n}" for field, column in zip(FIELDS, "DEFG", strict=True)}
            ),
            **row,
        }
        for n, row in enumerate(given, start=5)
    )


def said(problems):
    return [(p.severity, p.code, p.place.cell) for p in problems]


def test_a_frame_without_its_columns_is_refused(catalogue):
    with pytest.raises(FrameError, match="missing_columns"):
        checked_projects(pd.DataFrame({"project": ["甲"]}), NONE, catalogue)


def test_no_projects_have_no_problems(check):
    assert check([], [{"total_investment": 5.0}]) == []


def test_amounts_that_are_not_known_are_no_fault(check):
    assert check([{"stage": "竣工"}, {"role": "total", "total_investment": 1903.0}]) == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(
            {"planned_investment": 100.0, "completed_investment": 130.0}, [], id="130 % of the plan"
        ),
        pytest.param(
            {"planned_investment": 100.0, "completed_investment": 131.0},
            [("warning", "far_above_plan", "F5")],
            id="131 % of the plan",
        ),
        pytest.param(
            {"total_investment": 100.0, "cumulative_investment": 110.0}, [], id="110 % of the total"
        ),
        pytest.param(
            {"total_investment": 100.0, "cumulative_investment": 111.0},
            [("warning", "cumulative_above_total", "G5")],
            id="111 % of the total",
        ),
        pytest.param({"planned_investment": 0.0, "completed_investment": 5.0}, [], id="no plan"),
        pytest.param(
            {"planned_investment": -1.0}, [("error", "negative_plan", "E5")], id="a plan below zero"
        ),
        pytest.param({"total_investment": -1.0}, [("error", "below_zero", "D5")], id="a total below zero"),
        pytest.param(
            {"stage": "已完工，正在验收", "cumulative_investment": 0.0},
            [("warning", "finished_without_investment", "G5")],
            id="finished with nothing invested",
        ),
        pytest.param(
            {"stage": "竣工", "planned_investment": 9.0, "completed_investment": 0.0},
            [("warning", "finished_without_investment", "F5")],
            id="finished this year with nothing invested",
        ),
        pytest.param({"stage": "竣工", "completed_investment": 0.0}, [], id="finished in an earlier year"),
        pytest.param({"stage": "主体完工", "cumulative_investment": 0.0}, [], id="the structure is finished"),
    ],
)
def test_a_project_is_told_at_the_amount_that_is_odd(row, expected, check):
    assert said(check([row])) == expected


def test_investment_since_the_start_below_what_is_known_of_an_earlier_month_is_told(check):
    known = [
        {"project": "甲", "time_period": "2022-06", "cumulative_investment": 500.0},
        {"project": "乙", "time_period": "2022-06", "cumulative_investment": 500.0},
        {"project": "甲", "time_period": "2022", "cumulative_investment": 900.0},
    ]
    problems = check([{"project": "甲", "cumulative_investment": 304.7}], known)
    assert said(problems) == [("warning", "cumulative_fell", "G5")]
    assert (problems[0].found, problems[0].values["other_value"]) == ("304.7万元", "500万元")


def test_a_later_month_that_is_known_to_be_less_is_told_at_the_earlier_cell(check):
    known = [{"project": "甲", "time_period": "2022-12", "cumulative_investment": 300.0}]
    problems = check([{"project": "甲", "cumulative_investment": 304.7}], known)
    assert said(problems) == [("warning", "cumulative_falls_later", "G5")]


def test_an_amount_10_000_times_the_known_one_is_the_root_of_what_follows(check):
    known = [{"project": "甲", "time_period": "2022-06", "total_investment": 1903.0}]
    stated = [{"project": "甲", "total_investment": 0.1903, "cumulative_investment": 304.7}]
    assert [(p.code, p.place.cell, p.values.get("because")) for p in check(stated, known)] == [
        ("unit_slip", "D5", None),
        ("cumulative_above_total", "G5", "D5"),
    ]


@pytest.mark.parametrize(
    ("name", "parts", "expected"),
    [
        pytest.param("合计", (300.0, 199.0), [("warning", "parts_do_not_sum", "D5")], id="another sum"),
        pytest.param("合计（2项）", (300.0, 200.4), [], id="rounded to whole 万元"),
        pytest.param("合计（3项）", (300.0, 100.0), [], id="more projects than are listed"),
        pytest.param("合计", (300.0, None), [], id="an amount that one lacks"),
        pytest.param(
            "合计", (300.0, 300.0, None), [("warning", "parts_do_not_sum", "D5")], id="above the total"
        ),
    ],
)
def test_a_total_is_the_sum_of_the_projects_that_it_counts(name, parts, expected, check):
    total = {"role": "total", "project": name, "total_investment": 500.0}
    assert said(check([total, *({"total_investment": part} for part in parts)])) == expected


def test_a_total_is_not_looked_at_beside_its_own_projects(check):
    total = {
        "role": "total",
        "project": "合计（9项）",
        "planned_investment": 1.0,
        "completed_investment": 2.0,
    }
    detail = {"planned_investment": 2.0, "completed_investment": 2.0}
    assert check([total, detail]) == []
    assert said(check([total])) == [("warning", "far_above_plan", "F5")]
