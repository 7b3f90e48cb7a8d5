"""The figures of all projects together: sums, printed totals where there is no sum, completions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from perfdata.catalogue.lamps import LINEAR
from perfdata.compute.completion import AMOUNTS, group_completion, project_sums
from perfdata.compute.schedule import schedule_gap, schedule_progress
from perfdata.language import MISSING, percent, pgettext, points, say, say_plural
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.agreements import Step
from perfdata.workflow.projects import amount
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import usual_choice
from perfdata.workflow.workings_projects import completion_steps, gap_steps, sum_steps

# Of what a completion is made: what is done, and what was planned.
_PARTS = {
    "total": ("cumulative_investment", "total_investment"),
    "annual": ("completed_investment", "planned_investment"),
}


@dataclass(frozen=True, slots=True)
class Total:
    """One figure of all projects together, what it covers or why there is none, and how it is worked out."""

    name: str
    value: str
    note: str = ""
    steps: tuple[Step, ...] = ()


def project_totals(
    projects: pd.DataFrame,
    scheduled: pd.Series | None = None,
    funds: pd.Series | None = None,
    plan: Mapping[int, float] = LINEAR,
) -> tuple[Total, ...]:
    """The totals of one entity in one period; `projects` has its printed total row, if there is one.

    `scheduled` marks the details that are held against the schedule, and `funds` holds what is in
    place of each, said beside the total investment; both are by the rows of `projects`. `plan` maps a
    month to the percent due by its end.
    """
    details = projects[projects["role"] == "detail"]
    held = None if scheduled is None else scheduled.reindex(details.index)
    by = [details["entity"], details["time_period"]]
    summed = records(project_sums(details, by, held).reset_index())[0]
    printed = records(projects[projects["role"] == "total"])
    stated = printed[0] if printed else None
    amounts = [
        replace(_amount(name, summed, stated), steps=tuple(sum_steps(details, name, summed, stated)))
        for name in AMOUNTS
    ]
    halted = 0 if held is None else int((~held).sum())
    scheduled_only = details if held is None else details[held]
    completions = _completions(summed, halted, {"total": details, "annual": scheduled_only})
    amounts[0] = _noted(amounts[0], _funds(details, funds, by, summed["unit"]))
    return (*amounts, *completions, _gap(summed, plan))


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


def _noted(total: Total, note: str) -> Total:
    """The total with a further note."""
    return replace(total, note=pgettext("list", "; ").join(part for part in (total.note, note) if part))


def _lacking(count: int) -> str:
    return (
        say_plural("{count} project has no figure", "{count} projects have no figure", count) if count else ""
    )


def _completions(summed: Row, halted: int, of: Mapping[str, pd.DataFrame]) -> Iterator[Total]:
    """Both completions; `of` holds the projects that each of them is made of."""
    names = {
        "total": pgettext("amount", "Completion of total investment"),
        "annual": pgettext("amount", "Completion of this year's plan"),
    }
    for kind, name in names.items():
        covers, all_projects = int(summed[f"covers_{kind}"]), int(summed["projects"])
        notes = [say("no project has both figures")]
        if covers:
            notes = [say("covers {count} of {all} projects", count=covers, all=all_projects)]
        if halted and kind == "annual":
            left_out = say_plural("without {count} halted project", "without {count} halted projects", halted)
            notes.append(left_out)
        done = summed[f"completion_{kind}"]
        worked = tuple(completion_steps(of[kind], *_PARTS[kind], done))
        yield Total(name, percent(done), pgettext("list", "; ").join(notes), worked)


def _gap(summed: Row, plan: Mapping[int, float]) -> Total:
    """The annual completion of all against the schedule."""
    name = pgettext("amount", "To the schedule")
    due, done = schedule_progress(summed["time_period"], "ytd", plan), summed["completion_annual"]
    if due is None or not is_known(done):
        return Total(name, MISSING, say("no plan to compare with"))
    gap = schedule_gap(pd.Series([done]), pd.Series([due])).iloc[0]
    worked = tuple(gap_steps(done, due, gap, usual_choice(summed["time_period"]).text))
    return Total(name, points(gap), say("schedule {due}", due=percent(due, COMPUTED_DECIMALS)), worked)


def _funds(details: pd.DataFrame, funds: pd.Series | None, by: list[pd.Series], unit: str) -> str:
    """The rate of funds in place, of the projects that print them; "" where no project does."""
    known = None if funds is None else funds.reindex(details.index)
    if known is None or known.isna().all() or not unit:
        return ""
    rate = records(group_completion(known, details["total_investment"], by))[0]
    covers = say("covers {count} of {all} projects", count=int(rate["covers"]), all=len(details))
    return say("funds in place {rate}, {covers}", rate=percent(rate["completion"]), covers=covers)
