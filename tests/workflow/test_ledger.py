"""The ledger of a year: by source and deadline, and what is overdue as of which day."""

from datetime import date

import pytest

from perfdata.model import Revision
from perfdata.workflow.evaluation import evaluation
from perfdata.workflow.ledger import AsOf, as_of_day
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import PARK, YEAR, snapshot_of

OPEN = {"finding": "围墙未建", "status": "open", "due": "2021-09-30", "owner": "建设科"}
REFERRED = {"finding": "管道工程", "status": "referred", "due": "2021-03-31", "source": "审计"}


def ledger(*findings, choice=YEAR):
    return evaluation(snapshot_of(ledger=findings), PARK, choice).ledger


def read_on(day):
    return snapshot_of(revisions=[Revision(1, f"{day}T09:00:00+00:00", "李", ("a.xlsx",), {}, "")])


# --- as of which day ---


@pytest.mark.parametrize(
    ("read", "period", "day", "kind"),
    [
        pytest.param("2022-01-20", "2021", date(2021, 12, 31), "period_end", id="a year that is over"),
        pytest.param("2021-06-24", "2021", date(2021, 6, 24), "revision", id="a year that is not over"),
        pytest.param("2022-01-20", "2021-09", date(2021, 9, 30), "period_end", id="the months of a year"),
        pytest.param("2022-01-20", "2021/2025", date(2022, 1, 20), "revision", id="a span has no one end"),
    ],
)
def test_a_ledger_is_judged_at_the_end_of_its_period_or_when_it_was_read(read, period, day, kind):
    assert as_of_day(read_on(read), PeriodChoice(period, "period")) == AsOf(day, kind)


def test_without_an_import_the_end_of_the_period_counts():
    assert as_of_day(snapshot_of(), YEAR) == AsOf(date(2021, 12, 31), "period_end")
    assert as_of_day(snapshot_of(), PeriodChoice("2021/2025", "period")) is None


def test_the_day_is_named_with_what_it_is():
    assert AsOf(date(2021, 12, 31), "period_end").text == "截至2021年12月31日（期末）"
    assert AsOf(date(2021, 6, 24), "revision").text == "截至2021年6月24日（最近一次导入）"


# --- the findings ---


def test_findings_without_deadlines_have_no_table_of_them_and_none_is_overdue():
    view = ledger({"due": "", "status": "open"})
    assert view.by_deadline.empty
    assert view.overdue == ()


def test_overdue_findings_are_named_with_deadline_and_owner():
    own = {"finding": "台账缺失", "status": "overdue", "due": "", "owner": ""}
    assert ledger({}, OPEN, REFERRED, own).overdue == (
        "围墙未建（时限 2021年9月30日；责任单位：建设科）",
        "台账缺失（台账标明逾期；责任单位：—）",
    )


def test_a_deadline_after_the_period_is_not_overdue_yet():
    assert ledger(OPEN, choice=PeriodChoice("2021-09", "ytd")).overdue == ()
    assert len(ledger(OPEN, choice=PeriodChoice("2021-10", "ytd")).overdue) == 1


def test_findings_are_counted_by_source_in_the_order_of_the_ledger():
    table = ledger({}, OPEN, REFERRED).by_source
    assert table.columns.tolist() == ["问题来源", "问题数", "已完成", "已移交", "整改率"]
    assert table.to_numpy().tolist() == [["巡察", "2", "1", "0", "50%"], ["审计", "1", "0", "1", "0%"]]


def test_findings_are_counted_by_deadline_in_the_order_of_the_days():
    late = {"finding": "绿化", "due": "长期坚持", "status": "open"}
    table = ledger(late, OPEN, REFERRED).by_deadline
    assert table["完成时限"].tolist() == ["2021年3月31日", "2021年9月30日", "长期坚持"]


def test_one_of_two_done_and_one_handed_over_is_half():
    view = ledger({}, REFERRED)
    assert (view.rectified, view.note) == ("50%", "2个问题已完成整改1个（50%），移交1个")
