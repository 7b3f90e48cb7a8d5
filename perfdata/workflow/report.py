"""A narrative report beside the charts of what each of its sections names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.language import remark
from perfdata.model import RawDocument, Report, Section
from perfdata.narrative import mentions, outline
from perfdata.workflow.current import by_indicator, totals
from perfdata.workflow.growths import growth_text
from perfdata.workflow.investment import Investment, investment
from perfdata.workflow.parts import parts
from perfdata.workflow.rectification import findings_of, ledger_note, ledger_table
from perfdata.workflow.rows import Row
from perfdata.workflow.series import YEAR_DIGITS
from perfdata.workflow.snapshot import PeriodChoice, Snapshot, usual_choice
from perfdata.workflow.trends import trend_chart
from perfdata.workflow.wording import row_key, row_name, value_text

__all__ = [
    "NamedFigure",
    "ReportView",
    "SectionView",
    "ledger_note",
    "ledger_table",
    "report_view",
    "reports",
]

# A section that names many indicators shows the charts of the first few; figures show all of them.
_MOST_CHARTS = 4
_MOST_KEY_POINTS = 4
# 产业发展方面：… is how a report lists what it plans.
_ASPECT = re.compile("在?[^，：,:]{2,12}方面[，：,:]")
_RECTIFICATION = "rectification"
# A name of this many characters is known by its first half and its end.
# What may stand between a heading and the text that goes on in its line.
_CLOSING = re.compile(r"[。：:；;.]?\s*")
_LONG_NAME, _NAME_END = 8, 4


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """An indicator that the section names, with its figure from the tables."""

    name: str
    value: str
    growth: str
    key: str


@dataclass(frozen=True)
class SectionView:
    """One section: its text as written, and what stands beside it."""

    id: str
    number: str
    heading: str
    level: int
    text: str
    figures: tuple[NamedFigure, ...]
    charts: tuple[Chart, ...]
    ledger: pd.DataFrame
    ledger_note: str
    key_points: tuple[str, ...]

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
    """A report: its title, its sections in order, and what is amiss in its numbering."""

    title: str
    file: str
    sections: tuple[SectionView, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class _Facts:
    """What the tables know of the report's entity and period."""

    snapshot: Snapshot
    by_code: dict[str, Row]
    investment: Investment
    findings: pd.DataFrame


def reports(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[Report, ...]:
    """The entity's reports on the year of the period."""
    year = choice.time_period[:YEAR_DIGITS]
    mine = (report for report in snapshot.reports if report.entity == entity)
    return tuple(report for report in mine if report.time_period[:YEAR_DIGITS] == year)


def report_view(snapshot: Snapshot, report: Report, choice: PeriodChoice) -> ReportView:
    """The report with each section's figures, those of the report's own period."""
    found = outline(RawDocument(report.text, report.paragraphs), snapshot.catalogue)
    facts = _facts(snapshot, report, usual_choice(report.time_period) if report.time_period else choice)
    sections = tuple(
        _section(facts, section, own_text(report, section, found.sections)) for section in found.sections
    )
    remarks = tuple(remark(check.code, check.values) for check in found.checks)
    return ReportView(report.title, report.file, sections, remarks)


def _facts(snapshot: Snapshot, report: Report, choice: PeriodChoice) -> _Facts:
    return _Facts(
        snapshot,
        by_indicator(totals(snapshot, report.entity, choice)),
        investment(snapshot, report.entity, choice),
        findings_of(snapshot, report.entity, choice),
    )


def own_text(report: Report, section: Section, sections: Iterable[Section]) -> str:
    """The section's text up to its first child, whose text is its own; kept character for character."""
    children = [other.start for other in sections if other.id.rpartition(".")[0] == section.id]
    return report.text[section.start : min(children, default=section.end)]


def _section(facts: _Facts, section: Section, text: str) -> SectionView:
    codes = mentions(text, facts.snapshot.catalogue)
    rows = [facts.by_code[code] for code in codes if code in facts.by_code]
    charts = [chart for row in rows if (chart := _chart(facts.snapshot, row))][:_MOST_CHARTS]
    charts += _project_charts(facts.investment, text)
    topics = {facts.snapshot.catalogue.indicators[code].topic for code in codes}
    findings = facts.findings if _RECTIFICATION in topics else facts.findings.iloc[:0]
    has_figures = bool(rows or charts or len(findings))
    return SectionView(
        id=section.id,
        number=section.number,
        heading=section.heading,
        level=section.level,
        text=text,
        figures=tuple(_figure(facts.snapshot, row) for row in rows),
        charts=tuple(charts),
        ledger=ledger_table(findings) if len(findings) else pd.DataFrame(),
        ledger_note=ledger_note(findings) if len(findings) else "",
        key_points=() if has_figures else _key_points(text, section.heading),
    )


def _chart(snapshot: Snapshot, row: Row) -> Chart | None:
    """A breakdown where the indicator has parts, else its course where it has a growth to show."""
    broken_down = parts(snapshot, row)
    if broken_down is not None:
        return broken_down.chart
    return trend_chart(snapshot, row) if growth_text(row).value is not None else None


def _figure(snapshot: Snapshot, row: Row) -> NamedFigure:
    grown = growth_text(row)
    return NamedFigure(
        row_name(row, snapshot.catalogue),
        value_text(row, snapshot.catalogue),
        grown.text if grown.value is not None else "",
        row_key(row),
    )


def _project_charts(found: Investment, text: str) -> list[Chart]:
    """The milestones of the projects that the section names, and their completion if it names all."""
    named = [project for project in found.projects if _is_named(project.name, text)]
    tracks = [project.track for project in named if project.track is not None]
    if found.chart is None or not named or len(named) < len(found.projects):
        return tracks
    return [found.chart, *tracks]


def _is_named(project: str, text: str) -> bool:
    """Whether the text names the project, also with words put in the middle of a long name.

    横冲科技工业园污水处理站 may be written 横冲科技工业园日处理300吨污水处理站.
    """
    half = len(project) // 2
    apart = len(project) >= _LONG_NAME and project[:half] in text and project[-_NAME_END:] in text
    return apart or project in text


def _key_points(text: str, heading: str) -> tuple[str, ...]:
    """What a section without figures says: its clauses on each aspect, else its first ones."""
    body = text.replace("\n", "")
    body = body.partition(heading)[2] if heading in body else body
    clauses = [clause.strip(" ：:。") for clause in body.replace("；", "。").split("。")]
    aspects = [clause for clause in clauses if _ASPECT.match(clause)]
    return tuple(clause for clause in aspects or clauses if clause)[:_MOST_KEY_POINTS]
