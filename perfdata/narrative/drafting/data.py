"""A figure of the tables as a draft states it: its value and its reported growth, each with its print."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.model import GrowthOver, GrowthUnit, Qualifier
from perfdata.narrative.drafting.templates import rendered

_YEAR_DIGITS = 4
GrowthBasis = Literal["comparable_prices", "comparable", "nominal", "unknown"]


@dataclass(frozen=True, slots=True)
class DataFigure:
    """One figure to be said: None and "" where the tables do not know it.

    `value` is in `unit`, as printed. `growth` is the reported one, in `growth_unit`. `change` is the
    code of what a percentage cannot say: turned_profit, turned_loss, loss_narrowed, loss_widened.
    """

    label: str
    value: float | None = None
    unit: str = ""
    decimals: int | None = None
    qualifier: Qualifier = ""
    growth: float | None = None
    growth_unit: GrowthUnit = ""
    growth_decimals: int | None = None
    growth_qualifier: Qualifier = ""
    growth_over: GrowthOver = ""
    growth_basis: GrowthBasis = "unknown"
    change: str = ""


def data_figure(row: Mapping[str, Any], catalogue: Catalogue) -> DataFigure:
    """The figure of an observation, which may have a `change` (see compute.growth), by its catalogue name."""
    known = catalogue.indicators.get(row["indicator"])
    printed = row["source_value"] if _number(row["source_value"]) is not None else row["value"]
    value, growth = _number(printed), _number(row["growth"])
    name = known.name if known else str(row["label"])
    at_end = row["basis"] == "point" and len(row["time_period"]) == _YEAR_DIGITS
    is_sourced = _number(row["source_value"]) is not None and row["source_unit"]
    return DataFigure(
        label=rendered("label", {"name": name, "scope": row["scope"], "at_end": at_end}),
        value=value,
        unit=str((row["source_unit"] if is_sourced else row["unit"]) if value is not None else ""),
        decimals=_whole(row["decimals"]),
        qualifier=row["qualifier"],
        growth=growth,
        growth_unit=row["growth_unit"] if growth is not None else "",
        growth_decimals=_whole(row["growth_decimals"]),
        growth_qualifier=row["growth_qualifier"],
        growth_over=(row["growth_over"] or "year") if growth is not None else "",
        growth_basis=_basis(row["growth_basis"], in_real_terms=known is not None and known.comparable),
        change=str(row.get("change", "")),
    )


def _basis(code: str, *, in_real_terms: bool) -> GrowthBasis:
    """可比价 of what is measured in real terms, 可比口径 of what is not; nothing that no table says."""
    if code == "comparable":
        return "comparable_prices" if in_real_terms else "comparable"
    return "nominal" if code == "nominal" else "unknown"


def _number(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
