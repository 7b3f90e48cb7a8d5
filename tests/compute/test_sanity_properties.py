"""What holds for all imports: consistent figures give no problem, order and frames stay as they are."""

import numpy as np
import pandas as pd
import pytest

from perfdata.compute.checks import checked, checked_budgets, checked_projects, checked_scores
from perfdata.language import sentence, speaking
from perfdata.language.figures import MISSING
from perfdata.model import BUDGET, OBSERVATIONS, PROJECTS, SCORES

INDICATORS = {"industrial_output": 8.0, "tax_paid": 0.4, "new_industry_enterprises": 3.0}


def consistent(seed, facts):
    """Three years of cumulative months that grow as their tables say, with restated bases on the way."""
    random = np.random.default_rng(seed)
    rows = []
    for column, (indicator, start) in enumerate(INDICATORS.items()):
        growths = random.uniform(-0.3, 0.6, size=3)
        monthly = start * random.uniform(1.0, 1.5, size=12)
        values = {2019: np.cumsum(np.round(monthly, 2))}
        for year, growth in zip((2020, 2021, 2022), growths, strict=True):
            values[year] = np.round(values[year - 1] * (1 + growth), 2)
        for year in (2020, 2021, 2022):
            rows += _year(year, indicator, values[year], values[year - 1], column)
    return facts(*rows)


def _year(year, indicator, values, before, column):
    letter = "CDE"[column]
    return [
        {
            "indicator": indicator,
            "unit": "亿元",
            "time_period": f"{year}-{month:02d}",
            "freq": "M",
            "basis": "ytd",
            "value": value,
            "decimals": 2,
            "growth": round(100 * (value / base - 1), 1),
            "growth_decimals": 1,
            "file": f"{year}年{month}月.xlsx",
            "sheet": "表",
            "value_cell": f"{letter}{month}",
            "growth_cell": f"{letter}{month + 20}",
        }
        for month, (value, base) in enumerate(zip(values, before, strict=True), start=1)
        if month > 1
    ]


@pytest.mark.parametrize("seed", range(5))
def test_a_consistent_series_has_no_problem(seed, facts, catalogue):
    series = consistent(seed, facts)
    year = series["time_period"].str[:4]
    assert checked(series, OBSERVATIONS.frame(), catalogue, series) == []
    assert checked(series[year == "2022"], series[year != "2022"], catalogue) == []
    assert checked(series[year == "2021"], series[year != "2021"], catalogue) == []


@pytest.fixture(scope="session")
def faulty(facts):
    """An import with a fault of each kind, and what was known before it."""
    series = consistent(1, facts)
    year = series["time_period"].str[:4]
    known, stated = (
        series[year < "2022"].reset_index(drop=True),
        series[year == "2022"].reset_index(drop=True),
    )
    stated.loc[3, "value"] *= 10_000
    stated.loc[14, "value"] = 0.01
    stated.loc[18, "growth"] += 4.0
    stated.loc[20, ["value", "obs_status"]] = [-1.0, "P"]
    stated.loc[21, "unit"] = ""
    rate = {
        "indicator": "loss_making_share",
        "unit": "%",
        "source_unit": "%",
        "growth_unit": "pp",
        "decimals": 1,
    }
    place = {"file": "2022年报.xlsx", "sheet": "年报", "growth_decimals": 1, "growth_basis": "unknown"}
    more = facts(
        {**place, **rate, "time_period": "2022", "value": 6.0, "growth": 9.0, "value_cell": "C1"},
        {**place, **rate, "time_period": "2021", "base_for": "2022", "value": 5.0, "value_cell": "D1"},
        {
            **place,
            "indicator": "gdp",
            "time_period": "2022",
            "value": 40.0,
            "growth": 9.0,
            "value_cell": "C2",
        },
        {
            **place,
            "indicator": "gdp",
            "time_period": "2021",
            "base_for": "2022",
            "value": 38.0,
            "value_cell": "D2",
        },
        {
            **place,
            "indicator": "tax_revenue",
            "time_period": "2022",
            "value": 9.0,
            "growth": 9.0,
            "value_cell": "C3",
        },
        {
            **place,
            "indicator": "tax_revenue",
            "time_period": "2021",
            "base_for": "2022",
            "value": 8.0,
            "value_cell": "D3",
        },
        {**place, "indicator": "retail_sales", "time_period": "2022", "value": 9.0, "value_cell": "C4"},
        {
            **place,
            "indicator": "retail_sales",
            "time_period": "2022",
            "kind": "plan",
            "value": 4.0,
            "value_cell": "D4",
        },
        {
            **place,
            "indicator": "gdp",
            "time_period": "2022",
            "kind": "plan",
            "value": -4.0,
            "value_cell": "E2",
        },
        {
            **place,
            "indicator": "land_approved",
            "item": "一",
            "value": 4.0,
            "value_cell": "C5",
            "decimals": 1,
        },
        {
            **place,
            "indicator": "land_approved",
            "item": "二",
            "value": 5.0,
            "value_cell": "C6",
            "decimals": 1,
        },
        {**place, "indicator": "land_approved", "value": 90_004.0, "value_cell": "C7", "decimals": 1},
        {**place, "indicator": "loans", "basis": "point", "value": 5.0, "value_cell": "C8", "decimals": 1},
        {**place, "indicator": "loans", "basis": "point", "value": 5.0, "value_cell": "C9", "decimals": 1},
    )
    final = facts(
        {**place, "indicator": "signed_projects", "time_period": "2022", "value": 5.0, "value_cell": "C6"}
    )
    early = facts(
        {**place, "indicator": "signed_projects", "time_period": "2022", "value": 5.0, "obs_status": "P"}
    )
    late = stated.iloc[[7]].assign(time_period="2021-01", value=9_000.0)
    gone = facts({**place, "indicator": "deposits", "time_period": "2021", "label": "存款", "value": 3.0})
    stated = pd.concat([stated, more, early, late], ignore_index=True)
    return stated, pd.concat([known, final, gone], ignore_index=True)


