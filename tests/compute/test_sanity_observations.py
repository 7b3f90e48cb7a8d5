"""Checks of observations: what one import says beside what is known."""

import pandas as pd
import pytest

from perfdata.compute.checks import checked
from perfdata.errors import FrameError
from perfdata.model import OBSERVATIONS

NONE = OBSERVATIONS.frame()
LAST_YEAR = {"time_period": "2020", "file": "2020.xlsx", "sheet": "表", "value_cell": "C5", "decimals": 2}
THIS_YEAR = {"file": "2021.xlsx", "sheet": "表", "value_cell": "C5", "growth_cell": "D5", "decimals": 2}


def said(problems):
    return [(p.severity, p.code, p.place.cell) for p in problems]


@pytest.fixture(scope="session")
def check(facts, catalogue):
    """What is said of stated rows beside known ones, each filled up to a plain annual level."""

    def run(stated, known=(), **shared):
        here = facts(*({**THIS_YEAR, **row} for row in stated), **shared)
        there = facts(*({**LAST_YEAR, **row} for row in known), **shared) if known else NONE
        return checked(here, there, catalogue)

    return run


def ytd(month, value, **fields):
    cell = f"C{int(month[-2:])}"
    return {"time_period": month, "freq": "M", "basis": "ytd", "value": value, "value_cell": cell, **fields}


# --- refusals and nothing to say ---


def test_a_frame_without_its_columns_is_refused(catalogue):
    with pytest.raises(FrameError, match="missing_columns"):
        checked(pd.DataFrame({"value": [1.0]}), NONE, catalogue)


def test_an_import_of_no_observations_has_no_problems(facts, catalogue):
    assert checked(NONE, facts({**LAST_YEAR, "value": 1.0}), catalogue) == []


def test_a_first_import_has_nothing_to_be_compared_with(check):
    assert check([{"value": 110.74, "growth": 10.0, "growth_decimals": 0}]) == []


def test_zero_and_missing_values_are_no_fault(check):
    known = [{"value": 0.0}, {"indicator": "tax_paid", "value": None, "growth": 3.0}]
    stated = [{"value": None, "growth": 3.0}, {"indicator": "tax_paid", "value": 0.0}]
    assert check(stated, known) == []


def test_a_figure_without_period_or_entity_is_not_compared(check):
    row = {"time_period": "", "entity": "", "value": 1.0}
    assert check([row], [{**row, "value": 10_000.0, "basis": "ytd"}]) == []


# --- 万 and 亿 ---


@pytest.mark.parametrize(
    ("now", "before", "unit", "suggestion"),
    [
        pytest.param(1_107_400.0, 100.67, "亿元", "万元", id="万元 printed under 亿元"),
        pytest.param(0.011074, 100.67, "亿元", "万亿元", id="10^4 too small"),
        pytest.param(11_074_000_000.0, 100.67, "亿元", "元", id="元 printed under 亿元"),
        pytest.param(1_107_400.0, 100.67, "家", "", id="a unit that has no neighbour so small"),
        pytest.param(1_107_400.0, 100.67, "亿元/亩", "万元/亩", id="a ratio"),
    ],
)
def test_a_figure_in_the_neighbouring_unit_names_factor_and_likely_unit(now, before, unit, suggestion, check):
    shared = {"indicator": "", "label": "某额", "unit": unit, "source_unit": unit}
    slip = check([{"value": now}], [{"value": before}], **shared)[0]
    assert (slip.severity, slip.code, slip.place.cell) == ("warning", "unit_slip", "C5")
    assert slip.values["suggestion"] == suggestion
    assert slip.values["factor"] == ("100000000" if now > 1e9 else "10000")
    assert slip.values["other_cell"] == "'[2020.xlsx]表'!C5"


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(3000 * 100.0, id="three thousand times"),
        pytest.param(40_000 * 100.0, id="forty thousand times"),
        pytest.param(0.0, id="a zero"),
    ],
)
def test_other_factors_are_no_slip(value, check):
    assert "unit_slip" not in [p.code for p in check([{"value": value}], [{"value": 100.0}])]


def test_a_rate_is_in_no_neighbouring_unit(check):
    rate = {"indicator": "loss_making_share", "unit": "%", "source_unit": "%", "growth_unit": "pp"}
    assert check([{"value": 20.0}], [{"value": 0.002}], **rate) == []


