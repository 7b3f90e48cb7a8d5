"""Claims judged against observations and projects."""

import pytest

from perfdata.model import OBSERVATIONS, PROJECTS, Claim
from perfdata.narrative import claims, verdicts
from tests.narrative.texts import report

TITLE = "大祥工业集中区2021年工作总结"
OUTPUT = {
    "entity": "大祥工业集中区",
    "indicator": "industrial_output",
    "label": "规模以上工业总产值",
    "time_period": "2021",
    "freq": "A",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "value": 110.74,
    "unit": "亿元",
    "source_value": 110.74,
    "source_unit": "亿元",
    "source_text": "110.74",
    "decimals": 2,
    "growth": 10.0,
    "growth_unit": "%",
    "growth_over": "year",
    "growth_basis": "unknown",
    "growth_decimals": 0,
    "file": "a.xlsx",
    "sheet": "指标",
    "value_cell": "C5",
    "growth_cell": "D5",
}
STATION = {
    "entity": "大祥工业集中区",
    "project": "横冲科技工业园污水处理站",
    "role": "detail",
    "time_period": "2021",
    "total_investment": 1903.0,
    "cumulative_investment": 304.7,
    "unit": "万元",
    "file": "b.xlsx",
    "sheet": "项目",
    "row": 4,
    "cells": '{"total_investment": "D4", "cumulative_investment": "G4"}',
}


def judged(text, catalogue, rows=(OUTPUT,), projects=()):
    stated = claims(report(TITLE, text), catalogue)
    return verdicts(stated, OBSERVATIONS.frame(rows), PROJECTS.frame(projects), catalogue)


def verdict(text, catalogue, **changed):
    (judgement,) = judged(text, catalogue, [{**OUTPUT, **changed}])
    return judgement.verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("规模以上工业总产值110.75亿元。", "differs", id="last digit"),
        pytest.param("规模以上工业总产值110.8亿元。", "differs", id="last digit of a rounded figure"),
        pytest.param("规模以上工业总产值110.74亿元，增长11%。", "differs", id="only the growth differs"),
        pytest.param("规模以上工业总产值110.74亿元，下降10%。", "differs", id="a fall for a rise"),
        pytest.param("规模以上工业总产值110.74万元。", "differs", id="another unit"),
        pytest.param("规模以上工业总产值超过111亿元。", "differs", id="a bound above the figure"),
        pytest.param("规模以上工业总产值近110亿元。", "differs", id="a bound below the figure"),
        pytest.param("规模以上工业总产值100余亿元。", "agrees_rounded", id="a hundred and some"),
        pytest.param("规模以上工业总产值90余亿元。", "differs", id="ninety and some"),
        pytest.param("规模以上工业总产值110.74亿元，增长10%。", "agrees", id="as printed"),
        pytest.param("规模以上工业总产值1107400万元。", "agrees", id="as printed in another unit"),
        pytest.param("规模以上工业总产值110.7亿元。", "agrees_rounded", id="one decimal less"),
        pytest.param("规模以上工业总产值约110亿元。", "agrees_rounded", id="about"),
        pytest.param("规模以上工业总产值突破110亿元。", "agrees_rounded", id="beyond"),
        pytest.param("规模以上工业总产值110亿元以上。", "agrees_rounded", id="at least"),
        pytest.param("规模以上工业总产值增长10%。", "agrees", id="the growth alone"),
        pytest.param("规模以上工业总产值增长9.8%。", "agrees_rounded", id="a growth of more decimals"),
        pytest.param("规模以上工业总产值环比增长11%。", "not_in_data", id="growth over the month"),
        pytest.param("2020年规模以上工业总产值110.74亿元。", "not_in_data", id="another year"),
        pytest.param("上半年规模以上工业总产值110.74亿元。", "not_in_data", id="half of the year"),
        pytest.param("力争规模以上工业总产值达到110.74亿元。", "not_in_data", id="a plan"),
        pytest.param("规模以上工业总产值（可比口径）110.74亿元。", "not_in_data", id="another scope"),
        pytest.param("双清区规模以上工业总产值110.74亿元。", "not_in_data", id="another place"),
        pytest.param("旅游收入110.74亿元。", "not_in_data", id="an unknown name"),
        pytest.param("“十三五”期间规模以上工业总产值110.74亿元。", "not_checkable", id="a span of years"),
    ],
)
def test_a_figure_is_judged_by_what_it_can_have_been(text, expected, catalogue):
    assert verdict(text, catalogue) == expected


def test_a_claim_without_a_period_cannot_be_checked(catalogue):
    claim = Claim("规模以上工业总产值", "industrial_output", value=110.74, unit="亿元", decimals=2)
    (judgement,) = verdicts([claim], OBSERVATIONS.frame([OUTPUT]), PROJECTS.frame(), catalogue)
    assert (judgement.verdict, judgement.evidence) == ("not_checkable", None)


def test_the_evidence_names_both_cells(catalogue):
    (judgement,) = judged("规模以上工业总产值110.74亿元，增长11%。", catalogue)
    evidence = judgement.evidence
    assert (evidence.file, evidence.sheet, evidence.cell, evidence.growth_cell) == (
        "a.xlsx",
        "指标",
        "C5",
        "D5",
    )


@pytest.mark.parametrize(
    ("text", "stored", "expected"),
    [
        pytest.param(
            "总产值",
            {"qualifier": ">", "source_value": 1600.0, "value": 1600.0, "decimals": 0},
            "agrees",
            id="same",
        ),
        pytest.param(
            "总产值",
            {"qualifier": ">", "source_value": 1601.0, "value": 1601.0, "decimals": 0},
            "differs",
            id="other",
        ),
    ],
)
def test_two_bounds_agree_only_with_the_same_number(text, stored, expected, catalogue):
    assert verdict(f"规模以上工业{text}1600余亿元。", catalogue, **stored) == expected


def test_a_half_open_interval_does_not_reach_its_end(catalogue):
    exact = {"source_value": 110.745, "value": 110.745, "decimals": 3}
    assert verdict("规模以上工业总产值110.74亿元。", catalogue, **exact) == "agrees_rounded"
    assert (
        verdict("规模以上工业总产值110.74亿元。", catalogue, source_value=110.75, value=110.75) == "differs"
    )


def test_an_unknown_indicator_is_found_by_its_printed_name(catalogue):
    row = {**OUTPUT, "indicator": "", "label": "旅游收入"}
    (judgement,) = judged("旅游收入110.74亿元。", catalogue, [row])
    assert judgement.verdict == "agrees"


def test_a_project_is_judged_by_its_own_amounts(catalogue):
    text = "总投资1903万元的横冲科技工业园区日处理300吨生产生活污水处理站累计完成投资304.8万元。"
    total, done = judged(text, catalogue, projects=[STATION])
    assert (total.verdict, total.evidence.cell) == ("agrees", "D4")
    assert (done.verdict, done.evidence.cell) == ("differs", "G4")


def test_a_project_that_no_table_has_is_not_in_the_data(catalogue):
    (judgement,) = judged("湘滨变电站总投资1903万元。", catalogue, projects=[STATION])
    assert judgement.verdict == "not_in_data"
