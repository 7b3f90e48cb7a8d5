import pytest

from perfdata.compute.periods import calendar_year, months_elapsed, previous_year


@pytest.mark.parametrize(
    "time_period",
    [
        pytest.param("2021/2025", id="a span of years"),
        pytest.param("2010-08/2010-12", id="a span of months"),
        pytest.param("2021-13", id="a month that is none"),
        pytest.param("2021-Q5", id="a quarter that is none"),
        pytest.param("21-09", id="a year of two digits"),
        pytest.param("", id="nothing"),
    ],
)
def test_there_is_no_year_before_for(time_period):
    assert previous_year(time_period) == ""
    assert calendar_year(time_period) == 0


@pytest.mark.parametrize(
    ("time_period", "expected"),
    [
        pytest.param("2021", "2020", id="year"),
        pytest.param("2021-09", "2020-09", id="month"),
        pytest.param("2021-Q3", "2020-Q3", id="quarter"),
        pytest.param("2021-S2", "2020-S2", id="half"),
        pytest.param("2000", "1999", id="over the century"),
    ],
)
def test_the_year_before_keeps_the_part_of_the_year(time_period, expected):
    assert previous_year(time_period) == expected


@pytest.mark.parametrize(
    ("time_period", "basis", "expected"),
    [
        pytest.param("2021-09", "period", None, id="a single month is not cumulative"),
        pytest.param("2021-09", "point", None, id="a balance is not cumulative"),
        pytest.param("2021-Q3", "period", None, id="nor a quarter"),
        pytest.param("2021/2025", "period", None, id="nor a span"),
        pytest.param("", "ytd", None, id="no month is known"),
        pytest.param("2021-09", "ytd", 9, id="January to September"),
        pytest.param("2021-02", "ytd", 2, id="January and February together"),
        pytest.param("2021", "period", 12, id="a full year"),
    ],
)
def test_months_elapsed_are_those_of_cumulative_figures(time_period, basis, expected):
    assert months_elapsed(time_period, basis) == expected
