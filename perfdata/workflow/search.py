"""What can be searched: indicators, projects, findings and report texts of all units, each with its page.

The browser ranks the entries while a person types; what is too long to be sent is searched here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from perfdata.language import entity_name, pgettext
from perfdata.workflow.indicators import choices, row_of
from perfdata.workflow.measured import measured
from perfdata.workflow.projects import amount
from perfdata.workflow.rectification import findings_of
from perfdata.workflow.rows import records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot, usual_choice
from perfdata.workflow.wording import row_name, value_text

Group = Literal["indicator", "project", "report", "finding"]

# Of other units only the period that they open on is looked through, and only of the first of them:
# a city's frame has hundreds.
_MOST_OTHERS = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be found, its page and what to pick there.

    `words` are other spellings that lead to it, `figure` and `aside` stand beside it: its value and
    whose it is, or of when. `own` says that it is of the unit that is looked at.
    """

    group: Group
    title: str
    page: str
    picks: Mapping[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    figure: str = ""
    aside: str = ""
    own: bool = True


def entries(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[Entry, ...]:
    """All but report texts: what the unit has in the period, then in others, then what other units have."""
    others = [name for name in snapshot.entities if name != entity][:_MOST_OTHERS]
    return (*_own(snapshot, entity, choice), *_of_others(snapshot, others))


def _own(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Iterator[Entry]:
    """Each indicator, project and finding once, in the picked period, else in the latest that has it."""
    periods = (choice, *(other for other in snapshot.periods(entity) if other != choice))
    for make in (_indicators, _projects, _findings):
        yield from _first(make, snapshot, entity, periods)


def _of_others(snapshot: Snapshot, entities: Iterable[str]) -> Iterator[Entry]:
    for entity in entities:
        opening = snapshot.default_period(entity)
        if opening is not None:
            for make in (_indicators, _projects):
                yield from make(snapshot, entity, opening, False)


_Make = Callable[[Snapshot, str, PeriodChoice, bool], Iterator[Entry]]


def _first(make: _Make, snapshot: Snapshot, entity: str, periods: Iterable[PeriodChoice]) -> Iterator[Entry]:
    """The entries of each period whose thing no earlier one had."""
    seen: set[tuple[str, str]] = set()
    for at, choice in enumerate(periods):
        for entry in make(snapshot, entity, choice, True):
            thing = (entry.title, entry.picks.get("indicator", ""))
            if thing not in seen:
                seen.add(thing)
                yield entry if at == 0 else _dated(entry, choice)


def _dated(entry: Entry, choice: PeriodChoice) -> Entry:
    return Entry(
        entry.group, entry.title, entry.page, entry.picks, entry.words, entry.figure, choice.text, entry.own
    )


def _picks(entity: str, choice: PeriodChoice, **picks: str) -> dict[str, str]:
    return {"entity": entity, "period": choice.key, **picks}


def _indicators(snapshot: Snapshot, entity: str, choice: PeriodChoice, own: bool) -> Iterator[Entry]:
    for one in choices(snapshot, entity, choice):
        row = row_of(snapshot, entity, choice, one.key)
        if row is not None:
            known = snapshot.catalogue.indicators.get(row["indicator"])
            spellings = (known.name, known.name_en, *known.aliases) if known else ()
            title = row_name(row, snapshot.catalogue)
            words = tuple(dict.fromkeys(word for word in (*spellings, row["label"]) if word != title))
            yield Entry(
                "indicator",
                title,
                "indicators",
                _picks(entity, choice, indicator=one.key),
                words,
                value_text(row, snapshot.catalogue),
                "" if own else entity_name(snapshot.catalogue, entity),
                own,
            )


def _projects(snapshot: Snapshot, entity: str, choice: PeriodChoice, own: bool) -> Iterator[Entry]:
    projects = snapshot.projects
    mine = projects["entity"].eq(entity) & projects["time_period"].eq(choice.time_period)
    # One table of projects stands under one period, whatever the basis of the figures beside it.
    if not mine.any() or choice != usual_choice(choice.time_period):
        return
    for row in records(measured(projects[mine], snapshot.catalogue)):
        yield Entry(
            "project",
            row["project"],
            "investment",
            _picks(entity, choice, project=row["project"]),
            figure=amount(row["total_investment"], row["unit"]),
            aside=pgettext("amount", "Total investment") if own else entity_name(snapshot.catalogue, entity),
            own=own,
        )


def _findings(snapshot: Snapshot, entity: str, choice: PeriodChoice, own: bool) -> Iterator[Entry]:
    for row in records(findings_of(snapshot, entity, choice)):
        words = tuple(word for word in (row["source"], row["measure"], row["owner"]) if word)
        yield Entry("finding", row["finding"], "evaluation", _picks(entity, choice), words, own=own)


def fitting(found: Iterable[Entry], size: Callable[[Entry], int], most: int) -> tuple[Entry, ...]:
    """As many of the first entries as have together no more than `most` of what `size` counts."""
    kept = tuple(found)
    totals = accumulate(map(size, kept))
    return tuple(entry for entry, total in zip(kept, totals, strict=True) if total <= most)