def test_what_follows_from_a_slip_names_its_cell(check):
    """4.92 亿元 keyed as 49200 亿元: the change, the growth and the month's fall are all of one fault."""
    stated = [
        {"value": 49_200.0, "value_cell": "C8", "growth_cell": "D8", "growth": 18.0, "growth_decimals": 0},
    ]
    problems = check(stated, [{"value": 4.17}], indicator="tax_paid")
    assert [(p.code, p.place.cell, p.values.get("because")) for p in problems] == [
        ("unit_slip", "C8", None),
        ("large_change", "C8", "C8"),
        ("growth_differs_from_values", "D8", "C8"),
    ]


def test_of_several_years_the_one_off_the_rest_has_slipped(check):
    years = [
        {"time_period": str(year), "value": value, "value_cell": f"C{year - 2010}"}
        for year, value in ((2017, 80.0), (2018, 880_000.0), (2019, 95.0), (2020, 99.0))
    ]
    slips = [p.place.cell for p in check(years) if p.code == "unit_slip"]
    assert slips == ["C8"]


def test_the_first_of_three_years_can_be_the_one_that_slipped(check):
    years = [
        {"time_period": str(year), "value": value, "value_cell": f"C{year - 2010}"}
        for year, value in ((2018, 880_000.0), (2019, 95.0), (2020, 99.0))
    ]
    assert [p.place.cell for p in check(years) if p.code == "unit_slip"] == ["C8"]


def test_an_import_that_puts_a_slip_right_has_none(check):
    known = [
        {"time_period": "2019", "value": 95.0},
        {"time_period": "2020", "value": 990_000.0},
        {"time_period": "2021", "value": 1_107_400.0},
    ]
    stated = [{"time_period": "2020", "value": 99.0}, {"time_period": "2021", "value": 110.74}]
    assert check(stated, known) == []


def test_a_restated_base_in_another_unit_is_the_one_at_fault(check):
    stated = [
        {"value": 110.74, "value_cell": "C5"},
        {"time_period": "2020", "base_for": "2021", "value": 1_006_700.0, "value_cell": "D5"},
    ]
    problems = check(stated, [{"value": 100.67}])
    assert [(p.code, p.place.cell, p.values.get("because")) for p in problems] == [
        ("large_change", "C5", "D5"),
        ("unit_slip", "D5", None),
    ]


def test_a_month_off_the_one_before_it_by_10_000_has_slipped(check):
    problems = check([ytd("2021-02", 10.0), ytd("2021-03", 160_000.0), ytd("2021-04", 21.0)])
    assert [(p.code, p.place.cell, p.values.get("because")) for p in problems] == [
        ("unit_slip", "C3", None),
        ("cumulative_fell", "C4", "C3"),
    ]


# --- cumulative figures ---


def test_a_cumulative_figure_below_an_earlier_month_is_told_with_both(check):
    problem = check([ytd("2021-09", 80.5, decimals=1)], [ytd("2021-08", 81.1, decimals=1)])[0]
    assert (problem.severity, problem.code, problem.place.cell) == ("warning", "cumulative_fell", "C9")
    assert (problem.values["other_value"], problem.values["period"]) == ("81.1亿元", "2021-08")


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"indicator": "loans"}, id="a balance"),
        pytest.param({"indicator": "industry_profit"}, id="a profit"),
        pytest.param({"indicator": "loss_making_share", "unit": "%"}, id="a rate"),
        pytest.param({"indicator": "consumer_prices", "unit": "%"}, id="an index"),
        pytest.param({"indicator": "", "label": "两金占用"}, id="a stock among flows"),
        pytest.param({"indicator": "", "label": "企业", "unit": "家"}, id="a count that nobody knows"),
        pytest.param({"kind": "plan"}, id="a plan"),
        pytest.param({"decimals": 0}, id="within rounding"),
        pytest.param({"qualifier": "~"}, id="about so much"),
    ],
)
def test_what_does_not_only_add_up_may_fall(fields, check):
    assert check([ytd("2021-08", 81.1, **fields), ytd("2021-09", 80.5, **fields)]) == []


def test_a_year_is_its_december_and_a_new_year_begins_anew(check):
    months = [ytd("2021-11", 81.1), {"value": 80.5, "value_cell": "C12"}, ytd("2022-02", 7.0)]
    assert said(check(months)) == [("warning", "cumulative_fell", "C12")]


