"""Funds in place: what part of a project's total investment has been provided."""

import json
from collections.abc import Iterator, Sequence

import pandas as pd

from perfdata.compute.codes import first_true
from perfdata.compute.completion import completion
from perfdata.terms.text import squeeze


def funds(projects: pd.DataFrame, headings: Sequence[str]) -> pd.DataFrame:
    """Each project's funds in place, by its row.

    Columns: funds (in the project's unit; the field, else the one amount printed under one of
    `headings`), funds_pct = funds / total investment in percent, and funds_reason, "" where there is a
    rate: conflicting_funds (two such amounts), no_funds, no_total_investment. Above 100 % is possible
    and stays. NaN where not known, never 0.
    """
    known = {squeeze(heading) for heading in headings}
    rows = zip(projects["figures"], projects["unit"], strict=True)
    printed = [set(_printed(text, unit, known)) for text, unit in rows]
    single = [next(iter(found)) if len(found) == 1 else None for found in printed]
    further = pd.Series(single, index=projects.index, dtype="float64")
    found = projects["funds"].where(projects["funds"].notna(), further)
    twice = pd.Series([len(values) > 1 for values in printed], index=projects.index)
    rate = completion(found, projects["total_investment"])
    reasons = {
        "conflicting_funds": found.isna() & twice,
        "no_funds": found.isna(),
        "no_total_investment": rate.isna(),
    }
    return pd.DataFrame(
        {"funds": found, "funds_pct": rate, "funds_reason": first_true(reasons, projects.index)}
    )


def _printed(figures: str, unit: str, headings: set[str]) -> Iterator[float]:
    """The amounts in the project's unit under one of the headings, or under a heading that ends with one."""
    for figure in json.loads(figures or "[]"):
        last = squeeze(figure["name"]).rpartition("/")[2]
        if last in headings and figure["unit"] == unit:
            yield float(figure["value"])
