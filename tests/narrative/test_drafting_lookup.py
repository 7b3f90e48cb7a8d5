"""For each figure of a report, the tables' figure of the same thing a year later."""

import pytest

from perfdata.model import OBSERVATIONS, PROJECTS
from perfdata.narrative import claims
from perfdata.narrative.drafting import data_figure, figures_after, shifted
from tests.narrative.texts import report

TAX = {
    "entity": "甲园区",
    "indicator": "tax_paid",
    "label": "实缴税金",
    "time_period": "2022",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "value": 5.41,
    "unit": "亿元",
    "source_value": 54100.0,
    "source_unit": "万元",
    "decimals": 0,
    "file": "a.xlsx",
    "sheet": "表1",
    "value_cell": "C5",
    "growth_cell": "D5",
}
PROFIT = {**TAX, "indicator": "industry_profit", "label": "利润总额", "source_unit": "亿元", "decimals": 2}
STATION = {
    "entity": "甲园区",
    "project": "污水处理站",
    "role": "detail",
    "time_period": "2022",
    "total_investment": 2100.0,
    "cumulative_investment": 900.5,
    "unit": "万元",
    "file": "p.xlsx",
    "sheet": "表1",
    "cells": '{"total_investment": "D4", "cumulative_investment": "G4"}',
}


def found(catalogue, text, *observations, projects=()):
    stated = claims(report("甲园区2021年度报告", text), catalogue)
    frames = OBSERVATIONS.frame(observations), PROJECTS.frame(projects)
    return figures_after(stated, 1, *frames, catalogue)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param("2021年实缴税金4.92亿元。", {"time_period": "2021"}, id="the same year"),
        pytest.param(
            "2021年实缴税金4.92亿元。", {"time_period": "2022-09", "basis": "ytd"}, id="part of the year"
        ),
        pytest.param("2021年实缴税金4.92亿元。", {"kind": "plan"}, id="a plan"),
        pytest.param("2021年实缴税金4.92亿元。", {"scope": "全口径"}, id="another scope"),
        pytest.param("截至6月24日，实缴税金4.92亿元。", {}, id="a day of the year"),
        pytest.param("2021年园区各类投资4.92亿元。", {}, id="another indicator"),
    ],
)
def test_a_figure_of_something_else_is_not_taken(catalogue, text, row):
    assert found(catalogue, text, {**TAX, **row}) == (None,)


def test_a_cell_that_two_facts_are_read_from_tells_of_none(catalogue):
    other = {**TAX, "basis": "point", "source_value": 60000.0}
    assert found(catalogue, "2021年实缴税金4.92亿元。", TAX, other) == (None,)


def test_a_figure_is_taken_as_it_was_printed(catalogue):
    (figure,) = found(catalogue, "2021年实缴税金4.92亿元。", TAX)
    assert (figure.label, figure.value, figure.unit, figure.decimals) == ("实缴税金", 54100.0, "万元", 0)
    assert (figure.growth, figure.growth_unit, figure.growth_over) == (None, "", "")


def test_a_turn_from_profit_to_loss_is_told_from_the_two_years(catalogue):
    before = {**PROFIT, "time_period": "2021", "value": 1.2, "source_value": 1.2, "value_cell": "B5"}
    after = {**PROFIT, "value": -0.5, "source_value": -0.5}
    (figure,) = found(catalogue, "2021年规模以上工业利润总额1.20亿元。", before, after)
    assert (figure.value, figure.change) == (-0.5, "turned_loss")


def test_the_amounts_of_a_project_are_those_of_its_row(catalogue):
    text = "污水处理站项目总投资1903万元，累计完成投资304.7万元。"
    figures = found(catalogue, text, projects=[STATION])
    assert [(one.value, one.unit) for one in figures] == [(2100.0, "万元"), (900.5, "万元")]


@pytest.mark.parametrize(
    ("row", "label"),
    [
        pytest.param({}, "实缴税金", id="the name in the catalogue"),
        pytest.param({"scope": "全口径"}, "实缴税金（全口径）", id="with its scope"),
        pytest.param({"basis": "point"}, "年末实缴税金", id="a balance at the year's end"),
        pytest.param({"indicator": "", "label": "新指标"}, "新指标", id="the printed name of an unknown one"),
    ],
)
def test_a_figure_is_named_so_that_it_cannot_be_mistaken(catalogue, row, label):
    (told,) = OBSERVATIONS.frame([{**TAX, **row}]).to_dict("records")
    assert data_figure(told, catalogue).label == label


@pytest.mark.parametrize(
    ("basis", "indicator", "expected"),
    [
        pytest.param("comparable", "industrial_value_added", "comparable_prices", id="in real terms"),
        pytest.param("comparable", "park_investment", "comparable", id="on a comparable scope"),
        pytest.param("", "industrial_value_added", "unknown", id="not stated"),
    ],
)
def test_comparable_prices_are_said_only_where_the_table_says_so(catalogue, basis, indicator, expected):
    row = {**TAX, "indicator": indicator, "growth": 8.2, "growth_unit": "%", "growth_basis": basis}
    (told,) = OBSERVATIONS.frame([row]).to_dict("records")
    assert data_figure(told, catalogue).growth_basis == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param("2021", "2023", id="a year"),
        pytest.param("2021-09", "2023-09", id="a month"),
        pytest.param("2021/2025", "", id="a span"),
        pytest.param("", "", id="not known"),
    ],
)
def test_a_period_moves_by_years(period, expected):
    assert shifted(period, 2) == expected
