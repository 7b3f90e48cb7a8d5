"""The mark of a file's layout: one short text that the same form bears again in another year."""

import hashlib
import json
from collections.abc import Iterable, Sequence

from perfdata.recognise.block import Block
from perfdata.recognise.entities import without_periods
from perfdata.recognise.grid import Grid
from perfdata.recognise.headings import Headings
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.labels import normal

# Sixteen hexadecimal digits: two of a million layouts share a mark once in ten million.
_DIGITS = 16

# A sheet's name, and for each of its tables the texts of its headings.
_Sheet = tuple[str, list[list[str]]]


def layout_mark(
    sheets: Iterable[tuple[Grid, Sequence[Block]]], title: Sequence[str], vocabulary: Vocabulary
) -> str:
    """A digest of the sheets' names and headings without periods; of a report without tables, of its title.

    A sheet of the same name and headings counts once, so that a workbook with a sheet a month keeps its
    mark through the year. "" for a file that has neither tables nor a title.
    """
    told = [_sheet(grid, blocks, vocabulary) for grid, blocks in sheets if blocks]
    lines = [] if told else [_bare(line) for line in title]
    if not told and not any(lines):
        return ""
    distinct = sorted({json.dumps(sheet, ensure_ascii=False) for sheet in told})
    text = json.dumps([distinct, lines], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]


def _sheet(grid: Grid, blocks: Sequence[Block], vocabulary: Vocabulary) -> _Sheet:
    return _bare(grid.sheet.name), [_headings(grid, block, vocabulary) for block in blocks]


def _headings(grid: Grid, block: Block, vocabulary: Vocabulary) -> list[str]:
    """The different texts of the heading, as they come; a row more or less of years changes nothing."""
    paths = Headings(grid, block, vocabulary).paths
    return [text for text in dict.fromkeys(_bare(text) for path in paths for text in path) if text]


def _bare(text: str) -> str:
    return without_periods(normal(text)).replace("()", "").strip("-_")
