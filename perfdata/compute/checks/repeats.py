"""Figures that one sheet prints twice, alike: a row pasted again, or two rows of one name."""

from collections import defaultdict

import pandas as pd

from perfdata.compute.checks.facts import Facts
from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.places import position
from perfdata.compute.sanity import comparisons
from perfdata.model import OBSERVATIONS, Problem


def repeats(printed: Facts) -> list[Finding]:
    """A warning at each like figure after the first in one sheet. Another sheet may well print it again.

    Figures that differ are contradictions, and told where they are reconciled.
    """
    rows = printed.rows
    found = comparisons(rows[OBSERVATIONS.names], printed.catalogue)
    found = found[found["said"].eq("value") & found["verdict"].eq("duplicate")]
    labels = pd.concat([found["first"], found["second"]]).astype("int64").unique()
    groups: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for label in sorted(labels, key=lambda label: position(printed.of("value_cell", label))):
        groups[(printed.of("fact", label), printed.of("file", label), printed.of("sheet", label))].append(
            label
        )
    pairs = [(first, again) for first, *more in groups.values() for again in more]
    return [_repeat(printed, *pair) for pair in pairs if len({printed.place(label) for label in pair}) > 1]


def _repeat(printed: Facts, first: int, again: int) -> Finding:
    values = {"label": printed.of("label", again), "other_cell": printed.place(first).cell}
    return Finding(Problem("repeated_figure", "warning", printed.place(again), printed.text(again), values))
