"""The blocks of a document: the report as written with its charts, or one drawn up from the figures."""

from collections.abc import Iterator, Sequence

from perfdata.chart.model import Chart
from perfdata.export.document_content import Block, Document, Heading, Paragraph, Picture, TextTable
from perfdata.language import MISSING, pgettext, say
from perfdata.workflow.export_tables import text_table
from perfdata.workflow.exports_scope import ExportScope
from perfdata.workflow.exports_scores import evaluation_tables
from perfdata.workflow.notes_export import notes_block
from perfdata.workflow.overview import Card
from perfdata.workflow.rectification import findings_of, ledger_note, ledger_table
from perfdata.workflow.report import ReportView, SectionView, report_view
from perfdata.workflow.wording import source_line


def report_document(scope: ExportScope) -> Document:
    """The narrative report with the charts of each section and the tables behind it.

    Without a report it is a summary of the figures, the charts and the tables.
    """
    spoken = say("{entity} · {period}", entity=scope.entity_name, period=scope.choice.text)
    byline = (spoken, scope.stand)
    if scope.report is None:
        title = say("{entity}: performance in {period}", entity=scope.entity_name, period=scope.choice.text)
        return Document(title, byline, tuple(_summary(scope)))
    view = report_view(scope.snapshot, scope.report, scope.choice)
    return Document(view.title, byline, tuple(_written(scope, view)))


def _summary(scope: ExportScope) -> Iterator[Block]:
    view = scope.overview
    yield Heading(say("I. Headline figures"))
    if view.sentence:
        yield Paragraph(view.sentence)
    yield from _figures(scope, view.cards)
    charts = [one.chart for one in scope.charts]
    if charts:
        yield Heading(say("II. Charts"))
        yield from map(Picture, charts)
    yield from _tables(scope, say("III. Tables"))


def _written(scope: ExportScope, view: ReportView) -> Iterator[Block]:
    """The text as written; a chart stands behind the first section that names its figure."""
    told: set[Chart] = set()
    for section in view.sections:
        yield from _section(section, view)
        for chart in section.charts:
            if chart not in told:
                told.add(chart)
                yield Picture(chart)
    yield from _tables(scope, say("Appendix: tables"), scope.overview.cards)


def _section(section: SectionView, view: ReportView) -> Iterator[Block]:
    """A heading of its own line is a heading; one that opens a paragraph is its bold beginning."""
    lines = [line.strip() for line in section.body.split("\n") if line.strip()]
    opens = bool(section.body.strip()) and not section.body.startswith("\n")
    if section.level == 0:
        lead = [line.strip() for line in section.lead.split("\n") if line.strip()]
        # The title stands above already.
        yield from (Paragraph(line) for line in (*lead, *lines) if line not in view.title)
        return
    heading = section.lead.strip()
    if opens and lines:
        yield Paragraph(lines[0], lead=heading)
        lines = lines[1:]
    elif section.level > 1 and heading.endswith(("。", "；", ";", ".")):
        yield Paragraph("", lead=heading)
    else:
        yield Heading(heading, section.level)
    yield from map(Paragraph, lines)


def _tables(scope: ExportScope, heading: str, cards: Sequence[Card] = ()) -> Iterator[Block]:
    found = [
        *_figures(scope, cards),
        *_project_table(scope),
        *_finding_table(scope),
        *evaluation_tables(scope),
        *notes_block(scope),
    ]
    if found:
        yield Heading(heading)
        yield from found


def _figures(scope: ExportScope, cards: Sequence[Card]) -> Iterator[Block]:
    if not cards:
        return
    columns = (
        pgettext("column", "Indicator name"),
        pgettext("column", "Value"),
        pgettext("column", "Growth"),
        pgettext("column", "Year before"),
    )
    rows = tuple(
        (
            card.name,
            card.value,
            say("{kind} {growth}", kind=card.growth_kind, growth=card.growth).strip(),
            card.base or MISSING,
        )
        for card in cards
    )
    title = say("{period}: headline figures", period=scope.choice.text)
    source = source_line([card.place for card in cards], scope.snapshot.revision)
    yield TextTable(title, columns, rows, source)


def _project_table(scope: ExportScope) -> Iterator[Block]:
    view = scope.investment
    if len(view.table):
        unknown = [name for name in view.table if view.table[name].eq(MISSING).all()]
        source = pgettext("column", "Source")
        table = view.table.drop(columns=[*unknown, source], errors="ignore")
        places = view.projects[0].source if view.projects else ""
        yield text_table(say("{period}: projects", period=scope.choice.text), table, places)


def _finding_table(scope: ExportScope) -> Iterator[Block]:
    findings = findings_of(scope.snapshot, scope.entity, scope.choice)
    if len(findings):
        files = pgettext("list", ", ").join(dict.fromkeys(findings["file"]))
        title = say("{period}: findings of inspections", period=scope.choice.text)
        words = say("{title} ({detail})", title=title, detail=ledger_note(findings))
        yield text_table(words, ledger_table(findings), say("Source: {file}", file=files))
