"""The tables of a Word file as sheets: one text a cell, merged cells as spans."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from docx.oxml.ns import qn

from perfdata.model import RawSheet, Span
from perfdata.reading.list_numbers import value_of

_ROW_DELETED = f"{qn('w:trPr')}/{qn('w:del')}"


class TooManyCells(Exception):
    """The table states more columns than may be held: a crafted one would fill memory."""


def sheet(table: Any, name: str, cell_text: Callable[[Any], str], limit: int) -> RawSheet:
    """The table as a sheet of texts; a cell covered by a merge, or empty, is None.

    Rows that a tracked change deleted are left out. Raises TooManyCells beyond `limit`.
    """
    rows: list[list[str | None]] = []
    spans: list[Span] = []
    open_spans: dict[int, int] = {}
    width = 0
    for row in (r for r in table.iter(qn("w:tr")) if _owner(r) is table):
        if row.find(_ROW_DELETED) is not None:
            continue
        rows.append(_row(row, len(rows), spans, open_spans, cell_text, limit))
        width = max(width, len(rows[-1]))
        if len(rows) * width > limit:
            raise TooManyCells(name)
    padded = tuple(tuple(row + [None] * (width - len(row))) for row in rows)
    merges = tuple(s for s in spans if (s.top, s.left) != (s.bottom, s.right))
    return RawSheet(name, padded, merges)


def _owner(row: Any) -> Any:
    """The table that the row belongs to: the nearest one, as a cell may hold another table."""
    return next(row.iterancestors(qn("w:tbl")))


def _row(
    row: Any,
    index: int,
    spans: list[Span],
    open_spans: dict[int, int],
    cell_text: Callable[[Any], str],
    limit: int,
) -> list[str | None]:
    """One row of cells. `open_spans` maps a column to the span that a vertical merge may lengthen."""
    properties = row.find(qn("w:trPr"))
    cells: list[str | None] = [None] * _columns(properties, "w:gridBefore", 0, limit)
    for cell in (c for c in row.iter(qn("w:tc")) if next(c.iterancestors(qn("w:tr"))) is row):
        left = len(cells)
        width = _columns(cell.find(qn("w:tcPr")), "w:gridSpan", 1, limit - left)
        above = open_spans.get(left)
        if above is not None and _continues(cell) and spans[above].bottom == index - 1:
            spans[above] = replace(spans[above], bottom=index)
            text = ""
        else:
            open_spans[left] = len(spans)
            spans.append(Span(index, left, index, left + width - 1))
            text = cell_text(cell)
        cells.extend([text or None] + [None] * (width - 1))
    return cells


def _columns(properties: Any, tag: str, least: int, limit: int) -> int:
    """A stated number of columns, or TooManyCells."""
    columns = int(value_of(properties, tag) or least)
    if columns > limit:
        raise TooManyCells(columns)
    return max(least, columns)


def _continues(cell: Any) -> bool:
    """Whether the cell goes on a vertical merge begun above (w:vMerge without "restart")."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val")) != "restart"
