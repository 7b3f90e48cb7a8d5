"""Projects as bars of completion: of this year's plan against the schedule, and of the whole."""

import pandas as pd

from perfdata.chart.build import Caption, Names, completion
from perfdata.chart.model import Chart
from perfdata.language import percent, pgettext, say
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.projects import gap_text, place
from perfdata.workflow.rows import records
from perfdata.workflow.snapshot import usual_choice
from perfdata.workflow.wording import source_line


def annual_chart(projects: pd.DataFrame, revision: int) -> Chart | None:
    """Completion of the year's plans with the schedule; None where no project has one.

    `projects` have their completions, gap and lamp, the one furthest behind first.
    """
    planned = projects[projects["completion_annual"].notna()]
    if planned.empty:
        return None
    bars = _bars(planned, "completion_annual").assign(
        schedule=planned["schedule_progress"],
        schedule_text=[percent(due, COMPUTED_DECIMALS) for due in planned["schedule_progress"]],
    )
    worst = records(planned)[0]
    title = say(
        "{period}: {project} stands at {completion} of its plan, {gap}",
        period=usual_choice(worst["time_period"]).text,
        project=worst["project"],
        completion=percent(worst["completion_annual"]),
        gap=gap_text(worst["schedule_gap"]),
    )
    subtitle = pgettext("chart", "done this year ÷ planned this year")
    return completion(bars, _caption(planned, title, subtitle, revision), _names())


def total_chart(projects: pd.DataFrame, revision: int) -> Chart | None:
    """Completion of the whole investments since their start; None where none is known."""
    known = projects[projects["completion_total"].notna()]
    if known.empty:
        return None
    bars = _bars(known, "completion_total").assign(gap=float("nan"), lamp="")
    least = records(known.sort_values("completion_total", kind="stable"))[0]
    title = say(
        "{period}: {project} has carried out {completion} of its total investment",
        period=usual_choice(least["time_period"]).text,
        project=least["project"],
        completion=percent(least["completion_total"]),
    )
    subtitle = pgettext("chart", "done since the start ÷ total investment")
    return completion(bars, _caption(known, title, subtitle, revision), _names())


def _bars(projects: pd.DataFrame, column: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "project": projects["project"],
            "completion": projects[column],
            "text": [percent(done) for done in projects[column]],
            "gap": projects["schedule_gap"],
            "lamp": projects["lamp"],
        }
    )


def _names() -> Names:
    return {"actual": pgettext("series", "completion"), "schedule": pgettext("series", "schedule")}


def _caption(projects: pd.DataFrame, title: str, subtitle: str, revision: int) -> Caption:
    places = [place(row) for row in records(projects)]
    return Caption(title, subtitle, source_line(places, revision), title)
