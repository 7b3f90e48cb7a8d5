"""Periods stand side by side; a change is worked out between like periods only, and in the right unit."""

import pytest

from perfdata.workflow.side_by_side import opening_periods, period_bars, side_by_side
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import GROWTH, PARK, printed, snapshot_of

Y2021 = PeriodChoice("2021", "period")
RATE = {"indicator": "loss_making_share", "label": "亏损面", **printed(12.5, "%", 1)}
BIRTHS = {"indicator": "", "label": "出生率", **printed(7.5, "‰", 1)}
PRICES = {"indicator": "consumer_prices", "label": "居民消费价格指数", **printed(103.0, "", 1)}
INDEX = {"indicator": "", "label": "综合指数", **printed(103.0, "", 1)}
BEFORE = {"time_period": "2019", **printed(80.0)}
HEAD = "2019年至2021年"


def compared(*facts, keys=("2019", "2021")):
    return side_by_side(snapshot_of(*facts), PARK, Y2021, *keys)


def change(*facts):
    """The change of the first line."""
    return compared(*facts).table.iloc[0][HEAD]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([{}, {**BEFORE, "indicator": "tax_paid"}], "—", id="only in one of the two"),
        pytest.param([{}, {**BEFORE, "value": 0.0}], "—（有零或负数）", id="a base of zero"),
        pytest.param([{"obs_status": "B"}, BEFORE], "—（期间口径有调整）", id="a break in between"),
        pytest.param(
            [{**RATE, "obs_status": "B"}, {**RATE, "time_period": "2019"}],
            "—（期间口径有调整）",
            id="a break between rates",
        ),
        pytest.param(
            [{**RATE, "qualifier": ">"}, {**RATE, "time_period": "2019"}],
            "—（有约数）",
            id="a rate that is only a bound",
        ),
        pytest.param(
            [{"basis": "point"}, BEFORE], "—（一期为时点数，另一期为时期数）", id="a balance and a flow"
        ),
        pytest.param(
            [{"value": None, **GROWTH}, BEFORE], "—（该年没有数据）", id="a growth without its figure"
        ),
        pytest.param(
            [{}, {**BEFORE, **printed(80.0, "万美元")}], "—（计量单位不能换算）", id="another currency"
        ),
        pytest.param([{}, BEFORE], "+37.5%", id="an amount in percent"),
        pytest.param([{}, {**BEFORE, **printed(800_000.0, "万元")}], "+37.5%", id="in another unit"),
        pytest.param(
            [RATE, {**RATE, "time_period": "2019", "value": 10.0}], "+2.5个百分点", id="a rate in points"
        ),
        pytest.param(
            [BIRTHS, {**BIRTHS, "time_period": "2019", "value": 8.0}],
            "-0.05个百分点",
            id="a rate of a thousand",
        ),
        pytest.param(
            [PRICES, {**PRICES, "time_period": "2019", "value": 101.0}],
            "—（指数本身即表示增长）",
            id="an index is not divided by an index",
        ),
    ],
)
def test_the_change_between_the_first_and_the_last_period(facts, expected):
    assert change(*facts) == expected


@pytest.mark.parametrize(
    ("fact", "key"),
    [
        pytest.param({"time_period": "2019-09", "basis": "ytd"}, "2019-09.ytd", id="part of a year"),
        pytest.param({"time_period": "2019-12"}, "2019-12", id="a month"),
    ],
)
def test_unlike_periods_have_no_change_and_no_chart_and_say_so(fact, key):
    facts = ({}, {**BEFORE, **fact})
    found = compared(*facts, keys=(key, "2021"))
    assert found.table.iloc[0].iloc[-1] == "—"
    assert found.notes[0].startswith("不计算变动：2019年")
    assert found.indicators == {}
    assert period_bars(snapshot_of(*facts), PARK, Y2021, "industrial_output", key, "2021") is None


def test_two_bases_of_one_month_are_two_periods():
    facts = [{"time_period": "2021-09", "basis": basis, "value": 9.0} for basis in ("ytd", "period")]
    found = compared(*facts, keys=("2021-09.ytd", "2021-09"))
    assert found.table.iloc[0].iloc[-1] == "—"
    assert [name for name in found.table.columns if not name.endswith("增速")] == [
        "指标", "2021年9月", "2021年1—9月", "2021年9月至2021年1—9月",
    ]  # fmt: skip


def test_each_period_has_its_figure_and_its_growth_oldest_first():
    found = compared({**GROWTH}, BEFORE, keys=("2021", "2019"))
    assert found.table.iloc[0].to_dict() == {
        "指标": "规模以上工业总产值",
        "2019年": "80.00 亿元",
        "2019年增速": "—",
        "2021年": "110.00 亿元",
        "2021年增速": "+10%",
        "2019年至2021年": "+37.5%",
    }


def test_the_chart_has_a_column_a_period_and_names_the_change():
    middle = {"time_period": "2020", **printed(1_000_000.0, "万元")}
    chart = period_bars(
        snapshot_of({}, middle, BEFORE), PARK, Y2021, "industrial_output", "2019", "2020", "2021"
    )
    assert chart.title == "规模以上工业总产值：2019年至2021年 +37.5%"
    assert chart.categories == ("2019年", "2020年", "2021年")
    assert chart.series[0].values == (80.0, 100.0, 110.0)
    assert chart.series[0].texts == ("80.00", "100.00", "110.00")


def test_a_period_without_the_figure_is_a_gap_in_the_chart():
    other = {"time_period": "2020", "indicator": "tax_paid", "label": "实缴税金"}
    chart = period_bars(
        snapshot_of({}, other, BEFORE), PARK, Y2021, "industrial_output", "2019", "2020", "2021"
    )
    assert chart.series[0].values == (80.0, None, 110.0)


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param({"basis": "point"}, id="a balance"),
        pytest.param(printed(80.0, "万美元"), id="another currency"),
    ],
)
def test_what_cannot_stand_beside_the_other_figures_is_not_drawn(odd):
    two = ({}, {**BEFORE, **odd})
    assert compared(*two).indicators == {}
    three = (*two, {"time_period": "2020", **printed(100.0)})
    chart = period_bars(snapshot_of(*three), PARK, Y2021, "industrial_output", "2019", "2020", "2021")
    assert chart.series[0].values == (None, 100.0, 110.0)


def test_the_chart_names_the_periods_between_which_the_change_is():
    other = {**BEFORE, "indicator": "tax_paid", "label": "实缴税金"}
    facts = snapshot_of({}, {"time_period": "2020", **printed(100.0)}, other)
    chart = period_bars(facts, PARK, Y2021, "industrial_output", "2019", "2020", "2021")
    assert chart.title == "规模以上工业总产值：2020年至2021年 +10.0%"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param(["2019", "2020-09"], ("2019", "2021"), id="the last like one"),
        pytest.param(["2020-09"], ("2020-09", "2021"), id="else an earlier one"),
        pytest.param(["2022"], ("2022", "2021"), id="else another one"),
    ],
)
def test_at_first_the_period_stands_beside_the_one_most_like_it(others, expected):
    facts = [{"time_period": period} for period in others]
    assert opening_periods(snapshot_of({}, *facts), PARK, Y2021) == expected
