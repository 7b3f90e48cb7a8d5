"""Counts of a year's work in words."""

from perfdata.workflow.evaluation import evaluation
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

TRAINED = {
    "indicator": "training_enterprises",
    "label": "参训企业数",
    "freq": "A",
    "value": 50.0,
    "unit": "家",
    "qualifier": ">",
}
JUNE = {**TRAINED, "time_period": "2021-06", "freq": "M"}
SEPTEMBER = {**JUNE, "time_period": "2021-09", "value": 30.0, "qualifier": ""}


def table(*observations):
    return evaluation(snapshot_of(*observations), PARK, YEAR).counts


def test_another_parks_counts_are_not_shown():
    assert table({**TRAINED, "entity": "乙园区"}).empty


def test_more_than_fifty_stays_more_than_fifty():
    lent = {"indicator": "loans_arranged", "label": "贷款", "freq": "A", "value": 2000.0, "unit": "万元"}
    shown = table(TRAINED, lent)
    assert shown.columns.tolist() == ["类别", "指标", "数量"]
    assert shown.to_numpy().tolist() == [
        ["融资", "协助落实银行贷款", "2,000 万元"],
        ["融资", "参训企业数", "超过 50 家"],
    ]


def test_a_sum_names_its_parts():
    assert table(JUNE, SEPTEMBER).to_numpy().tolist() == [
        ["融资", "参训企业数", "超过 80 家", "2021年6月、2021年9月合计"]
    ]


def test_parts_without_a_sum_are_a_dash_that_says_so():
    (line,) = table(JUNE, {**SEPTEMBER, "value": None}).to_numpy().tolist()
    assert line[2:] == ["—", "2021年6月、2021年9月不能相加"]


def test_a_cumulative_count_says_up_to_when():
    (line,) = table({**JUNE, "basis": "ytd"}).to_numpy().tolist()
    assert line[2:] == ["超过 50 家", "2021年上半年"]


def test_a_scope_is_named_with_the_indicator():
    assert table({**TRAINED, "scope": "线上"})["指标"].tolist() == ["参训企业数（线上）"]
