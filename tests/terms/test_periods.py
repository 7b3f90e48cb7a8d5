"""Which periods a text or a cell names; what only looks like a period is refused first."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.terms.period import Period
from perfdata.terms.periods import find, find_all, of_cell, of_date, whole


def spelled(text):
    return [(p.time_period, p.basis) for p in find_all(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("规模以上工业总产值", id="a name"),
        pytest.param("3月29日", id="a day"),
        pytest.param("2021年3月29日", id="a day with its year"),
        pytest.param("2022年1月10日", id="the date of a report's printing"),
        pytest.param("二〇二二年一月十日", id="the same in Chinese digits"),
        pytest.param("6月24-25日", id="two days"),
        pytest.param("2021-09-30", id="a date with hyphens"),
        pytest.param("2021/9/30", id="a date with slashes"),
        pytest.param("2021.09.30", id="a date with points"),
        pytest.param("20210930", id="a date of eight digits"),
        pytest.param("截至6月24日", id="a day that ends no month"),
        pytest.param("4.20“约法三章”", id="a day as a name"),
        pytest.param("第四十三批次", id="a batch"),
        pytest.param("第十五批次", id="a batch that reads like a plan"),
        pytest.param("第六巡视组", id="an ordinal"),
        pytest.param("12个月", id="a number of months"),
        pytest.param("近三年", id="a number of years in Chinese"),
        pytest.param("近20年", id="a number of years"),
        pytest.param("10年期贷款", id="a term"),
        pytest.param("20年来", id="years passed"),
        pytest.param("15年以上", id="years and more"),
        pytest.param("总投资2000万元", id="an amount"),
        pytest.param("2000 余家", id="a count"),
        pytest.param("1980.39", id="a decimal number"),
        pytest.param("2021.5亿元", id="an amount that reads like a month"),
        pytest.param("2,021", id="thousands"),
        pytest.param("邵财〔2020〕10号", id="the number of a document"),
        pytest.param("20211", id="five digits"),
        pytest.param("1899年", id="a year long past"),
        pytest.param("0739-2021888", id="a telephone number"),
        pytest.param("四季青", id="a name with 季"),
        pytest.param("S2", id="a mark without a year"),
        pytest.param("全年级", id="全年 inside a word"),
    ],
)
def test_what_only_looks_like_a_period_is_none(text):
    assert find_all(text) == []


@pytest.mark.parametrize(
    ("text", "time_period"),
    [
        pytest.param("2021", "2021", id="digits"),
        pytest.param("2021年", "2021", id="年"),
        pytest.param("2021 年", "2021", id="a blank"),
        pytest.param("２０２１年", "2021", id="full width"),
        pytest.param("2021年度", "2021", id="年度"),
        pytest.param("2021财年", "2021", id="财年"),
        pytest.param("21年", "2021", id="two digits"),
        pytest.param("98年", "1998", id="two digits of the last century"),
        pytest.param("二〇二一年", "2021", id="Chinese digits"),
        pytest.param("二○二一年度", "2021", id="a circle for zero"),
        pytest.param("二O二一年", "2021", id="a letter for zero"),
        pytest.param("二零二一年", "2021", id="零 for zero"),
        pytest.param("一九九八年", "1998", id="Chinese digits of the last century"),
        pytest.param("2021年全年", "2021", id="全年 after it"),
        pytest.param("2021全年", "2021", id="全年 without 年"),
        pytest.param("1-12月", "", id="twelve months without a year"),
        pytest.param("2021年1-12月", "2021", id="twelve months"),
        pytest.param("2021年1-4季度", "2021", id="four quarters"),
        pytest.param("(2021年)", "2021", id="in brackets"),
    ],
)
def test_a_year_is_found_in_every_spelling(text, time_period):
    period = whole(text)
    assert (period.time_period, period.freq, period.basis) == (time_period, "A", "period")


@pytest.mark.parametrize(
    ("text", "time_period"),
    [
        pytest.param("2021年9月", "2021-09", id="plain"),
        pytest.param("2021年09月份", "2021-09", id="份"),
        pytest.param("2021-09", "2021-09", id="a hyphen"),
        pytest.param("2021.9", "2021-09", id="a point"),
        pytest.param("2021/9", "2021-09", id="a slash"),
        pytest.param("2021.9月", "2021-09", id="a point and 月"),
        pytest.param("202109", "2021-09", id="six digits"),
        pytest.param("2021年元月", "2021-01", id="元月"),
        pytest.param("二〇二一年十二月", "2021-12", id="Chinese digits"),
        pytest.param("21年3月", "2021-03", id="a year of two digits"),
    ],
)
def test_a_month_is_found_in_every_spelling(text, time_period):
    period = whole(text)
    assert (period.time_period, period.freq, period.basis) == (time_period, "M", "period")


@pytest.mark.parametrize(
    ("text", "last_month"),
    [
        pytest.param("1-9月", 9, id="a hyphen"),
        pytest.param("1—9月份", 9, id="a long dash"),
        pytest.param("1－9月", 9, id="a wide hyphen"),
        pytest.param("1~9月", 9, id="a tilde"),
        pytest.param("1至9月", 9, id="至"),
        pytest.param("1月-9月", 9, id="月 twice"),
        pytest.param("1 - 9 月", 9, id="blanks"),
        pytest.param("1-02月", 2, id="a leading zero"),
        pytest.param("1-1月", 1, id="January in a template"),
        pytest.param("元-9月", 9, id="元"),
        pytest.param("一至九月", 9, id="Chinese digits"),
        pytest.param("上半年", 6, id="the first half"),
        pytest.param("一季度", 3, id="the first quarter"),
        pytest.param("第一季度", 3, id="the first quarter with 第"),
        pytest.param("1季度", 3, id="the first quarter in digits"),
        pytest.param("Q1", 3, id="the first quarter as Q1"),
        pytest.param("前两季度", 6, id="two quarters"),
        pytest.param("前三季度", 9, id="three quarters"),
        pytest.param("前3个季度", 9, id="three quarters in digits"),
        pytest.param("一至三季度", 9, id="from the first to the third quarter"),
        pytest.param("1-3季度", 9, id="the same in digits"),
    ],
)
def test_months_from_january_are_cumulative(text, last_month):
    period = whole(text)
    assert (period.part, period.number, period.year, period.basis) == ("ytd", last_month, None, "ytd")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2021年1-9月", ("2021-09", "ytd"), id="cumulative months"),
        pytest.param("2021年1月至2021年9月", ("2021-09", "ytd"), id="the year twice"),
        pytest.param("2021-1-9月", ("2021-09", "ytd"), id="hyphens only"),
        pytest.param("2021年度1-9月", ("2021-09", "ytd"), id="年度 before months"),
        pytest.param("2021年上半年", ("2021-06", "ytd"), id="the first half"),
        pytest.param("2021H1", ("2021-06", "ytd"), id="H1"),
        pytest.param("2021-S1", ("2021-06", "ytd"), id="S1"),
        pytest.param("2021年下半年", ("2021-S2", "period"), id="the second half"),
        pytest.param("2021H2", ("2021-S2", "period"), id="H2"),
        pytest.param("2021-S2", ("2021-S2", "period"), id="S2"),
        pytest.param("2021年前三季度", ("2021-09", "ytd"), id="three quarters"),
        pytest.param("2021年第三季度", ("2021-Q3", "period"), id="a single quarter"),
        pytest.param("2021年四季度", ("2021-Q4", "period"), id="a quarter without 第"),
        pytest.param("2021Q1", ("2021-03", "ytd"), id="Q1"),
        pytest.param("2021-Q3", ("2021-Q3", "period"), id="Q3 with a hyphen"),
        pytest.param("2010年8-12月", ("2010-08/2010-12", "period"), id="a span of months"),
        pytest.param("2010-08/2010-12", ("2010-08/2010-12", "period"), id="its normal spelling"),
        pytest.param("2020年7月—2021年6月", ("2020-07/2021-06", "period"), id="months of two years"),
        pytest.param("2021-2025年", ("2021/2025", "period"), id="years"),
        pytest.param("2021年—2025年", ("2021/2025", "period"), id="年 twice"),
        pytest.param("2021/2025", ("2021/2025", "period"), id="the normal spelling of years"),
        pytest.param("十四五", ("2021/2025", "period"), id="a five-year plan"),
        pytest.param("“十三五”时期", ("2016/2020", "period"), id="a plan in quotation marks"),
        pytest.param("2021年9月末", ("2021-09", "point"), id="the end of a month"),
        pytest.param("2021年末", ("2021", "point"), id="the end of a year"),
        pytest.param("2021年底", ("2021", "point"), id="年底"),
        pytest.param("2021年三季度末", ("2021-09", "point"), id="the end of a quarter is that of its month"),
        pytest.param("2021年上半年末", ("2021-06", "point"), id="the end of a half is that of June"),
        pytest.param("2021年1-9月末", ("2021-09", "point"), id="the end of cumulative months"),
    ],
)
def test_a_period_is_found_with_its_basis(text, expected):
    period = whole(text)
    assert (period.time_period, period.basis) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("截至2021年9月末", [("2021-09", "point")], id="截至"),
        pytest.param("截至2021年9月30日", [("2021-09", "point")], id="the last day of a month"),
        pytest.param("截止到2021年2月28日", [("2021-02", "point")], id="the last day of February"),
        pytest.param("截至2020年2月28日", [], id="the last day but one of a leap February"),
        pytest.param("2021年第五批次", [("2021", "period")], id="a batch of a year"),
        pytest.param("2020年第四十三批次", [("2020", "period")], id="a late batch of a year"),
        pytest.param("2021年11个项目", [("2021", "period")], id="a count after a year"),
        pytest.param("2021年以来", [("2021", "period")], id="since a year"),
        pytest.param("2021分省月度数据", [("2021", "period")], id="a name after digits"),
        pytest.param("2021人口普查", [("2021", "period")], id="人口 after digits is no count"),
        pytest.param("2021_主要指标.xlsx", [("2021", "period")], id="a file's name"),
        pytest.param("大祥工业集中区2021年主要指标", [("2021", "period")], id="inside a title"),
        pytest.param(
            "2021年1-9月，比2020年同期增长", [("2021-09", "ytd"), ("2020", "period")], id="two periods"
        ),
        pytest.param("2021年3月29日至2022年", [("2022", "period")], id="a day beside a year"),
        pytest.param("2021年规模工业1-9月", [("2021", "period"), ("", "ytd")], id="months apart from a year"),
        pytest.param("“十四五”规划纲要", [("2021/2025", "period")], id="the name of a plan"),
    ],
)
def test_all_periods_of_a_text_are_found_in_order(text, expected):
    assert spelled(text) == expected


def test_a_period_knows_where_it_stands():
    period = find("增速2021年1-9月")
    assert (period.start, period.end) == (2, 11)


def test_a_period_with_a_year_goes_before_one_without():
    assert find("1-9月（2021年）").time_period == "2021"
    assert find("1-9月").number == 9
    assert find("增速") is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2021年GDP", id="a name after it"),
        pytest.param("比2021年", id="a word before it"),
        pytest.param("1-9月累计", id="a word after months"),
    ],
)
def test_a_text_that_says_more_is_not_wholly_a_period(text):
    assert whole(text) is None


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(None, id="nothing"),
        pytest.param(True, id="a truth value"),
        pytest.param(12, id="a small number"),
        pytest.param(44562, id="a serial number of a day"),
        pytest.param(2021.09, id="a number with decimals"),
        pytest.param(110.74, id="an amount"),
        pytest.param("2021-13-01", id="a month too many"),
        pytest.param("2021/2/30", id="a day too many"),
        pytest.param("1-2-3", id="no year"),
        pytest.param("", id="a blank"),
    ],
)
def test_a_cell_that_holds_no_period_gives_none(value):
    assert of_cell(value) is None


@pytest.mark.parametrize(
    ("value", "time_period"),
    [
        pytest.param(2021, "2021", id="a whole number"),
        pytest.param(2021.0, "2021", id="a whole number as Excel stores it"),
        pytest.param(202109, "2021-09", id="year and month in one number"),
        pytest.param("2021年9月", "2021-09", id="text"),
        pytest.param(date(2021, 9, 30), "2021-09", id="a date"),
        pytest.param(datetime(2021, 9, 1, 8, 30, tzinfo=UTC), "2021-09", id="a date with its time"),
        pytest.param("2021-09-30", "2021-09", id="a date as text"),
        pytest.param("2021/9/1", "2021-09", id="a date as text with slashes"),
    ],
)
def test_a_cell_holds_a_period(value, time_period):
    assert of_cell(value).time_period == time_period


def test_a_date_stands_for_its_month():
    assert of_date(date(2021, 2, 28)) == Period("month", 2021, 2)


YEARS = st.integers(1949, 2099)
MONTHS = st.integers(1, 12)
PERIODS = st.one_of(
    st.builds(Period, st.just("year"), YEARS),
    st.builds(Period, st.just("half"), YEARS, st.just(2)),
    st.builds(Period, st.just("quarter"), YEARS, st.integers(2, 4)),
    st.builds(Period, st.just("month"), YEARS, MONTHS),
    st.builds(Period, st.just("span"), YEARS, st.just(12), st.integers(2, 11)),
    YEARS.map(lambda year: Period("plan_span", year, end_year=min(year + 4, 2099))).filter(
        lambda period: period.year < period.end_year
    ),
)


@given(PERIODS)
def test_every_normal_spelling_reads_back_as_itself(period):
    found = whole(period.time_period)
    assert (found.part, found.time_period) == (period.part, period.time_period)


@given(YEARS, MONTHS, st.sampled_from(["{}年1-{}月", "{}年1—{:02}月份", "{}年1月至{}月"]))
def test_cumulative_months_of_any_year_are_found(year, month, form):
    text = form.format(year, month)
    found = whole(text)
    assert found.part == "ytd"
    assert found.time_period == (f"{year}-{month:02}" if month < 12 else str(year))


@given(st.text(alphabet="0123456789年月日季度上下半末至-—./一二十五〇 截", max_size=40))
def test_no_text_breaks_the_grammar_and_periods_never_overlap(text):
    found = find_all(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(p.year is None or 1949 <= p.year <= 2099 for p in found)
