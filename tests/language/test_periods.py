"""Periods and dates in words, in both languages."""

import pytest

from perfdata.errors import UsageError
from perfdata.language import date_text, moment_text, period, speaking


@pytest.mark.parametrize(
    "time_period",
    [
        "2021-13",
        "2021-00",
        "2021-9",
        "2021-Q5",
        "2021-S3",
        "21",
        "2021年",
        "2021/",
        "/2021",
        "２０２１",
        "2021-09-30",
    ],
)
def test_another_spelling_of_a_period_is_refused(time_period):
    with pytest.raises(UsageError) as refused:
        period(time_period)
    assert refused.value.code == "unknown_period"


@pytest.mark.parametrize(
    ("time_period", "basis", "chinese", "english"),
    [
        pytest.param("2021", "period", "2021年", "2021", id="a year"),
        pytest.param("2021", "ytd", "2021年", "2021", id="a year, cumulative"),
        pytest.param("2021-S1", "period", "2021年上半年", "H1 2021", id="first half"),
        pytest.param("2021-S2", "period", "2021年下半年", "H2 2021", id="second half"),
        pytest.param("2021-Q1", "period", "2021年一季度", "Q1 2021", id="first quarter"),
        pytest.param("2021-Q2", "period", "2021年二季度", "Q2 2021", id="second quarter"),
        pytest.param("2021-Q3", "period", "2021年三季度", "Q3 2021", id="third quarter"),
        pytest.param("2021-Q4", "period", "2021年四季度", "Q4 2021", id="fourth quarter"),
        pytest.param("2021-09", "period", "2021年9月", "Sep 2021", id="a month"),
        pytest.param("2021-12", "period", "2021年12月", "Dec 2021", id="a month of two digits"),
        pytest.param("2021-01", "ytd", "2021年1月", "Jan 2021", id="cumulative to January is January"),
        pytest.param("2021-02", "ytd", "2021年1—2月", "Jan–Feb 2021", id="January and February together"),
        pytest.param("2021-03", "ytd", "2021年一季度", "Q1 2021", id="cumulative to March"),
        pytest.param("2021-06", "ytd", "2021年上半年", "H1 2021", id="cumulative to June"),
        pytest.param("2021-09", "ytd", "2021年1—9月", "Jan–Sep 2021", id="cumulative to September"),
        pytest.param("2021-Q3", "ytd", "2021年1—9月", "Jan–Sep 2021", id="cumulative to a quarter's end"),
        pytest.param("2021", "point", "2021年末", "end of 2021", id="a year's end"),
        pytest.param("2021-09", "point", "2021年9月末", "end of Sep 2021", id="a month's end"),
        pytest.param("2021-Q3", "point", "2021年9月末", "end of Sep 2021", id="a quarter's end"),
        pytest.param("2021-S1", "point", "2021年6月末", "end of Jun 2021", id="a half's end"),
        pytest.param("2021/2025", "period", "2021—2025年", "2021–2025", id="a span of years"),
        pytest.param("2010-08/2010-12", "period", "2010年8—12月", "Aug–Dec 2010", id="months of a year"),
        pytest.param(
            "2010-08/2011-03",
            "period",
            "2010年8月—2011年3月",
            "Aug 2010 to Mar 2011",
            id="months of two years",
        ),
        pytest.param("", "period", "—", "—", id="not known"),
    ],
)
def test_a_period_is_named_with_its_basis(time_period, basis, chinese, english):
    assert period(time_period, basis) == chinese
    with speaking("en"):
        assert period(time_period, basis) == english


@pytest.mark.parametrize(
    ("iso", "chinese", "english"),
    [
        pytest.param("2021-06-23", "2021年6月23日", "Jun 23, 2021", id="a day"),
        pytest.param("2021-06", "2021年6月", "Jun 2021", id="a month only"),
        pytest.param("2021", "2021年", "2021", id="a year only"),
        pytest.param("长期坚持", "长期坚持", "长期坚持", id="words of a ledger"),
        pytest.param("2021-02-30", "2021-02-30", "2021-02-30", id="a day that never was"),
        pytest.param("", "—", "—", id="not known"),
    ],
)
def test_a_date_is_written_out_and_other_words_are_left(iso, chinese, english):
    assert date_text(iso) == chinese
    with speaking("en"):
        assert date_text(iso) == english


def test_a_moment_is_shown_to_the_minute():
    assert moment_text("2022-01-05T09:30:59+08:00") == "2022年1月5日 09:30"
    with speaking("en"):
        assert moment_text("2022-01-05T19:30:59+00:00") == "Jan 5, 2022, 19:30"
