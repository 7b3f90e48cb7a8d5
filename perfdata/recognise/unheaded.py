"""Forms of labels and values without any heading (规模工业总产值 | 120.5 | 亿元), as blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from perfdata.recognise.block import Block
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods

# A sheet of a few words and numbers is a form if most of its lines say what they count.
_MOST = 0.6
_LONGEST_LABEL = 30


@dataclass(frozen=True)
class Pair:
    """A label and its value. `left` is the column where they begin, with a number of order or not."""

    left: int
    label: int
    value: int
    unit: int | None


def unheaded(grid: Grid, vocabulary: Vocabulary) -> list[Block]:
    """A block for each run of rows label | value, or label | value | unit; two may stand side by side."""
    pairs = [_pairs(grid, row, vocabulary) for row in range(grid.height)]
    told = [_tells(grid, row, pair, vocabulary) for row, found in enumerate(pairs) for pair in found]
    if not told or sum(told) < _MOST * len(told):
        return []
    blocks: list[Block] = []
    above = 0
    for top, end in _runs([bool(found) for found in pairs]):
        lefts = [pair.left for pair in pairs[top]]
        if any([pair.left for pair in found] != lefts[: len(found)] for found in pairs[top:end]):
            continue
        for left, right in zip(lefts, [*lefts[1:], grid.width], strict=True):
            blocks.append(Block(above, top, top, end, left, right))
            above = top
        above = end
    return blocks


def is_line_of_pairs(grid: Grid, row: int, vocabulary: Vocabulary) -> bool:
    """Whether the row is label | value twice or more: values near 2000 are no years there."""
    found = _pairs(grid, row, vocabulary)
    return len(found) > 1 and all(_tells(grid, row, pair, vocabulary) for pair in found)


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    """The stretches of marked rows, each from its first to the row after its last."""
    edges = [i for i, (one, next_one) in enumerate(pairwise([False, *marks, False])) if one != next_one]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _pairs(grid: Grid, row: int, vocabulary: Vocabulary) -> list[Pair]:
    """The pairs of a row that is made of labels and values alone."""
    cells = [column for column in range(grid.width) if grid.raw(row, column) is not None]
    found: list[Pair] = []
    while cells:
        left, cells = cells[0], cells[1:] if grid.is_number(row, cells[0]) and not found else cells
        if len(cells) < 2 or not _is_label(grid, row, cells[0]) or not grid.is_number(row, cells[1]):
            return []
        behind = cells[2] if len(cells) > 2 else None
        if behind is not None and vocabulary.units.find(grid.own_text(row, behind)) is None:
            behind = None
        found.append(Pair(left, cells[0], cells[1], behind))
        cells = cells[2 if behind is None else 3 :]
    return found


def _is_label(grid: Grid, row: int, column: int) -> bool:
    text = grid.own_text(row, column).strip()
    return bool(text) and len(text) <= _LONGEST_LABEL and periods.whole(text) is None


def _tells(grid: Grid, row: int, pair: Pair, vocabulary: Vocabulary) -> bool:
    """Whether the pair names a unit, or an indicator that the catalogue knows."""
    said = vocabulary.meaning(grid.own_text(row, pair.label))
    figure = grid.figure(row, pair.value)
    unit = pair.unit is not None or said.unit is not None or (figure is not None and figure.number.unit != "")
    return unit or bool(vocabulary.matcher.indicator(said.name))
