"""Frames and commits that the tests of the store share: one park, one figure, unless told otherwise."""

from perfdata.model import OBSERVATIONS

OUTPUT = {
    "entity": "大祥工业集中区",
    "indicator": "industrial_output",
    "label": "规模以上工业总产值",
    "time_period": "2021",
    "freq": "A",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "value": 110.74,
    "unit": "亿元",
    "file": "2021.xlsx",
}


def observations(*rows):
    """A frame of observations: each row is OUTPUT with what it says otherwise."""
    return OBSERVATIONS.frame([{**OUTPUT, **row} for row in rows])


def commit(store, *rows, **options):
    """Commits observations against the present state."""
    frames = {"observation": observations(*rows)} if rows else {}
    return store.commit(frames, by="李", reason="", reviewed_against=store.revision(), **options)


def values(store, revision=None):
    """The values of the observations as of a revision, in key order."""
    return store.facts("observation", revision)["value"].tolist()
