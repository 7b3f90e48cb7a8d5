"""What a file leaves open: whose figures they are, of which period, in which unit, of which indicator."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perfdata.catalogue import Catalogue
from perfdata.model import Place, Problem, Reading
from perfdata.workflow.choices import QuestionKind
from perfdata.workflow.reading import report_of, report_problems

_KINDS: Mapping[str, QuestionKind] = {
    "entity_missing": "entity",
    "year_missing": "period",
    "unit_missing": "unit",
    "unknown_indicator": "indicator",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that a file leaves open, and the first cell where.

    `subject` is the printed label of figures without a unit, or of an unknown indicator; "" for an
    entity, a period, and the unit of a table that is no list of indicators.
    """

    kind: QuestionKind
    subject: str
    place: Place

    @property
    def key(self) -> tuple[QuestionKind, str]:
        """What is asked, wherever it stands."""
        return self.kind, self.subject


def gaps(reading: Reading, catalogue: Catalogue, given: tuple[str, str] = ("", "")) -> tuple[Gap, ...]:
    """What the reading leaves open, each thing once, in the order of its cells.

    `given` are the entity and period for a report that states none.
    """
    labels = _labels(reading)
    found: dict[tuple[QuestionKind, str], Gap] = {}
    for problem in _problems(reading, catalogue, given):
        if problem.code in _KINDS:
            gap = Gap(_KINDS[problem.code], _subject(problem, labels), problem.place)
            found.setdefault(gap.key, gap)
    return tuple(found.values())


def _problems(reading: Reading, catalogue: Catalogue, given: tuple[str, str]) -> Iterator[Problem]:
    yield from reading.problems
    report = report_of(reading, catalogue, *given)
    if report is not None:
        yield from report_problems(report)


def _subject(problem: Problem, labels: Mapping[tuple[str, str], str]) -> str:
    if problem.code == "unknown_indicator":
        return problem.found
    return labels.get((problem.place.sheet, problem.place.cell), "") if problem.code == "unit_missing" else ""


def _labels(reading: Reading) -> dict[tuple[str, str], str]:
    """The label of each figure without a unit, by sheet and cell."""
    frame = reading.frames["observation"]
    lacking = frame[frame["source_unit"].eq("") & frame["value"].notna()]
    return {
        (sheet, cell): label
        for sheet, cell, label in lacking[["sheet", "value_cell", "label"]].itertuples(index=False)
    }
