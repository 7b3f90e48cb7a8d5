"""The draft of a year's report: the last one rolled forward, or sentences made of the year's figures."""

from dataclasses import dataclass
from typing import Literal

from perfdata.model import Report, Stretch
from perfdata.narrative.drafting import Mark
from perfdata.workflow.drafting_text import DraftText, Facts, ToRewrite, facts_of, of_figures, rolled_forward
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import PeriodChoice, Snapshot

# A draft of the year that is picked, or of the year after it.
Which = Literal["this", "next"]


@dataclass(frozen=True)
class DraftView:
    """The draft of one year's report. Nothing of it is stored until a person accepts it.

    `source` is the report that it was made of, None where there was none. `further` are sentences of
    figures that the text does not name. `written` says that a report of that year is there already:
    the draft is then only offered beside it.
    """

    entity: str
    time_period: str
    revision: int
    source: Report | None
    draft: DraftText
    written: bool

    @property
    def title(self) -> str:
        """The draft's title."""
        return self.draft.title

    @property
    def text(self) -> str:
        """The draft's text."""
        return self.draft.report.text

    @property
    def titled(self) -> Stretch:
        """Where the title's lines are in the text."""
        return self.draft.titled

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is new in the text, and what of the earlier report is left in it."""
        return self.draft.report.marks

    @property
    def renewed(self) -> int:
        """How many figures were put in: values and growths."""
        return sum(mark.kind in ("value", "growth") for mark in self.marks)

    @property
    def left_over(self) -> int:
        """How many figures of the earlier report still stand."""
        return sum(mark.kind == "old" for mark in self.marks)

    @property
    def rewrites(self) -> tuple[ToRewrite, ...]:
        """The sentences that a person has to rewrite or check."""
        return self.draft.rewrites

    @property
    def further(self) -> tuple[str, ...]:
        """Sentences of figures that the text does not name."""
        return self.draft.further


def draft_view(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, which: Which = "this"
) -> DraftView | None:
    """The draft of the picked year's report or of the next one; None where the tables have no figure of it.

    It is made of the entity's latest report of an earlier year, where one of its figures goes on.
    """
    year = choice.time_period[:YEAR_DIGITS]
    year = str(int(year) + 1) if which == "next" else year
    facts = facts_of(snapshot, entity, year)
    source = _source(snapshot, entity, year)
    made = rolled_forward(facts, source) if source is not None else None
    if made is None:
        source, made = None, of_figures(facts)
    if made is None:
        return None
    return DraftView(entity, year, snapshot.revision, source, made, _is_written(snapshot, facts))


def _source(snapshot: Snapshot, entity: str, year: str) -> Report | None:
    """The latest report of an earlier year; of several of that year the one on all of it."""
    earlier = [r for r in snapshot.reports if r.entity == entity and "" < r.time_period[:YEAR_DIGITS] < year]
    latest = max((report.time_period[:YEAR_DIGITS] for report in earlier), default="")
    of_it = (report for report in earlier if report.time_period[:YEAR_DIGITS] == latest)
    return min(of_it, key=lambda report: (len(report.time_period), report.title), default=None)


def _is_written(snapshot: Snapshot, facts: Facts) -> bool:
    told = ((report.entity, report.time_period[:YEAR_DIGITS]) for report in snapshot.reports)
    return (facts.entity, facts.year) in told
