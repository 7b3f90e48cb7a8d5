"""Rectification: how many findings of inspections are put right, and how many are overdue."""

import pandas as pd

# The statuses of model.LedgerStatus, in the order of the columns.
STATUSES = ("done", "open", "referred", "overdue")


def rectification(ledger: pd.DataFrame) -> pd.DataFrame:
    """The findings of each entity and period, counted by status.

    Columns: entity, time_period, total, one for each of STATUSES, unstated (no status given), and
    rate: percent of all findings done. A finding handed to another body is not done by this one.

    >>> from perfdata.model import LEDGER
    >>> findings = LEDGER.frame([{"finding": "1", "status": "done"}, {"finding": "2", "status": "referred"}])
    >>> rectification(findings)[["total", "done", "referred", "rate"]].values.tolist()
    [[2.0, 1.0, 1.0, 50.0]]
    """
    by = [ledger["entity"], ledger["time_period"]]
    counted = pd.DataFrame({status: ledger["status"].eq(status) for status in STATUSES}).groupby(by).sum()
    total = ledger["status"].groupby(by).size()
    counted.insert(0, "total", total)
    counted["unstated"] = total - counted[list(STATUSES)].sum(axis=1)
    counted["rate"] = 100 * counted["done"] / total
    return counted.reset_index()
