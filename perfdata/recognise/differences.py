"""Columns headed 增减, which may hold differences or percents: the figures themselves tell which."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from perfdata.recognise.block import Table
from perfdata.recognise.figure_columns import FigureColumn
from perfdata.recognise.grid import Figure

# 33.2 - 33 is 0.2000…3 in binary, and both sides are rounded.
_ROUNDING = 1.5


def with_differences(table: Table, figures: Mapping[int, FigureColumn]) -> dict[int, FigureColumn]:
    """The columns, with each growth that is the difference of the two values beside it as a change.

    指标 | 2023年 | 2022年 | 增减: 33.2, 33 and 0.2 are no growth of 0.2%. A heading that says % is believed.
    """
    return {
        index: replace(column, role="change", since="上年同期")
        if _is_change(table, column, figures)
        else column
        for index, column in figures.items()
    }


def _is_change(table: Table, column: FigureColumn, figures: Mapping[int, FigureColumn]) -> bool:
    if column.role != "growth" or column.unit is not None or "减" not in column.printed:
        return False
    values = sorted(i for i, c in figures.items() if i < column.index and c.role in ("value", "prior"))
    if len(values) < 2:
        return False
    one, other = values[-2:]
    found = [
        abs(abs(a.number.value - b.number.value) - abs(c.number.value)) <= _tolerance(a, b, c)
        for a, b, c in _triples(table, one, other, column.index)
    ]
    return bool(found) and all(found)


def _triples(table: Table, *columns: int) -> Iterator[tuple[Figure, Figure, Figure]]:
    """The rows in which all three columns have a figure; one without a percent sign."""
    for row in table.block.rows:
        first, second, third = (table.grid.figure(row, column) for column in columns)
        if first is not None and second is not None and third is not None and not third.number.unit:
            yield first, second, third


def _tolerance(*figures: Figure) -> float:
    return _ROUNDING * 10.0 ** -min(figure.number.decimals for figure in figures)
