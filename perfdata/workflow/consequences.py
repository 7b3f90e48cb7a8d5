"""Findings with what follows from them: a unit mistaken spoils a sum and a growth, and is one fault."""

from collections.abc import Sequence
from dataclasses import dataclass

from perfdata.compute.checks.places import place
from perfdata.model import Place, Problem


@dataclass(frozen=True)
class Finding:
    """One fault, and the problems that would go with it."""

    problem: Problem
    consequences: tuple[Problem, ...] = ()


def findings(problems: Sequence[Problem]) -> tuple[Finding, ...]:
    """The problems in their order, each consequence under its root fault.

    A problem whose root is not among them, or leads back to itself, stands by itself.
    """
    roots: dict[Place, Problem] = {}
    for problem in problems:
        if problem.place.cell:
            known = roots.setdefault(problem.place, problem)
            # Of several problems of one cell the one that follows from none is the fault.
            if _cause(known) is not None and _cause(problem) is None:
                roots[problem.place] = problem
    under: dict[int, list[Problem]] = {}
    alone: list[Problem] = []
    for problem in problems:
        root = _root(problem, roots)
        if root is problem:
            alone.append(problem)
        else:
            under.setdefault(id(root), []).append(problem)
    return tuple(Finding(problem, tuple(under.get(id(problem), ()))) for problem in alone)


def _root(problem: Problem, roots: dict[Place, Problem]) -> Problem:
    passed = [problem]
    while (cause := _cause(passed[-1])) is not None and (found := roots.get(cause)) is not None:
        if any(found is one for one in passed):
            return problem
        passed.append(found)
    return passed[-1]


def _cause(problem: Problem) -> Place | None:
    """The cell that the problem follows from; None where it follows from no other."""
    said = problem.values.get("because", "")
    found = place(problem.place.file, problem.place.sheet, said) if said else None
    return found if found is not None and found.cell.isalnum() else None
