"""Slips of unit among projects: an amount 10^4 or 10^8 times what was stated of the same project before."""

import numpy as np
import pandas as pd

from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.pairs import labelled
from perfdata.compute.checks.places import reference
from perfdata.compute.checks.project_rows import ProjectRows
from perfdata.compute.checks.slips import powers
from perfdata.compute.completion import AMOUNTS
from perfdata.compute.units import unit_ratios
from perfdata.model import Problem


def project_slips(projects: ProjectRows) -> list[Finding]:
    """A warning for each stated amount so far off the known one of its period, else of the one before."""
    if not projects.catalogue.limits.slip_factor:
        return []
    rows = projects.rows
    replaced = labelled(rows[rows["former"]], rows[rows["stated"]], ["fact"])
    pairs = pd.concat([replaced, projects.earlier()])
    pairs = pairs[rows["stated"].loc[pairs["second"]].to_numpy()].drop_duplicates("second")
    return [finding for field in AMOUNTS for finding in _of(projects, pairs, field)]


def _of(projects: ProjectRows, pairs: pd.DataFrame, field: str) -> list[Finding]:
    first, second = (projects.rows.loc[pairs[side]].reset_index(drop=True) for side in ("first", "second"))
    before = first[field] * unit_ratios(first["unit"], second["unit"], projects.catalogue)
    both = second[field].gt(0) & before.gt(0)
    apart = np.log10((second[field] / before).where(both, 1.0).to_numpy())
    power = powers(apart, projects.catalogue)
    off = pairs.assign(power=power)[power != 0]
    return [_slip(projects, field, *row) for row in off[["first", "second", "power"]].itertuples(index=False)]


def _slip(projects: ProjectRows, field: str, other: int, label: int, power: int) -> Finding:
    place, beside = projects.place(label, field), projects.place(other, field)
    values = {
        "factor": str(10 ** abs(power)),
        "other_value": projects.text(other, field),
        "other_cell": reference(beside, place),
        "period": projects.of("time_period", other),
    }
    return Finding(Problem("unit_slip", "warning", place, projects.text(label, field), values), (beside,))
