"""A draft's text as a page shows it: line by line, in runs that are marked or not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from perfdata.narrative.drafting import Mark
from perfdata.workflow.drafting import DraftView
from perfdata.workflow.drafting_words import mark_text, mark_word


@dataclass(frozen=True, slots=True)
class DraftRun:
    """A piece of a line. `kind` is "" for what was not touched; `word` and `note` say what a mark means."""

    text: str
    kind: Literal["", "new", "old"] = ""
    word: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DraftPassage:
    """One line of the draft that is not blank: of its title, a heading, or body text."""

    kind: Literal["title", "heading", "body"]
    runs: tuple[DraftRun, ...]


def draft_passages(view: DraftView) -> tuple[DraftPassage, ...]:
    """The draft's lines in order; their runs are the text, character for character."""
    levels = {paragraph.start: paragraph.level for paragraph in view.draft.report.paragraphs}
    passages, at = [], 0
    for line in view.text.split("\n"):
        if line.strip():
            runs = tuple(_runs(view, at, at + len(line)))
            heading: Literal["heading", "body"] = "heading" if levels.get(at) else "body"
            passages.append(DraftPassage("title" if at < view.titled[1] else heading, runs))
        at += len(line) + 1
    return tuple(passages)


def _runs(view: DraftView, start: int, end: int) -> Iterator[DraftRun]:
    """The runs of one line: what is marked, and what stands between."""
    at = start
    for mark in view.marks:
        if mark.end <= start or mark.start >= end:
            continue
        if at < mark.start:
            yield DraftRun(view.text[at : mark.start])
        yield _marked(mark, view.text[max(mark.start, start) : min(mark.end, end)])
        at = mark.end
    if at < end:
        yield DraftRun(view.text[at:end])


def _marked(mark: Mark, text: str) -> DraftRun:
    kind: Literal["new", "old"] = "old" if mark.kind == "old" else "new"
    return DraftRun(text, kind, mark_word(mark.kind), mark_text(mark))
