"""The money block of a self-evaluation form: budgeted, adjusted and carried out, line by line."""

from collections.abc import Mapping
from typing import Any

from perfdata.recognise import form_head
from perfdata.recognise.block import Table
from perfdata.recognise.findings import Findings
from perfdata.terms import labels
from perfdata.terms.text import squeeze

_HEADINGS = {
    "initial": r"年初预算(?:数|额)?",
    "adjusted": r"(?:全年|调整后?|当年|年度|本年)预算(?:数|额)?|预算数",
    "executed": r"(?:全年|实际|年度)?(?:执行|支出)(?:数|额)?|决算数|实际支出",
    "weight": r"分值|权重",
}
# The national form prints its amounts in 万元, also where the bracket was left out.
_DEFAULT_UNIT = "万元"


def money(table: Table, common: Mapping[str, Any], findings: Findings) -> tuple[list[dict[str, Any]], float]:
    """The lines above the indicators, and the weight that the rate of execution has in the total."""
    for row in range(table.block.top):
        columns = form_head.headings(table.grid, row, _HEADINGS)
        if {"executed", "adjusted"} <= columns.keys():
            unit = _unit(table, row)
            return _lines(table, row, columns, {**common, "unit": unit}, findings)
    return [], 0.0


def _unit(table: Table, row: int) -> str:
    """The unit in a bracket of the heading row, else that of the lines above."""
    for _, text in table.grid.row_texts(row):
        for content in labels.parse(text).brackets:
            unit = table.vocabulary.units.find(content)
            if unit is not None and unit.dimension == "cny":
                return unit.symbol
    return table.context.unit.symbol if table.context.unit else _DEFAULT_UNIT


def _lines(
    table: Table, heading: int, columns: Mapping[str, int], common: Mapping[str, Any], findings: Findings
) -> tuple[list[dict[str, Any]], float]:
    rows: list[dict[str, Any]] = []
    weight = 0.0
    amounts_in = {name: column for name, column in columns.items() if name != "weight"}
    first = min(amounts_in.values())
    for row in range(heading + 1, table.block.top):
        left = [text for column, text in table.grid.row_texts(row) if column < first]
        paired = any(_is_label(table, row, c) for c in amounts_in.values())
        if paired or not left or not any(table.grid.is_number(row, c) for c in amounts_in.values()):
            _skip(table, row, "not_kept")
            continue
        amounts = {n: form_head.number(table, row, column, findings) for n, column in amounts_in.items()}
        rows.append({**common, "line": squeeze(left[-1]), **amounts, "row": row + 1})
        _skip(table, row, "derived_completion")
        figure = table.grid.figure(row, columns["weight"]) if "weight" in columns else None
        weight = weight or (figure.number.value if figure else 0.0)
    return rows, weight


def _is_label(table: Table, row: int, column: int) -> bool:
    """Whether a label stands in the place of an amount: 其中：基本支出 | 800 are pairs of their own."""
    text = table.grid.own_text(row, column)
    shown = bool(text) and not table.grid.missing(row, column) and not table.grid.is_number(row, column)
    return shown and not any(mark.isdigit() for mark in text)


def _skip(table: Table, row: int, reason: str) -> None:
    for column in range(table.grid.width):
        if table.grid.is_number(row, column):
            table.grid.skip(row, column, reason)
