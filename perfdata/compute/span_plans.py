"""Plans of several years among observations, and whether their figure is a sum or a value at the end."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.accumulation import accumulates
from perfdata.compute.plan_progress import FIVE, Kind, SpanPlan

_SPAN = re.compile(r"(\d{4})/(\d{4})")
_YEAR = re.compile(r"\d{4}")
# What a label says of a sum over the years of a plan: 五年累计, 累计完成, 合计, 五年共引进.
_SUM = re.compile(r"累计|合计|总计|[五5]年共")


def span_plans(observations: pd.DataFrame, catalogue: Catalogue) -> list[tuple[Any, SpanPlan]]:
    """The plans of several years, each with its label in the frame's index.

    A figure for a span is a sum where its label says so (累计), the value of the last year where it
    is a balance, a rate or an average, or has an average growth that leads to it. Otherwise it is not
    told which of the two, and the kind is "". A figure of one year is such a plan where it has an
    average growth a year and its year ends a five-year plan.
    """
    plans = observations[observations["kind"].eq("plan") & observations["measure"].eq("level")]
    flows = accumulates(plans, catalogue)
    rows = zip(plans.index, plans.to_dict("records"), flows, strict=True)
    found = ((label, _plan({str(k): v for k, v in row.items()}, flow=flow)) for label, row, flow in rows)
    return [(label, plan) for label, plan in found if plan is not None]


def _plan(row: Mapping[str, Any], *, flow: bool) -> SpanPlan | None:
    years = _years(row)
    if years is None:
        return None
    value = None if pd.isna(row["value"]) else float(row["value"])
    average = row["growth_over"] == "span" and row["growth_unit"] == "%" and not pd.isna(row["growth"])
    growth = float(row["growth"]) if average else None
    return SpanPlan(*years, _kind(row, value, growth, flow=flow), value, growth)


def _years(row: Mapping[str, Any]) -> tuple[int, int] | None:
    span = _SPAN.fullmatch(row["time_period"])
    if span and int(span[1]) < int(span[2]):
        return int(span[1]), int(span[2])
    if _YEAR.fullmatch(row["time_period"]) and row["growth_over"] == "span":
        last = int(row["time_period"])
        return (last - FIVE + 1, last) if last % FIVE == 0 else None
    return None


def _kind(row: Mapping[str, Any], value: float | None, growth: float | None, *, flow: bool) -> Kind:
    if value is None:
        return "growth" if growth is not None else ""
    if "/" not in row["time_period"]:
        return "end"
    if _SUM.search(row["label"]):
        return "sum"
    return "end" if growth is not None or not flow else ""
