"""A sheet cut into blocks: the rows above a table, its heading rows, its data rows."""

import re

from perfdata.recognise.block import Block
from perfdata.recognise.grid import Grid
from perfdata.recognise.headings import heading_text
from perfdata.recognise.meaning import Meaning
from perfdata.recognise.segments import parted
from perfdata.recognise.unheaded import is_line_of_pairs, unheaded
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.labels import normal
from perfdata.terms.text import squeeze

_MOST_HEADING_ROWS = 6
# Data follow their heading within so many rows.
_NEAR_ROWS = 12
# So many of a record layout's headings in one row are no chance.
_RECORD_HEADINGS = 3
# A heading known by its place alone has a few short texts.
_UNKNOWN_HEADINGS = 3
_LONGEST_HEADING = 20
# Printed forms number their columns of labels 甲 乙, those of figures 1 2 3.
_LETTERS = ("甲", "乙", "丙", "丁", "戊")

# 部门：某某管委会 | 2021年 | 单位：万元 is a line above the table.
_REPORTING = re.compile(r"(?:填报|编制|报送|预算)?(?:单位|部门)(?:名称)?:.{4,}")


def split(grid: Grid, vocabulary: Vocabulary) -> list[Block]:
    """The blocks of a sheet, top to bottom; without any heading row those of a form, or none."""
    tops: list[tuple[int, int]] = []
    row = 0
    while row < grid.height:
        if _starts_heading(grid, row, vocabulary, first=not tops):
            data = _heading_end(grid, row, vocabulary)
            tops.append((row, data))
            row = data
        row += 1
    blocks = []
    above = 0
    for index, (top, data) in enumerate(tops):
        end = tops[index + 1][0] if index + 1 < len(tops) else grid.height
        # Lines just above the next heading (its title, its 单位 line) belong to the next block.
        end = _without_preamble(grid, data, end) if index + 1 < len(tops) else end
        blocks.extend(parted(grid, Block(above, top, data, end), vocabulary))
        above = end
    return blocks or unheaded(grid, vocabulary)


def _without_preamble(grid: Grid, data: int, end: int) -> int:
    while end > data and not any(grid.is_number(end - 1, c) for c in range(grid.width)):
        if len(_cells(grid, end - 1)) > 1:
            break
        end -= 1
    return end


def _cells(grid: Grid, row: int) -> list[int]:
    return [c for c in range(grid.width) if grid.raw(row, c) is not None and not grid.blank(row, c)]


def _starts_heading(grid: Grid, row: int, vocabulary: Vocabulary, *, first: bool) -> bool:
    """Whether the row begins a heading. Below a first one, a row of figures may look like one too."""
    if grid.has_figures(row):
        return False
    columns = _cells(grid, row)
    if not first and _has_stray_years(grid, row, columns, vocabulary):
        return False
    if any(grid.is_number(row, c) for c in columns) and is_line_of_pairs(grid, row, vocabulary):
        return False
    if _says_heading(grid, row, columns, vocabulary) or _names_figures(grid, row, columns, vocabulary):
        return True
    # Further down only a unit in a bracket tells a new heading from a row of words: 批复规模（㎡）.
    stated = any(vocabulary.meaning(grid.own_text(row, c)).unit for c in columns[1:])
    return (first or stated) and _looks_like_heading(grid, row)


def _says_heading(grid: Grid, row: int, columns: list[int], vocabulary: Vocabulary) -> bool:
    """Whether the row's texts are words that head columns."""
    texts = [heading_text(grid, row, c) for c in columns]
    texts = [text for text in texts if text]
    if len(texts) < 2 or len(texts) < len(columns):
        return False
    if any(_REPORTING.match(squeeze(text)) for text in texts):
        return False
    meanings = [vocabulary.meaning(text) for text in texts]
    heads = [m for m in meanings if m.head]
    roles = [m for m in meanings if _is_heading_word(m)]
    if not _data_follows(grid, row):
        return False
    if sum(normal(text) in vocabulary.record_headings for text in texts) >= _RECORD_HEADINGS:
        return True
    return bool(heads and (meanings[0].head or len(heads) > 1)) or len(roles) >= 2


def _names_figures(grid: Grid, row: int, columns: list[int], vocabulary: Vocabulary) -> bool:
    """Whether names that are known, or have a unit, stand over figures whose labels have no heading."""
    if not columns or columns[0] == 0 or not all(grid.own_text(row, c) for c in columns):
        return False
    meanings = [vocabulary.meaning(grid.own_text(row, c)) for c in columns]
    said = [bool(m.name and (m.unit or vocabulary.matcher.indicator(m.name))) for m in meanings]
    if not any(said) or not all(name or m.role for name, m in zip(said, meanings, strict=True)):
        return False
    rows = range(row + 1, min(row + _NEAR_ROWS, grid.height))
    below = next((r for r in rows if any(grid.is_number(r, c) or grid.missing(r, c) for c in columns)), None)
    return below is not None and _cells(grid, below)[0] < columns[0]


