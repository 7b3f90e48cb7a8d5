"""Months beside the month before, balances beside the start of the year."""

import pytest

from perfdata.workflow.short_term import has_short_term, short_term_panel
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import PARK, YEAR, printed, snapshot_of

POWER = {"indicator": "industrial_electricity"}
MARCH = PeriodChoice("2021-03", "period")


def month(period, value, **more):
    return {**POWER, "time_period": period, **printed(value, "万千瓦时", 0), **more}


def balance(period, value):
    return {"indicator": "loans", "basis": "point", "time_period": period, **printed(value)}


def panel(*facts, choice=MARCH, key="industrial_electricity"):
    return short_term_panel(snapshot_of(*facts), PARK, choice, key)


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([month("2021-03", 1500.0)], id="one month"),
        pytest.param([month("2021-02", 1400.0, basis="ytd"), month("2021-03", 1500.0)], id="1-2月 together"),
        pytest.param([month("2020-03", 1400.0), month("2021-03", 1500.0)], id="the month of last year"),
    ],
)
def test_there_is_nothing_within_the_year_without_the_month_before(facts):
    assert not has_short_term(snapshot_of(*facts), PARK, MARCH, "industrial_electricity")


def test_a_month_is_said_beside_the_month_before():
    found = panel(month("2021-02", 1200.0), month("2021-03", 1500.0))
    assert found.lead == "2021年3月工业用电量 1,500 万千瓦时，比2021年2月增减 +300 万千瓦时（+25.0%）"
    assert [line[:5] for line in found.table.to_numpy().tolist()] == [
        ["2021年3月", "1,500 万千瓦时", "1,200 万千瓦时", "+300 万千瓦时", "+25.0%"],
        ["2021年2月", "1,200 万千瓦时", "—", "—", "—（没有可比的上期数）"],
    ]


def test_a_year_shows_its_months():
    facts = [month("2021", 18000.0), month("2021-02", 1200.0), month("2021-03", 1500.0)]
    assert len(panel(*facts, choice=YEAR).table) == 2


@pytest.mark.parametrize(
    ("before", "rate"),
    [
        pytest.param(0.0, "新增（上期数为零）", id="out of nothing"),
        pytest.param(-4.0, "—（正负方向改变）", id="the sign turned"),
    ],
)
def test_a_change_that_no_rate_can_say_is_said_in_words(before, rate):
    assert panel(month("2021-02", before), month("2021-03", 1500.0)).table.iloc[0, 4] == rate


def test_a_balance_is_said_beside_the_start_of_the_year():
    found = panel(balance("2020-12", 40.0), balance("2021-03", 50.0), key="loans")
    assert found.lead == "2021年3月末各项贷款余额 50.00 亿元，比2020年12月末增减 +10.00 亿元（+25.0%）"
    assert found.notes == ("年初数即上年末余额",)


def test_a_fall_has_its_sign_once():
    assert (
        panel(balance("2020", 50.0), balance("2021-03", 40.0), key="loans").table.iloc[0, 3] == "-10.00 亿元"
    )
