"""A score sheet: what each row makes, and its sums."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from perfdata.compute.scoring.deviations import deviations
from perfdata.compute.scoring.rules import Points
from perfdata.compute.scoring.sheet import score_rows
from perfdata.model import SCORES
from tests.compute.scoring.sheets import CATALOGUE, EFFECT, MONEY, OUTPUT, QUALITY, WHOLE, sheet_of


def faults(*rows):
    return [one.ruled.fault for one in sheet_of(*rows).rows]


def named(sheet):
    found = deviations(sheet, CATALOGUE.limits)
    return {(one.code, one.row.row.key if one.row else "") for one in found}


def test_a_sheet_without_rows_has_no_sums():
    sheet = sheet_of()
    assert (sheet.weight, sheet.score, sheet.computed, sheet.uncomputed) == (None, None, None, 0)
    assert not sheet.is_whole


def test_a_row_that_lacks_its_target_or_its_result_says_so():
    assert faults(replace(OUTPUT, target=""), replace(OUTPUT, actual="")) == [
        "target_missing",
        "actual_missing",
    ]


def test_a_score_that_is_missing_leaves_no_sum():
    sheet = sheet_of(OUTPUT, replace(QUALITY, score=None))
    assert (sheet.weight, sheet.score) == (70.0, None)


def test_the_sums_are_those_of_the_printed_decimals():
    sheet = sheet_of(*WHOLE)
    assert (sheet.weight, sheet.score) == (100.0, 94.94)
    assert sheet.is_whole


def test_the_computed_sum_is_a_range_where_a_row_is_in_words():
    # 9.94 of the money, 60, 9.8, and from 12 to below 16 of 20.
    assert sheet_of(*WHOLE).computed == Points(91.74, 95.74, below=True)


def test_rows_that_cannot_be_computed_are_counted():
    sheet = sheet_of(MONEY, OUTPUT, total=None)
    assert (sheet.computed, sheet.uncomputed) == (None, 1)


def test_rows_are_taken_from_a_frame_with_missing_numbers_as_none():
    frame = SCORES.frame([{"level1": "产出指标", "level3": "服务企业数", "target": "≥50家", "weight": 60.0}])
    (row,) = score_rows(frame)
    assert (row.weight, row.score, row.lost) == (60.0, None, None)
    assert row.key == "产出指标//服务企业数"


@given(st.permutations(WHOLE))
def test_the_order_of_the_rows_changes_no_sum_and_no_finding(rows):
    first, other = sheet_of(*WHOLE), sheet_of(*rows)
    assert (other.weight, other.score, other.computed) == (first.weight, first.score, first.computed)
    found = [
        {(d.code, d.row.row.key if d.row else "") for d in deviations(s, CATALOGUE.limits)}
        for s in (first, other)
    ]
    assert found[0] == found[1]


def test_a_sheet_whose_rows_are_all_in_words_has_no_upper_end():
    assert sheet_of(EFFECT).computed == Points(12.0, 16.0, below=True)
