"""What a department's cover sheet says of it, label beside value: its staff is kept, persons are not."""

from collections.abc import Iterator
from typing import Any

from perfdata.model import Problem
from perfdata.recognise.block import Block, Table
from perfdata.recognise.contacts import is_telephone
from perfdata.recognise.content import Content
from perfdata.recognise.context import Context
from perfdata.recognise.form_head import head
from perfdata.recognise.grid import Figure, Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.labels import normal

# A cover sheet is one page.
_MOST_ROWS = 200
# So many labels of a cover sheet are no chance.
_LEAST_LABELS = 4


def read(grid: Grid, file: str, context: Context, vocabulary: Vocabulary) -> Content | None:
    """The sheet's particulars, or None if it has too few of their labels."""
    if grid.height > _MOST_ROWS:
        return None
    labels = vocabulary.words("particulars")
    found = [text for row in range(grid.height) for _, text in grid.row_texts(row) if normal(text) in labels]
    if len(found) < _LEAST_LABELS:
        return None
    around = head(grid, 0, grid.height, vocabulary).context.within(context)
    table = Table(grid, Block(0, 0, 0, grid.height), file, around, vocabulary)
    rows = [_observation(table, *stated) for stated in _stated(table)]
    return Content("particulars", {"observation": rows}, _missing(table) if rows else ())


def _stated(table: Table) -> Iterator[tuple[str, str, tuple[int, int], Figure]]:
    """Code, label, place and figure of each value whose label the catalogue knows."""
    grid = table.grid
    for row, column in grid.numeric:
        left = next((grid.own_text(row, c) for c in range(column - 1, -1, -1) if grid.own_text(row, c)), "")
        code = table.vocabulary.matcher.indicator(left)
        figure = grid.figure(row, column)
        if figure is None or not code:
            phone = figure is not None and is_telephone(figure.text)
            grid.skip(row, column, "contact" if phone else "note")
            continue
        grid.use(row, column)
        yield code, left.strip(), (row, column), figure


def _observation(
    table: Table, code: str, label: str, position: tuple[int, int], figure: Figure
) -> dict[str, Any]:
    """The value in the indicator's own unit: such sheets print none."""
    indicator = table.vocabulary.catalogue.indicators[code]
    period = table.context.period
    return {
        "entity": table.context.entity,
        "indicator": code,
        "label": label,
        "time_period": period.time_period if period else "",
        "freq": period.freq if period else "",
        "basis": "point" if indicator.balance else "period",
        "kind": "actual",
        "measure": "level",
        "value": figure.number.value,
        "unit": indicator.unit,
        "source_value": figure.raw,
        "source_unit": indicator.unit,
        "source_text": figure.text,
        "decimals": figure.number.decimals,
        "qualifier": figure.number.qualifier,
        "obs_status": "A",
        "file": table.file,
        "sheet": table.grid.sheet.name,
        "value_cell": table.place(*position).cell,
    }


def _missing(table: Table) -> list[Problem]:
    place = table.place(0, 0)
    lacks = {"entity_missing": not table.context.entity, "year_missing": table.context.period is None}
    return [Problem(code, "error", place) for code, lacking in lacks.items() if lacking]
