"""Notes and to-dos in files that leave the product: a sheet of the workbook, a table of the document."""

from collections.abc import Iterator, Sequence

from perfdata.export.document_content import Block, TextTable
from perfdata.export.workbook_content import BookSheet, BookTable, Column
from perfdata.language import MISSING, date_text, file_moment, pgettext, say
from perfdata.workflow.exports_scope import ExportScope
from perfdata.workflow.notes import ShownNote, all_notes
from perfdata.workflow.notes_periods import period_words
from perfdata.workflow.notes_subjects import subject_names
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
    rows = tuple(
        (*cells, file_moment(one.note.at)) for one, cells in zip(found, _rows(scope, found), strict=True)
    )
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
        rows = tuple((name, *others) for name, _kind, *others in _rows(scope, found))
        yield TextTable(_title(scope), columns, rows, "")


def _title(scope: ExportScope) -> str:
    return say("{period}: notes and to-dos", period=scope.choice.text)


def _rows(scope: ExportScope, found: Sequence[ShownNote]) -> Iterator[tuple[str, ...]]:
    names = subject_names(scope.snapshot, (one.note for one in found))
    return (_cells(one, names[one.note.about, one.note.subject]) for one in found)


def _cells(one: ShownNote, name: str) -> tuple[str, ...]:
    note = one.note
    return (
        name,
        kind_name(note),
        note.text,
        note.owner or MISSING,
        date_text(note.due),
        state_name(one) or MISSING,
        period_words(note.period),
    )
