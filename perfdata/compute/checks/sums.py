"""Parts and their total as a table prints them: whether they add up, and whose unit spoils the sum."""

import numpy as np
import pandas as pd

from perfdata.compute.checks.facts import Facts
from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.places import reference
from perfdata.compute.checks.slips import likely_unit
from perfdata.compute.checks.wholes import wholes
from perfdata.compute.units import unit_ratios
from perfdata.model import Problem

# 元, 万元 and 亿元 are four decimal places apart.
_POWERS = (4, 8, -4, -8)
# Float noise of adding up, relative to the total: far below any printed digit.
_NOISE = 1e-9


def sums(printed: Facts) -> list[Finding]:
    """A warning at each total that its parts do not add up to, however they were rounded.

    Where one figure, taken 10^4 or 10^8 times, puts the sum right, a warning there as well.
    """
    parts = _beside_totals(printed)
    wrong = parts[_fails(parts)]
    slipped = _slipped(wrong)
    labels = {group: list(parts) for group, parts in wrong.groupby("group")["part"]}
    totals = wrong.drop_duplicates("group")
    found = [
        _mismatch(printed, int(total), sum_, labels[group])
        for total, sum_, group in zip(totals["total"], totals["sum"], totals["group"], strict=True)
    ]
    rows = zip(slipped["fault"], slipped["total"], slipped["power"], strict=True)
    return found + [_slip(printed, int(fault), int(total), int(power)) for fault, total, power in rows]


def _beside_totals(printed: Facts) -> pd.DataFrame:
    """One row a part: what it and its total say, in the unit of the total, and the sum of all parts."""
    rows = printed.rows
    found = wholes(printed)
    part, total = rows.loc[found["part"]], rows.loc[found["total"]]
    ratio = unit_ratios(
        part["unit"].reset_index(drop=True), total["unit"].reset_index(drop=True), printed.catalogue
    )
    table = found.assign(
        value=part["value"].to_numpy() * ratio,
        margin=part["margin"].to_numpy() * ratio,
        stated=total["value"].to_numpy(),
        total_margin=total["margin"].to_numpy(),
        open=part["qualifier"].ne("").to_numpy() | total["qualifier"].ne("").to_numpy(),
    )
    by_group = table.groupby("group")
    return table.assign(
        sum=by_group["value"].transform("sum"),
        parts=by_group["value"].transform("size"),
        known=by_group["value"].transform("count"),
        open=by_group["open"].transform("any"),
        tolerance=by_group["margin"].transform("sum")
        + table["total_margin"]
        + _NOISE * table["stated"].abs(),
    )


def _fails(parts: pd.DataFrame) -> pd.Series:
    """Whether parts that are all known and exact as printed miss their total.

    Where parts may be wanting, only a sum above its total is wrong. Parts that hold a subtotal among them
    are counted twice, and that is no fault: they are over by one of them, or by the total itself.
    """
    gap = parts["stated"] - parts["sum"]
    told = parts["parts"].eq(parts["known"]) & parts["parts"].gt(1) & ~parts["open"] & parts["stated"].notna()
    misses = (gap.abs() > parts["tolerance"]) & (parts["whole"] | (gap < 0))
    again = (gap + parts["value"]).abs() <= parts["tolerance"]
    twice = again.groupby(parts["group"]).transform("any") | (
        (gap + parts["stated"]).abs() <= parts["tolerance"]
    )
    return told & misses & ~(parts["nests"] & twice)


def _slipped(wrong: pd.DataFrame) -> pd.DataFrame:
    """Of each sum the one figure that a power of ten puts right: fault, total, power (of its excess)."""
    tables = [_corrected(wrong, power) for power in _POWERS]
    found = pd.concat(tables, ignore_index=True).drop_duplicates(["fault", "group"])
    return found[~found["group"].duplicated(keep=False)]


def _corrected(wrong: pd.DataFrame, power: int) -> pd.DataFrame:
    """The figures that are 10^power too large for their sum."""
    factor = 10.0**-power
    rest = wrong["sum"] - wrong["value"]
    slack = wrong["tolerance"] + wrong["margin"] * abs(factor - 1)
    corrected = wrong["value"] * factor
    part = ((wrong["stated"] - rest - corrected).abs() <= slack) & (corrected.abs() > 2 * slack)
    slack = wrong["tolerance"] + wrong["total_margin"] * abs(factor - 1)
    corrected = wrong["stated"] * factor
    total = ((corrected - wrong["sum"]).abs() <= slack) & (corrected.abs() > 2 * slack)
    parts, totals = wrong[part], wrong[total]
    return pd.DataFrame(
        {
            "fault": np.concatenate([parts["part"], totals["total"]]),
            "total": np.concatenate([parts["total"], totals["total"]]),
            "group": np.concatenate([parts["group"], totals["group"]]),
            "power": power,
        }
    )


def _mismatch(printed: Facts, total: int, sum_: float, parts: list[int]) -> Finding:
    gap = float(printed.of("value", total)) - sum_
    values = {"sum": printed.like(total, sum_), "gap": printed.like(total, gap)}
    place = printed.place(total)
    problem = Problem("parts_do_not_sum", "warning", place, printed.text(total), values)
    return Finding(problem, tuple(printed.place(part) for part in parts))


def _slip(printed: Facts, fault: int, total: int, power: int) -> Finding:
    place = printed.place(fault)
    values = {
        "factor": str(10 ** abs(power)),
        "other_cell": reference(printed.place(total), place),
        "suggestion": likely_unit(printed, fault, power),
    }
    return Finding(Problem("unit_slip_in_sum", "warning", place, printed.text(fault), values))
