"""What the words for a time mean in a report of a given period."""

import pytest

from perfdata.narrative.times import When, calendar


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("今年以来", When("2021"), id="this year"),
        pytest.param("全年", When("2021"), id="the whole year"),
        pytest.param("上半年", When("2021-06", "ytd"), id="the first half"),
        pytest.param("二季度", When("2021-Q2"), id="a single quarter"),
        pytest.param("1-6月", When("2021-06", "ytd"), id="months to date"),
        pytest.param("年末", When("2021", "point"), id="the year's end"),
        pytest.param("去年", When("2020"), id="last year"),
        pytest.param("去年同期", When("2020"), id="the same time last year"),
        pytest.param("2019年上半年", When("2019-06", "ytd"), id="another year's half"),
        pytest.param("截至6月24日", When("2021-06", "point", as_of_day=True), id="as of a day"),
        pytest.param("“十三五”期间", When("2016/2020"), id="a plan's years"),
        pytest.param("过去五年", When("2017/2021"), id="five years to this one"),
        pytest.param("2016-2020年", When("2016/2020"), id="from year to year"),
    ],
)
def test_a_phrase_means_a_time_of_the_report(phrase, expected):
    of_report = calendar("2021", "2021年工作总结")
    assert of_report.of(phrase, of_report.own) == expected


def test_the_same_time_of_last_year_follows_the_sentence():
    of_report = calendar("2021", "2021年工作总结")
    assert of_report.of("同期", When("2021-06", "ytd")) == When("2020-06", "ytd")


@pytest.mark.parametrize("phrase", ["上半年", "今年以来", "去年", "年末", "过去五年"])
def test_without_a_year_no_time_is_made_up(phrase):
    of_report = calendar("", "工作总结")
    assert of_report.of(phrase, of_report.own).time_period == ""
