"""A headline figure is worked out with its base and with its target."""

from perfdata.workflow.snapshot import PeriodChoice
from perfdata.workflow.workings_figures import figure_workings
from tests.workflow.snapshots import PARK, printed, snapshot_of

Y2021 = PeriodChoice("2021", "period")
PLAN = {"kind": "plan", "time_period": "2021", **printed(120.0), "value_cell": "E5", "growth_cell": ""}


def texts(*facts, key="industrial_output"):
    return [step.text for step in figure_workings(snapshot_of(*facts), PARK, Y2021, key)]


def test_a_figure_that_there_is_not_has_no_steps():
    assert texts({}, key="tax_paid") == []


def test_the_base_comes_into_the_formula():
    before = {"time_period": "2020", **printed(100.0)}
    assert texts(before, {})[-1] == "增速 = 110.00 亿元 ÷ 100.00 亿元 − 1 = +10.0%"


def test_the_completion_of_a_target_is_the_figure_over_it():
    steps = figure_workings(snapshot_of({}, PLAN), PARK, Y2021, "industrial_output")
    found = [step.text for step in steps]
    assert "目标：120.00 亿元" in found
    assert "完成率 = 110.00 亿元 ÷ 120.00 亿元 × 100 = 91.67%" in found
    (place,) = [step.place for step in steps if step.text.startswith("目标")]
    assert place.cell == "E5"
