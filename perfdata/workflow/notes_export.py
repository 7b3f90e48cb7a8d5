"""Notes and to-dos in files that leave the product: a sheet of the workbook, a table of the document."""

from collections.abc import Iterator

from perfdata.export.document_content import Block, TextTable
from perfdata.export.workbook_content import BookSheet, BookTable, Column
from perfdata.language import MISSING, date_text, moment_text, pgettext, say
from perfdata.workflow.exports_scope import ExportScope
from perfdata.workflow.notes import ShownNote, all_notes
from perfdata.workflow.notes_periods import period_words
from perfdata.workflow.notes_subjects import subject_name
from perfdata.workflow.notes_words import kind_name, state_name


def notes_sheet(scope: ExportScope) -> Iterator[BookSheet]:
    """One sheet with all notes that the period shows; none where there are no notes.

    It says open or done, never overdue: equal notes give equal files on any day.
    """
    found = all_notes(scope.workspace, scope.entity, scope.choice)
    if not found:
        return
    columns = (
        Column(pgettext("column", "On"), 18),
        Column(pgettext("column", "Kind"), 7),
        Column(pgettext("column", "Text"), 30),
        Column(pgettext("column", "Responsible"), 12),
        Column(pgettext("column", "Due"), 12),
        Column(pgettext("column", "State"), 12),
        Column(pgettext("column", "Written in"), 10),
        Column(pgettext("column", "Written at"), 14),
    )
    rows = tuple((*_cells(scope, one), moment_text(one.note.at)) for one in found)
    yield BookSheet(pgettext("sheet", "Notes and to-dos"), _title(scope), BookTable(columns, rows))


def notes_block(scope: ExportScope) -> Iterator[Block]:
    """A table with all notes that the period shows; none where there are no notes."""
    found = all_notes(scope.workspace, scope.entity, scope.choice)
    if found:
        columns = (
            pgettext("column", "On"),
            pgettext("column", "Text"),
            pgettext("column", "Responsible"),
            pgettext("column", "Due"),
            pgettext("column", "State"),
            pgettext("column", "Written in"),
        )
        cells = (_cells(scope, one) for one in found)
        rows = tuple((name, *others) for name, _kind, *others in cells)
        yield TextTable(_title(scope), columns, rows, "")


def _title(scope: ExportScope) -> str:
    return say("{period}: notes and to-dos", period=scope.choice.text)


def _cells(scope: ExportScope, one: ShownNote) -> tuple[str, ...]:
    note = one.note
    return (
        subject_name(scope.snapshot, note),
        kind_name(note),
        note.text,
        note.owner or MISSING,
        date_text(note.due),
        state_name(one) or MISSING,
        period_words(note.period),
    )
