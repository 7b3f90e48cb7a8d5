"""Findings are counted by what became of them, and shown as texts."""

from perfdata.workflow.rectification import findings_of, ledger_note, ledger_table
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

REFERRED = {"finding": "管道工程", "status": "referred", "due": "", "owner": ""}


def findings(*ledger, choice=YEAR):
    return findings_of(snapshot_of(ledger=ledger), PARK, choice)


def test_no_finding_has_no_note():
    assert ledger_note(findings()) == ""


def test_a_finding_handed_over_is_not_put_right():
    assert ledger_note(findings({}, REFERRED)) == "2个问题已完成整改1个（50%），移交1个"


def test_findings_of_others_and_of_other_years_are_left_out():
    found = findings({"entity": "乙园区"}, {"time_period": "2020"}, REFERRED)
    assert found["finding"].tolist() == ["管道工程"]


def test_in_a_part_of_the_year_the_year_s_findings_are_shown_and_counted_together():
    part = {**REFERRED, "time_period": "2021-09"}
    found = findings({}, part, choice=PeriodChoice("2021-09", "ytd"))
    assert ledger_note(found) == "2个问题已完成整改1个（50%），移交1个"


def test_what_is_not_stated_is_a_dash():
    assert ledger_table(findings({}, {**REFERRED, "status": ""})).to_numpy().tolist() == [
        ["台账不全", "补齐", "办公室", "2021年6月30日", "已完成"],
        ["管道工程", "补齐", "—", "—", "—"],
    ]
