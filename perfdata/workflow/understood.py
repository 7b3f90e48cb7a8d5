"""One file understood: read as it stands, and again with what was answered and corrected, now or before."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from perfdata.catalogue import Catalogue
from perfdata.model import Problem, Reading, Source
from perfdata.terms.matching import Matcher
from perfdata.terms.units import Units
from perfdata.workflow.choices import Choices, QuestionKind
from perfdata.workflow.confined import read_confined
from perfdata.workflow.corrections import by_sheet
from perfdata.workflow.gaps import Gap, gaps
from perfdata.workflow.reading import report_of
from perfdata.workflow.remembered import Answer, Memory


@dataclass(frozen=True)
class Understood:
    """A file's reading with all that is known of it, and the one without (`plain`).

    `open` is what the file itself leaves open, `left` what is still open. `used` are the remembered
    answers that closed some of it. `given` are the entity and period for a report that states none.
    """

    source: Source
    plain: Reading
    reading: Reading
    open: tuple[Gap, ...]
    left: tuple[Gap, ...]
    used: tuple[Answer, ...] = ()
    given: tuple[str, str] = ("", "")

    @property
    def entities(self) -> tuple[str, ...]:
        """The reporting units of its facts, the first one first."""
        return entities_of(self.reading) or ((self.given[0],) if self.given[0] else ())

    @property
    def sha256(self) -> str:
        """The SHA-256 of the file."""
        return digest(self.source)


@dataclass(frozen=True)
class _Known:
    """What is known of a file besides what stands in it."""

    entity: str
    period: str
    units: Mapping[str, str]
    indicators: Mapping[str, str]


def understood(source: Source, catalogue: Catalogue, choices: Choices, memory: Memory) -> Understood:
    """The file with the person's choices and, where they say nothing, the remembered answers.

    Raises UnreadableFile, and CatalogueError where a label is to stand for two indicators.
    """
    plain = read_confined(source, catalogue)
    open_ = gaps(plain, catalogue)
    asked = {gap.key for gap in open_}
    recalled = _recalled(source, plain, asked, catalogue, choices, memory)
    known = _known(choices, recalled, catalogue)
    cells = by_sheet((c.sheet, c.cell, c.given) for c in choices.corrections if c.file == source.name)
    given = (known.entity, known.period)
    if not (any(given) or known.units or known.indicators or cells):
        return Understood(source, plain, plain, open_, open_)
    aliases = {label: code for label, code in known.indicators.items() if code}
    taught = catalogue.taught(aliases) if aliases else catalogue
    read = read_confined(source, taught, *given, units=known.units, corrections=cells)
    reading = replace(read, problems=tuple(_settled(read, known, catalogue)))
    left = gaps(reading, taught, given)
    return Understood(source, plain, reading, open_, left, tuple(recalled.values()), given)


def _recalled(
    source: Source,
    plain: Reading,
    asked: Collection[tuple[QuestionKind, str]],
    catalogue: Catalogue,
    choices: Choices,
    memory: Memory,
) -> dict[tuple[QuestionKind, str], Answer]:
    """The remembered answers to what the file asks and no choice answers, by what they answer."""
    found: dict[tuple[QuestionKind, str], Answer] = {}
    if ("entity", "") in asked and (entity := memory.entity(plain.layout)):
        found["entity", ""] = entity
    if ("period", "") in asked and (period := memory.period(plain.layout, digest(source))):
        found["period", ""] = period
    named = choices.entity or (found["entity", ""].content if ("entity", "") in found else "")
    entities = {*entities_of(plain), _registered(named, catalogue)}
    if (report := report_of(plain, catalogue)) is not None:
        entities.add(report.entity)
    kinds: tuple[QuestionKind, ...] = ("unit", "indicator")
    for kind in kinds:
        for label, answer in memory.of_labels(kind, plain.layout, entities).items():
            found[kind, label] = answer
    return {key: one for key, one in found.items() if key in asked and choices.answer(*key) is None}


def _known(
    choices: Choices, recalled: Mapping[tuple[QuestionKind, str], Answer], catalogue: Catalogue
) -> _Known:
    contents = {key: answer.content for key, answer in recalled.items()}
    units = {label: unit for (kind, label), unit in contents.items() if kind == "unit"}
    codes = {label: code for (kind, label), code in contents.items() if kind == "indicator"}
    # The catalogue may have learnt a label, or lost an indicator, since the answer was remembered.
    matcher = Matcher(catalogue)
    codes = {
        label: code
        for label, code in codes.items()
        if not matcher.indicator(label) and (not code or code in catalogue.indicators)
    }
    return _Known(
        choices.entity.strip() or contents.get(("entity", ""), ""),
        choices.period.strip() or contents.get(("period", ""), ""),
        {**units, **{label: unit for label, unit in choices.units.items() if unit.strip()}},
        {**codes, **choices.indicators},
    )


def _settled(reading: Reading, known: _Known, catalogue: Catalogue) -> list[Problem]:
    """The problems without the names that are to be kept as printed; units that are none are named."""
    kept = {label for label, code in known.indicators.items() if not code}
    problems = [p for p in reading.problems if p.code != "unknown_indicator" or p.found not in kept]
    wrong = {label: unit for label, unit in known.units.items() if Units(catalogue).find(unit) is None}
    if not wrong:
        return problems
    subjects = {gap.place: gap.subject for gap in gaps(reading, catalogue) if gap.kind == "unit"}
    typed = {place: wrong.get(label) or wrong.get("") for place, label in subjects.items()}
    return [
        Problem("unit_not_known", "error", problem.place, unit)
        if problem.code == "unit_missing" and (unit := typed.get(problem.place))
        else problem
        for problem in problems
    ]


def entities_of(reading: Reading) -> tuple[str, ...]:
    """The reporting units of a reading's facts, the first one first."""
    frames = reading.frames.values()
    return tuple(
        dict.fromkeys(str(entity) for frame in frames for entity in frame["entity"].unique() if entity)
    )


def digest(source: Source) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(source.content).hexdigest()


def _registered(entity: str, catalogue: Catalogue) -> str:
    return Matcher(catalogue).entity(entity) or entity
