"""Projects of one entity in one period: totals, both completions, the schedule."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.compute.completion import completion_total
from perfdata.compute.schedule import schedule
from perfdata.language import percent, say, say_plural
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.attention import Attention
from perfdata.workflow.completion_charts import annual_chart, total_chart
from perfdata.workflow.project_totals import Total, project_totals
from perfdata.workflow.projects import ProjectChoice, gap_text, line, project_choice
from perfdata.workflow.rows import records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot, usual_choice

__all__ = ["Investment", "ProjectChoice", "Total", "investment"]

_BEHIND = ("yellow", "red")


@dataclass(frozen=True)
class Investment:
    """What the investment page shows. `chart` is the annual completion, else the total one."""

    totals: tuple[Total, ...] = ()
    chart: Chart | None = None
    total_chart: Chart | None = None
    summary: str = ""
    lamps: dict[str, int] = field(default_factory=dict)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    projects: tuple[ProjectChoice, ...] = ()
    attention: tuple[Attention, ...] = ()


def investment(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Investment:
    """The projects of the period; all parts are empty where there is none."""
    mine = snapshot.projects["entity"].eq(entity) & snapshot.projects["time_period"].eq(choice.time_period)
    details = snapshot.projects[mine & snapshot.projects["role"].eq("detail")]
    if details.empty:
        return Investment()
    return _of_projects(snapshot, snapshot.projects[mine], _measured(details))


def _measured(details: pd.DataFrame) -> pd.DataFrame:
    """The projects with completions, gap and lamp, the one furthest behind first."""
    frame = details.assign(completion_total=completion_total(details), **schedule(details))
    return frame.sort_values(["schedule_gap", "completion_total"], kind="stable", na_position="last")


def _of_projects(snapshot: Snapshot, printed: pd.DataFrame, frame: pd.DataFrame) -> Investment:
    annual = annual_chart(frame, snapshot.revision)
    total = total_chart(frame, snapshot.revision)
    rows = records(frame)
    return Investment(
        totals=project_totals(printed),
        chart=annual or total,
        total_chart=total,
        summary=_summary(frame),
        lamps={str(lamp): int(n) for lamp, n in frame["lamp"].value_counts().items() if lamp},
        table=pd.DataFrame([line(row) for row in rows]),
        projects=tuple(project_choice(row, snapshot.revision) for row in rows),
        attention=tuple(_attention(frame)),
    )


def _summary(frame: pd.DataFrame) -> str:
    """How many projects there are, and how many of those with a plan are behind the schedule."""
    known, count = frame[frame["lamp"] != ""], len(frame)
    if known.empty:
        return say_plural(
            "{count} project; no year plan is given, so there is no schedule",
            "{count} projects; no year plan is given, so there is no schedule",
            count,
        )
    return say_plural(
        "{count} project, {known} with a year plan; schedule {due}, {behind} behind it",
        "{count} projects, {known} with a year plan; schedule {due}, {behind} behind it",
        count,
        known=len(known),
        due=percent(known["schedule_progress"].iloc[0], COMPUTED_DECIMALS),
        behind=int(known["lamp"].isin(_BEHIND).sum()),
    )


def _attention(frame: pd.DataFrame) -> Iterator[Attention]:
    for row in records(frame[frame["lamp"].isin(_BEHIND)]):
        text = say(
            "{period}: {project} is {gap}",
            period=usual_choice(row["time_period"]).text,
            project=row["project"],
            gap=gap_text(row["schedule_gap"]),
        )
        yield Attention(text, "investment", row["project"])
