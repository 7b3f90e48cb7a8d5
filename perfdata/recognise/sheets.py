"""One sheet: which layouts it has, what is read from it, and the account of its numbers."""

from dataclasses import dataclass, field, replace
from typing import Any

from perfdata.model import Place, Problem, RawSheet, SheetReading, Skipped
from perfdata.recognise import blocks, context, forms, records
from perfdata.recognise.block import Block, Table
from perfdata.recognise.columns import columns
from perfdata.recognise.content import Content
from perfdata.recognise.context import Context
from perfdata.recognise.figures import Figures
from perfdata.recognise.grid import Grid, address, position
from perfdata.recognise.overlong import overlong
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.labels import normal

# A sheet without a table may still state its entity and period in its first lines.
_FIRST_LINES = 3


@dataclass
class Found:
    """What a sheet gave: rows by schema name, problems, and the account."""

    reading: SheetReading
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def surroundings(sheet: RawSheet, vocabulary: Vocabulary) -> Context:
    """What the lines above the first table of a sheet say, before the sheet is read."""
    grid = Grid(sheet, vocabulary.catalogue)
    found = blocks.split(grid, vocabulary)
    top = found[0].top if found else min(grid.height, _FIRST_LINES)
    return context.of_rows(grid, 0, top, vocabulary)


def read(sheet: RawSheet, file: str, outer: Context, vocabulary: Vocabulary) -> Found:
    """Everything of one sheet. Errors of cells come with it; nothing numeric stays unaccounted."""
    grid = Grid(sheet, vocabulary.catalogue)
    problems = list(sheet.problems)
    if _is_directory(grid, vocabulary):
        reading = SheetReading(sheet.name, "directory", hidden=sheet.hidden, directory=True)
        return Found(_accounted(reading, grid, "directory"), problems=problems)
    form = forms.read(grid, file, outer, vocabulary)
    contents = [form] if form is not None else _tables(grid, file, outer, vocabulary)
    layout = "+".join(dict.fromkeys(content.layout for content in contents)) or "none"
    reading = SheetReading(sheet.name, layout, hidden=sheet.hidden)
    found = Found(_accounted(reading, grid, "outside_table"), problems=problems)
    for content in contents:
        for schema, rows in content.rows.items():
            found.rows.setdefault(schema, []).extend(dict(row) for row in rows)
        problems.extend(content.problems)
    problems.extend(_of_sheet(grid, Place(file, sheet.name), layout))
    problems.sort(key=lambda problem: position(problem.place.cell))
    return found


def _of_sheet(grid: Grid, place: Place, layout: str) -> list[Problem]:
    """What is to be said of the sheet as a whole."""
    if layout == "none" and not _has_content(grid):
        return [Problem("sheet_empty", "note", place)]
    if layout == "none":
        return [Problem("no_table", "note" if grid.sheet.hidden else "warning", place)]
    return [Problem("hidden_sheet", "note", place)] if grid.sheet.hidden else []


def _tables(grid: Grid, file: str, outer: Context, vocabulary: Vocabulary) -> list[Content]:
    contents = []
    carried = outer
    for block in blocks.split(grid, vocabulary):
        own = context.of_rows(grid, block.above, block.top, vocabulary)
        # A second table under the same title keeps its entity, period and unit.
        carried = own.within(carried) if own != Context() else carried
        unit = carried.unit or context.unit_below(grid, block.data, block.end, vocabulary)
        _use_heading_years(grid, block)
        table = Table(grid, block, file, replace(carried, unit=unit), vocabulary)
        content = records.read(table) or _figures(table)
        contents.append(replace(content, problems=[*content.problems, *overlong(table)]))
    return contents


def _figures(table: Table) -> Content:
    read_columns = columns(table)
    figures = Figures(table, read_columns)
    rows = figures.read()
    for column in read_columns.unheaded:
        for row in range(table.block.top, table.block.end):
            if table.grid.is_number(row, column):
                table.grid.skip(row, column, "no_heading")
    return Content("figures", {"observation": rows}, figures.problems)


def _use_heading_years(grid: Grid, block: Block) -> None:
    for row in range(block.top, block.data):
        for column in range(grid.width):
            if grid.is_number(row, column):
                grid.use(row, column)


def _is_directory(grid: Grid, vocabulary: Vocabulary) -> bool:
    """A page of contents: its name or its first line says so."""
    titles = vocabulary.words("directory_title")
    lines = (text for row in range(min(_FIRST_LINES, grid.height)) for _, text in grid.row_texts(row))
    return normal(grid.sheet.name) in titles or normal(next(lines, "")) in titles


def _has_content(grid: Grid) -> bool:
    return any(
        grid.raw(row, column) is not None for row in range(grid.height) for column in range(grid.width)
    )


def _accounted(reading: SheetReading, grid: Grid, default: str) -> SheetReading:
    """The reading with its account: every numeric cell is used or has a reason."""
    skipped = tuple(
        Skipped(address(*position), grid.reasons.get(position, default))
        for position in grid.numeric
        if position not in grid.used
    )
    seen = len(grid.numeric)
    return replace(reading, seen=seen, used=seen - len(skipped), skipped=skipped)
