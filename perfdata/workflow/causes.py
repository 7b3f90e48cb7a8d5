"""Which problems of an import follow from which, where their checks do not know of each other."""

from collections.abc import Sequence
from dataclasses import replace

from perfdata.compute.checks.places import reference
from perfdata.model import Place, Problem

# A comma inside a figure shifts the rest of its row: nothing read there means what it says.
_SHIFTED = "row_too_long"
# A score that cannot be spoils the total of its form.
_IMPOSSIBLE_SCORE, _TOTAL = "score_above_weight", "total_mismatch"


def with_causes(problems: Sequence[Problem]) -> list[Problem]:
    """The problems in their order, those that follow from another one with its cell as `because`."""
    shifted = {_row(problem.place): problem.place for problem in problems if problem.code == _SHIFTED}
    scores: dict[tuple[str, str], Place] = {}
    for problem in problems:
        if problem.code == _IMPOSSIBLE_SCORE:
            scores.setdefault((problem.place.file, problem.place.sheet), problem.place)
    return [_caused(problem, shifted, scores) for problem in problems]


def _caused(
    problem: Problem, shifted: dict[tuple[str, str, str], Place], scores: dict[tuple[str, str], Place]
) -> Problem:
    root: Place | None = None
    if problem.place.cell and problem.code != _SHIFTED:
        root = shifted.get(_row(problem.place))
    if problem.code == _TOTAL:
        root = scores.get((problem.place.file, problem.place.sheet))
    if root is None:
        return problem
    return replace(problem, values={**problem.values, "because": reference(root, problem.place)})


def _row(place: Place) -> tuple[str, str, str]:
    return place.file, place.sheet, place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
