"""The figures of all projects together: sums, printed totals where there is no sum, completions."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from perfdata.compute.completion import AMOUNTS, totals
from perfdata.compute.schedule import schedule_gap, schedule_progress
from perfdata.language import MISSING, percent, pgettext, points, say, say_plural
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.projects import amount
from perfdata.workflow.rows import Row, is_known, records


@dataclass(frozen=True, slots=True)
class Total:
    """One figure of all projects together, and what it covers or why there is none."""

    name: str
    value: str
    note: str = ""


def project_totals(projects: pd.DataFrame) -> tuple[Total, ...]:
    """The totals of one entity in one period; `projects` has its printed total row, if there is one."""
    summed = records(totals(projects))[0]
    printed = records(projects[projects["role"] == "total"])
    amounts = [_amount(name, summed, printed[0] if printed else None) for name in AMOUNTS]
    return (*amounts, *_completions(summed), _gap(summed))


def _amount(name: str, summed: Row, printed: Row | None) -> Total:
    """The sum over the projects; where one of them lacks the amount, the total as printed."""
    names = {
        "total_investment": pgettext("amount", "Total investment"),
        "planned_investment": pgettext("amount", "Planned this year"),
        "completed_investment": pgettext("amount", "Done this year"),
        "cumulative_investment": pgettext("amount", "Done since the start"),
    }
    value = amount(summed[name], summed["unit"])
    stated = amount(printed[name], printed["unit"]) if printed else MISSING
    notes = [_lacking(int(summed[f"missing_{name}"]))]
    if value == MISSING and stated != MISSING:
        value = stated
        notes.insert(0, say("as printed"))
    elif value != stated != MISSING:
        notes.append(say("printed total: {total}", total=stated))
    return Total(names[name], value, pgettext("list", "; ").join(note for note in notes if note))


def _lacking(count: int) -> str:
    return (
        say_plural("{count} project has no figure", "{count} projects have no figure", count) if count else ""
    )


def _completions(summed: Row) -> Iterator[Total]:
    names = {
        "total": pgettext("amount", "Completion of total investment"),
        "annual": pgettext("amount", "Completion of this year's plan"),
    }
    for kind, name in names.items():
        covers, all_projects = int(summed[f"covers_{kind}"]), int(summed["projects"])
        note = say("no project has both figures")
        if covers:
            note = say("covers {count} of {all} projects", count=covers, all=all_projects)
        yield Total(name, percent(summed[f"completion_{kind}"]), note)


def _gap(summed: Row) -> Total:
    """The annual completion of all against the schedule."""
    name = pgettext("amount", "To the schedule")
    due, done = schedule_progress(summed["time_period"]), summed["completion_annual"]
    if due is None or not is_known(done):
        return Total(name, MISSING, say("no plan to compare with"))
    gap = schedule_gap(pd.Series([done]), pd.Series([due])).iloc[0]
    return Total(name, points(gap), say("schedule {due}", due=percent(due, COMPUTED_DECIMALS)))
