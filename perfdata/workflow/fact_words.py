"""A fact of any kind in words: what it is called, and each part of what it says."""

from collections.abc import Mapping
from decimal import Decimal

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
    points,
    table_name,
)
from perfdata.language.figures import GrowthUnit
from perfdata.workflow.projects import amount
from perfdata.workflow.question_words import question_name
from perfdata.workflow.rows import Row, is_known

_DECIMALS = 2
# What is compared for the reader; the rest of a fact is how it was printed.
SHOWN: Mapping[str, tuple[str, ...]] = {
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
    "report": (),
    "answer": ("content",),
    "correction": ("given",),
}
# The columns that together name a fact, beside entity and period.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "project": ("project",),
    "score": ("project", "level3"),
    "budget": ("project", "line"),
    "ledger": ("finding",),
    "report": ("title",),
    "answer": ("subject",),
    "correction": ("file", "sheet", "cell"),
}


def named(catalogue: Catalogue, schema: str, row: Row) -> dict[str, str]:
    """Which fact it is: its kind, whose, of which period, and its name, by the headings of a table."""
    stated = row.get("time_period", "")
    return {
        pgettext("column", "Kind"): table_name(schema),
        pgettext("column", "Unit"): entity_name(catalogue, row["entity"]),
        pgettext("column", "Period"): period(stated, row.get("basis", "period")) if stated else MISSING,
        pgettext("column", "Name"): _name(catalogue, schema, row),
    }


def _name(catalogue: Catalogue, schema: str, row: Row) -> str:
    if schema == "observation":
        name = indicator_name(catalogue, row["indicator"], row["label"])
        kind = "" if row["kind"] == "actual" else kind_name(row["kind"])
        return " · ".join(part for part in (name, row["scope"], row["item"], kind) if part)
    asked = question_name(row["question"]) if schema == "answer" else ""
    # The subject of a period is the digest of its file, which tells a reader nothing.
    told = [row[name] for name in _NAMES[schema]] if row.get("question") != "period" else []
    return " · ".join(part for part in (asked, *told) if part)


def figures(schema: str, row: Row) -> str:
    """What the fact says, in one line."""
    texts = [text(name, row) for name in SHOWN[schema] if name not in ("measure", "target", "weight")]
    return " · ".join(one for one in texts if one and one != MISSING)


def text(name: str, row: Row, before: str = "") -> str:
    """One part of a fact as text; `before` is the prefix of the columns of the old fact ("old_")."""
    value = row[f"{before}{name}"]
    if isinstance(value, str):
        return ledger_status_name(value) if name == "status" else value or MISSING
    if not is_known(value):
        return MISSING
    if name == "growth":
        decimals = row[f"{before}growth_decimals"]
        unit: GrowthUnit = "pp" if row[f"{before}growth_unit"] == "pp" else "%"
        return growth(value, unit, int(decimals) if is_known(decimals) else 1)
    if name == "value":
        decimals = row[f"{before}decimals"]
        printed = int(decimals) if is_known(decimals) else _DECIMALS
        return figure(value, row[f"{before}unit"], printed, row[f"{before}qualifier"])
    if name in ("weight", "score"):
        return number(value, _DECIMALS)
    return amount(value, row[f"{before}unit"])


def part_name(name: str) -> str:
    """What a part of a fact is called."""
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
        "content": pgettext("column", "Answer"),
        "given": pgettext("column", "Corrected to"),
    }
    return names[name]


def by_how_much(name: str, row: Row) -> str:
    """The change of a number from the old fact to the new one, with its sign; "" for anything else."""
    new, old = row[name], row[f"old_{name}"]
    if isinstance(new, str) or not (is_known(new) and is_known(old)):
        return ""
    # Printed figures are decimal: 5.02 - 4.92 is 0.10, with no digits that neither has.
    exact = Decimal(repr(float(new))) - Decimal(repr(float(old)))
    digits = max(0, -int(exact.normalize().as_tuple().exponent))
    if name == "growth":
        return points(exact, digits) if row["growth_unit"] == row["old_growth_unit"] else ""
    unit = row.get("unit", "") if name not in ("weight", "score") else ""
    if unit != row.get("old_unit", unit):
        return ""
    return f"{'+' if exact > 0 else ''}{figure(exact, unit, digits)}"
