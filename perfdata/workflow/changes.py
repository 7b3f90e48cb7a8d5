"""What an import would change, in words: one line a fact, with the figure before and after."""

from typing import Any

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.language import (
    MISSING,
    entity_name,
    figure,
    growth,
    indicator_name,
    kind_name,
    ledger_status_name,
    number,
    period,
    pgettext,
    table_name,
)
from perfdata.language.figures import GrowthUnit
from perfdata.model import Difference
from perfdata.workflow.projects import amount
from perfdata.workflow.review import Review

Row = Any
_DECIMALS = 2
# What is compared for the reader; the rest of a fact is how it was printed.
_SHOWN = {
    "observation": ("value", "growth"),
    "project": (
        "total_investment",
        "planned_investment",
        "completed_investment",
        "cumulative_investment",
        "stage",
    ),
    "score": ("target", "actual", "weight", "score"),
    "budget": ("initial", "adjusted", "executed"),
    "ledger": ("status", "measure"),
}


def changed_table(review: Review, catalogue: Catalogue) -> pd.DataFrame:
    """The facts that change: what, of whom and when, what changes, before, after."""
    rows = [
        _named(catalogue, difference.schema, row)
        | {
            pgettext("column", "Changed"): name,
            pgettext("column", "Before"): before,
            pgettext("column", "After"): after,
        }
        for difference in review.differences.values()
        for row in difference.changed.to_dict("records")
        for name, before, after in _changes(difference.schema, row)
    ]
    return pd.DataFrame(rows)


def new_table(review: Review, catalogue: Catalogue) -> pd.DataFrame:
    """The facts that the store does not have yet."""
    return _stated(review, catalogue, "new")


def absent_table(review: Review, catalogue: Catalogue) -> pd.DataFrame:
    """The facts of the same entities and periods that the files do not mention; they stay."""
    return _stated(review, catalogue, "absent")


def _stated(review: Review, catalogue: Catalogue, part: str) -> pd.DataFrame:
    rows = [
        _named(catalogue, difference.schema, row)
        | {pgettext("column", "Figure"): _figures(difference.schema, row)}
        for difference in review.differences.values()
        for row in _part(difference, part).to_dict("records")
    ]
    return pd.DataFrame(rows)


def _part(difference: Difference, part: str) -> pd.DataFrame:
    frame: pd.DataFrame = getattr(difference, part)
    return frame


def _named(catalogue: Catalogue, schema: str, row: Row) -> dict[str, str]:
    return {
        pgettext("column", "Kind"): table_name(schema),
        pgettext("column", "Unit"): entity_name(catalogue, row["entity"]),
        pgettext("column", "Period"): period(row["time_period"], row.get("basis", "period")),
        pgettext("column", "Name"): _name(catalogue, schema, row),
    }


def _name(catalogue: Catalogue, schema: str, row: Row) -> str:
    if schema == "observation":
        name = indicator_name(catalogue, row["indicator"], row["label"])
        kind = "" if row["kind"] == "actual" else kind_name(row["kind"])
        return " · ".join(part for part in (name, row["scope"], row["item"], kind) if part)
    names = {"project": "project", "score": "level3", "budget": "line", "ledger": "finding"}
    return str(row[names[schema]])


def _changes(schema: str, row: Row) -> list[tuple[str, str, str]]:
    """Name, before and after of each part that changes; at least one, so that no change is silent."""
    found = [
        (_column(name), _text(name, row, "old_"), _text(name, row))
        for name in _SHOWN[schema]
        if _text(name, row, "old_") != _text(name, row)
    ]
    return found or [(pgettext("column", "other details"), MISSING, MISSING)]


def _figures(schema: str, row: Row) -> str:
    texts = [_text(name, row) for name in _SHOWN[schema] if name not in ("measure", "target", "weight")]
    return " · ".join(text for text in texts if text and text != MISSING)


def _text(name: str, row: Row, before: str = "") -> str:
    """One part of a fact as text; `before` is the prefix of the columns of the old fact."""
    value = row[f"{before}{name}"]
    if isinstance(value, str):
        return ledger_status_name(value) if name == "status" else value or MISSING
    if pd.isna(value):
        return MISSING
    if name == "growth":
        decimals = row[f"{before}growth_decimals"]
        unit: GrowthUnit = "pp" if row[f"{before}growth_unit"] == "pp" else "%"
        return growth(value, unit, 1 if pd.isna(decimals) else int(decimals))
    if name == "value":
        decimals = row[f"{before}decimals"]
        printed = _DECIMALS if pd.isna(decimals) else int(decimals)
        return figure(value, row[f"{before}unit"], printed, row[f"{before}qualifier"])
    if name in ("weight", "score"):
        return number(value, _DECIMALS)
    return amount(value, row[f"{before}unit"])


def _column(name: str) -> str:
    names = {
        "value": pgettext("column", "Value"),
        "growth": pgettext("column", "Reported growth"),
        "total_investment": pgettext("column", "Total investment"),
        "planned_investment": pgettext("column", "Planned this year"),
        "completed_investment": pgettext("column", "Done this year"),
        "cumulative_investment": pgettext("column", "Done since the start"),
        "stage": pgettext("column", "Stage"),
        "target": pgettext("column", "Target"),
        "actual": pgettext("column", "Achieved"),
        "weight": pgettext("column", "Weight"),
        "score": pgettext("column", "Score"),
        "initial": pgettext("column", "Budget at the start"),
        "adjusted": pgettext("column", "Budget of the whole year"),
        "executed": pgettext("column", "Carried out"),
        "status": pgettext("column", "State"),
        "measure": pgettext("column", "Measure"),
    }
    return names[name]
