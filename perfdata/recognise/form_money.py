"""The money block of a self-evaluation form: budgeted, adjusted, carried out, and what that scores."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from perfdata.recognise import form_head, layout_fields
from perfdata.recognise.block import Table
from perfdata.recognise.findings import Findings
from perfdata.terms import labels
from perfdata.terms.text import as_printed, squeeze

_AMOUNTS = ("initial", "adjusted", "executed")
_POINTS = ("weight", "score")
# The national form prints its amounts in 万元, also where the bracket was left out.
_DEFAULT_UNIT = "万元"
# The row that scores the money, as the tables of weights name it (DOMAIN 1.1).
EXECUTION = "预算执行率"


@dataclass(frozen=True)
class Money:
    """The budget lines, and the row of scores that the rate of execution earned (none or one)."""

    lines: list[dict[str, Any]] = field(default_factory=list)
    scores: list[dict[str, Any]] = field(default_factory=list)


def money(table: Table, common: Mapping[str, Any], findings: Findings) -> Money:
    """What stands above the indicators."""
    for row in range(table.block.above, table.block.top):
        columns = _columns(table, row)
        if "executed" in columns and ("adjusted" in columns or "initial" in columns):
            return _Block(table, row, columns, common, findings).read()
    return Money()


def _columns(table: Table, row: int) -> dict[str, int]:
    """The headings of a budget's lines, and those of their points."""
    paths = [(text,) if (text := table.grid.own_text(row, c)) else () for c in range(table.grid.width)]
    found: dict[str, int] = {}
    for layout in table.vocabulary.catalogue.layouts:
        if layout.schema in ("budget", "score"):
            named = layout_fields.first(layout_fields.columns(paths, layout, table.vocabulary))
            wanted = _AMOUNTS if layout.schema == "budget" else (*_POINTS, "execution")
            found |= {name: named[name] for name in wanted if name in named}
    return found


class _Block:
    """Reads one block of money."""

    def __init__(
        self,
        table: Table,
        heading: int,
        columns: Mapping[str, int],
        common: Mapping[str, Any],
        findings: Findings,
    ) -> None:
        self._table = table
        self._grid = table.grid
        self._heading = heading
        self._columns = columns
        self._amounts = {name: columns[name] for name in _AMOUNTS if name in columns}
        self._common = common
        self._findings = findings
        self._money = Money()
        self._section = ""

    def read(self) -> Money:
        """All rows below the heading that have amounts."""
        for row in range(self._heading + 1, self._table.block.top):
            if self._is_line(row):
                self._line(row)
                self._points(row)
                self._skip(row, "derived_completion")
            else:
                self._section = self._label(row) or self._section
                self._skip(row, "not_kept")
        return self._money

    def _is_line(self, row: int) -> bool:
        paired = any(self._holds_label(row, column) for column in self._amounts.values())
        figures = any(self._grid.is_number(row, column) for column in self._amounts.values())
        return figures and not paired and bool(self._label(row))

    def _holds_label(self, row: int, column: int) -> bool:
        """Whether a label stands in the place of an amount: 其中：基本支出 | 800 are pairs of their own."""
        text = self._grid.own_text(row, column)
        if not text or self._grid.missing(row, column) or self._grid.is_number(row, column):
            return False
        return not any(mark.isdigit() for mark in text)

    def _label(self, row: int) -> str:
        first = min(self._amounts.values())
        left = [text for column, text in self._grid.row_texts(row) if column < first]
        return as_printed(squeeze(left[-1]), left[-1]).rstrip(":：") if left else ""

    def _line(self, row: int) -> None:
        findings = self._findings
        amounts = {n: form_head.number(self._table, row, c, findings) for n, c in self._amounts.items()}
        name = self._label(row)
        if any(line["line"] == name for line in self._money.lines) and self._section:
            name = f"{self._section}/{name}"
        self._money.lines.append(
            {**self._common, "line": name, **amounts, "unit": self._unit, "row": row + 1}
        )

    def _points(self, row: int) -> None:
        """The points of the first line that has any: marks such as — stand in the others."""
        found = {name: self._columns[name] for name in _POINTS if name in self._columns}
        if self._money.scores or not any(self._grid.is_number(row, c) for c in found.values()):
            return
        points = {n: form_head.number(self._table, row, c, self._findings) for n, c in found.items()}
        names = {"level1": EXECUTION, "level2": "", "level3": EXECUTION}
        self._money.scores.append({**self._common, **names, **self._rate(row), **points, "row": row + 1})

    def _rate(self, row: int) -> dict[str, str]:
        """The printed rate of execution."""
        column = self._columns.get("execution")
        if column is None or self._grid.missing(row, column):
            return {}
        figure = self._grid.figure(row, column)
        if figure is None:
            return {"actual": self._grid.own_text(row, column).strip()}
        self._grid.use(row, column)
        return {"actual": figure.text}

    @property
    def _unit(self) -> str:
        """The unit in a bracket of the heading row, else that of the lines above."""
        stated = (self._table.vocabulary.units.find(content) for content in self._brackets())
        own = next((unit for unit in stated if unit is not None and unit.dimension == "cny"), None)
        unit = own or self._table.context.unit
        return unit.symbol if unit is not None else _DEFAULT_UNIT

    def _brackets(self) -> Iterator[str]:
        for _, text in self._grid.row_texts(self._heading):
            yield from labels.parse(text).brackets

    def _skip(self, row: int, reason: str) -> None:
        for column in range(self._grid.width):
            if self._grid.is_number(row, column):
                self._grid.skip(row, column, reason)
