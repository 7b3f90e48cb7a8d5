"""The text of a draft, with the sentences that a person has to go on with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.model import Claim, RawDocument, Report, Stretch
from perfdata.narrative import claims, outline, verdicts
from perfdata.narrative.drafting import (
    RewriteReason,
    RolledReport,
    data_figure,
    figures_after,
    heading,
    paragraph,
    rolled,
    sentence_stretches,
)
from perfdata.terms.labels import normal
from perfdata.workflow.current import totals
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import Snapshot, usual_choice

# Besides what rolling forward finds: a figure that was put in and that reading the draft does not find.
Reason = Literal[RewriteReason, "not_confirmed"]
_CONFIRMED = ("agrees", "agrees_rounded")


@dataclass(frozen=True)
class Facts:
    """What the tables know of an entity, and the year that is drafted; `rows` are its figures of it."""

    catalogue: Catalogue
    entity: str
    year: str
    observations: pd.DataFrame
    projects: pd.DataFrame
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class ToRewrite:
    """A sentence for a person to rewrite or check: where it stands, its words, and why."""

    start: int
    end: int
    text: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class DraftText:
    """A draft with its title, where the title's lines are, and what is left to do."""

    title: str
    titled: Stretch
    report: RolledReport
    rewrites: tuple[ToRewrite, ...]
    further: tuple[str, ...]


def facts_of(snapshot: Snapshot, entity: str, year: str) -> Facts:
    """The entity's facts as of the snapshot."""
    observations, projects = (
        frame[frame["entity"] == entity] for frame in (snapshot.observations, snapshot.projects)
    )
    rows = totals(snapshot, entity, usual_choice(year))
    return Facts(snapshot.catalogue, entity, year, observations, projects, rows)


def rolled_forward(facts: Facts, source: Report) -> DraftText | None:
    """The report with the year's figures put in; None where the tables have a new one for none of its own."""
    document = RawDocument(source.text, source.paragraphs)
    own = int(source.time_period[:YEAR_DIGITS])
    years = int(facts.year) - own
    stated = _claims(document, facts.catalogue, source.entity, source.time_period)
    found = figures_after(stated, years, facts.observations, facts.projects, facts.catalogue)
    report = rolled(document, stated, found, years, own, facts.catalogue)
    if all(mark.kind in ("year", "old") for mark in report.marks):
        return None
    made = RawDocument(report.text, report.paragraphs)
    seen = outline(made, facts.catalogue)
    first = min((section.start for section in seen.sections if section.level), default=0)
    named = {claim.indicator or normal(claim.label) for claim in stated}
    return DraftText(seen.title, (0, first), report, _to_rewrite(facts, made, report), _further(facts, named))


def of_figures(facts: Facts) -> DraftText | None:
    """A text made of the year's figures alone, a paragraph a topic; None where there are none."""
    sentences = _further(facts, set())
    if not sentences:
        return None
    title = heading(facts.entity, facts.year)
    text = "\n".join((title, *sentences))
    return DraftText(title, (0, len(title) + 1), RolledReport(text, (), (), ()), (), ())


def _further(facts: Facts, named: set[str]) -> tuple[str, ...]:
    """One sentence a topic of the figures whose names are not among `named`."""
    new = [row for row in facts.rows if (row["indicator"] or normal(row["label"])) not in named]
    groups = groupby((row for row in new if _is_told(row)), key=lambda row: _topic(row, facts.catalogue))
    figures = ([data_figure(row, facts.catalogue) for row in rows] for _, rows in groups)
    return tuple(filter(None, (paragraph(group, facts.year) for group in figures)))


def _is_told(row: Row) -> bool:
    return is_known(row["value"]) or is_known(row["growth"])


def _topic(row: Row, catalogue: Catalogue) -> str:
    known = catalogue.indicators.get(row["indicator"])
    return known.topic if known else ""


# --- what a person has to go on with ---


def _to_rewrite(facts: Facts, made: RawDocument, report: RolledReport) -> tuple[ToRewrite, ...]:
    """The sentences that rolling forward lists, and those whose new figures reading does not find again."""
    reasons: dict[Stretch, tuple[Reason, ...]] = {
        (one.start, one.end): one.reasons for one in report.rewrites
    }
    sentences = tuple(sentence_stretches(made.text))
    for stretch in _not_confirmed(facts, made, report):
        within = next((one for one in sentences if one[0] <= stretch[0] < one[1]), stretch)
        if "not_confirmed" not in reasons.get(within, ()):
            reasons[within] = (*reasons.get(within, ()), "not_confirmed")
    return tuple(ToRewrite(*at, made.text[slice(*at)].strip(), reasons[at]) for at in sorted(reasons))


def _not_confirmed(facts: Facts, made: RawDocument, report: RolledReport) -> Iterable[Stretch]:
    """The figures that were put in and that the tables do not confirm when the draft is read.

    A figure of which a part was left over is listed already.
    """
    stated = _claims(made, facts.catalogue, facts.entity, facts.year)
    judged = verdicts(stated, facts.observations, facts.projects, facts.catalogue)
    old = {(mark.start, mark.end) for mark in report.marks if mark.kind == "old"}
    sure: list[Stretch] = []
    for claim, judgement in zip(stated, judged, strict=True):
        places = [place for place in (claim.figure, claim.growth_figure) if place]
        if judgement.verdict in _CONFIRMED or old.intersection(places):
            sure += places
    new = ((mark.start, mark.end) for mark in report.marks if mark.kind == "value")
    return [one for one in new if not any(_overlaps(one, place) for place in sure)]


def _overlaps(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _claims(document: RawDocument, catalogue: Catalogue, entity: str, period: str) -> tuple[Claim, ...]:
    """The figures of a text that is known to be of that entity and period."""
    found = outline(document, catalogue)
    return claims(document, catalogue, replace(found, entity=found.entity or entity, time_period=period))
