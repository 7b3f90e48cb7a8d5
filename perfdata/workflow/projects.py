"""One project in words: its amounts, both completions, the schedule, its milestones as a Chart."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from perfdata.chart.build import Caption, Names, milestones
from perfdata.chart.model import Chart
from perfdata.compute.stages import HALTED
from perfdata.language import (
    MISSING,
    date_text,
    direction,
    figure,
    lamp_name,
    percent,
    pgettext,
    points,
    say,
    where,
)
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.language.names import stage_name
from perfdata.model import Milestone, Place
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.wording import source_line

# A project's amounts are stored without their printed decimals; sums have float noise beyond these.
_MOST_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class ProjectChoice:
    """One project with its texts, and its milestones as a chart (None without any)."""

    name: str
    facts: tuple[tuple[str, str], ...]
    track: Chart | None
    source: str


def amount(value: float | None, unit: str) -> str:
    """An amount with the decimals it has: 1903 is shown whole, 304.7 with one."""
    if not is_known(value):
        return MISSING
    digits = f"{value:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2]
    return figure(value, unit, len(digits))


def gap_text(gap_points: float) -> str:
    """How far a plan is from its schedule, inside a sentence."""
    size = figure(abs(gap_points), "pp", COMPUTED_DECIMALS)
    said = {
        "up": say("{gap} ahead of schedule", gap=size),
        "down": say("{gap} behind schedule", gap=size),
        "flat": say("exactly on schedule"),
        "unknown": say("with no schedule to compare with"),
    }
    return said[direction(gap_points, COMPUTED_DECIMALS).code]


def state(row: Row) -> str:
    """The project's lamp in words, or why it has none."""
    if row["stage_code"] in HALTED:
        return stage_name(row["stage_code"])
    if row["lamp"]:
        return lamp_name(row["lamp"])
    if not is_known(row["planned_investment"]):
        return pgettext("lamp", "no plan for the year")
    if row["planned_investment"] <= 0:
        return pgettext("lamp", "the year's plan is zero")
    if not is_known(row["completed_investment"]):
        return pgettext("lamp", "nothing reported this year")
    return pgettext("lamp", "no schedule for this period")


def line(row: Row) -> dict[str, str]:
    """The project as one line of the table, all texts."""
    unit = row["unit"]
    return {
        pgettext("column", "Project"): row["project"],
        pgettext("column", "Total investment"): amount(row["total_investment"], unit),
        pgettext("column", "Planned this year"): amount(row["planned_investment"], unit),
        pgettext("column", "Done this year"): amount(row["completed_investment"], unit),
        pgettext("column", "Done since the start"): amount(row["cumulative_investment"], unit),
        pgettext("column", "Of the year's plan"): percent(row["completion_annual"]),
        pgettext("column", "Of total investment"): percent(row["completion_total"]),
        pgettext("column", "To the schedule"): points(row["schedule_gap"]),
        pgettext("column", "Funds in place"): amount(row["funds"], unit),
        pgettext("column", "Funds, of total investment"): percent(row["funds_pct"]),
        pgettext("column", "State"): state(row),
        pgettext("column", "Group"): row["group"] or MISSING,
        pgettext("column", "Stage"): row["stage"] or MISSING,
        pgettext("column", "Source"): where(place(row)),
    }


def place(row: Row, field: str = "") -> Place:
    """Where the project's row starts, or where one of its amounts was printed."""
    cells = json.loads(row["cells"] or "{}")
    return Place(row["file"], row["sheet"], cells.get(field, f"A{row['row']}"))


def project_choice(row: Row, revision: int) -> ProjectChoice:
    """The project with all that is known of it; what was not reported is left out of its facts."""
    texts = line(row)
    name = texts.pop(pgettext("column", "Project"))
    texts.pop(pgettext("column", "Source"))
    source = source_line([place(row, "cumulative_investment")], revision)
    facts = (*((what, text) for what, text in texts.items() if text != MISSING), *_further(row))
    return ProjectChoice(name, facts, _track(row, source), source)


def _further(row: Row) -> Iterator[tuple[str, str]]:
    """What the schedule prints beside the named amounts, under its own headings."""
    for printed in json.loads(row["figures"] or "[]"):
        yield printed["name"], amount(printed["value"], printed["unit"])


def _track(row: Row, source: str) -> Chart | None:
    steps = [Milestone(**step) for step in json.loads(row["milestones"] or "[]")]
    if not steps:
        return None
    title = say(
        "{project}: {done} of {count} procedures done",
        project=row["project"],
        done=sum(step.done for step in steps),
        count=len(steps),
    )
    names: Names = {"actual": pgettext("series", "done"), "plan": pgettext("series", "open")}
    dates = [date_text(step.date) if step.date else "" for step in steps]
    return milestones(steps, dates, Caption(title, "", source, title), names)
