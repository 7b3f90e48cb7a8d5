"""Real published spreadsheets: nearly every number is used, and chosen figures are read as printed."""

from functools import cache
from pathlib import Path

import pytest

from perfdata.reading import read
from perfdata.recognise import recognise
from tests.recognise.tables import CATALOGUE, rows

INPUTS = Path(__file__).parents[3] / "shared" / "inputs"
FILES = sorted(INPUTS.glob("*.*"))
BULLETIN = INPUTS / "邵阳统计月报_2025年1-3月.xlsx"
LEAST_USED = 0.95

pytestmark = pytest.mark.skipif(not FILES, reason="the published spreadsheets are not at hand")


@cache
def reading(path):
    return recognise(read(path.read_bytes(), path.name), CATALOGUE)


@cache
def figures():
    return rows(reading(BULLETIN))


def at(sheet, cell):
    """The one observation that the cell of the bulletin is the value or the growth of."""
    (found,) = [r for r in figures() if r["sheet"] == sheet and cell in (r["value_cell"], r["growth_cell"])]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nearly_every_number_of_a_visible_sheet_is_used(path):
    shown = [s for s in reading(path).sheets if not s.hidden and not s.directory]
    assert sum(s.used for s in shown) >= LEAST_USED * sum(s.seen for s in shown)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sheet_has_a_layout_or_a_reason(path):
    explained = {p.place.sheet for p in reading(path).problems if p.code in ("no_table", "sheet_empty")}
    assert [s.name for s in reading(path).sheets if s.layout == "none" and s.name not in explained] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_number_is_used_or_skipped_with_a_reason(path):
    for sheet in reading(path).sheets:
        assert sheet.seen == sheet.used + len(sheet.skipped)
        assert all(skip.reason for skip in sheet.skipped)


def test_an_empty_form_gives_nothing_and_no_errors():
    found = reading(INPUTS / "利用外资进度表_空表.xls")
    assert all(frame.empty for frame in found.frames.values())
    assert [problem for problem in found.problems if problem.severity == "error"] == []


VALUES = [
    ("核算5", "B5", "邵阳市", "gdp", "2025-03", "ytd", 663.6061, "亿元", 6.305),
    ("23核算处1", "B5", "邵阳市", "gdp", "2025-03", "ytd", 663.6061, "亿元", 6.305),
    ("工业7", "C6", "邵阳市", "industrial_output", "2025-03", "ytd", None, "", 7.6),
    ("工业7", "C8", "邵阳市", "industrial_value_added", "2025-03", "ytd", None, "", 8.8),
    ("工业7", "B12", "邵阳市", "loss_making_share", "2025-02", "ytd", 4.62, "%", -6.48),
    ("交邮10", "B6", "邵阳市", "industrial_electricity", "2025-03", "ytd", 109615.1613, "万千瓦时", -2.2),
    ("投资11", "B5", "邵阳市", "fixed_asset_investment", "2025-03", "ytd", None, "", 3.3),
    ("投资11", "B19", "邵阳市", "technical_upgrade_investment", "2025-03", "ytd", None, "", 50.3),
    ("贸易13", "B5", "邵阳市", "retail_sales", "2025-03", "ytd", 387.3543422651, "亿元", 5.8),
    ("外贸和房地产15", "B4", "邵阳市", "consumer_prices", "2025-03", "period", 99.6, "%", -0.4),
    ("外贸和房地产15", "C4", "邵阳市", "consumer_prices", "2025-03", "ytd", 99.7, "%", -0.3),
    ("外贸和房地产15", "C9", "邵阳市", "foreign_investment", "2025-03", "ytd", 326.8, "万美元", None),
    ("财政19", "B5", "邵阳市", "budget_revenue", "2025-03", "ytd", 32.1298, "亿元", -8.2),
    ("财政19", "B6", "邵阳市", "tax_revenue", "2025-03", "ytd", 17.111, "亿元", -13.4),
    ("财政20", "B5", "邵阳市", "budget_expenditure", "2025-03", "ytd", 170.5681, "亿元", -0.6),
    ("金融21", "B5", "邵阳市", "deposits", "2025-03", "point", 5084.5837904737, "亿元", None),
    ("52综研室1", "B5", "邵阳市", "deposits", "2025-03", "point", 5084.5837904737, "亿元", None),
    ("53综研室2", "B7", "邵东市", "loans", "2025-03", "point", 566.9454179508, "亿元", None),
    ("工业处2", "B7", "大祥区", "industry_revenue", "2025-02", "ytd", 15.29413, "亿元", 9.6),
    ("31工业处3", "B6", "双清区", "industry_profit", "2025-02", "ytd", 0.98811, "亿元", -28.3),
    ("42贸外处1", "B6", "双清区", "retail_sales", "2025-03", "ytd", 45.6766794658568, "亿元", 4.9),
    ("43贸外处2", "B18", "邵阳经济开发区", "foreign_investment", "2025-03", "ytd", 162.0, "万美元", None),
    ("30工业处1 ", "B7", "大祥区", "industrial_value_added", "2025-03", "ytd", None, "", 4.95),
    ("36投资处5", "B8", "北塔区", "industrial_investment", "2025-03", "ytd", None, "", -64.4),
    ("全体收入49", "B7", "大祥区", "", "2025-03", "ytd", 10870.0, "元", 6.0),
]


@pytest.mark.parametrize(
    ("sheet", "cell", "entity", "indicator", "period", "basis", "value", "unit", "growth"),
    [pytest.param(*case, id=f"{case[0].strip()} {case[1]}") for case in VALUES],
)
def test_a_figure_of_the_bulletin(sheet, cell, entity, indicator, period, basis, value, unit, growth):
    found = at(sheet, cell)
    assert (found["entity"], found["indicator"]) == (entity, indicator)
    assert (found["time_period"], found["basis"]) == (period, basis)
    assert (found["value"], found["unit"]) == (pytest.approx(value, abs=1e-9), unit)
    assert found["growth"] == pytest.approx(growth, abs=0.05)


def test_a_rates_growth_is_in_points():
    assert at("工业7", "B12")["growth_unit"] == "pp"


def test_the_row_below_the_rate_belongs_to_its_section():
    assert at("工业7", "B13")["parent"] == "规模工业经济效益指标"


@pytest.mark.parametrize(
    ("sheet", "cell", "rank"),
    [
        ("23核算处1", "C11", 1),
        ("30工业处1 ", "B6", 8),
        ("33投资处1", "B8", 12),
        ("46贸外处5", "C10", 12),
        ("农村收入51", "C16", 1),
    ],
)
def test_a_rank_stands_with_the_growth_that_it_is_of(sheet, cell, rank):
    found = at(sheet, cell)
    assert (found["rank"], found["rank_by"]) == (rank, "growth")


def test_the_change_of_a_balance_says_since_when_and_restates_last_years():
    change, before = at("金融21", "C5"), at("金融21", "D5")
    assert (change["measure"], change["since"], change["value"]) == ("change", "年初", 266.0009119537)
    assert (before["time_period"], before["base_for"], before["value"]) == (
        "2024-03",
        "2025-03",
        259.501492862,
    )


def test_one_figure_in_two_units_on_two_sheets_is_one_fact():
    city, counties = at("核算5", "B5"), at("23核算处1", "B5")
    keys = ("entity", "indicator", "scope", "item", "time_period", "basis", "kind", "measure", "base_for")
    assert [city[key] for key in keys] == [counties[key] for key in keys]
    assert (city["source_unit"], counties["source_unit"]) == ("亿元", "万元")
    assert round(city["value"], 2) == round(counties["value"], 2) == 663.61
