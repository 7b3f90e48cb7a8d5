"""Plans of several years in words: empty without one, then how far each has come."""

import pytest

from perfdata.compute.plan_progress import SpanPlan, progress
from perfdata.workflow.five_year import five_year_table, no_progress
from tests.workflow.snapshots import GROWTH, PARK, PeriodChoice, printed, snapshot_of

END = {
    "kind": "plan",
    "time_period": "2025",
    **printed(180.0),
    **GROWTH,
    "growth_over": "span",
    "growth": 12.5,
}
YEARS = [
    {"time_period": str(year), **printed(value)}
    for year, value in ((2020, 100.0), (2021, 110.0), (2022, 121.0))
]


def table(*facts, period="2022", basis="period"):
    return five_year_table(snapshot_of(*facts), PARK, PeriodChoice(period, basis))


@pytest.mark.parametrize(
    ("plan", "period"),
    [
        pytest.param({"kind": "actual"}, "2022", id="no plan"),
        pytest.param({"entity": "乙园区"}, "2022", id="another park's"),
        pytest.param({}, "2019", id="before the plan"),
        pytest.param({}, "2026", id="after it"),
    ],
)
def test_there_is_no_table(plan, period):
    assert table({**END, **plan}, *YEARS, period=period).empty


def test_a_value_at_the_end_is_said_with_the_growth_that_leads_there():
    (line,) = table(END, *YEARS).to_dict("records")
    assert line == {
        "指标": "规模以上工业总产值",
        "规划期": "2021—2025年",
        "目标": "180.00 亿元",
        "已完成": "121.00 亿元",
        "进程": "第2年，共5年",
        "完成率": "67.22%",
        "已实现年均增速": "+10.0%",
        "计划年均增速": "+12.5%",
        "剩余年份需": "年均+14.2%",
        "目标来源": "a.xlsx › 工作表“表1” › C5",
    }


def test_a_part_of_a_year_looks_back_to_the_last_whole_one():
    (line,) = table(END, *YEARS, period="2022-09", basis="ytd").to_dict("records")
    assert (line["已完成"], line["进程"]) == ("110.00 亿元", "第1年，共5年")


def test_a_sum_says_what_each_year_left_must_bring():
    plan = {"kind": "plan", "time_period": "2021/2025", "label": "五年累计总产值", **printed(600.0)}
    (line,) = table(plan, *YEARS).to_dict("records")
    # 110 + 121 = 231; (600 - 231) / 3 = 123
    assert (line["目标"], line["已完成"], line["完成率"]) == ("累计600.00 亿元", "231.00 亿元", "38.50%")
    assert (line["序时进度"], line["剩余年份需"]) == ("40.0%", "每年123.00 亿元")


def test_where_sum_or_end_is_not_told_nothing_is_guessed():
    (line,) = table({"kind": "plan", "time_period": "2021/2025", **printed(600.0)}, *YEARS).to_dict("records")
    assert line["说明"] == "未说明目标是期末数还是累计数，不作推算"
    assert "完成率" not in line


def test_an_indicator_in_real_terms_is_followed_by_its_reported_growths():
    added = {"indicator": "industrial_value_added", "label": "规模以上工业增加值"}
    plan = {**END, **added, "value": None, "growth": 9.0}
    years = [
        {**year, **added, **GROWTH, "growth": grown}
        for year, grown in zip(YEARS, (5.0, 8.0, 8.0), strict=True)
    ]
    (line,) = table(plan, *years).to_dict("records")
    # 8 % each year, not the 10 % of the values
    assert (line["目标"], line["已实现年均增速"]) == ("年均+9.0%", "+8.0%")
    (line,) = table(plan, *({**year, **added} for year in YEARS)).to_dict("records")
    assert line["说明"] == "缺少其中一年的可比价增速"


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(progress(SpanPlan(2021, 2025, "sum", 5.0), {2021: 1.0, 2023: 1.0}, 2023), id="a gap"),
        pytest.param(progress(SpanPlan(2021, 2025, "growth", None, 5.0), {2021: 1.0}, 2021), id="no base"),
    ],
)
def test_every_refusal_has_words(found):
    assert found.reason
    assert no_progress(found.reason)
