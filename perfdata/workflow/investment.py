"""Projects of one entity in one period: totals, both completions, the schedule, stages, who is halted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from perfdata.chart.model import Chart
from perfdata.language import MISSING, percent, pgettext, say, say_plural
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.language.names import stage_name
from perfdata.workflow.attention import Attention
from perfdata.workflow.completion_charts import annual_chart, total_chart
from perfdata.workflow.measured import measured
from perfdata.workflow.project_totals import Total, project_totals
from perfdata.workflow.projects import ProjectChoice, amount, gap_text, line, project_choice
from perfdata.workflow.rows import records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot, usual_choice
from perfdata.workflow.stage_table import group_table, stage_table

__all__ = ["Investment", "ProjectChoice", "Total", "investment"]

_BEHIND = ("yellow", "red")


@dataclass(frozen=True)
class Investment:
    """What the investment page shows. `chart` is the annual completion, else the total one.

    `halted` are the paused and cancelled projects with the reason; they are in `table`, too.
    """

    totals: tuple[Total, ...] = ()
    chart: Chart | None = None
    total_chart: Chart | None = None
    summary: str = ""
    lamps: dict[str, int] = field(default_factory=dict)
    stages: pd.DataFrame = field(default_factory=pd.DataFrame)
    groups: pd.DataFrame = field(default_factory=pd.DataFrame)
    halted: pd.DataFrame = field(default_factory=pd.DataFrame)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    projects: tuple[ProjectChoice, ...] = ()
    attention: tuple[Attention, ...] = ()


def investment(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, rule: str = "", plan: str = ""
) -> Investment:
    """The projects of the period by a lamp rule and a schedule of the catalogue, "" for the usual ones.

    All parts are empty where there is no project.
    """
    mine = snapshot.projects["entity"].eq(entity) & snapshot.projects["time_period"].eq(choice.time_period)
    printed = snapshot.projects[mine]
    frame = measured(printed, snapshot.catalogue, rule, plan)
    if frame.empty:
        return Investment()
    due = snapshot.catalogue.lamps.schedule(plan).due_pct
    return _of_projects(snapshot, frame, project_totals(printed, ~frame["halted"], frame["funds"], due))


def _of_projects(snapshot: Snapshot, frame: pd.DataFrame, totals: tuple[Total, ...]) -> Investment:
    annual = annual_chart(frame[~frame["halted"]], snapshot.revision)
    total = total_chart(frame, snapshot.revision)
    rows = records(frame)
    return Investment(
        totals=totals,
        chart=annual or total,
        total_chart=total,
        summary=_summary(frame),
        lamps={str(lamp): int(n) for lamp, n in frame["lamp"].value_counts().items() if lamp},
        stages=stage_table(frame),
        groups=group_table(frame),
        halted=_halted(frame),
        table=_table(frame),
        projects=tuple(project_choice(row, snapshot.revision) for row in rows),
        attention=tuple(_attention(frame)),
    )


def _table(frame: pd.DataFrame) -> pd.DataFrame:
    """One line a project; the columns of funds and groups only where a project has them."""
    table = pd.DataFrame([line(row) for row in records(frame)])
    seldom = (
        pgettext("column", "Funds in place"),
        pgettext("column", "Funds, of total investment"),
        pgettext("column", "Group"),
    )
    return table.drop(columns=[name for name in seldom if table[name].eq(MISSING).all()])


def _halted(frame: pd.DataFrame) -> pd.DataFrame:
    """The paused and the cancelled projects, with what the table says of why."""
    return pd.DataFrame(
        [
            {
                pgettext("column", "Project"): row["project"],
                pgettext("column", "State"): stage_name(row["stage_code"]),
                pgettext("column", "Total investment"): amount(row["total_investment"], row["unit"]),
                pgettext("column", "Done since the start"): amount(row["cumulative_investment"], row["unit"]),
                pgettext("column", "As printed"): row["stage"] or row["group"] or MISSING,
            }
            for row in records(frame[frame["halted"]])
        ]
    )


def _summary(frame: pd.DataFrame) -> str:
    """How many projects there are, how many of those with a plan are behind, and how many are halted."""
    halted = int(frame["halted"].sum())
    if not halted:
        return _progress(frame)
    apart = say_plural(
        "{count} halted project has no lamp and is left out of the schedule",
        "{count} halted projects have no lamp and are left out of the schedule",
        halted,
    )
    return pgettext("list", "; ").join([_progress(frame), apart])


def _progress(frame: pd.DataFrame) -> str:
    known, count = frame[frame["lamp"] != ""], len(frame)
    if frame["halted"].all():
        return say_plural("{count} project", "{count} projects", count)
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
