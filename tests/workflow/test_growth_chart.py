"""The growth chart compares like with like: yearly growth in percent, with the year before."""

import pytest

from perfdata.workflow.growth_chart import growth_chart
from tests.workflow.snapshots import GROWTH, rows, snapshot_of

TAX = {"indicator": "tax_paid", "label": "实缴税金"}


def drawn(*facts):
    found = snapshot_of(*facts)
    shown = [row for row in rows(found) if row["time_period"] == "2021"]
    return growth_chart(found, shown)


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param({}, id="no growth"),
        pytest.param({**GROWTH, "growth_over": "month"}, id="on the month before"),
        pytest.param({**GROWTH, "growth_unit": "pp"}, id="in points"),
    ],
)
def test_what_is_no_yearly_percentage_is_not_drawn(fact):
    assert drawn(fact) is None


def test_the_year_before_is_drawn_where_any_of_it_is_known():
    chart = drawn(GROWTH, {**GROWTH, **TAX, "growth": 4.0}, {**GROWTH, "growth": 7.0, "time_period": "2020"})
    assert chart.categories == ("规模以上工业总产值", "实缴税金")
    assert [(series.name, series.texts) for series in chart.series] == [
        ("2020年", ("+7%", "")),
        ("2021年", ("+10%", "+4%")),
    ]


def test_a_growth_of_the_year_before_is_drawn_without_its_value_too():
    chart = drawn(GROWTH, {**GROWTH, "growth": 7.0, "value": None, "time_period": "2020"})
    assert [series.texts for series in chart.series] == [("+7%",), ("+10%",)]


@pytest.mark.parametrize(
    ("growth", "other", "title"),
    [
        pytest.param(4.0, 9.0, "实缴税金增速最高，为+9%", id="both rise"),
        pytest.param(-4.0, -9.0, "规模以上工业总产值增速最高，为-4%", id="both fall"),
    ],
)
def test_the_title_names_the_highest_growth(growth, other, title):
    assert drawn({**GROWTH, "growth": growth}, {**GROWTH, **TAX, "growth": other}).title == title
