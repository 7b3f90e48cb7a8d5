"""The account of a table's numbers that are no figures, and of texts where figures should be."""

import re

import numpy as np

from perfdata.model import Problem, Severity
from perfdata.recognise.block import Table
from perfdata.recognise.columns import Columns
from perfdata.recognise.findings import Findings
from perfdata.recognise.row_meaning import RowMeanings
from perfdata.recognise.sheet_cells import DATE, NUMBER, OTHER, TEXT, Array
from perfdata.terms.text import narrow

# 三次产业结构 10:40:50 is three figures in one cell.
_RATIO = re.compile(r"\d{1,6}(?:\.\d{1,6})?(?::\d{1,6}(?:\.\d{1,6})?){1,5}")
_SEVERAL: tuple[str, Severity] = ("several_figures", "note")
_NOT_A_NUMBER: tuple[str, Severity] = ("not_a_number", "error")


def account(table: Table, columns: Columns, rows: RowMeanings, findings: Findings) -> None:
    """Use the figures, name why other numbers are skipped, and report texts among the figures."""
    _labels(table, columns, rows)
    _rows(table, rows.notes, "note")
    _rows(table, rows.unlabelled, "no_label")
    for index, column in columns.figures.items():
        kinds = table.grid.cells.kinds[rows.rows, index]
        numbers = rows.rows[kinds == NUMBER]
        if column.role == "gap":
            _skip(table, numbers, index, "derived_completion")
        else:
            table.grid.use(numbers, index)
        _report_others(table, index, rows.rows[(kinds == OTHER) | (kinds == DATE)], len(numbers), findings)
        # A text in the place of a figure is a problem; a mark for missing, or a sentence, is not.
        for row in rows.rows[kinds == TEXT].tolist():
            if not table.grid.set_across(row, index):
                text = table.grid.own_text(row, index).strip()
                parts = _RATIO.fullmatch(narrow(text)) is not None
                code, severity = _SEVERAL if parts else _NOT_A_NUMBER
                findings.add(Problem(code, severity, table.place(row, index), text))


def _report_others(table: Table, column: int, rows: Array, numbers: int, findings: Findings) -> None:
    """A date or a logical value among figures, or a number too large to be one; a column of dates is none."""
    for row in rows.tolist() if numbers else ():
        value = table.grid.raw(row, column)
        huge = isinstance(value, float) and not isinstance(value, bool)
        code = "number_out_of_range" if huge else "not_a_number"
        findings.add(Problem(code, "error", table.place(row, column), str(value)))


def _labels(table: Table, columns: Columns, rows: RowMeanings) -> None:
    """Numbers in label columns: numbers of order, periods and codes are used, others named."""
    block = table.block
    for index, kind in columns.labels.items():
        numbers = np.flatnonzero(table.grid.cells.kinds[block.data : block.end, index] == NUMBER) + block.data
        if kind in ("order", "entity", "item"):
            table.grid.use(numbers, index)
        elif kind == "period":
            table.grid.use(np.intersect1d(numbers, rows.dated), index)
        _skip(table, numbers, index, "contact" if kind == "contact" else "note")


def _rows(table: Table, rows: Array, reason: str) -> None:
    where = np.zeros((table.grid.height, 1), dtype=bool)
    where[rows] = True
    table.grid.skip_all(where, reason)


def _skip(table: Table, rows: Array, column: int, reason: str) -> None:
    where = np.zeros((table.grid.height, table.grid.width), dtype=bool)
    where[rows, column] = True
    table.grid.skip_all(where, reason)
