from datetime import date

import pytest

from perfdata.compute.rectification import counted_by, due_date, overdue, rectification
from perfdata.model import LEDGER


def ledger(*statuses, time_period="2021"):
    plain = {"entity": "大祥工业集中区", "time_period": time_period}
    return LEDGER.frame([{**plain, "finding": str(n), "status": status} for n, status in enumerate(statuses)])


def test_an_empty_ledger_has_no_rate():
    assert rectification(ledger()).empty


def test_a_finding_handed_over_is_not_done():
    row = rectification(ledger("done", "referred")).iloc[0]
    assert (row["total"], row["done"], row["referred"], row["rate"]) == (2, 1, 1, 50.0)


@pytest.mark.parametrize(
    ("statuses", "counts"),
    [
        pytest.param(("done", "open", "overdue", "open"), (4, 1, 2, 0, 1, 0), id="each status"),
        pytest.param(("done", ""), (2, 1, 0, 0, 0, 1), id="a finding without a status"),
    ],
)
def test_findings_are_counted_by_status(statuses, counts):
    row = rectification(ledger(*statuses)).iloc[0]
    assert tuple(row[["total", "done", "open", "referred", "overdue", "unstated"]]) == counts


# --- by source, and what is overdue ---


def findings(*rows):
    plain = {"entity": "大祥工业集中区", "time_period": "2021", "status": "open"}
    return LEDGER.frame([{**plain, "finding": str(number), **row} for number, row in enumerate(rows)])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("长期坚持", id="for good"),
        pytest.param("立行立改", id="at once"),
        pytest.param("2021年2月30日", id="a day that there is not"),
        pytest.param("2021年6月至9月", id="a span"),
        pytest.param("13月5日", id="a month that there is not"),
    ],
)
def test_words_that_name_no_day_are_no_deadline(text):
    assert due_date(text, "2021") is None


def test_a_deadline_without_a_year_needs_the_ledgers_year():
    assert due_date("6月30日", "") is None
    assert due_date("6月30日", "2021-09") == date(2021, 6, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("2021-06-30", date(2021, 6, 30), id="a date cell"),
        pytest.param("2021年6月5日前", date(2021, 6, 5), id="before a day"),
        pytest.param("2021/6/5", date(2021, 6, 5), id="with strokes"),
        pytest.param("2021年6月底前", date(2021, 6, 30), id="the end of a month"),
        pytest.param("2024年2月", date(2024, 2, 29), id="a leap year's February"),
        pytest.param("2021年二季度", date(2021, 6, 30), id="the end of a quarter"),
        pytest.param("2021年上半年", date(2021, 6, 30), id="the end of a half"),
        pytest.param("2021年底", date(2021, 12, 31), id="the end of the year"),
    ],
)
def test_a_deadline_is_its_last_day(text, day):
    assert due_date(text) == day


@pytest.mark.parametrize(
    ("row", "late"),
    [
        pytest.param({"due": "2021-06-30"}, True, id="due before, still open"),
        pytest.param({"due": "2021-07-01"}, False, id="due on the day itself"),
        pytest.param({"due": "2021-06-30", "status": "done"}, False, id="done"),
        pytest.param({"due": "2021-06-30", "status": "referred"}, False, id="handed over"),
        pytest.param({"due": "2021-06-30", "status": ""}, True, id="no state given"),
        pytest.param({"due": "长期坚持"}, False, id="without a deadline"),
        pytest.param({"due": "", "status": "overdue"}, True, id="called overdue by the ledger"),
    ],
)
def test_a_finding_is_overdue_when_it_was_due_before_the_day_and_is_not_done(row, late):
    assert len(overdue(findings(row), date(2021, 7, 1))) == late


def test_the_longest_overdue_stands_first():
    late = findings({"due": "2021-05-31"}, {"status": "overdue"}, {"due": "2021-03-31"})
    assert overdue(late, date(2021, 7, 1))["finding"].tolist() == ["2", "0", "1"]


def test_findings_are_counted_by_who_found_them():
    rows = findings(
        {"source": "巡察", "status": "done"}, {"source": "巡察", "status": "referred"}, {"source": "审计"}
    )
    by_source = counted_by(rows, ["source"])
    counts = by_source[["source", "total", "done", "referred", "rate"]].to_numpy().tolist()
    assert counts == [["审计", 1.0, 0, 0, 0.0], ["巡察", 2.0, 1, 1, 50.0]]