def test_single_months_may_fall(check):
    months = [ytd(month, value, basis="period") for month, value in (("2021-03", 9.0), ("2021-04", 8.0))]
    assert check(months) == []


def test_an_earlier_month_that_comes_late_is_told_at_its_own_cell(check):
    problems = check([ytd("2021-08", 81.1)], [ytd("2021-09", 80.0)])
    assert said(problems) == [("warning", "cumulative_falls_later", "C8")]


# --- changes ---


@pytest.mark.parametrize(
    ("now", "before", "codes"),
    [
        pytest.param(30.1, 10.0, ["large_change"], id="more than three times"),
        pytest.param(30.0, 10.0, [], id="three times"),
        pytest.param(2.9, 10.0, ["large_change"], id="down by more than 70 %"),
        pytest.param(3.0, 10.0, [], id="down by 70 %"),
        pytest.param(3.0, 0.99, [], id="a base of 99 last digits"),
        pytest.param(3.1, 1.0, ["large_change"], id="a base of 100 last digits"),
        pytest.param(5.0, -2.0, [], id="from loss to profit"),
        pytest.param(5.0, 0.0, [], id="from nothing"),
    ],
)
def test_changes_beyond_the_limits_are_told(now, before, codes, check):
    problems = check([{"value": now}], [{"value": before}], indicator="industry_profit")
    assert [p.code for p in problems] == codes


def test_a_change_says_how_much_and_from_where(check):
    problem = check([{"value": 35.0}], [{"value": 10.0, "source_text": "10.00"}])[0]
    assert dict(problem.values) == {
        "growth": "250.0%",
        "other_value": "10.00亿元",
        "other_cell": "'[2020.xlsx]表'!C5",
        "period": "2020",
    }


# --- value, growth and base ---


@pytest.mark.parametrize(
    ("growth", "base_for", "indicator", "expected"),
    [
        pytest.param(10.0, "2021", "tax_paid", [], id="true"),
        pytest.param(9.0, "2021", "tax_paid", ["warning growth_contradicts_values"], id="a printed base"),
        pytest.param(9.0, "", "tax_paid", ["warning growth_differs_from_values"], id="last year's table"),
        pytest.param(9.6, "", "tax_paid", ["note growth_differs_from_values"], id="less than a point"),
        pytest.param(
            5.7, "2021", "industrial_value_added", ["note comparable_growth_differs"], id="comparable"
        ),
    ],
)
def test_a_growth_that_value_and_base_do_not_give_is_told(growth, base_for, indicator, expected, check):
    stated = [
        {"value": 110.0, "growth": growth, "growth_decimals": 1},
        {"time_period": "2020", "base_for": base_for, "value": 100.0, "value_cell": "E5"},
    ]
    known, stated = ([], stated) if base_for else (stated[1:], stated[:1])
    problems = check(stated, known, indicator=indicator)
    assert [f"{p.severity} {p.code}" for p in problems] == expected
    assert [p.place.cell for p in problems] == ["D5"] * len(expected)


def test_how_far_off_a_growth_is_stands_in_points(check):
    stated = [{"value": 110.0, "growth": 7.5, "growth_decimals": 1}]
    problem = check(stated, [{"value": 100.0}])[0]
    assert (problem.found, problem.values["computed"], problem.values["gap"]) == ("7.5", "10.0", "2.5")


def test_a_growth_reconciled_from_another_sheet_is_told_there(check):
    stated = [{"value": 110.0, "growth": 7.5, "growth_decimals": 1, "growth_cell": "'[b.xlsx]增速'!E9"}]
    place = check(stated, [{"value": 100.0}])[0].place
    assert (place.file, place.sheet, place.cell) == ("b.xlsx", "增速", "E9")


def test_a_change_of_a_rate_is_compared_in_points(check):
    rate = {"indicator": "loss_making_share", "unit": "%", "source_unit": "%", "growth_unit": "pp"}
    stated = [{"value": 6.0, "growth": 0.5, "growth_decimals": 1}]
    problems = check(stated, [{"value": 4.0}], **rate)
    assert [(p.code, p.found, p.values["gap"]) for p in problems] == [
        ("points_contradict_values", "0.5", "1.5")
    ]


