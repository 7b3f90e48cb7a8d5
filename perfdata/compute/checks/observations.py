"""All checks of the observations of one import, told together."""

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.checks.coverage import shrunk
from perfdata.compute.checks.cumulative import falls
from perfdata.compute.checks.facts import facts
from perfdata.compute.checks.findings import problems
from perfdata.compute.checks.growths import growths
from perfdata.compute.checks.impossible import below_zero, exceeded_plans, provisional
from perfdata.compute.checks.repeats import repeats
from perfdata.compute.checks.slips import slips
from perfdata.compute.checks.sums import sums
from perfdata.model import OBSERVATIONS, Problem


def checked(
    stated: pd.DataFrame, known: pd.DataFrame, catalogue: Catalogue, printed: pd.DataFrame | None = None
) -> list[Problem]:
    """What is wrong or asks for a second look, by file, sheet and cell.

    `stated` are the reconciled facts of an import, `known` the present facts of the same entities, of
    any period. `printed` are the import's observations before they were reconciled: what a table prints
    adds up in that table, so without them a sum may lack the parts that another sheet prints as well.
    Contradictions between printed figures are told where they are reconciled, not here.
    """
    OBSERVATIONS.check(stated)
    OBSERVATIONS.check(known)
    if stated.empty:
        return []
    together = facts(stated, known, catalogue)
    tables = facts(stated if printed is None else printed, known[:0], catalogue)
    found = [*slips(together), *sums(tables), *repeats(tables), *growths(together), *falls(together)]
    found += [
        *below_zero(together),
        *exceeded_plans(together),
        *provisional(together),
        *shrunk(stated, known),
    ]
    return problems(found)
