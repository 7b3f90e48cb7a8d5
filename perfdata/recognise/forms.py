"""The self-evaluation forms of a sheet (项目/部门支出绩效自评表): laid out by labels, not lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from perfdata.catalogue import RecordLayout
from perfdata.model import Problem
from perfdata.recognise import form_head, layout_fields, particulars
from perfdata.recognise.block import Block, Table
from perfdata.recognise.content import Content
from perfdata.recognise.context import Context
from perfdata.recognise.findings import Findings
from perfdata.recognise.form_head import Head
from perfdata.recognise.form_levels import Levels
from perfdata.recognise.form_money import EXECUTION, money
from perfdata.recognise.form_rows import TOTAL, Rows
from perfdata.recognise.grid import Grid
from perfdata.recognise.headings import Headings
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.text import squeeze

# Forms are short: a sheet this long is a list, and is not searched for them.
_MOST_ROWS = 20_000
_LONGEST_HEADING = 20
_TITLE = re.compile(r"自评表|评价表|评分表|指标表|绩效.{0,12}表")


@dataclass(frozen=True)
class _Place:
    """A form's heading row of indicators, the row below it, and its columns."""

    top: int
    data: int
    columns: dict[str, int]


def read(grid: Grid, file: str, context: Context, vocabulary: Vocabulary) -> Content | None:
    """All forms of the sheet, or None if it has no row of their headings."""
    places = _places(grid, vocabulary) if grid.height <= _MOST_ROWS else []
    if not places:
        return particulars.read(grid, file, context, vocabulary)
    findings = Findings()
    rows: dict[str, list[dict[str, Any]]] = {"score": [], "budget": []}
    head, levels = Head(context), Levels(vocabulary.words("form_level"))
    start = 0
    for place, following in zip(places, (*places[1:], None), strict=True):
        end = _start(grid, place.data, following.top) if following else grid.height
        if start < place.top:
            found = form_head.head(grid, start, place.top, vocabulary)
            head, levels = replace(found, context=found.context.within(context)), Levels(levels.known)
        table = Table(grid, Block(start, place.top, place.data, end), file, head.context, vocabulary)
        for schema, records in _form(table, place.columns, head, levels, findings).items():
            rows[schema].extend(records)
        start = end
    return Content("self_evaluation", rows, findings.problems)


def _places(grid: Grid, vocabulary: Vocabulary) -> list[_Place]:
    """The forms' headings, top to bottom: looked for in the rows that hold a first level's heading."""
    layouts = [layout for layout in vocabulary.catalogue.layouts if layout.schema == "score"]
    words = {word for layout in layouts for word in layout.fields[layout.required[0]]}
    texts = (text for text in grid.distinct_texts(0, grid.height) if len(text) <= _LONGEST_HEADING)
    opening = {text for text in texts if any(word in squeeze(text) for word in words)}
    rows = range(grid.height if opening else 0)
    found = [
        _place(grid, row, column, layout, vocabulary)
        for row in rows
        for column, text in grid.row_texts(row)
        if text in opening
        for layout in layouts
    ]
    return [place for place in found if place is not None]


def _place(grid: Grid, row: int, column: int, layout: RecordLayout, vocabulary: Vocabulary) -> _Place | None:
    """The row as a heading of indicators, with the row above or those merged into it where it has several."""
    text = grid.own_text(row, column)
    if layout_fields.field_of((text,), layout, vocabulary) != layout.required[0]:
        return None
    span = grid.span(row, column)
    data = span.bottom + 1 if span is not None else row + 1
    for top in (row, row - 1):
        paths = Headings(grid, Block(top, top, data, grid.height), vocabulary).paths
        columns = layout_fields.columns(paths, layout, vocabulary)
        if top >= 0 and all(name in columns for name in layout.required):
            return _Place(top, data, _lowest_points(columns))
    return None


def _lowest_points(columns: layout_fields.Columns) -> dict[str, int]:
    """The first column of each field. Where each level has its 分值, the last level's counts."""
    found = layout_fields.first(columns)
    lowest = found.get("level3", found.get("level2", found["level1"]))
    right = [column for column in columns.get("weight", ()) if column > lowest]
    return {**found, "weight": right[0]} if right else found


def _start(grid: Grid, first: int, end: int) -> int:
    """Where the next form begins: below the total, at its title, else at its heading."""
    texts = {row: [text for _, text in grid.row_texts(row)] for row in range(first, end)}
    for row, said in texts.items():
        if said and TOTAL.match(squeeze(said[0])):
            return row + 1
    titles = (row for row, said in texts.items() if len(said) == 1 and _TITLE.search(squeeze(said[0])))
    return next(titles, end)


def _form(
    table: Table, columns: dict[str, int], head: Head, levels: Levels, findings: Findings
) -> dict[str, Sequence[dict[str, Any]]]:
    """The scores and the budget lines of one form. An empty one has none, and nothing is wrong with it."""
    period = table.context.period
    common = {
        "entity": table.context.entity,
        "project": head.project,
        "time_period": period.time_period if period else "",
        "file": table.file,
        "sheet": table.grid.sheet.name,
    }
    own = Findings()
    spent = money(table, common, own)
    rows = Rows(table, columns, common, own, levels)
    rows.read(spent.scores)
    scores = [*_counted(spent.scores, rows.scores), *rows.scores]
    if spent.lines or scores:
        _report_missing(table, common, own)
    for problem in own.problems:
        findings.add(problem)
    return {"score": scores, "budget": spent.lines}


def _counted(money: list[dict[str, Any]], scores: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The points of the money, unless an indicator of the form says the same."""
    return [] if any(EXECUTION in score["level3"] for score in scores) else money


def _report_missing(table: Table, common: dict[str, str], findings: Findings) -> None:
    place = table.place(table.block.above, 0)
    if not common["entity"]:
        findings.add(Problem("entity_missing", "error", place))
    if not common["time_period"]:
        findings.add(Problem("year_missing", "error", place))
