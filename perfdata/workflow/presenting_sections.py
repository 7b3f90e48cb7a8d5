"""The screens of a report: each section's charts and figures, with the sentences that state them."""

from collections.abc import Iterator, Mapping, Sequence

from perfdata.language import pgettext
from perfdata.workflow.current import by_indicator, totals
from perfdata.workflow.presenting_screen import Screen, big_figure, card_rows
from perfdata.workflow.presenting_text import Sentence, sentence_of, sentences, shortened
from perfdata.workflow.report import ReportView, SectionView
from perfdata.workflow.report_exhibits import Exhibit
from perfdata.workflow.report_figures import StatedFigure, Stretch
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import Snapshot, usual_choice
from perfdata.workflow.wording import row_key

# Characters: two lines of a wall above a chart, three where cards or points leave more room.
_BESIDE_CHART, _BESIDE_CARDS, _POINT = 112, 150, 75
_MOST_SENTENCES, _MOST_POINTS = 2, 5


def section_screens(snapshot: Snapshot, view: ReportView) -> tuple[Screen, ...]:
    """The screens of all sections in order; a section that says nothing of its own has none.

    Sections that are a heading alone are the points of the one above them.
    """
    rows = _rows(snapshot, view)
    found: list[Screen] = []
    for section in view.sections:
        children = (other for other in view.sections if other.id.rpartition(".")[0] == section.id)
        listed = [child for child in children if _is_heading_alone(child)]
        found += _screens(snapshot, view, section, listed, rows)
    return tuple(found)


def _rows(snapshot: Snapshot, view: ReportView) -> Mapping[str, Row]:
    """The figures of the report's own period, by the key that the sections name them by."""
    report = view.report
    if not report.time_period:
        return {}
    found = by_indicator(totals(snapshot, report.entity, usual_choice(report.time_period)))
    return {row_key(row): row for row in found.values()}


def _is_heading_alone(section: SectionView) -> bool:
    return not section.body.strip() and not section.charts and not section.figures


def _screens(
    snapshot: Snapshot,
    view: ReportView,
    section: SectionView,
    listed: Sequence[SectionView],
    rows: Mapping[str, Row],
) -> Iterator[Screen]:
    charts = [exhibit for exhibit in section.exhibits if not exhibit.chart.empty]
    yield from (_chart(view, section, exhibit) for exhibit in charts)
    if listed:
        yield _list(view, section, listed)
        return
    drawn = {exhibit.subject for exhibit in charts}
    left = [rows[one.key] for one in section.figures if one.key in rows and one.key not in drawn]
    yield from _cards(snapshot, view, section, left)
    if not charts and not left and section.body.strip():
        yield from _points(section)


def _list(view: ReportView, section: SectionView, listed: Sequence[SectionView]) -> Screen:
    """A section whose children are headings alone: they are what it says."""
    points = tuple(shortened(other.title, _POINT) for other in listed[:_MOST_POINTS])
    return Screen(
        section.id,
        section.title,
        section=section.id,
        sentences=_stating(view, section.stated, _BESIDE_CARDS),
        points=points,
    )


def _chart(view: ReportView, section: SectionView, exhibit: Exhibit) -> Screen:
    """A chart with the sentence that states its figure, else the one that names most of what it shows."""
    chart = exhibit.chart
    stated = [one for one in section.stated if one.subject == exhibit.subject]
    said = _stating(view, stated, _BESIDE_CHART)
    naming = _naming(view, section, chart.categories)
    if naming and (not said or chart.kind == "milestones"):
        said = (naming,)
    identity = f"{section.id}.{chart.kind}.{exhibit.subject}".rstrip(".")
    return Screen(identity, section.title, chart.title, section.id, said, chart=chart)


def _cards(
    snapshot: Snapshot, view: ReportView, section: SectionView, rows: Sequence[Row]
) -> Iterator[Screen]:
    """The figures that have no chart, with the sentences that state them."""
    subjects = {str(row["subject"]) for row in rows}
    stated = [one for one in section.stated if one.subject in subjects]
    said = _stating(view, stated, _BESIDE_CARDS)
    for number, figures in enumerate(card_rows([big_figure(snapshot, row) for row in rows])):
        yield Screen(
            f"{section.id}.figures" + (f".{number + 1}" if number else ""),
            section.title,
            pgettext("list", ", ").join(figure.name for figure in figures),
            section.id,
            said,
            figures,
        )


def _points(section: SectionView) -> Iterator[Screen]:
    """What a section without figures says, or how its findings stand."""
    points = section.key_points
    if not points and len(section.ledger):
        points = (section.ledger_note, *section.ledger.iloc[:, 0].astype(str))
    shown = tuple(shortened(point, _POINT) for point in points[:_MOST_POINTS])
    if shown:
        yield Screen(section.id, section.title, section=section.id, points=shown)


def _stating(view: ReportView, stated: Sequence[StatedFigure], most: int) -> tuple[Sentence, ...]:
    """The first sentences that state these figures, which are marked in them."""
    marks = [mark for figure in stated for mark in figure.marks]
    places = list(dict.fromkeys(figure.sentence for figure in stated))[:_MOST_SENTENCES]
    each = most // max(1, len(places))
    room = most if sum(end - start for start, end in places) <= most else each
    return tuple(sentence_of(view.report.text, place, marks, room) for place in places)


def _naming(view: ReportView, section: SectionView, names: Sequence[str]) -> Sentence | None:
    """The sentence of the section that names most of these; None where none does."""
    text, start = view.report.text, section.start + len(section.lead)
    places = sentences(text, start, section.start + len(section.text))
    if not places or not names:
        return None

    def named(place: Stretch) -> list[Stretch]:
        found = ((text.find(name, *place), len(name)) for name in names)
        return [(at, at + length) for at, length in found if at >= 0]

    best = max(places, key=lambda place: len(named(place)))
    return sentence_of(text, best, (), _BESIDE_CHART) if named(best) else None
