"""One period: its normal spelling, frequency, basis and neighbours in time."""

import pytest

from perfdata.terms.period import Period, combine

YEAR = Period("year", 2021)
HALF = Period("half", 2021, 2)
QUARTER = Period("quarter", 2021, 3)
MONTH = Period("month", 2021, 9)
UPTO = Period("ytd", 2021, 9)
TWELVE = Period("ytd", 2021, 12)
MONTHS = Period("span", 2010, 12, first=8)
ACROSS = Period("span", 2020, 6, first=7, end_year=2021)
PLAN = Period("plan_span", 2021, end_year=2025)
MONTH_END = Period("month", 2021, 9, point=True)
YEAR_END = Period("year", 2021, point=True)


@pytest.mark.parametrize(
    ("period", "time_period", "freq", "basis"),
    [
        pytest.param(YEAR, "2021", "A", "period", id="a year"),
        pytest.param(TWELVE, "2021", "A", "period", id="twelve months are a year"),
        pytest.param(HALF, "2021-S2", "S", "period", id="the second half"),
        pytest.param(QUARTER, "2021-Q3", "Q", "period", id="a single quarter"),
        pytest.param(MONTH, "2021-09", "M", "period", id="a month"),
        pytest.param(UPTO, "2021-09", "M", "ytd", id="cumulative months"),
        pytest.param(MONTHS, "2010-08/2010-12", "span", "period", id="months of one year"),
        pytest.param(ACROSS, "2020-07/2021-06", "span", "period", id="months of two years"),
        pytest.param(PLAN, "2021/2025", "span", "period", id="years"),
        pytest.param(MONTH_END, "2021-09", "M", "point", id="the end of a month"),
        pytest.param(YEAR_END, "2021", "A", "point", id="the end of a year"),
    ],
)
def test_a_period_has_one_spelling_frequency_and_basis(period, time_period, freq, basis):
    assert (period.time_period, period.freq, period.basis) == (time_period, freq, basis)


@pytest.mark.parametrize("part", ["year", "half", "quarter", "month", "ytd", "span"])
def test_a_period_without_a_year_has_no_spelling(part):
    assert Period(part, None, 2).time_period == ""


@pytest.mark.parametrize(
    ("period", "within"),
    [
        pytest.param(YEAR, False, id="a year"),
        pytest.param(PLAN, False, id="years"),
        pytest.param(HALF, True, id="a half"),
        pytest.param(QUARTER, True, id="a quarter"),
        pytest.param(MONTH, True, id="a month"),
        pytest.param(UPTO, True, id="cumulative months"),
        pytest.param(MONTHS, True, id="a span of months"),
    ],
)
def test_a_part_of_a_year_needs_a_year_beside_it(period, within):
    assert period.within_year is within


def test_a_year_is_given_only_to_a_period_without_one():
    assert Period("ytd", None, 9).with_year(2021) == UPTO
    assert UPTO.with_year(1999) == UPTO
    assert Period("ytd", None, 9).with_year(None) == Period("ytd", None, 9)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param(YEAR, "2020", id="a year"),
        pytest.param(UPTO, "2020-09", id="cumulative months"),
        pytest.param(PLAN, "2020/2024", id="years"),
        pytest.param(ACROSS, "2019-07/2020-06", id="months of two years"),
        pytest.param(Period("month", None, 9), "", id="no year"),
    ],
)
def test_the_period_a_year_earlier_keeps_its_length(period, expected):
    assert period.year_earlier().time_period == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param(MONTH, "2021-08", id="a month"),
        pytest.param(UPTO, "2021-08", id="cumulative months"),
        pytest.param(Period("month", 2021, 1), "2020-12", id="January follows last December"),
        pytest.param(Period("ytd", 2021, 1), "2020", id="before January stands last year as a whole"),
        pytest.param(YEAR, "2021", id="a year has no month before"),
        pytest.param(QUARTER, "2021-Q3", id="nor has a quarter"),
    ],
)
def test_the_period_a_month_earlier_ends_one_month_before(period, expected):
    assert period.month_earlier().time_period == expected


def test_january_without_a_year_stays_as_it_is():
    assert Period("month", None, 1).month_earlier() == Period("month", None, 1)


def test_nothing_combines_to_nothing():
    assert combine([]) is None


@pytest.mark.parametrize(
    ("parts", "time_period", "basis"),
    [
        pytest.param([YEAR, Period("ytd", None, 3)], "2021-03", "ytd", id="months below a year"),
        pytest.param([Period("ytd", None, 3), YEAR], "2021-03", "ytd", id="a year below months"),
        pytest.param([YEAR, Period("year", 2020), Period("month", None, 3)], "2020-03", "period", id="near"),
        pytest.param([Period("span", None, 12, first=8), YEAR], "2021-08/2021-12", "period", id="a span"),
        pytest.param([YEAR, Period("year", None)], "2021", "period", id="全年 below a year"),
        pytest.param([YEAR_END, Period("month", None, 9)], "2021-09", "point", id="an end above"),
        pytest.param([PLAN], "2021/2025", "period", id="one alone"),
    ],
)
def test_the_fragments_of_a_heading_make_one_period(parts, time_period, basis):
    period = combine(parts)
    assert (period.time_period, period.basis) == (time_period, basis)
