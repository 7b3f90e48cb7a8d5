"""The sheet of the reconciliation (核对): each figure that the report states beside that of the tables."""

from perfdata.export.workbook_content import BookSheet, BookTable, Column
from perfdata.language import MISSING, indicator_name, period, pgettext, remark, say, verdict_name, where
from perfdata.model import Claim, Judgement, Place, RawDocument, Report
from perfdata.workflow.claims import ClaimsView, claims_view, judged
from perfdata.workflow.exports_scope import ExportScope

_SHOWN = 80


def claims_sheet(scope: ExportScope) -> BookSheet:
    """One row a figure of the report in the order of the text; without a report the sheet says so."""
    title = say("The figures of the report against the tables")
    columns = (
        Column(pgettext("column", "Indicator name"), 18),
        Column(pgettext("column", "Period"), 12),
        Column(pgettext("column", "In the report"), 24),
        Column(pgettext("column", "Verdict"), 12),
        Column(pgettext("column", "Cells compared with"), 30),
        Column(pgettext("column", "Sentence"), 48),
    )
    report = scope.report
    if report is None:
        told = say(
            "No report of {entity} on {period} was imported.",
            entity=scope.entity_name,
            period=scope.choice.text,
        )
        return BookSheet(pgettext("sheet", "Reconciliation"), title, BookTable(columns, ()), (told,))
    view = _judged(scope, report)
    rows = tuple(_row(scope, report, *pair) for pair in zip(view.claims, view.judgements, strict=True))
    checks = (remark(check.code, check.values) for check in view.checks if check.ok is False)
    notes = (_summary(report, view.judgements), *checks)
    return BookSheet(pgettext("sheet", "Reconciliation"), title, BookTable(columns, rows), notes)


def _judged(scope: ExportScope, report: Report) -> ClaimsView:
    """The report's claims with their verdicts, against the tables of the same revision."""
    document = RawDocument(report.text, report.paragraphs)
    view = claims_view(document, scope.snapshot.catalogue, report.entity, report.time_period)
    return judged(view, scope.workspace, scope.snapshot.revision)


def _row(scope: ExportScope, report: Report, claim: Claim, judgement: Judgement) -> tuple[str, ...]:
    name = (
        indicator_name(scope.snapshot.catalogue, claim.indicator, claim.label)
        if claim.indicator
        else claim.label
    )
    return (
        " ".join(part for part in (claim.project, name) if part) or MISSING,
        period(claim.time_period, claim.basis) if claim.time_period else MISSING,
        " ".join(report.text[claim.start : claim.end].split())[:_SHOWN],
        verdict_name(judgement.verdict),
        _cells(judgement),
        " ".join(claim.sentence.split()),
    )


def _cells(judgement: Judgement) -> str:
    if judgement.evidence is None:
        return MISSING
    cells = [cell for cell in (judgement.evidence.cell, judgement.evidence.growth_cell) if cell]
    return where(Place(judgement.evidence.file, judgement.evidence.sheet, pgettext("list", ", ").join(cells)))


def _summary(report: Report, judgements: tuple[Judgement, ...]) -> str:
    found = [judgement.verdict for judgement in judgements]
    counts = ((verdict_name(name), found.count(name)) for name in dict.fromkeys(sorted(found)))
    listed = pgettext("list", "; ").join(
        say("{what} {count}", what=what, count=count) for what, count in counts
    )
    return say("{file}: {count} figures ({listed})", file=report.file, count=len(found), listed=listed)
