"""Axes hold zero, show the last period, and give names the room that they need."""

import pytest

from perfdata.chart.axes import dips, name_axis, period_axis, span


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([], (0.0, 1.0), id="nothing known"),
        pytest.param([0.0, 0.0], (0.0, 1.0), id="only zeros"),
        pytest.param([100.67, 110.74], (0.0, 110.74), id="all positive"),
        pytest.param([-3.2, -0.6], (-3.2, 0.0), id="all negative"),
        pytest.param([-3.2, 4.1], (-3.2, 4.1), id="both signs"),
    ],
)
def test_the_span_of_bars_contains_zero(values, expected):
    assert span(values) == expected


def test_years_are_categories_and_not_numbers():
    axis = period_axis(["2020", "2021"], 400)
    assert axis.layout["type"] == "category"
    assert axis.keys == ["2020", "2021"]


def test_where_not_every_period_fits_the_last_one_is_shown():
    # 24 labels of 2.68 em (about 41 pixels with air) in 480 pixels: every third fits.
    axis = period_axis([f"{month:02d}月份" for month in range(24)], 480)
    assert (axis.layout["dtick"], axis.layout["tick0"]) == (3, 2)


@pytest.mark.parametrize(
    ("names", "expected", "angle"),
    [
        pytest.param(
            ["规模以上工业总产值", "税金"], ("规模以<br>上工业<br>总产值", "税金"), 0, id="in short lines"
        ),
        pytest.param(
            ["Industrial output", "Taxes paid"],
            ("Industrial<br>output", "Taxes paid"),
            -90,
            id="on their side where a word would be cut",
        ),
    ],
)
def test_every_name_is_shown_on_a_phone(names, expected, angle):
    # Two slots of 55 pixels: 4.2 Chinese characters, less than the word Industrial (5.6).
    axis = period_axis(names, 110, fewest=2)
    assert tuple(axis.keys) == expected
    assert (axis.layout["dtick"], axis.layout["tickangle"]) == (1, angle)


def test_two_columns_keep_room_for_three():
    assert period_axis(["2020年", "2021年"], 300).layout["range"] == [-1.0, 2.0]


def test_names_run_from_top_to_bottom():
    assert name_axis(["甲", "乙"], 10).layout["autorange"] == "reversed"


def test_the_room_beside_rows_is_that_of_the_shown_name_not_of_its_escapes():
    assert name_axis(["<<<<"], 10).left_px == name_axis(["AAAA"], 10).left_px


def test_a_label_goes_below_a_point_that_lies_below_its_neighbours():
    assert dips([None, 8.4, -2.1, 10.0, None, 5.0]) == [False, False, True, False, False, False]
