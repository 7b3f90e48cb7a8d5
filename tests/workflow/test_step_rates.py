"""The rates of the Hunan form: worked out where the store has their inputs, else what to upload."""

import pytest

from perfdata.workflow.evaluation import evaluation
from tests.workflow.score_rows import FUNDS, KEPT
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

STAFF = {"indicator": "staff_number", "label": "在职人数", "basis": "point", "unit": "人", "value": 51.0}
POSTS = {"indicator": "staff_quota", "label": "编制数", "basis": "point", "unit": "人", "value": 50.0}
SPENDING = {
    "indicator": "hospitality_spending",
    "label": "三公经费",
    "kind": "budget",
    "unit": "万元",
    "value": 10.1,
}
BEFORE = {**SPENDING, "time_period": "2020", "value": 10.0}


def rate(name, *observations, scores=(), budget=()):
    snapshot = snapshot_of(*observations, scores=scores, budget=budget)
    table = evaluation(snapshot, PARK, YEAR).rates.set_index("指标")
    return tuple(table.loc[name, ["数值", "分值", "按规则", "缺少的数据"]])


def weighing(name, weight):
    return {**KEPT, "level3": name, "weight": weight, "target": "≤100%", "actual": ""}


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        pytest.param("在职人员控制率", "实际在职人数、人员编制数", id="no staff"),
        pytest.param("“三公经费”变动率", "三公经费（本年预算）、三公经费（上年预算）", id="no spending"),
        pytest.param("预算完成率", "上年结转、年初预算数、全年预算数、年末结余", id="no budget at all"),
        pytest.param("预算控制率", "年初预算数、全年预算数", id="no budget"),
    ],
)
def test_a_rate_without_its_inputs_names_what_to_upload(name, missing):
    value, _, points, lacking = rate(name)
    assert (value, points, lacking) == ("—", "—", missing)


def test_a_rate_whose_divisor_is_zero_says_so():
    assert rate("在职人员控制率", STAFF, {**POSTS, "value": 0.0})[3] == "分母为0"


def test_a_rate_without_a_weight_has_no_points():
    assert rate("在职人员控制率", STAFF, POSTS) == ("102.00%", "—", "—", "列有该项分值的评分表")


def test_two_figures_that_differ_are_no_input():
    assert rate("在职人员控制率", STAFF, {**STAFF, "scope": "含借调", "value": 60.0}, POSTS)[0] == "—"


def test_the_weight_is_that_of_the_uploaded_sheet():
    sheet = [weighing("在职人员控制率", 5.0)]
    assert rate("在职人员控制率", STAFF, POSTS, scores=sheet) == ("102.00%", "5", "4", "")


def test_the_change_of_spending_is_of_two_budgets_and_knows_its_weight():
    assert rate("“三公经费”变动率", SPENDING, BEFORE) == ("1.00%", "8", "7.2", "")
    spent = {**BEFORE, "kind": "actual"}
    assert rate("“三公经费”变动率", SPENDING, spent)[3] == "三公经费（上年预算）"


def test_what_was_added_is_the_whole_years_budget_less_that_at_the_start():
    sheet = [weighing("预算控制率", 4.0)]
    assert rate("预算控制率", scores=sheet, budget=[FUNDS]) == ("12.50%", "4", "2", "")


def test_the_completion_of_the_budget_needs_what_was_carried_over_and_left():
    carried = {"indicator": "", "label": "上年结转", "kind": "budget", "unit": "万元", "value": 10.0}
    left = {**carried, "label": "年末结余", "kind": "actual", "value": 5.0}
    sheet = [weighing("预算完成率", 5.0)]
    # (10 + 80 + 10 - 5) / 100
    found = rate("预算完成率", carried, left, scores=sheet, budget=[FUNDS])
    assert found == ("95.00%", "5", "3", "")
