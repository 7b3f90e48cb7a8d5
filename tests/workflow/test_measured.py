"""All that is computed of each project: the order, and what a halted one has not."""

from math import isnan

import pytest

from perfdata.catalogue import load
from perfdata.model import PROJECTS
from perfdata.workflow.measured import measured
from tests.workflow.snapshots import PROJECT


def found(*rows, **picked):
    frame = PROJECTS.frame([{**PROJECT, **row} for row in rows])
    return measured(frame, load(), **picked)


@pytest.mark.parametrize("picked", [{"rule": "none"}, {"plan": "none"}])
def test_a_rule_that_there_is_not_is_refused(picked):
    with pytest.raises(KeyError, match="none"):
        found({}, **picked)


def test_no_project_is_none():
    assert found().empty
    assert found({"role": "total"}).empty


def test_the_one_furthest_behind_is_first_and_halted_ones_are_last():
    frame = found(
        {"project": "停", "stage": "停工", "completed_investment": 0.0},
        {"project": "无计划", "planned_investment": None},
        {},
        {"project": "落后", "completed_investment": 40.0},
    )
    assert frame["project"].tolist() == ["落后", "标准厂房", "无计划", "停"]
    halted = frame.iloc[-1]
    assert (halted["halted"], halted["lamp"], halted["completion_annual"]) == (True, "", 0.0)
    assert isnan(halted["schedule_gap"])
    assert isnan(halted["schedule_progress"])
