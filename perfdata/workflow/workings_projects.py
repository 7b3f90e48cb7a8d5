"""How the figures of all projects together are worked out: each project's amount, its cell, the formula."""

from collections.abc import Callable, Iterator, Sequence

import pandas as pd

from perfdata.language import percent, pgettext, points, say, say_plural
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.agreements import Step
from perfdata.workflow.projects import amount, place
from perfdata.workflow.rows import Row, is_known, records

# More projects than these are counted, not named one by one.
_MOST_NAMED = 20
_MOST_IN_FORMULA = 8


def sum_steps(details: pd.DataFrame, name: str, summed: Row, printed: Row | None) -> Iterator[Step]:
    """The sum of one amount over the projects, or why the printed total stands in its place."""
    known = [row for row in records(details) if is_known(row[name])]
    yield from _named(known, lambda row: amount(row[name], row["unit"]), name)
    if is_known(summed[name]) and known:
        total = amount(summed[name], summed["unit"])
        yield Step(say("Sum = {terms} = {total}", terms=_terms(known, name), total=total))
    if missing := int(summed[f"missing_{name}"]):
        yield Step(
            say_plural(
                "{count} project has no figure, so there is no sum",
                "{count} projects have no figure, so there is no sum",
                missing,
            )
        )
    elif known and not is_known(summed[name]):
        yield Step(say("The projects are in several units, so there is no sum"))
    if printed is not None and is_known(printed[name]):
        text = say("Total as printed: {total}", total=amount(printed[name], printed["unit"]))
        yield Step(text, place(printed, name))


def completion_steps(pairs: pd.DataFrame, actual: str, planned: str, pct: float) -> Iterator[Step]:
    """Sum over sum of the projects with both figures; `pct` is the completion that is shown."""
    both = pairs[pairs[actual].notna() & (pairs[planned] > 0)]
    rows = records(both)
    yield from _named(rows, lambda row: _share(row, actual, planned), actual)
    if not rows or not is_known(pct):
        yield Step(say("No project has both figures in one unit, so there is no completion"))
        return
    unit = rows[0]["unit"]
    texts = {
        "actual": amount(float(both[actual].sum()), unit),
        "planned": amount(float(both[planned].sum()), unit),
        "completion": percent(pct),
    }
    yield Step(say("Completion = {actual} ÷ {planned} × 100 = {completion}", **texts))
    yield Step(say("Sum over sum: a large project weighs more than a small one"))


def gap_steps(done: float, due: float, gap: float, month_words: str) -> Iterator[Step]:
    """The annual completion against what the schedule asks for by the end of the period."""
    yield Step(say("Completion of this year's plan: {done}", done=percent(done)))
    asked = percent(due, COMPUTED_DECIMALS)
    yield Step(say("Due by the schedule at the end of {period}: {due}", period=month_words, due=asked))
    yield Step(
        say("To the schedule = {done} - {due} = {gap}", done=percent(done), due=asked, gap=points(gap))
    )


def _share(row: Row, actual: str, planned: str) -> str:
    texts = {"actual": amount(row[actual], row["unit"]), "planned": amount(row[planned], row["unit"])}
    return say("{actual} of {planned}", **texts)


def _named(rows: Sequence[Row], text: Callable[[Row], str], field: str) -> Iterator[Step]:
    """A step a project with the cell of its amount; of very many, how many more there are."""
    for row in rows[:_MOST_NAMED]:
        yield Step(say("{project}: {figure}", project=row["project"], figure=text(row)), place(row, field))
    more = len(rows) - _MOST_NAMED
    if more > 0:
        yield Step(say_plural("and {count} more project", "and {count} more projects", more))


def _terms(rows: Sequence[Row], name: str) -> str:
    if len(rows) > _MOST_IN_FORMULA:
        return say_plural("the figure of {count} project", "the figures of {count} projects", len(rows))
    return pgettext("sum", " + ").join(amount(row[name], "") for row in rows)
