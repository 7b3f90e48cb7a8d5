"""The head of a self-evaluation form: whose it is, of which project and year; and how its cells are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from perfdata.model import Problem
from perfdata.recognise import context as contexts
from perfdata.recognise.block import Table
from perfdata.recognise.context import Context
from perfdata.recognise.entities import entity_named
from perfdata.recognise.findings import Findings
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import numbers, periods
from perfdata.terms.text import narrow, squeeze

_BRACKETED = re.compile(r"[(（\[][^)）\]]*[)）\]]")
_PROJECT = r"(?:自评)?(?:项目|专项|专项资金|项目资金|政策|资金)名称"
# In this order: the unit that carried the project out comes before the one that it reports to.
_OWNERS = (
    r"(?:项目)?实施单位(?:名称)?",
    r"项目单位(?:名称)?|(?:预算)?单位名称|部门名称|预算(?:单位|部门)(?:名称)?|填报(?:单位|部门)|被评价(?:单位|部门)|自评单位",
    r"(?:项目)?主管部门(?:名称)?|项目主管(?:单位|部门)",
)
_YEAR = r"评价年度|年度|预算年度|报告年度|自评年度|项目年度|所属年度"
# Where a value was left out, the next text is another label.
_LABELS = (
    _PROJECT,
    *_OWNERS,
    _YEAR,
    r"项目负责人|负责人|联系人|联系电话|电话|填报人|填报日期|项目编码|项目代码|项目属性|项目类别|项目类型|预算编码",
)
# 项目名称：… 主管部门：… in one cell.
_BETWEEN_LABELS = re.compile(r"[\s;；]+(?=[^\s:]{2,10}:)")
# Below these the form speaks of money and goals.
_MOST_TITLES = 2


@dataclass(frozen=True)
class Head:
    """What the lines above a form's tables say; `project` is "" for a whole department."""

    context: Context
    project: str = ""


def head(grid: Grid, first: int, end: int, vocabulary: Vocabulary) -> Head:
    """What the title lines and the labelled cells of the rows say.

    Only these: a goal or a project's name may speak of other years and other places.
    """
    said = contexts.of_texts(_titles(grid, first, end), vocabulary)
    rows = range(first, end)
    owner = next((text for label in _OWNERS if (text := _labelled(grid, rows, label))), "")
    entity = entity_named(owner, vocabulary) if owner else said.entity
    year = periods.of_cell(_labelled(grid, rows, _YEAR)) or periods.find(_labelled(grid, rows, _YEAR))
    project = "" if re.search("部门整体|整体支出", said.title) else _labelled(grid, rows, _PROJECT)
    return Head(replace(said, entity=entity, period=said.period or year), project)


def _titles(grid: Grid, first: int, end: int) -> list[str]:
    titles: list[str] = []
    for row in range(first, end):
        texts = [text for _, text in grid.row_texts(row)]
        labelled = any(
            _label_of(text) for text in texts if not re.match(r"(?:填报|预算)?单位", squeeze(text))
        )
        if len(texts) > _MOST_TITLES or labelled:
            break
        titles += texts
    return titles


def _is_line(text: str) -> bool:
    """Whether the text is a line of its own above a table (填报单位：某某局), not a cell beside its value."""
    return re.match(r"(?:填报|预算)?(?:单位|部门).*[:：].", squeeze(text)) is not None


def _labelled(grid: Grid, rows: range, label: str) -> str:
    """The text or number in the cell right of a label, or behind its colon."""
    cells = ((row, column, text) for row in rows for column, text in grid.row_texts(row))
    for row, column, text in cells:
        for part in _BETWEEN_LABELS.split(narrow(text).strip()):
            name, _, behind = part.partition(":")
            if not re.fullmatch(label, heading(name)):
                continue
            value = behind.strip() or next(_right_of(grid, row, column), "")
            if value and not _label_of(value):
                return value
    return ""


def _right_of(grid: Grid, row: int, column: int) -> Iterator[str]:
    """What stands right of the cell; the number of a year is used with it."""
    for right in range(column + 1, grid.width):
        figure = grid.figure(row, right)
        if figure is not None:
            grid.use(row, right)
            yield figure.text
        elif text := grid.own_text(row, right).strip():
            yield text


def _label_of(text: str) -> str:
    """The label that a cell is or begins with, "" for none."""
    name = heading(narrow(text).partition(":")[0])
    return name if any(re.fullmatch(label, name) for label in _LABELS) else ""


def heading(text: str) -> str:
    """A heading or level label without blanks, line ends and brackets: 产出指标（50分） is 产出指标."""
    return _BRACKETED.sub("", squeeze(text))


def number(table: Table, row: int, column: int, findings: Findings) -> float | None:
    """The cell's number (10分 is 10); a text in its place is a problem, a mark for missing is not."""
    figure = table.grid.figure(row, column)
    if figure is not None:
        table.grid.use(row, column)
        return figure.number.value
    text = table.grid.own_text(row, column).strip()
    if not text or table.grid.missing(row, column):
        return None
    parsed = numbers.parse(text)
    if parsed is not None and parsed.unit in ("", "分"):
        return parsed.value
    findings.add(Problem("not_a_number", "error", table.place(row, column), text))
    return None
