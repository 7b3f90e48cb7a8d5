"""A narrative report, checked against the tables, with what each of its sections names beside it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.language import say
from perfdata.model import RawDocument, Report, Section
from perfdata.narrative import verdicts
from perfdata.workflow.claims import ClaimsView, claims_view
from perfdata.workflow.rectification import ledger_note, ledger_table
from perfdata.workflow.report_checks import CheckedText, checked_texts
from perfdata.workflow.report_exhibits import (
    Exhibit,
    NamedFigure,
    Surroundings,
    codes_of,
    exhibits,
    named_figure,
    surroundings,
)
from perfdata.workflow.report_figures import StatedFigure, stated_figures
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import PeriodChoice, Snapshot, usual_choice

__all__ = [
    "NamedFigure",
    "ReportView",
    "SectionView",
    "report_named",
    "report_names",
    "report_view",
    "reports",
]

_MOST_KEY_POINTS = 4
# 产业发展方面：… is how a report lists what it plans.
_ASPECT = re.compile("在?[^，：,:]{2,12}方面[，：,:]")
_RECTIFICATION = "rectification"
# What may stand between a heading and the text that goes on in its line.
_CLOSING = re.compile(r"[。：:；;.]?\s*")


@dataclass(frozen=True)
class SectionView:
    """One section: its text as written from `start` on, and what stands beside it.

    `stated` are the figures of the text, `figures` what the tables have under the names in it.
    """

    id: str
    number: str
    heading: str
    level: int
    start: int
    text: str
    stated: tuple[StatedFigure, ...]
    figures: tuple[NamedFigure, ...]
    exhibits: tuple[Exhibit, ...]
    ledger: pd.DataFrame
    ledger_note: str
    key_points: tuple[str, ...]

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts of the exhibits."""
        return tuple(exhibit.chart for exhibit in self.exhibits)

    @property
    def title(self) -> str:
        """The heading with its number, as printed."""
        return f"{self.number}{self.heading}"

    @property
    def differing(self) -> int:
        """How many figures the tables contradict."""
        return sum(figure.differs for figure in self.stated)

    @property
    def lead(self) -> str:
        """The text up to the end of its heading, which may open a paragraph: 五是完善用地手续。为…"""
        first = next((line for line in self.text.split("\n") if line.strip()), "")
        end = self.text.index(first) + len(first)
        at = first.find(self.heading) if self.heading else -1
        if at >= 0:
            closing = _CLOSING.match(first, at + len(self.heading))
            end -= len(first) - (closing.end() if closing else len(first))
        return self.text[:end]

    @property
    def body(self) -> str:
        """The text after `lead`; the two together are the text."""
        return self.text[len(self.lead) :]


@dataclass(frozen=True)
class ReportView:
    """A report: its sections in order, all figures that it states, and the findings about its text."""

    report: Report
    sections: tuple[SectionView, ...]
    figures: tuple[StatedFigure, ...]
    checks: tuple[CheckedText, ...]

    @property
    def title(self) -> str:
        """The title, "" where the text has none."""
        return self.report.title

    @property
    def file(self) -> str:
        """The name of the file that it was read from."""
        return self.report.file

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is amiss in the numbering."""
        return tuple(check.message for check in self.checks if check.kind == "numbering")

    @property
    def differing(self) -> tuple[StatedFigure, ...]:
        """The figures that the tables contradict."""
        return tuple(figure for figure in self.figures if figure.differs)


def reports(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[Report, ...]:
    """The entity's reports on the year of the period."""
    year = choice.time_period[:YEAR_DIGITS]
    mine = (report for report in snapshot.reports if report.entity == entity)
    return tuple(report for report in mine if report.time_period[:YEAR_DIGITS] == year)


def report_names(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[str, ...]:
    """What the reports of the year are called in a list: by title, else file; no two alike."""
    return tuple(_by_name(reports(snapshot, entity, choice)))


def report_named(snapshot: Snapshot, entity: str, choice: PeriodChoice, name: str) -> ReportView:
    """The report of that name; `name` is one of `report_names`."""
    return report_view(snapshot, _by_name(reports(snapshot, entity, choice))[name], choice)


def _by_name(found: Sequence[Report]) -> Mapping[str, Report]:
    """The reports by name: the period and the file are said where the titles are alike."""
    named: dict[str, Report] = {}
    for report in found:
        title = report.title or report.file
        longer = say("{name} ({scope})", name=title, scope=report.time_period)
        name = next((name for name in (title, longer) if name not in named), f"{longer} {report.file}")
        named[name] = report
    return named


def report_view(snapshot: Snapshot, report: Report, choice: PeriodChoice) -> ReportView:
    """The report with each section's figures, those of the report's own period."""
    view = _judged(snapshot, report)
    around = surroundings(
        snapshot, report.entity, usual_choice(report.time_period) if report.time_period else choice
    )
    figures = stated_figures(view, report.text, snapshot, report.entity)
    found = view.outline.sections
    sections = tuple(
        _section(around, section, own_text(report, section, found), figures) for section in found
    )
    return ReportView(report, sections, figures, checked_texts(view.checks, found))


def _judged(snapshot: Snapshot, report: Report) -> ClaimsView:
    """The figures of the text, judged against the facts of the snapshot."""
    document = RawDocument(report.text, report.paragraphs)
    view = claims_view(document, snapshot.catalogue, report.entity, report.time_period)
    observations, projects = (
        frame[frame["entity"].eq(report.entity)] for frame in (snapshot.observations, snapshot.projects)
    )
    return replace(view, judgements=verdicts(view.claims, observations, projects, snapshot.catalogue))


def own_text(report: Report, section: Section, sections: Iterable[Section]) -> str:
    """The section's text up to its first child, whose text is its own; kept character for character."""
    children = [other.start for other in sections if other.id.rpartition(".")[0] == section.id]
    return report.text[section.start : min(children, default=section.end)]


def _section(
    around: Surroundings, section: Section, text: str, figures: Sequence[StatedFigure]
) -> SectionView:
    catalogue = around.snapshot.catalogue
    stated = tuple(figure for figure in figures if figure.section == section.id)
    codes = codes_of(text, stated, around.snapshot)
    rows = [around.by_code[code] for code in codes if code in around.by_code]
    shown = exhibits(around, rows, text)
    topics = {catalogue.indicators[code].topic for code in codes}
    findings = around.findings if _RECTIFICATION in topics else around.findings.iloc[:0]
    has_figures = bool(rows or shown or len(findings))
    return SectionView(
        id=section.id,
        number=section.number,
        heading=section.heading,
        level=section.level,
        start=section.start,
        text=text,
        stated=stated,
        figures=tuple(named_figure(around.snapshot, row) for row in rows),
        exhibits=shown,
        ledger=ledger_table(findings) if len(findings) else pd.DataFrame(),
        ledger_note=ledger_note(findings) if len(findings) else "",
        key_points=() if has_figures else _key_points(text, section.heading),
    )


def _key_points(text: str, heading: str) -> tuple[str, ...]:
    """What a section without figures says: its clauses on each aspect, else its first ones."""
    body = text.replace("\n", "")
    body = body.partition(heading)[2] if heading and heading in body else body
    clauses = [clause.strip(" ：:。") for clause in body.replace("；", "。").split("。")]
    aspects = [clause for clause in clauses if _ASPECT.match(clause)]
    return tuple(clause for clause in aspects or clauses if clause)[:_MOST_KEY_POINTS]