# --- impossible figures ---


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, [("error", "below_zero", "C5")], id="an amount"),
        pytest.param({"kind": "plan"}, [("error", "negative_plan", "C5")], id="a plan"),
        pytest.param(
            {"time_period": "2021-03", "freq": "M"}, [("warning", "below_zero", "C5")], id="one month alone"
        ),
        pytest.param({"indicator": "industry_profit"}, [], id="a loss"),
        pytest.param({"measure": "change", "since": "年初"}, [], id="a decrease"),
        pytest.param({"indicator": "", "label": "增值税"}, [], id="a tax, which is refunded"),
        pytest.param({"indicator": "loss_making_share", "unit": "%"}, [], id="a rate"),
    ],
)
def test_what_cannot_be_below_zero_is_an_error_there(fields, expected, check):
    assert said(check([{"value": -4.92, **fields}])) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(13.0, [], id="130 %"),
        pytest.param(13.1, [("warning", "far_above_plan", "C5")], id="131 %"),
    ],
)
def test_a_figure_far_above_the_plan_of_its_year_is_told(value, expected, check):
    plan = {"kind": "plan", "value": 10.0, "value_cell": "B5"}
    assert said(check([{"value": value}, plan])) == expected


def test_a_month_is_compared_with_the_plan_of_its_own_year_only(check):
    plan = {"kind": "plan", "time_period": "2020", "value": 10.0, "value_cell": "B5"}
    assert check([ytd("2021-09", 20.0)], [plan]) == []


# --- provisional figures, repetitions, coverage ---


@pytest.mark.parametrize(
    ("now", "before", "codes"),
    [
        pytest.param("P", "A", ["provisional_after_final"], id="provisional after final"),
        pytest.param("A", "P", [], id="final after provisional"),
        pytest.param("P", "P", [], id="provisional again"),
    ],
)
def test_a_provisional_figure_is_told_where_a_final_one_is_known(now, before, codes, check):
    stated = [{"value": 110.0, "obs_status": now}]
    known = [{"time_period": "2021", "value": 111.0, "obs_status": before}]
    assert [p.code for p in check(stated, known)] == codes


@pytest.mark.parametrize(
    ("sheet", "value", "expected"),
    [
        pytest.param("表", 5.0, [("warning", "repeated_figure", "C9")], id="the same sheet"),
        pytest.param("附表", 5.0, [], id="another sheet"),
        pytest.param("表", 6.0, [], id="another figure, which is a contradiction"),
    ],
)
def test_a_figure_twice_in_one_sheet_is_told(sheet, value, expected, facts, catalogue):
    first, second = {**THIS_YEAR, "value": 5.0}, {**THIS_YEAR, "value": value, "value_cell": "C9"}
    printed = facts(first, {**second, "sheet": sheet})
    assert said(checked(printed[:1], NONE, catalogue, printed)) == expected


def test_indicators_that_the_table_of_last_year_had_are_listed_once(check):
    known = [
        {"value": 9.0, "label": "产值", "file": "2020年主要指标.xlsx"},
        {"value": 9.0, "indicator": "tax_paid", "label": "实缴税金", "file": "2020年主要指标.xlsx"},
        {"value": 9.0, "indicator": "loans_arranged", "label": "贷款", "file": "2020年融资.xlsx"},
    ]
    problems = check([{"value": 9.5, "file": "2021年主要指标(1).xlsx"}], known)
    assert [(p.severity, p.code, p.found) for p in problems] == [("note", "coverage_shrank", "实缴税金")]
    assert problems[0].values["previous"] == "2020"


def test_a_later_table_says_nothing_of_what_an_earlier_one_should_have(check):
    known = [{"time_period": "2022", "indicator": "tax_paid", "value": 9.0, "file": "2022年报.xlsx"}]
    assert check([{"value": 9.5, "file": "2021年报.xlsx"}], known) == []


def test_what_comes_by_the_quarter_is_not_wanting_in_the_months_between(check):
    known = [
        ytd("2021-02", 1.0, indicator="tax_paid", file="月报2月.xlsx", label="实缴税金"),
        ytd("2021-03", 2.0, indicator="tax_paid", file="月报3月.xlsx", label="实缴税金"),
        ytd("2021-03", 9.0, indicator="gdp", file="月报3月.xlsx", label="GDP"),
    ]
    april = ytd("2021-04", 3.0, indicator="tax_paid", file="月报4月.xlsx")
    assert check([april], known) == []
    june = ytd("2021-06", 4.0, indicator="tax_paid", file="月报6月.xlsx")
    assert [p.found for p in check([june], known)] == ["GDP"]
