"""Answers remembered from earlier reviews, by entity and layout, so that the next file asks nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

import pandas as pd

from perfdata.model import ANSWERS, Revision
from perfdata.workflow.choices import QuestionKind
from perfdata.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered for the files of one entity and layout.

    `subject` is the printed label of a unit or an indicator, and the SHA-256 of the file of a period: its
    layout comes again next year, its year does not.
    """

    entity: str
    layout: str
    question: QuestionKind
    subject: str
    content: str


@dataclass(frozen=True)
class Memory:
    """All remembered answers, asked by layout."""

    answers: Mapping[str, Sequence[Answer]]

    @classmethod
    def of(cls, frame: pd.DataFrame) -> "Memory":
        """The answers of a frame of ANSWERS."""
        found: dict[str, list[Answer]] = defaultdict(list)
        for row in frame.to_dict("records"):
            answer = _answer(cast("Mapping[str, Any]", row))
            found[answer.layout].append(answer)
        return cls(found)

    def entities(self, layout: str) -> list[Answer]:
        """The answers to whose figures files of this layout hold."""
        return [answer for answer in self.answers.get(layout, ()) if answer.question == "entity"]

    def entity(self, layout: str) -> Answer | None:
        """Whose figures the files of this layout always held; None where they held several units'."""
        found = self.entities(layout)
        return found[0] if len(found) == 1 else None

    def periods(self, layout: str) -> list[Answer]:
        """The answers to which periods files of this layout were of."""
        return [answer for answer in self.answers.get(layout, ()) if answer.question == "period"]

    def period(self, layout: str, sha256: str) -> Answer | None:
        """Of which period this very file is."""
        return next((answer for answer in self.periods(layout) if answer.subject == sha256), None)

    def of_labels(
        self, question: QuestionKind, layout: str, entities: Collection[str]
    ) -> Mapping[str, Answer]:
        """The answers to what labels mean (a unit, an indicator) in these entities' files, by label."""
        return {
            answer.subject: answer
            for answer in self.answers.get(layout, ())
            if answer.question == question and answer.entity in entities
        }


def _answer(row: Mapping[str, Any]) -> Answer:
    return Answer(row["entity"], row["layout"], row["question"], row["subject"], row["content"])


def answer_frame(answers: Iterable[Answer], by: str) -> pd.DataFrame:
    """The answers as facts to be kept; of several to one question the last."""
    keyed = {(a.entity, a.layout, a.question, a.subject): a for a in answers}
    return ANSWERS.frame({**asdict(answer), "by": by} for answer in keyed.values())


def remembered(workspace: Workspace) -> pd.DataFrame:
    """All remembered answers as they are kept: the columns of ANSWERS, in key order."""
    return workspace.store.facts(ANSWERS.name)


def forget(workspace: Workspace, rows: pd.DataFrame, *, by: str) -> Revision | None:
    """Removes answers (rows of `remembered`) by a revision that can be undone; None where none is held."""
    return workspace.store.commit(
        {},
        by=by,
        reason="",
        reviewed_against=workspace.store.revision(),
        remove={ANSWERS.name: rows[ANSWERS.names].reset_index(drop=True)},
    )