def test_the_order_of_the_rows_changes_nothing(faulty, catalogue):
    stated, known = faulty
    problems = checked(stated, known, catalogue, stated)
    turned = stated.sample(frac=1, random_state=3)
    assert checked(turned, known.sample(frac=1, random_state=5), catalogue, turned) == problems
    assert len(problems) > 15


def test_every_problem_is_worded_with_all_that_its_words_ask_for(faulty, catalogue):
    stated, known = faulty
    problems = checked(stated, known, catalogue, stated) + others(catalogue)
    assert {p.code for p in problems} >= {
        *(
            "unit_slip",
            "unit_slip_in_sum",
            "parts_do_not_sum",
            "large_change",
            "cumulative_fell",
            "below_zero",
        ),
        *("cumulative_falls_later", "negative_plan", "far_above_plan", "provisional_after_final"),
        *("repeated_figure", "coverage_shrank", "growth_contradicts_values", "growth_differs_from_values"),
        *("comparable_growth_differs", "points_contradict_values", "cumulative_above_total"),
        *("finished_without_investment", "executed_above_budget", "budget_missing", "form_without_budget"),
        *("part_above_total", "score_above_weight"),
    }
    for language in ("zh_CN", "en"):
        with speaking(language):
            lacking = [p.code for p in problems if MISSING in sentence(p) or f"({p.code})" in sentence(p)]
        assert lacking == []


def others(catalogue):
    """Problems of the other kinds of fact."""
    projects = PROJECTS.frame([{"role": "detail", "row": 5, "unit": "万元", **row} for row in PROJECT_ROWS])
    lines = BUDGET.frame([{"row": n, "unit": "万元", **row} for n, row in enumerate(BUDGET_ROWS)])
    scores = SCORES.frame([{"row": 5, "weight": 1.0, "score": 2.0}])
    return [
        *checked_projects(projects, PROJECTS.frame(), catalogue),
        *checked_budgets(lines),
        *checked_scores(scores),
    ]


PROJECT_ROWS = (
    {"project": "甲", "total_investment": 1.0, "cumulative_investment": 9.0},
    {"project": "乙", "stage": "竣工", "cumulative_investment": 0.0},
)
BUDGET_ROWS = (
    {"line": "年度资金总额", "adjusted": 1.0, "executed": 2.0},
    {"line": "财政拨款", "adjusted": 9.0, "executed": 1.0},
    {"line": "其他", "executed": 1.0},
    {"project": "乙", "line": "三公", "executed": 1.0},
)


def test_the_frames_given_stay_as_they_were(faulty, catalogue):
    stated, known = faulty
    before = stated.copy(deep=True), known.copy(deep=True)
    checked(stated, known, catalogue, stated)
    assert stated.equals(before[0])
    assert known.equals(before[1])


def test_frames_of_projects_budgets_and_scores_stay_as_they_were(projects, catalogue):
    works = projects({"total_investment": 1.0, "cumulative_investment": 9.0})
    lines, scores = BUDGET.frame(BUDGET_ROWS), SCORES.frame([{"weight": 1.0, "score": 2.0}])
    before = [frame.copy(deep=True) for frame in (works, lines, scores)]
    checked_projects(works, works, catalogue)
    checked_budgets(lines)
    checked_scores(scores)
    assert all(frame.equals(copy) for frame, copy in zip((works, lines, scores), before, strict=True))
