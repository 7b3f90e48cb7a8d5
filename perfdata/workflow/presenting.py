"""The screens of a period as they are presented: from the overview to the last section of the report."""

from collections.abc import Iterator, Sequence

from perfdata.chart.model import Chart
from perfdata.language import current, entity_name, pgettext
from perfdata.workflow.current import headlines, totals
from perfdata.workflow.overview import Overview, overview
from perfdata.workflow.presenting_screen import Screen, big_figure, card_rows
from perfdata.workflow.presenting_sections import section_screens
from perfdata.workflow.presenting_text import Said, shortened
from perfdata.workflow.report import report_named
from perfdata.workflow.report_exhibits import surroundings
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import row_key, row_name

__all__ = ["Screen", "position", "screens"]

# Characters of two or three lines on a wall; Latin ones are half as wide.
_SENTENCE = 130
# Of a period without a report, as many indicators as are looked at in a meeting.
_MOST_INDICATORS = 12


def screens(snapshot: Snapshot, entity: str, choice: PeriodChoice, report: str = "") -> tuple[Screen, ...]:
    """The screens in order; `report` is one of `report_names`, "" where the year has none.

    Without a report the charts of the period's indicators follow the overview. Empty where there is
    nothing to show.
    """
    view = overview(snapshot, entity, choice)
    first = (*_opening(view, snapshot, entity, choice), *_key_charts(view))
    if report:
        return (*first, *section_screens(snapshot, report_named(snapshot, entity, choice, report)))
    return (*first, *_indicators(snapshot, entity, choice))


def position(shown: Sequence[Screen], wanted: str) -> int | None:
    """Where the screen of this id stands, or the first one of the section of this id; None if neither is.

    >>> position([Screen("opening", "甲"), Screen("s2.chart", "乙", section="s2")], "s2")
    1
    """
    ids = [screen.id for screen in shown]
    sections = [screen.section for screen in shown]
    return next((names.index(wanted) for names in (ids, sections) if wanted and wanted in names), None)


def _opening(view: Overview, snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Iterator[Screen]:
    """Whose figures, of when, the sentence and the headline cards, in as many screens as these need."""
    heading = pgettext("screen", "{entity} · {period}").format(
        entity=entity_name(snapshot.catalogue, entity), period=choice.text
    )
    most = _SENTENCE if current() != "en" else 2 * _SENTENCE
    said = ((Said(shortened(view.sentence, most)),),) if view.sentence else ()
    rows = headlines(snapshot, totals(snapshot, entity, choice))
    for number, figures in enumerate(card_rows([big_figure(snapshot, row) for row in rows])):
        yield Screen(
            "opening" if number == 0 else f"opening.{number + 1}",
            heading,
            _names(figure.name for figure in figures),
            sentences=said if number == 0 else (),
            figures=figures,
        )


def _key_charts(view: Overview) -> Iterator[Screen]:
    growth, completion = pgettext("screen", "Growth"), pgettext("screen", "Completion of the projects")
    if view.growth is not None:
        yield _of_chart("growth", growth, view.growth)
    if view.completion is not None:
        note = ((Said(view.completion_note),),) if view.completion_note else ()
        yield Screen("completion", completion, view.completion.title, sentences=note, chart=view.completion)


def _indicators(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Iterator[Screen]:
    """The charts of the indicators, each under its name."""
    around = surroundings(snapshot, entity, choice)
    drawn = ((row, around.chart(row)) for row in around.by_code.values())
    charts = [(row, chart) for row, chart in drawn if chart is not None and not chart.empty]
    for row, chart in charts[:_MOST_INDICATORS]:
        yield _of_chart(f"indicator.{row_key(row)}", row_name(row, snapshot.catalogue), chart)


def _of_chart(identity: str, heading: str, chart: Chart) -> Screen:
    return Screen(identity, heading, chart.title, chart=chart)


def _names(names: Iterator[str]) -> str:
    return pgettext("list", ", ").join(names)
