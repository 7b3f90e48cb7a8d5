"""The head of a self-evaluation form: whose it is, of which year; and how its cells are read."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from perfdata.model import Problem
from perfdata.recognise import context as contexts
from perfdata.recognise.block import Table
from perfdata.recognise.context import Context
from perfdata.recognise.entities import entity_named
from perfdata.recognise.findings import Findings
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.text import squeeze

_BRACKETED = re.compile(r"[(（\[][^)）\]]*[)）\]]")
# In this order: the unit that carried the project out comes before the one that it reports to.
_OWNERS = (
    r"(?:项目)?实施单位(?:名称)?",
    r"项目单位|单位名称|部门\(单位\)名称|部门名称|预算单位|填报单位|被评价单位",
    r"(?:项目)?主管部门(?:名称)?",
)
_YEAR = r"评价年度|年度|预算年度|报告年度"
# Where a value was left out, the next text is another label.
_LABELS = (*_OWNERS, _YEAR, r"项目名称|项目负责人|联系人|联系电话|填报人")


def context(grid: Grid, end: int, vocabulary: Vocabulary) -> Context:
    """What the title lines and the labelled cells above row `end` say.

    Only these: a goal or a project's name may speak of other years and other places.
    """
    titles = []
    for row in range(end):
        texts = [text for _, text in grid.row_texts(row)]
        if len(texts) > 1:
            break
        titles += texts
    said = contexts.of_texts(titles, vocabulary)
    owners = (_labelled(grid, end, label) for label in _OWNERS)
    owner = next((text for text in owners if text), "")
    entity = entity_named(owner, vocabulary) if owner else said.entity
    year = periods.find(_labelled(grid, end, _YEAR))
    return replace(said, entity=entity, period=said.period or year)


def _labelled(grid: Grid, end: int, label: str) -> str:
    """The text in the cell right of a label."""
    for row in range(end):
        cells = grid.row_texts(row)
        for (_, text), (_, value) in pairwise(cells):
            if _is_label(text, label) and not any(_is_label(value, other) for other in _LABELS):
                return value.strip()
    return ""


def _is_label(text: str, label: str) -> bool:
    return bool(re.fullmatch(label, squeeze(text).rstrip(":")))


def heading(text: str) -> str:
    """A heading or level label without blanks, line ends and brackets: 产出指标（50分） is 产出指标."""
    return _BRACKETED.sub("", squeeze(text))


def headings(grid: Grid, row: int, patterns: Mapping[str, str]) -> dict[str, int]:
    """The first column of the row that fits each pattern."""
    columns: dict[str, int] = {}
    for column, text in grid.row_texts(row):
        key = heading(text)
        name = next((n for n, p in patterns.items() if n not in columns and re.fullmatch(p, key)), "")
        if name:
            columns[name] = column
    return columns


def number(table: Table, row: int, column: int, findings: Findings) -> float | None:
    """The cell's number; a text in its place is a problem, a mark for missing is not."""
    figure = table.grid.figure(row, column)
    if figure is not None:
        table.grid.use(row, column)
        return figure.number.value
    text = table.grid.own_text(row, column).strip()
    if text and not table.grid.missing(row, column):
        findings.add(Problem("not_a_number", "error", table.place(row, column), text))
    return None
