import pytest

from perfdata.compute.rectification import rectification
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
