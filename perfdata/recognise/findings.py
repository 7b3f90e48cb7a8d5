"""The problems found while a table is read, each kind said once."""

from perfdata.model import Problem


class Findings:
    """Problems in the order in which they were found."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._said: set[tuple[str, str]] = set()

    def add(self, problem: Problem, once: str = "") -> None:
        """Keep the problem; of several with the same code and `once` only the first."""
        key = (problem.code, once)
        if once and key in self._said:
            return
        self._said.add(key)
        self.problems.append(problem)

    def said(self, code: str, once: str) -> bool:
        """Whether such a problem was kept."""
        return (code, once) in self._said
