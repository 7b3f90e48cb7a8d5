"""Snapshots that the tests of the views share: one park, one figure, unless told otherwise."""

import pandas as pd

from perfdata.catalogue import load
from perfdata.model import BUDGET, LEDGER, OBSERVATIONS, PROJECTS, SCORES
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

PARK = "甲园区"
YEAR = PeriodChoice("2021", "period")
OUTPUT = {
    "entity": PARK,
    "indicator": "industrial_output",
    "label": "规模以上工业总产值",
    "time_period": "2021",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "value": 110.0,
    "unit": "亿元",
    "source_value": 110.0,
    "source_unit": "亿元",
    "decimals": 2,
    "file": "a.xlsx",
    "sheet": "表1",
    "value_cell": "C5",
    "growth_cell": "D5",
}
GROWTH = {
    "growth": 10.0,
    "growth_unit": "%",
    "growth_over": "year",
    "growth_basis": "unknown",
    "growth_decimals": 0,
}
PROJECT = {
    "entity": PARK,
    "project": "标准厂房",
    "role": "detail",
    "time_period": "2021",
    "total_investment": 1000.0,
    "planned_investment": 400.0,
    "completed_investment": 300.0,
    "cumulative_investment": 500.0,
    "unit": "万元",
    "file": "p.xlsx",
    "sheet": "表1",
    "row": 4,
}
FINDING = {
    "entity": PARK,
    "time_period": "2021",
    "source": "巡察",
    "finding": "台账不全",
    "measure": "补齐",
    "owner": "办公室",
    "due": "2021-06-30",
    "status": "done",
    "file": "l.xlsx",
}


def printed(value, unit="亿元", decimals=2):
    """What a cell with this number says."""
    return {
        "value": value,
        "unit": unit,
        "source_value": value,
        "source_unit": unit,
        "decimals": decimals,
    }


def unknown(label, parent=""):
    """An indicator that the catalogue does not know."""
    return {"indicator": "", "label": label, "parent": parent}


def snapshot_of(
    *observations, projects=(), scores=(), budget=(), ledger=(), reports=(), revisions=(), revision=1
):
    """A snapshot of these facts: each is OUTPUT (PROJECT, FINDING) with what it says otherwise."""
    return Snapshot(
        load(),
        revision,
        tuple(revisions),
        OBSERVATIONS.frame([{**OUTPUT, **row} for row in observations]),
        PROJECTS.frame([{**PROJECT, **row} for row in projects]),
        SCORES.frame([{"entity": PARK, "time_period": "2021", **row} for row in scores]),
        BUDGET.frame([{"entity": PARK, "time_period": "2021", **row} for row in budget]),
        LEDGER.frame([{**FINDING, **row} for row in ledger]),
        tuple(reports),
    )


def rows(snapshot):
    """The levels of a snapshot as rows, by time and item."""
    found = snapshot.series.rows.at(range(len(snapshot.levels)))
    return sorted(found, key=lambda row: (row["time_period"], row["item"]))


def only(snapshot):
    """The one level of a snapshot."""
    (row,) = rows(snapshot)
    return row


def frames(snapshot):
    """Copies of all frames of a snapshot, by name."""
    names = ("observations", "projects", "scores", "budget", "ledger", "levels")
    return {name: getattr(snapshot, name).copy(deep=True) for name in names}


def same(before, after):
    """Raises where two sets of frames differ."""
    for name, frame in before.items():
        pd.testing.assert_frame_equal(frame, after[name])
