"""One sheet: which layouts it has, what is read from it, and the account of its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pyarrow as pa

from perfdata.model import Place, Problem, RawSheet, SheetReading, Skipped
from perfdata.recognise import blocks, context, forms, records
from perfdata.recognise.block import Block, Table
from perfdata.recognise.columns import columns
from perfdata.recognise.content import Content
from perfdata.recognise.context import Context
from perfdata.recognise.figures import Figures
from perfdata.recognise.grid import Grid
from perfdata.recognise.headings import Headings
from perfdata.recognise.overlong import overlong
from perfdata.recognise.sheet_cells import BLANK
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.addresses import address, position
from perfdata.terms.labels import normal
from perfdata.terms.periods import Period

# A sheet without a table may still state its entity and period in its first lines.
_FIRST_LINES = 3


@dataclass
class Found:
    """What a sheet gave: rows by schema name, problems, and the account."""

    reading: SheetReading
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    observations: list[pa.Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Layout:
    """A sheet's cells and the blocks they are cut into."""

    grid: Grid
    blocks: Sequence[Block]


def layout(sheet: RawSheet, vocabulary: Vocabulary) -> Layout:
    """The sheet cut into blocks."""
    grid = Grid(sheet, vocabulary.catalogue)
    return Layout(grid, blocks.split(grid, vocabulary))


def surroundings(of: Layout, vocabulary: Vocabulary) -> Context:
    """What the lines above the first table of a sheet say, before the sheet is read."""
    top = of.blocks[0].top if of.blocks else min(of.grid.height, _FIRST_LINES)
    return context.of_rows(of.grid, 0, top, vocabulary)


def read(of: Layout, file: str, outer: Context, vocabulary: Vocabulary) -> Found:
    """Everything of one sheet. Errors of cells come with it; nothing numeric stays unaccounted."""
    grid, sheet = of.grid, of.grid.sheet
    problems = list(sheet.problems)
    if _is_directory(grid, vocabulary):
        reading = SheetReading(sheet.name, "directory", hidden=sheet.hidden, directory=True)
        return Found(_accounted(reading, grid, "directory"), problems=problems)
    form = forms.read(grid, file, outer, vocabulary)
    contents = [form] if form is not None else _tables(of, file, outer, vocabulary)
    layouts = "+".join(dict.fromkeys(content.layout for content in contents)) or "none"
    reading = SheetReading(sheet.name, layouts, hidden=sheet.hidden)
    found = Found(_accounted(reading, grid, "outside_table"), problems=problems)
    for content in contents:
        for schema, rows in content.rows.items():
            found.rows.setdefault(schema, []).extend(dict(row) for row in rows)
        if content.observations is not None:
            found.observations.append(content.observations)
        problems.extend(content.problems)
    problems.extend(_of_sheet(grid, Place(file, sheet.name), layouts))
    problems.sort(key=lambda problem: position(problem.place.cell))
    return found


def _of_sheet(grid: Grid, place: Place, layout: str) -> list[Problem]:
    """What is to be said of the sheet as a whole."""
    if layout == "none" and not _has_content(grid):
        return [Problem("sheet_empty", "note", place)]
    if layout == "none":
        return [Problem("no_table", "note" if grid.sheet.hidden else "warning", place)]
    return [Problem("hidden_sheet", "note", place)] if grid.sheet.hidden else []


def _tables(of: Layout, file: str, outer: Context, vocabulary: Vocabulary) -> list[Content]:
    contents = []
    carried, grid = outer, of.grid
    for block in of.blocks:
        own = context.of_rows(grid, block.above, block.top, vocabulary)
        # A second table under the same title keeps its entity, period and unit.
        carried = own.within(carried) if own != Context() else carried
        carried = replace(carried, period=carried.period or _heading_year(grid, block, vocabulary))
        unit = carried.unit or context.unit_below(grid, block.data, block.end, vocabulary)
        _use_heading_years(grid, block)
        table = Table(grid, block, file, replace(carried, unit=unit), vocabulary)
        content = records.read(table) or _figures(table)
        contents.append(replace(content, problems=[*content.problems, *overlong(table)]))
    return contents


def _figures(table: Table) -> Content:
    read_columns = columns(table)
    figures = Figures(table, read_columns)
    observations = figures.read()
    for column in read_columns.unheaded:
        for row in range(table.block.top, table.block.end):
            if table.grid.is_number(row, column):
                table.grid.skip(row, column, "no_heading")
    return Content("figures", observations=observations, problems=figures.problems)


def _heading_year(grid: Grid, block: Block, vocabulary: Vocabulary) -> Period | None:
    """The one year that the headings state; it holds for the columns that state none."""
    texts = {text for path in Headings(grid, block, vocabulary).paths for text in path}
    years = {period.year for text in texts for period in vocabulary.meaning(text).periods}
    year = years.pop() if len(years) == 1 else None
    return Period("year", year) if year is not None else None


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
    return bool((grid.cells.kinds != BLANK).any())


def _accounted(reading: SheetReading, grid: Grid, default: str) -> SheetReading:
    """The reading with its account: every numeric cell is used or has a reason."""
    skipped = tuple(Skipped(address(*position), reason) for position, reason in grid.skipped(default))
    return replace(reading, seen=grid.seen, used=grid.seen - len(skipped), skipped=skipped)
