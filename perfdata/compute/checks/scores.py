"""All checks of the scores of one import: none is above its weight."""

import pandas as pd

from perfdata.compute.checks.amounts import amount
from perfdata.compute.checks.findings import Finding, problems
from perfdata.model import SCORES, Place, Problem


def checked_scores(stated: pd.DataFrame) -> list[Problem]:
    """An error for each score above its weight, by file, sheet and row (column A: scores know no cell)."""
    rows = SCORES.check(stated)
    above = rows[rows["score"] > rows["weight"] * (1 + 1e-9)]
    columns = zip(*(above[name] for name in ("file", "sheet", "row", "score", "weight")), strict=True)
    return problems(_above(*row) for row in columns)


def _above(file: str, sheet: str, row: int, score: float, weight: float) -> Finding:
    place = Place(file, sheet, f"A{row}")
    problem = Problem("score_above_weight", "error", place, amount(score, ""), {"weight": amount(weight, "")})
    return Finding(problem)
