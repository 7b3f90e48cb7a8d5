"""Slips of unit: figures 10^4 or 10^8 times (or a fraction of) what they are like, 万 taken for 亿."""

import math
from collections import defaultdict
from statistics import median

import numpy as np
import numpy.typing as npt
import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.checks import pairs
from perfdata.compute.checks.facts import Facts
from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.places import reference
from perfdata.compute.units import unit_ratios
from perfdata.model import Problem

# 元, 万元 and 亿元 are four decimal places apart.
_STEP = 4
_POWERS = (-8, -4, 4, 8)
# A power of ten tells which of two figures that are four apart belongs to its series.
_SURE = 1.0

Sizes = npt.NDArray[np.float64]


def slips(facts: Facts) -> list[Finding]:
    """A warning for each figure off its like by 10^4 or 10^8, up to the factor that the limits allow."""
    if not facts.catalogue.limits.slip_factor:
        return []
    found = _off(facts).drop_duplicates("fault")
    columns = (found[name].tolist() for name in ("fault", "other", "power"))
    return [_finding(facts, *row) for row in zip(*columns, strict=True)]


def _off(facts: Facts) -> pd.DataFrame:
    """Pairs of figures that are powers of 10^4 apart: the one at fault, the other, and the power of ten."""
    kinds = (pairs.replaced, pairs.restated, pairs.years, pairs.months)
    found = pd.concat([kind(facts) for kind in kinds], ignore_index=True)
    sizes = _sizes(facts)
    found["power"] = powers(sizes[found["second"]] - sizes[found["first"]], facts.catalogue)
    found = found[found["power"].ne(0)]
    rest = _present_sizes(facts, found, sizes)
    rows = []
    for first, second, power in found.itertuples(index=False, name=None):
        sizes_by_row = rest.get(facts.of("series", first), {})
        others = [size for row, size in sizes_by_row.items() if row not in (first, second)]
        later = _later_at_fault(sizes[first], sizes[second], others, stated=facts.of("stated", second))
        fault, other = (second, first) if later else (first, second)
        # Where the known figure is at fault, the import puts it right.
        if facts.of("stated", fault):
            rows.append((fault, other, power if later else -power))
    return pd.DataFrame(rows, columns=["fault", "other", "power"], dtype="int64")


def _sizes(facts: Facts) -> Sizes:
    """The decimal logarithm of each value, in one unit for each series; NaN where there is none."""
    rows = facts.rows
    unit = rows.groupby("series")["unit"].transform("first")
    value = rows["value"].abs() * unit_ratios(rows["unit"], unit, facts.catalogue)
    sizes: Sizes = np.log10(value.where(value.gt(0) & ~rows["rate"]).to_numpy())
    return sizes


def powers(apart: Sizes, catalogue: Catalogue) -> npt.NDArray[np.int64]:
    """The power of ten (4, 8 or negative) that figures so far apart are taken to be off by; 0 for none.

    `apart` is the difference of their decimal logarithms.
    """
    slack = math.log10(catalogue.limits.slip_factor)
    apart = np.nan_to_num(apart)
    power = _STEP * np.round(apart / _STEP)
    off = np.isin(power, _POWERS) & (np.abs(apart - power) <= slack)
    return np.where(off, power, 0).astype(np.int64)


def _present_sizes(facts: Facts, found: pd.DataFrame, sizes: Sizes) -> dict[int, dict[int, float]]:
    """The sizes that would stand in each series in which a pair is off, by row."""
    rows = facts.rows
    concerned = rows["series"].isin(rows.loc[found["first"], "series"].unique()) & ~rows["former"]
    by_series: dict[int, dict[int, float]] = defaultdict(dict)
    for row in rows.index[concerned & np.isfinite(sizes)].tolist():
        by_series[facts.of("series", row)][row] = float(sizes[row])
    return by_series


def _later_at_fault(first: float, second: float, others: list[float], *, stated: bool) -> bool:
    """Whether the second figure is the wrong one: the rest of the series is farther from it.

    Where the rest does not tell, the later figure is suspected, if it is of the import.
    """
    if others:
        middle = median(others)
        farther = abs(second - middle) - abs(first - middle)
        if abs(farther) > _SURE:
            return farther > 0
    return stated


def _finding(facts: Facts, fault: int, other: int, power: int) -> Finding:
    place = facts.place(fault)
    values = {
        "factor": str(10 ** abs(power)),
        "other_value": facts.text(other),
        "other_cell": reference(facts.place(other), place),
        "period": facts.of("time_period", other),
        "suggestion": likely_unit(facts, fault, power),
    }
    return Finding(Problem("unit_slip", "warning", place, facts.text(fault), values), (facts.place(other),))


def likely_unit(facts: Facts, label: int, power: int) -> str:
    """The unit in which a figure that is 10^power too large would be right; "" where there is none.

    A ratio is put right by the unit above its line: 万元/亩 for 亿元/亩.
    """
    above, line, below = str(facts.of("source_unit", label) or facts.of("unit", label)).partition("/")
    units = facts.catalogue.units
    if above not in units:
        return ""
    size, dimension = units[above].size, units[above].dimension
    fitting = [
        unit.symbol
        for unit in units.values()
        if unit.dimension == dimension and unit.size * 10 ** max(power, 0) == size * 10 ** max(-power, 0)
    ]
    return f"{fitting[0]}{line}{below}" if fitting else ""
