"""What an export is of: one entity in one period as of a revision, and the charts that pages show of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from perfdata.chart.model import Chart
from perfdata.errors import UsageError
from perfdata.language import entity_name, file_moment, period, say, where
from perfdata.model import Place, Report
from perfdata.terms import periods
from perfdata.terms.matching import Matcher
from perfdata.workflow.composition import composition_panel
from perfdata.workflow.current import headlines, totals
from perfdata.workflow.investment import Investment, investment
from perfdata.workflow.overview import Overview, overview
from perfdata.workflow.parts import parts
from perfdata.workflow.report import reports
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import PeriodChoice, Snapshot, snapshot
from perfdata.workflow.trends import trend_chart
from perfdata.workflow.wording import row_key
from perfdata.workflow.workings import steps
from perfdata.workflow.workspace import Workspace

_FEWEST_KNOWN = 2


@dataclass(frozen=True)
class ExportChart:
    """A chart of a page, and how its figures were worked out, one step a line."""

    chart: Chart
    notes: str = ""


@dataclass(frozen=True, eq=False)
class ExportScope:
    """One entity in one period, as of the revision of the snapshot."""

    workspace: Workspace
    snapshot: Snapshot
    entity: str
    choice: PeriodChoice

    @property
    def entity_name(self) -> str:
        """The entity as the reader's language calls it."""
        return entity_name(self.snapshot.catalogue, self.entity)

    @cached_property
    def rows(self) -> list[Row]:
        """The totals of the period, in the catalogue's order."""
        return totals(self.snapshot, self.entity, self.choice)

    @cached_property
    def headlines(self) -> list[Row]:
        """The headline figures among them."""
        return headlines(self.snapshot, self.rows)

    @property
    def report(self) -> Report | None:
        """The narrative report of the period's year, the first where there are several."""
        return next(iter(reports(self.snapshot, self.entity, self.choice)), None)

    @cached_property
    def overview(self) -> Overview:
        """What the overview page shows."""
        return overview(self.snapshot, self.entity, self.choice)

    @cached_property
    def investment(self) -> Investment:
        """The projects of the period."""
        return investment(self.snapshot, self.entity, self.choice)

    @cached_property
    def charts(self) -> tuple[ExportChart, ...]:
        """All charts that the pages show of the scope, each once: growths, indicators, then projects."""
        found: dict[Chart, ExportChart] = {}
        for one in _charts(self):
            found.setdefault(one.chart, one)
        return tuple(found.values())

    @property
    def moment(self) -> str:
        """The moment of the revision, and what of the figures is only a sample."""
        marks = [
            say("as of {moment}", moment=file_moment(self.snapshot.as_of)) if self.snapshot.as_of else "",
            say("sample data") if self.snapshot.shows_sample else "",
            say("with fictional data") if self.snapshot.shows_fiction else "",
        ]
        return " · ".join(mark for mark in marks if mark)

    @property
    def stand(self) -> str:
        """The revision with its moment."""
        revision = say("revision {revision}", revision=self.snapshot.revision)
        return f"{revision} · {self.moment}" if self.moment else revision


def export_scope(
    workspace: Workspace, entity: str = "", time_period: str = "", revision: int | None = None
) -> ExportScope:
    """The scope that is named; "" is the entity with most figures, and its latest period with headlines.

    Raises UnknownRevision, and UsageError "unknown_entity", "unknown_period" or "nothing_to_export".
    """
    found = snapshot(workspace, revision)
    chosen = _entity(found, entity)
    return ExportScope(workspace, found, chosen, _choice(found, chosen, time_period))


def _entity(found: Snapshot, entity: str) -> str:
    named = (Matcher(found.catalogue).entity(entity) or entity) if entity else next(iter(found.entities), "")
    if entity and named not in found.entities:
        raise UsageError("unknown_entity", entity=entity)
    return named


def _choice(found: Snapshot, entity: str, time_period: str) -> PeriodChoice:
    if not time_period:
        usual = found.default_period(entity)
        if usual is None:
            raise UsageError("nothing_to_export", entity=entity, period=time_period)
        return usual
    read = periods.find(time_period)
    wanted = {time_period, *((read.time_period,) if read else ())}
    fitting = [one for one in found.periods(entity) if wanted & {one.key, one.time_period}]
    if not fitting and read is None:
        raise UsageError("unknown_period", period=time_period)
    if not fitting:
        shown = period(read.time_period) if read else time_period
        raise UsageError("nothing_to_export", entity=entity, period=shown)
    exact = [one for one in fitting if one.key == time_period]
    return (exact or fitting)[0]


def _charts(scope: ExportScope) -> Iterator[ExportChart]:
    compared = scope.overview.growth
    if compared is not None:
        yield ExportChart(compared, _all_steps(scope, scope.headlines))
    for row in scope.rows:
        yield from indicator_charts(scope, row)
    projects = scope.investment
    for chart in (projects.chart, projects.total_chart):
        if chart is not None:
            yield ExportChart(chart, projects.summary)
    for project in projects.projects:
        if project.track is not None:
            yield ExportChart(project.track)


def indicator_charts(scope: ExportScope, row: Row) -> Iterator[ExportChart]:
    """The charts of one indicator: its course where there is one, its parts, its structure and pulls."""
    notes = _steps(scope, row)
    course = trend_chart(scope.snapshot, row)
    if course is not None and sum(len(one.known) for one in course.of("actual", "estimate")) >= _FEWEST_KNOWN:
        yield ExportChart(course, notes)
    broken_down = parts(scope.snapshot, row)
    if broken_down is not None:
        yield ExportChart(broken_down.chart, broken_down.note)
    panel = composition_panel(scope.snapshot, scope.entity, scope.choice, row_key(row))
    for chart in panel.charts:
        yield ExportChart(chart, "\n".join(panel.notes))


def _steps(scope: ExportScope, row: Row) -> str:
    """How a figure is worked out, each step with the cell that it was printed in."""
    return "\n".join(_step(step.text, step.place) for step in steps(scope.snapshot, row))


def _step(text: str, place: Place | None) -> str:
    return say("{step} [{place}]", step=text, place=where(place)) if place else text


def _all_steps(scope: ExportScope, rows: list[Row]) -> str:
    return "\n".join(_steps(scope, row) for row in rows)
