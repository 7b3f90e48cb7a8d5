import pytest

from perfdata.compute.average_growth import average_growth


def series(facts, *values, **shared):
    return facts(*({"time_period": str(2017 + n), "value": v} for n, v in enumerate(values)), **shared)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        pytest.param((None, 1.0, 121.0), "no_first", id="the first year is missing"),
        pytest.param((100.0, 1.0, None), "no_last", id="the last year is missing"),
        pytest.param((0.0, 1.0, 121.0), "not_positive", id="from nothing"),
        pytest.param((-4.0, 1.0, 121.0), "not_positive", id="from a loss"),
        pytest.param((100.0, 1.0, -4.0), "not_positive", id="to a loss"),
        pytest.param((5e-324, 1.0, 1e308), "too_large", id="a multiple beyond all numbers"),
    ],
)
def test_there_is_no_average_growth_for(values, reason, facts, catalogue):
    found = average_growth(series(facts, *values), "2017", "2019", catalogue)
    assert (found.percent, found.reason) == (None, reason)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param("2019", "2017", id="the wrong way round"),
        pytest.param("2019", "2019", id="one year"),
        pytest.param("2017", "2019-06", id="a year and half a year"),
        pytest.param("2017/2018", "2019", id="a span of years"),
    ],
)
def test_ends_that_span_no_years_are_refused(first, last, facts, catalogue):
    found = average_growth(series(facts, 100.0, 110.0, 121.0), first, last, catalogue)
    assert (found.percent, found.years, found.reason) == (None, 0, "no_span")


@pytest.mark.parametrize(
    ("shared", "reason"),
    [
        pytest.param({"indicator": "consumer_prices", "unit": "%"}, "index", id="an index"),
        pytest.param({"indicator": "loss_making_share", "unit": "%"}, "rate", id="a rate of the catalogue"),
        pytest.param({"indicator": "", "label": "某率", "unit": "‰"}, "rate", id="an unknown rate"),
    ],
)
def test_figures_whose_changes_are_no_multiples_are_refused(shared, reason, facts, catalogue):
    found = average_growth(series(facts, 100.0, 110.0, 121.0, **shared), "2017", "2019", catalogue)
    assert (found.percent, found.reason) == (None, reason)


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        pytest.param("2017", "", id="a break before the first year"),
        pytest.param("2018", "series_break", id="a break between"),
        pytest.param("2019", "series_break", id="a break in the last year"),
    ],
)
def test_a_break_of_the_series_between_the_ends_is_refused(broken, expected, facts, catalogue):
    frame = series(facts, 100.0, 110.0, 121.0)
    frame["obs_status"] = frame["obs_status"].mask(frame["time_period"].eq(broken), "B")
    assert average_growth(frame, "2017", "2019", catalogue).reason == expected


def test_two_currencies_have_no_average_growth(facts, catalogue):
    frame = facts(
        {"time_period": "2017", "value": 100.0, "unit": "万美元"},
        {"time_period": "2019", "value": 121.0, "unit": "万元"},
    )
    assert average_growth(frame, "2017", "2019", catalogue).reason == "unit_differs"


@pytest.mark.parametrize(
    ("values", "percent"),
    [
        pytest.param((100.0, None, 121.0), 10.0, id="two years, the year between unknown"),
        pytest.param((100.0, 500.0, 64.0), -20.0, id="a fall"),
        pytest.param((100.0, 90.0, 100.0), 0.0, id="back where it was"),
    ],
)
def test_it_is_the_yearly_rate_from_the_first_figure_to_the_last(values, percent, facts, catalogue):
    found = average_growth(series(facts, *values), "2017", "2019", catalogue)
    assert found.percent == pytest.approx(percent)
    assert (found.years, found.qualifier, found.reason) == (2, "", "")


def test_two_spellings_of_one_unit_are_one_unit(facts, catalogue):
    frame = facts(
        {"time_period": "2017", "value": 1_000_000.0, "unit": "万元"}, {"time_period": "2019", "value": 121.0}
    )
    assert average_growth(frame, "2017", "2019", catalogue).percent == pytest.approx(10.0)


@pytest.mark.parametrize(
    ("first", "last", "qualifier", "reason"),
    [
        pytest.param("", ">", ">", "", id="a last figure above"),
        pytest.param(">", "", "<", "", id="a first figure above"),
        pytest.param(">", ">", "", "opposed_qualifiers", id="both above: nothing is known"),
    ],
)
def test_it_keeps_what_the_qualifiers_leave_known(first, last, qualifier, reason, facts, catalogue):
    frame = facts(
        {"time_period": "2017", "value": 100.0, "qualifier": first},
        {"time_period": "2019", "value": 121.0, "qualifier": last},
    )
    found = average_growth(frame, "2017", "2019", catalogue)
    assert (found.qualifier, found.reason) == (qualifier, reason)
