"""Other results in a sheet: what they would score, while the sheet stays as it is."""

from dataclasses import replace

import pytest

from perfdata.compute.scoring.rules import Points
from perfdata.compute.scoring.what_if import with_actuals
from tests.compute.scoring.sheets import CATALOGUE, EFFECT, MONEY, OUTPUT, QUALITY, WHOLE, sheet_of

SHEET = sheet_of(*WHOLE)


def changed(**texts):
    keys = {row.level3: row.key for row in WHOLE}
    return with_actuals(SHEET, {keys[name]: text for name, text in texts.items()}, CATALOGUE)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("", "actual_missing", id="nothing"),
        pytest.param("很好", "actual_not_a_number", id="words against a number"),
        pytest.param("93.1", "unit_mismatch", id="a bare number against a percent"),
    ],
)
def test_a_result_that_cannot_be_scored_leaves_no_total(text, fault):
    found = changed(办结率=text)
    assert found.changed[0].ruled.fault == fault
    assert found.total is None


def test_a_sheet_with_a_score_missing_has_no_total():
    sheet = sheet_of(OUTPUT, replace(QUALITY, score=None))
    assert with_actuals(sheet, {OUTPUT.key: "40家"}, CATALOGUE).total is None


def test_nothing_changed_is_the_sheet_as_printed():
    found = changed(办结率="93.1%")
    assert (found.changed, found.before, found.total) == ((), 94.94, Points(94.94, 94.94))


def test_a_row_that_is_not_on_the_sheet_changes_nothing():
    assert with_actuals(SHEET, {"产出指标//没有": "1"}, CATALOGUE).changed == ()


def test_several_results_change_the_total_together():
    found = changed(服务企业数="40家", 办结率="95%")
    assert [one.ruled.points for one in found.changed] == [Points(48.0, 48.0), Points(10.0, 10.0)]
    assert found.total == Points(83.14, 83.14)  # 94.94 - 12 + 0.2


def test_a_result_in_words_makes_a_range_of_totals():
    # From 16 to 20 instead of 15.2.
    assert changed(长效机制="达成预期指标").total == Points(95.74, 99.74)


def test_the_execution_is_asked_for_as_a_percent():
    assert changed(预算执行率="50%").total == Points(90.0, 90.0)
    assert changed(预算执行率="120%").total == Points(95.0, 95.0)


def test_the_sheet_itself_stays_as_it_was():
    changed(办结率="10%")
    assert sheet_of(*WHOLE) == SHEET
    assert [one.row for one in SHEET.rows] == [MONEY, OUTPUT, QUALITY, EFFECT]
