"""The slides of a whole report: cover, headline figures, the report's sections, every chart, the tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from perfdata.chart.model import Chart
from perfdata.export.office_chart import NATIVE
from perfdata.export.slide_content import Slide, SlideCard, chart_slides, table_slides
from perfdata.language import pgettext, say
from perfdata.workflow.export_tables import slide_table
from perfdata.workflow.exports_scope import ExportScope
from perfdata.workflow.exports_scores import evaluation_slides
from perfdata.workflow.overview import Card
from perfdata.workflow.rectification import findings_of, ledger_note, ledger_table
from perfdata.workflow.report import NamedFigure, SectionView, report_view
from perfdata.workflow.wording import source_line

_MOST_CARDS, _MOST_CARDS_BELOW = 8, 4
_MOST_POINTS = 4
# A longer sentence is read aloud, not put on a slide, unless the section has no other.
_LONGEST_POINT, _LONGEST_AT_ALL = 90, 180
_SENTENCE = re.compile(r"[^。；;\n]+[。；;]?")
_DIGIT = re.compile(r"\d")


def report_slides(scope: ExportScope) -> tuple[Slide, ...]:
    """The whole report as slides; a part of which nothing is known has none."""
    notes = {one.chart: one.notes for one in scope.charts}
    sections = tuple(_section_slides(scope, notes))
    shown = {slide.chart for slide in sections}
    compared = scope.overview.growth
    first = chart_slides(compared, notes.get(compared, "")) if compared else ()
    others = [
        slide
        for chart, said in notes.items()
        if chart != compared and chart not in shown
        for slide in chart_slides(chart, said)
    ]
    tables = (*_tables(scope), *evaluation_slides(scope))
    slides = (_cover(scope), *_card_slides(scope), *first, *sections, *others, *tables)
    return tuple(with_stand(slide, scope) for slide in slides)


def with_stand(slide: Slide, scope: ExportScope) -> Slide:
    """The slide whose source says of which moment its revision is, too."""
    if not slide.source or not scope.moment:
        return slide
    return replace(slide, source=say("{source} · {moment}", source=slide.source, moment=scope.moment))


def _cover(scope: ExportScope) -> Slide:
    usual = say("{entity}: performance in {period}", entity=scope.entity_name, period=scope.choice.text)
    title = scope.report.title if scope.report else usual
    subtitle = say("{entity} · {period}", entity=scope.entity_name, period=scope.choice.text)
    return Slide(title, "cover", subtitle, points=(scope.stand,))


def _card_slides(scope: ExportScope) -> Iterator[Slide]:
    view = scope.overview
    for start in range(0, len(view.cards), _MOST_CARDS):
        cards = view.cards[start : start + _MOST_CARDS]
        yield Slide(
            title=say("{period}: headline figures", period=scope.choice.text),
            source=source_line([card.place for card in cards], scope.snapshot.revision),
            notes="\n".join((view.sentence, *(card.source for card in cards))),
            cards=tuple(_card(card) for card in cards),
        )


def _card(card: Card) -> SlideCard:
    grown = say("{kind} {growth}", kind=card.growth_kind, growth=card.growth).strip()
    return SlideCard(card.name, card.value, grown, card.direction.code, card.base or card.note)


def _section_slides(scope: ExportScope, notes: Mapping[Chart, str]) -> Iterator[Slide]:
    """A slide a section with its key sentences and its first chart, then one for each further chart."""
    if scope.report is None:
        return
    view = report_view(scope.snapshot, scope.report, scope.choice)
    source = say("Source: {file}", file=view.file)
    told: set[Chart] = set()
    for section in view.sections:
        points = (*_points(section), *_short_children(section, view.sections))
        if section.level == 0 or not points or _is_short(section):
            continue
        charts = [chart for chart in section.charts if chart not in told]
        told.update(charts)
        beside = next((chart for chart in charts if chart.kind in NATIVE), None)
        yield Slide(
            f"{section.number}{section.heading}",
            source=beside.source if beside else source,
            notes=(notes.get(beside, "") if beside else "") or section.text.strip(),
            points=points,
            chart=beside,
            cards=() if beside else tuple(_figure_card(one) for one in section.figures[:_MOST_CARDS_BELOW]),
        )
        for chart in charts:
            if chart != beside:
                yield from chart_slides(chart, notes.get(chart, ""))


def _figure_card(figure: NamedFigure) -> SlideCard:
    return SlideCard(figure.name, figure.value, figure.growth)


def _is_short(section: SectionView) -> bool:
    """Whether the section is no more than its heading; its parent's slide names it."""
    return section.level > 1 and not section.body.strip()


def _short_children(section: SectionView, sections: Sequence[SectionView]) -> list[str]:
    children = [one for one in sections if one.id.rpartition(".")[0] == section.id]
    return [f"{one.number}{one.heading}" for one in children if _is_short(one)]


def _points(section: SectionView) -> tuple[str, ...]:
    """The section's key points, else the sentences that hold figures, else the first ones, as written."""
    if section.key_points:
        return tuple(point for point in section.key_points if len(point) <= _LONGEST_AT_ALL)
    sentences = [found.strip() for found in _SENTENCE.findall(section.body) if found.strip()]
    short = [sentence for sentence in sentences if len(sentence) <= _LONGEST_POINT]
    short = short or [sentence for sentence in sentences if len(sentence) <= _LONGEST_AT_ALL]
    figures = [sentence for sentence in short if _DIGIT.search(sentence)]
    return tuple((figures or short)[:_MOST_POINTS])


def _tables(scope: ExportScope) -> Iterator[Slide]:
    projects = scope.investment
    if len(projects.table):
        title = say("{period}: projects", period=scope.choice.text)
        dropped = [pgettext("column", "Source"), pgettext("column", "Group"), pgettext("column", "Stage")]
        table = projects.table.drop(columns=dropped, errors="ignore")
        source = projects.chart.source if projects.chart else projects.projects[0].source
        yield from table_slides(
            Slide(title, subtitle=projects.summary, source=source, table=slide_table(table))
        )
    findings = findings_of(scope.snapshot, scope.entity, scope.choice)
    if len(findings):
        title = say("{period}: findings of inspections", period=scope.choice.text)
        files = pgettext("list", ", ").join(dict.fromkeys(findings["file"]))
        slide = Slide(
            title,
            subtitle=ledger_note(findings),
            source=say("Source: {file}", file=files),
            table=slide_table(ledger_table(findings)),
        )
        yield from table_slides(slide)
