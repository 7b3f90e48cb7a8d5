"""What one row scores: refusals, the rules of DOMAIN 2 at their edges, and their properties."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.compute.scoring.rules import Points, equal, negative, positive, ruled
from perfdata.compute.scoring.target_text import actual, target

NUMBERS = st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 4))
WEIGHTS = st.floats(0, 100, allow_nan=False).map(lambda number: round(number, 3))


@pytest.fixture(scope="module")
def catalogue():
    return load()


def outcome(weight, target_text, actual_text, catalogue):
    return ruled(weight, target(target_text, catalogue), actual(actual_text, catalogue), catalogue)


# --- what is refused ---


@pytest.mark.parametrize(
    ("weight", "stated", "reached", "fault"),
    [
        pytest.param(None, "≥50家", "56家", "weight_missing", id="no weight"),
        pytest.param(-1.0, "≥50家", "56家", "weight_missing", id="a weight below zero"),
        pytest.param(10.0, "≥50家", "达成预期指标", "actual_not_a_number", id="words against a number"),
        pytest.param(10.0, "建立机制", "5项", "actual_not_graded", id="a number against words"),
        pytest.param(10.0, "建立机制", "效果明显", "actual_not_graded", id="words that say no grade"),
        pytest.param(10.0, "≥95%", "0.93", "unit_mismatch", id="a bare number against a percent"),
        pytest.param(10.0, "≥95", "93%", "unit_mismatch", id="a percent against a bare number"),
        pytest.param(10.0, "≥50家", "56个", "unit_mismatch", id="things against companies"),
        pytest.param(10.0, "≤90万元", "13万美元", "unit_mismatch", id="two currencies"),
        pytest.param(10.0, "≥5个百分点", "5%", "unit_mismatch", id="percent against points"),
        pytest.param(10.0, "≥-5%", "-6%", "target_not_positive", id="no ratio to a target below zero"),
        pytest.param(10.0, "≥55家", "50多家", "actual_not_exact", id="more than 50 may be 55"),
        pytest.param(10.0, "≤50家", "50多家", "actual_not_exact", id="more than 50 against at most 50"),
        pytest.param(10.0, "≥50家", "约60家", "actual_not_exact", id="about"),
    ],
)
def test_a_row_that_cannot_be_scored_says_why(weight, stated, reached, fault, catalogue):
    found = outcome(weight, stated, reached, catalogue)
    assert (found.points, found.fault, found.met) == (None, fault, None)


# --- what is scored ---


@pytest.mark.parametrize(
    ("stated", "reached", "score", "met"),
    [
        pytest.param("≥50家", "56家", 10.0, True, id="passed"),
        pytest.param("≥50家", "50", 10.0, True, id="just reached, the unit left out"),
        pytest.param("≥95%", "93.1%", 9.8, False, id="short of it"),
        pytest.param("≥3家", "2家", 6.67, False, id="halves up at two decimals"),
        pytest.param("≥50家", "0家", 0.0, False, id="nothing done"),
        pytest.param("≥50家", "50多家", 10.0, True, id="more than enough"),
        pytest.param("≥0次", "0次", 10.0, True, id="a target of zero that is reached"),
        pytest.param("≤90万元", "89.5万元", 10.0, True, id="cheaper"),
        pytest.param("≤90万元", "895000元", 10.0, True, id="in another unit of money"),
        pytest.param("≤90万元", "99万元", 9.0, False, id="a tenth over"),
        pytest.param("≤90万元", "180万元", 0.0, False, id="twice as much"),
        pytest.param("≤90万元", "300万元", 0.0, False, id="more than twice"),
        pytest.param("≤0起", "1起", 0.0, False, id="none was allowed"),
        pytest.param("=100%", "100%", 10.0, True, id="equal"),
        pytest.param("=100%", "98%", 9.8, False, id="short of equal"),
        pytest.param("=0起", "0起", 10.0, True, id="none, as asked"),
        pytest.param("=0起", "2起", 0.0, False, id="some where none was asked"),
        pytest.param("50", "40", 8.0, False, id="a bare number is equal"),
    ],
)
def test_a_number_scores_by_the_rule_of_its_sign(stated, reached, score, met, catalogue):
    found = outcome(10.0, stated, reached, catalogue)
    assert (found.points, found.met) == (Points(score, score), met)


@pytest.mark.parametrize(
    ("reached", "points", "met"),
    [
        pytest.param("达成年度指标", Points(4.0, 5.0), True, id="from four fifths to all"),
        pytest.param("部分达成", Points(3.0, 4.0, below=True), False, id="from three fifths to below four"),
        pytest.param("未达成", Points(0.0, 3.0, below=True), False, id="below three fifths"),
    ],
)
def test_words_score_a_range_and_no_point(reached, points, met, catalogue):
    found = outcome(5.0, "建立并运行", reached, catalogue)
    assert (found.points, found.met, found.points.exact) == (points, met, None)


def test_how_far_a_target_is_passed_is_told(catalogue):
    assert outcome(10.0, "≥50家", "75家", catalogue).ratio == 1.5
    assert outcome(10.0, "≤50家", "75家", catalogue).ratio is None


# --- what holds for any numbers ---


@pytest.mark.parametrize("rule", [positive, negative, equal])
@given(weight=WEIGHTS, stated=NUMBERS, reached=NUMBERS)
def test_a_score_is_none_or_within_its_weight(rule, weight, stated, reached):
    score = rule(weight, stated, reached)
    assert score is None or (0 <= score <= weight and math.isfinite(score))


@given(weight=WEIGHTS, stated=st.floats(0.01, 1e9), reached=st.lists(NUMBERS, min_size=2, max_size=2))
def test_more_never_scores_less_where_more_is_asked_for(weight, stated, reached):
    low, high = (positive(weight, stated, number) for number in sorted(reached))
    assert low <= high


@given(weight=WEIGHTS, stated=st.floats(0, 1e9), reached=st.lists(NUMBERS, min_size=2, max_size=2))
def test_more_never_scores_more_where_less_is_asked_for(weight, stated, reached):
    low, high = (negative(weight, stated, number) for number in sorted(reached))
    assert low >= high
