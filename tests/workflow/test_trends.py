"""The course of an indicator keeps to comparable periods, shows its gaps and marks what is implied."""

import pytest

from perfdata.workflow.trends import spark, trend_chart, trend_rows
from tests.workflow.snapshots import GROWTH, printed, rows, snapshot_of


def course(*facts):
    found = snapshot_of(*facts)
    return found, rows(found)[-1]


def year(time_period, value=100.0, **said):
    return {"time_period": time_period, **printed(value), **said}


def test_a_series_without_the_period_has_no_chart():
    found, row = course({})
    assert trend_chart(found, {**row, "item": "化工"}) is None


def test_one_year_is_no_sparkline():
    assert spark(*course({})) is None


def test_an_implied_year_is_no_point_of_a_sparkline():
    assert spark(*course(GROWTH)) is None


def test_a_year_between_that_is_not_known_is_a_gap():
    chart = trend_chart(*course(year("2019"), year("2021", 121.0)))
    assert chart.categories == ("2019年", "2020年", "2021年")
    assert chart.series[0].values == (100.0, None, 121.0)


def test_the_year_before_the_first_is_an_estimate_where_it_is_implied():
    chart = trend_chart(*course(GROWTH))
    assert chart.categories == ("2020年", "2021年")
    assert [(series.role, series.texts) for series in chart.series] == [
        ("actual", ("", "110.00")),
        ("estimate", ("100.00", "")),
        ("growth", ("", "+10%")),
    ]


def test_no_year_after_the_one_shown_is_drawn():
    found = snapshot_of({}, year("2022"))
    assert trend_chart(found, rows(found)[0]).categories == ("2021年",)


def test_the_latest_twelve_years_are_drawn():
    found, row = course(*(year(str(y)) for y in range(2001, 2022)))
    drawn = [point["period"] for point in trend_rows(found, row)]
    assert (len(drawn), drawn[0], drawn[-1]) == (12, "2010年", "2021年")


@pytest.mark.parametrize(
    ("unit", "values", "texts"),
    [
        pytest.param("万元", (100.0, 110.0), ("100.00", "110.00"), id="converted"),
        pytest.param("吨", (None, 110.0), ("", "110.00"), id="a gap where it does not convert"),
    ],
)
def test_years_in_another_unit_are_drawn_in_the_unit_of_the_last(unit, values, texts):
    earlier = {"indicator": "", "label": "投资", **year("2020", 1000000.0), "unit": unit, "source_unit": unit}
    now = {"indicator": "", "label": "投资", **year("2021", 110.0)}
    chart = trend_chart(*course(earlier, now))
    assert (chart.series[0].values, chart.series[0].texts) == (values, texts)


def test_growths_of_another_sort_are_left_out_of_the_line():
    monthly = {**GROWTH, "growth_over": "month", "growth": 3.0}
    chart = trend_chart(*course(year("2020", 100.0, **monthly), year("2021", 110.0, **GROWTH)))
    assert chart.of("growth")[0].texts == ("", "+10%")


def test_points_are_drawn_in_points():
    rate = {"indicator": "loss_making_share", "unit": "%", "source_unit": "%"}
    facts = [{**year("2020", 10.0), **rate}, {**year("2021", 12.0), **rate}]
    (line,) = trend_chart(*course(*facts)).of("growth")
    assert (line.unit, line.values) == ("个百分点", (None, 2.0))


def test_the_title_is_the_finding_and_the_foot_names_every_source():
    chart = trend_chart(*course(year("2020", file="old.xlsx"), year("2021", 110.0, **GROWTH)))
    assert chart.title == "2021年规模以上工业总产值 110.00 亿元，同比增长10%"
    assert chart.subtitle == "单位：亿元 · 同比"
    assert chart.source == "来源：old.xlsx › 工作表“表1” › C5；a.xlsx › 工作表“表1” › C5 · 第1版"


def test_a_sparkline_joins_the_years_that_are_known():
    chart = spark(*course(year("2020"), year("2021", 110.0)))
    assert (chart.categories, chart.series[0].values) == (("2020年", "2021年"), (100.0, 110.0))
