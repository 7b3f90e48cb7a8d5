"""What stands beside a section of a report: its figures from the tables, and the charts of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.language import Direction
from perfdata.narrative import mentions
from perfdata.workflow.current import by_indicator, totals
from perfdata.workflow.growths import growth_text
from perfdata.workflow.investment import Investment, investment
from perfdata.workflow.parts import parts
from perfdata.workflow.rectification import findings_of
from perfdata.workflow.report_figures import StatedFigure
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.trends import trend_chart
from perfdata.workflow.wording import row_key, row_name, value_text

# A name of this many characters is known by its first half and its end.
_LONG_NAME, _NAME_END = 8, 4


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """An indicator that the section names, with its figure from the tables."""

    name: str
    value: str
    growth: str
    direction: Direction
    key: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A chart beside a section, and what it is of: a `subject` of the section's figures."""

    subject: str
    chart: Chart


@dataclass(frozen=True)
class Surroundings:
    """What the tables know of the report's entity and period; each chart is made once."""

    snapshot: Snapshot
    by_code: dict[str, Row]
    investment: Investment
    findings: pd.DataFrame
    _charts: dict[str, Chart | None] = field(default_factory=dict)

    def chart(self, row: Row) -> Chart | None:
        """A breakdown where the indicator has parts, else its course where it has a growth to show."""
        key = row_key(row)
        if key not in self._charts:
            self._charts[key] = _chart(self.snapshot, row)
        return self._charts[key]


def surroundings(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Surroundings:
    """The facts of the entity in the period."""
    return Surroundings(
        snapshot,
        by_indicator(totals(snapshot, entity, choice)),
        investment(snapshot, entity, choice),
        findings_of(snapshot, entity, choice),
    )


def codes_of(text: str, figures: Iterable[StatedFigure], snapshot: Snapshot) -> tuple[str, ...]:
    """The indicators that the section names or states a figure of, those named first."""
    known = snapshot.catalogue.indicators
    stated = (figure.subject for figure in figures if figure.subject in known)
    return tuple(dict.fromkeys((*mentions(text, snapshot.catalogue), *stated)))


def named_figure(snapshot: Snapshot, row: Row) -> NamedFigure:
    """The row's figure on a card."""
    grown = growth_text(row)
    return NamedFigure(
        row_name(row, snapshot.catalogue),
        value_text(row, snapshot.catalogue),
        grown.text if grown.value is not None else "",
        grown.direction,
        row_key(row),
    )


def exhibits(around: Surroundings, rows: Sequence[Row], text: str) -> tuple[Exhibit, ...]:
    """The charts of the rows, then those of the projects that the section names."""
    drawn = ((str(row["subject"]), around.chart(row)) for row in rows)
    of_rows = [Exhibit(subject, chart) for subject, chart in drawn if chart is not None]
    return (*of_rows, *_of_projects(around.investment, text))


def _chart(snapshot: Snapshot, row: Row) -> Chart | None:
    broken_down = parts(snapshot, row)
    if broken_down is not None:
        return broken_down.chart
    return trend_chart(snapshot, row) if growth_text(row).value is not None else None


def _of_projects(found: Investment, text: str) -> list[Exhibit]:
    """The milestones of the projects that the section names, and their completion if it names all."""
    named = [project for project in found.projects if _is_named(project.name, text)]
    tracks = [Exhibit(project.name, project.track) for project in named if project.track is not None]
    if found.chart is None or not named or len(named) < len(found.projects):
        return tracks
    # The completion of one project is a chart of that one; of several, of none of them alone.
    return [Exhibit(named[0].name if len(named) == 1 else "", found.chart), *tracks]


def _is_named(project: str, text: str) -> bool:
    """Whether the text names the project, also with words put in the middle of a long name.

    横冲科技工业园污水处理站 may be written 横冲科技工业园日处理300吨污水处理站.
    """
    half = len(project) // 2
    apart = len(project) >= _LONG_NAME and project[:half] in text and project[-_NAME_END:] in text
    return apart or project in text
