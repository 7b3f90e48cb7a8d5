"""Grades are half-open bands that cover 0 to 100 and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.compute.scoring.grades import grade, grades

SCALES = load().grades
NATIONAL = SCALES["national"]


@pytest.mark.parametrize(
    "points",
    [
        pytest.param(-0.01, id="below zero"),
        pytest.param(100.01, id="above a hundred"),
        pytest.param(float("nan"), id="no number"),
        pytest.param(float("inf"), id="without end"),
    ],
)
def test_points_outside_the_scale_have_no_grade(points):
    assert grade(points, NATIONAL) is None
    assert grades(50.0, points, NATIONAL) == ()


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param(100, "优", id="all"),
        pytest.param(90, "优", id="the limit belongs to the grade above"),
        pytest.param(89.99, "良", id="just below it"),
        pytest.param(89.5, "良", id="between the printed bands 80-89 and 90-100"),
        pytest.param(80, "良", id="80"),
        pytest.param(79.99, "中", id="below 80"),
        pytest.param(60, "中", id="60"),
        pytest.param(59.99, "差", id="below 60"),
        pytest.param(0, "差", id="none"),
    ],
)
def test_a_grade_holds_its_lower_limit(points, expected):
    assert NATIONAL.grades[grade(points, NATIONAL)] == expected


def test_another_scale_passes_at_70():
    scale = SCALES["pass_70"]
    assert [scale.grades[grade(points, scale)] for points in (69.99, 70)] == ["不合格", "合格"]


@pytest.mark.parametrize(
    ("low", "high", "below", "expected"),
    [
        pytest.param(91.0, 95.0, False, (0,), id="one grade throughout"),
        pytest.param(78.0, 90.0, False, (0, 1, 2), id="the upper limit is reached"),
        pytest.param(78.0, 90.0, True, (1, 2), id="the upper limit is not reached"),
        pytest.param(90.0, 90.0, False, (0,), id="a single number"),
        pytest.param(95.0, 100.0, True, (0,), id="below a hundred is still the first"),
    ],
)
def test_a_range_of_points_has_every_grade_in_it(low, high, below, expected):
    assert grades(low, high, NATIONAL, below=below) == expected


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
@given(points=st.floats(0, 100))
def test_every_number_from_0_to_100_has_one_grade(scale, points):
    place = grade(points, scale)
    upper = 100.5 if place == 0 else scale.from_points[place - 1]
    assert scale.from_points[place] <= points < upper
