"""What an import leaves open, asked once for all its files, each with a suggestion."""

from collections.abc import Sequence
from dataclasses import dataclass

from perfdata.model import Place
from perfdata.workflow.choices import Choices, QuestionKind
from perfdata.workflow.gaps import Gap
from perfdata.workflow.hints import Hints, Option
from perfdata.workflow.remembered import Memory
from perfdata.workflow.understood import Understood
from perfdata.workflow.workspace import Workspace

# What must be answered comes first.
_ORDER: tuple[QuestionKind, ...] = ("entity", "period", "unit", "indicator")


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and where in the files it first comes up.

    `options` are offered; an entity, a period or a unit may also be typed. `answer` is what the person
    said, None as long as nothing was. One that is not `required` does not block.
    """

    kind: QuestionKind
    subject: str
    suggestion: str
    options: tuple[Option, ...]
    place: Place
    required: bool
    answer: str | None = None


def questions(
    files: Sequence[Understood], choices: Choices, memory: Memory, workspace: Workspace
) -> tuple[Question, ...]:
    """What the files leave open now, with what was answered in this review; nothing twice."""
    asked: dict[tuple[QuestionKind, str], tuple[Gap, Understood]] = {}
    for file in files:
        answered = [gap for gap in file.open if choices.answer(*gap.key) is not None]
        for gap in (*answered, *file.left):
            asked.setdefault(gap.key, (gap, file))
    hints = Hints(workspace, memory, choices)
    ordered = sorted(asked.values(), key=lambda one: _ORDER.index(one[0].kind))
    return tuple(
        Question(
            gap.kind,
            gap.subject,
            hints.suggestion(gap, file),
            hints.options(gap),
            gap.place,
            gap.kind != "indicator",
            choices.answer(*gap.key),
        )
        for gap, file in ordered
    )
