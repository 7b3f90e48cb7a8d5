"""The sheet of coverage (口径): what each indicator is, covers and compares with."""

from perfdata.export.workbook_content import BookSheet, BookTable, Cell, Column
from perfdata.language import MISSING, current, pgettext, say, topic_name, unit_name
from perfdata.workflow.base import base_text
from perfdata.workflow.exports_scope import ExportScope
from perfdata.workflow.rows import Row
from perfdata.workflow.wording import row_key, row_name


def coverage_sheet(scope: ExportScope) -> BookSheet:
    """What each indicator is, covers and compares with (口径)."""
    columns = (
        Column(pgettext("column", "Indicator name"), 18),
        Column(pgettext("column", "Topic"), 10),
        Column(pgettext("column", "Unit"), 8),
        Column(pgettext("column", "Scope"), 12),
        Column(pgettext("column", "Definition"), 40),
        Column(pgettext("column", "Base of the growth"), 24),
        Column(pgettext("column", "Department"), 14),
    )
    distinct: dict[str, Row] = {}
    for row in scope.rows:
        distinct.setdefault(row_key(row), row)
    rows = tuple(_coverage_row(scope, row) for row in distinct.values())
    return BookSheet(
        pgettext("sheet", "Coverage"),
        say("What the indicators cover"),
        BookTable(columns, rows),
        (scope.stand,),
    )


def _coverage_row(scope: ExportScope, row: Row) -> tuple[Cell, ...]:
    known = scope.snapshot.catalogue.indicators.get(row["indicator"])
    note = (known.note_en if current() == "en" else known.note) if known else ""
    return (
        row_name(row, scope.snapshot.catalogue),
        topic_name(known.topic) if known else MISSING,
        unit_name(row["unit"]) or MISSING,
        row["scope"] or MISSING,
        note or MISSING,
        _base_words(scope, row),
        known.source if known and known.source else MISSING,
    )


def _base_words(scope: ExportScope, row: Row) -> str:
    base = base_text(scope.snapshot, row)
    if base is None:
        return MISSING
    if base.implied:
        return say("{period} implied {figure}", period=base.period, figure=base.text)
    if row["base_origin"] == "restated":
        return say("{period} {figure}, restated", period=base.period, figure=base.text)
    return say("{period} {figure}", period=base.period, figure=base.text)
