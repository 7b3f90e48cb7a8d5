"""What the checks found, and which finding follows from which: the root fault of each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from perfdata.compute.checks.places import position, reference
from perfdata.model import Place, Problem

# A figure in the wrong unit changes hugely, spoils its sum and contradicts its growth; one that cannot be
# at all does so too, and one that changed hugely may. The earlier in this list is the root.
_ROOTS = ("unit_slip", "unit_slip_in_sum", "below_zero", "negative_plan", "large_change")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, and the cells of the figures that it came of."""

    problem: Problem
    involved: tuple[Place, ...] = ()


def problems(findings: Iterable[Finding]) -> list[Problem]:
    """The problems by file, sheet and cell; one that follows from another says `because` of which cell.

    A cell that is at fault for one reason twice is told once.
    """
    told: dict[tuple[Place, str], Finding] = {}
    for finding in sorted(findings, key=_order):
        code = "unit_slip" if finding.problem.code.startswith("unit_slip") else finding.problem.code
        told.setdefault(
            (finding.problem.place, code if finding.problem.place.cell else repr(finding)), finding
        )
    roots: dict[Place, list[Finding]] = defaultdict(list)
    for finding in told.values():
        if finding.problem.code in _ROOTS and finding.problem.place.cell:
            roots[finding.problem.place].append(finding)
    return [_because(finding, roots) for finding in told.values()]


def _order(finding: Finding) -> tuple[str, str, tuple[int, str], int, str, str]:
    problem = finding.problem
    place = problem.place
    values = repr(sorted(problem.values.items()))
    return place.file, place.sheet, position(place.cell), _rank(problem), problem.code, values


def _rank(problem: Problem) -> int:
    return _ROOTS.index(problem.code) if problem.code in _ROOTS else len(_ROOTS)


def _because(finding: Finding, roots: dict[Place, list[Finding]]) -> Problem:
    problem = finding.problem
    causes: Sequence[Finding] = [
        cause
        for place in (problem.place, *finding.involved)
        for cause in roots.get(place, ())
        if _rank(cause.problem) < _rank(problem)
    ]
    if not causes:
        return problem
    root = min(causes, key=lambda cause: (_rank(cause.problem), _order(cause))).problem.place
    return replace(problem, values={**problem.values, "because": reference(root, problem.place)})
