"""What a sheet contradicts or leaves unexplained is listed; a sound sheet has nothing to list."""

from dataclasses import replace

import pytest

from perfdata.catalogue import Limits
from perfdata.compute.scoring.deviations import deviations
from tests.compute.scoring.sheets import CATALOGUE, EFFECT, MONEY, OUTPUT, QUALITY, WHOLE, sheet_of


def codes(*rows, printed_total=None, limits=CATALOGUE.limits):
    found = deviations(sheet_of(*rows, printed_total=printed_total), limits)
    return [(d.code, d.row.row.level3 if d.row else "") for d in found]


def test_a_sound_sheet_has_nothing_to_look_at():
    assert codes(*WHOLE) == []


def test_a_loss_of_the_money_needs_no_reason_on_the_form():
    assert codes(MONEY, replace(OUTPUT, weight=90.0, score=90.0)) == []


@pytest.mark.parametrize("reason", ["", "无", "—", "/", "暂无"])
def test_points_lost_without_a_reason_are_named(reason):
    assert codes(MONEY, OUTPUT, replace(QUALITY, reason=reason), EFFECT) == [("reason_missing", "办结率")]


def test_a_missed_target_needs_a_reason_though_no_points_were_lost():
    full = replace(QUALITY, score=10.0, reason="")
    assert codes(MONEY, OUTPUT, full, EFFECT) == [("reason_missing", "办结率"), ("score_differs", "办结率")]


def test_weights_that_do_not_make_100_are_told_with_the_row_that_is_missing():
    assert codes(OUTPUT, QUALITY, EFFECT) == [("weights_not_full", ""), ("no_execution_row", "")]
    assert codes(MONEY, OUTPUT) == [("weights_not_full", "")]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param(94.84, [], id="a tenth off is rounding"),
        pytest.param(94.83, [("total_differs", "")], id="more than a tenth off"),
        pytest.param(None, [], id="no total was reported"),
    ],
)
def test_a_reported_total_is_compared_with_the_sum(printed, expected):
    assert codes(*WHOLE, printed_total=printed) == expected


def test_what_is_not_printed_is_named():
    found = codes(MONEY, replace(OUTPUT, weight=None), replace(QUALITY, score=None), EFFECT)
    assert found == [("not_computed", ""), ("weight_missing", "服务企业数"), ("score_missing", "办结率")]


def test_a_row_that_cannot_be_computed_is_not_passed_over_as_sound():
    vague = replace(EFFECT, actual="效果明显")
    assert codes(MONEY, OUTPUT, QUALITY, vague) == [("not_computed", "")]


def test_a_score_above_its_weight_is_named():
    assert ("above_weight", "服务企业数") in codes(MONEY, replace(OUTPUT, score=61.0), QUALITY, EFFECT)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        pytest.param(9.81, [("score_differs", "办结率")], id="a hundredth off"),
        pytest.param(9.8, [], id="as the rule says"),
    ],
)
def test_a_printed_score_that_the_rule_does_not_make_is_named(score, expected):
    assert codes(MONEY, OUTPUT, replace(QUALITY, score=score), EFFECT) == expected


def test_scores_printed_with_one_decimal_are_compared_at_one():
    short = replace(QUALITY, target="≥94%", score=9.9)  # 93.1 / 94 x 10 = 9.904
    assert codes(replace(MONEY, score=9.9), OUTPUT, short, EFFECT) == []


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        pytest.param(12.0, [], id="the lower end of the range"),
        pytest.param(15.99, [], id="just below its upper end"),
        pytest.param(16.0, [("score_differs", "长效机制")], id="the upper end is not reached"),
        pytest.param(11.99, [("score_differs", "长效机制")], id="below the range"),
    ],
)
def test_a_score_of_words_lies_in_the_range_of_its_grade(score, expected):
    assert codes(MONEY, OUTPUT, QUALITY, replace(EFFECT, score=score)) == expected


@pytest.mark.parametrize(
    ("actual", "limits", "expected"),
    [
        pytest.param("65家", CATALOGUE.limits, [], id="130 % is not above 130 %"),
        pytest.param("66家", CATALOGUE.limits, [("target_low", "服务企业数")], id="above it"),
        pytest.param("66家", Limits(), [], id="without a limit there is no check"),
    ],
)
def test_a_result_far_above_its_target_says_that_the_target_was_low(actual, limits, expected):
    assert codes(MONEY, replace(OUTPUT, actual=actual), QUALITY, EFFECT, limits=limits) == expected


def test_a_damaged_sign_is_named():
    cost = replace(OUTPUT, target="W90万元", actual="89万元")
    assert codes(MONEY, cost, QUALITY, EFFECT) == [("sign_damaged", "服务企业数")]
