"""Rows of delimited text with more cells than the heading: a comma inside a figure shifts the rest."""

from perfdata.model import Problem
from perfdata.recognise.block import Table


def overlong(table: Table) -> list[Problem]:
    """An error for each data row of delimited text that goes on beyond the heading."""
    grid, block = table.grid, table.block
    # Of tables side by side the last one ends the rows.
    if not grid.sheet.delimited or block.right < grid.width:
        return []
    width = max(
        (c + 1 for c in range(grid.width) for r in range(block.top, block.data) if not grid.blank(r, c)),
        default=grid.width,
    )
    return [
        Problem("row_too_long", "error", table.place(row, column), str(grid.raw(row, column)))
        for row in block.rows
        for column in [next((c for c in range(width, grid.width) if not grid.blank(row, c)), -1)]
        if column >= 0
    ]
