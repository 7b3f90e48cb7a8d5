"""All that a person decided in a review: answers, corrections and ticks; kept as JSON between two steps."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from perfdata.errors import UsageError
from perfdata.model import Place

QuestionKind = Literal["entity", "period", "unit", "indicator"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell that a person put right: `given` as it should be printed, "" for a missing figure."""

    file: str
    sheet: str
    cell: str
    given: str
    reason: str

    @property
    def place(self) -> Place:
        """The cell."""
        return Place(self.file, self.sheet, self.cell)


@dataclass(frozen=True)
class Choices:
    """What was decided so far.

    `units` and `indicators` are by printed label. The unit under "" is that of all figures without one;
    the indicator "" keeps the label as it is printed. `remove` names absent facts: the schema's name and
    the values of its key.
    """

    entity: str = ""
    period: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, str] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    remove: frozenset[tuple[str, ...]] = frozenset()

    def answer(self, kind: QuestionKind, subject: str) -> str | None:
        """What was answered; None where nothing was."""
        if kind == "entity":
            return self.entity.strip() or None
        if kind == "period":
            return self.period.strip() or None
        return self.units.get(subject) or None if kind == "unit" else self.indicators.get(subject)

    def answered(self, kind: QuestionKind, subject: str, answer: str | None) -> "Choices":
        """These choices with one more answer; None takes an answer back."""
        if kind == "entity":
            return replace(self, entity=answer or "")
        if kind == "period":
            return replace(self, period=answer or "")
        if kind == "unit":
            return replace(self, units=_with(self.units, subject, answer))
        return replace(self, indicators=_with(self.indicators, subject, answer))

    def with_correction(self, correction: Correction) -> "Choices":
        """These choices with a correction, in place of an earlier one of the same cell."""
        return replace(self, corrections=(*self.without_correction(correction.place).corrections, correction))

    def without_correction(self, place: Place) -> "Choices":
        """These choices with the cell read as it stands."""
        return replace(self, corrections=tuple(c for c in self.corrections if c.place != place))

    def to_json(self) -> str:
        """One line of JSON; equal choices give equal texts."""
        document = {**asdict(self), "remove": sorted(map(list, self.remove))}
        return json.dumps(document, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Choices":
        """The choices that `to_json` wrote. Raises UsageError "unreadable_choices" for any other text."""
        try:
            document: Any = json.loads(text)
            made = cls(
                _text(document["entity"]),
                _text(document["period"]),
                {_text(label): _text(unit) for label, unit in document["units"].items()},
                {_text(label): _text(code) for label, code in document["indicators"].items()},
                tuple(Correction(**{n: _text(v) for n, v in c.items()}) for c in document["corrections"]),
                frozenset(tuple(map(_text, key)) for key in document["remove"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UsageError("unreadable_choices") from error
        return made


def _with(answers: Mapping[str, str], subject: str, answer: str | None) -> dict[str, str]:
    others = {name: value for name, value in answers.items() if name != subject}
    return others if answer is None else {**others, subject: answer}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} is not a text")
    return value