def _has_stray_years(grid: Grid, row: int, columns: list[int], vocabulary: Vocabulary) -> bool:
    """Whether numbers that could be years stand beside names, and so are figures: 新增专利 | 件 | 2005."""
    if not any(grid.is_number(row, column) for column in columns):
        return False
    texts = [grid.own_text(row, column) for column in columns if not grid.is_number(row, column)]
    meanings = [vocabulary.meaning(text) for text in texts]
    labelled = bool(meanings) and not grid.is_number(row, columns[0])
    return not all(meaning.known for meaning in meanings) or (labelled and not meanings[0].head)


def _looks_like_heading(grid: Grid, row: int) -> bool:
    """Whether short texts stand over a row of numbers: the first table's heading in words nobody knows."""
    columns = _cells(grid, row)
    if len(columns) < _UNKNOWN_HEADINGS or any(not grid.own_text(row, c) for c in columns):
        return False
    below = next((r for r in range(row + 1, grid.height) if _cells(grid, r)), None)
    numbers = sum(below is not None and grid.is_number(below, c) for c in columns)
    short = all(len(grid.own_text(row, c).strip()) <= _LONGEST_HEADING for c in columns)
    return short and numbers >= len(columns) - 1


def _is_heading_word(meaning: Meaning) -> bool:
    return bool(meaning.role or meaning.periods or meaning.basis) and len(meaning.name) <= 12


def _data_follows(grid: Grid, row: int) -> bool:
    """Whether anything but blank rows stands below."""
    return any(_cells(grid, below) for below in range(row + 1, min(row + _NEAR_ROWS, grid.height)))


def _heading_end(grid: Grid, top: int, vocabulary: Vocabulary) -> int:
    """The first data row below the heading that starts at `top`."""
    row = top + 1
    while row < min(top + _MOST_HEADING_ROWS, grid.height):
        if not _cells(grid, row):
            if not _below_merge(grid, top, row):
                break
        elif not _continues_heading(grid, top, row, vocabulary):
            break
        row += 1
    while row < grid.height and not _cells(grid, row):
        row += 1
    return row


def _below_merge(grid: Grid, top: int, row: int) -> bool:
    return any((span := grid.span(row, c)) is not None and span.top >= top for c in range(grid.width))


def _continues_heading(grid: Grid, top: int, row: int, vocabulary: Vocabulary) -> bool:
    columns = _cells(grid, row)
    if grid.has_figures(row):
        return _is_column_numbers(grid, row, columns)
    first_label = next((c for c in range(grid.width) if heading_text(grid, top, c)), 0)
    own_label = grid.own_text(row, first_label)
    if own_label and _has_stray_years(grid, row, columns, vocabulary):
        return False
    texts = [heading_text(grid, row, c) for c in columns]
    if _stands_over(grid, top, first_label) and len(texts) >= _UNKNOWN_HEADINGS:
        return all(texts)
    if own_label:
        # A row with a label of its own is data, unless all it says are heading words.
        meanings = [vocabulary.meaning(text) for text in texts if text]
        return len(meanings) > 1 and all(m.known or m.unit for m in meanings)
    starts_with_period = columns[0] == 0 and periods.whole(texts[0]) is not None
    return all(texts) and not starts_with_period


def _stands_over(grid: Grid, top: int, column: int) -> bool:
    """Whether the heading there is set across columns of figures (预算数 over its kinds), not over labels."""
    span = grid.span(top, column)
    return span is not None and span.right - span.left >= _UNKNOWN_HEADINGS - 1 and span.bottom == span.top


def _is_column_numbers(grid: Grid, row: int, columns: list[int]) -> bool:
    """A row of 甲 乙 1 2 3 under the headings numbers the columns; its numbers are no figures."""
    figures = [f for c in columns if (f := grid.figure(row, c)) is not None]
    texts = [grid.own_text(row, c).strip() for c in columns if grid.figure(row, c) is None]
    in_order = [f.raw for f in figures] == [float(n) for n in range(1, len(figures) + 1)]
    if len(figures) < 2 or not in_order or not texts or not all(t in _LETTERS for t in texts):
        return False
    for column in columns:
        if grid.is_number(row, column):
            grid.use(row, column)
    return True
