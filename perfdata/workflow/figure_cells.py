"""The cells that the facts of a reading came from, with the entity and period of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from perfdata.model import Place, Reading

# Whose fact it is, and of which period.
Fact = tuple[str, str]


@dataclass(frozen=True)
class FigureCells:
    """Facts by sheet and cell; of records that keep no cells, by sheet and row."""

    by_cell: Mapping[tuple[str, str], Fact]
    by_row: Mapping[tuple[str, int], Fact]

    def fact_at(self, place: Place) -> Fact | None:
        """The fact of a cell; None where no figure came from it."""
        row = int("".join(letter for letter in place.cell if letter.isdigit()) or 0)
        return self.by_cell.get((place.sheet, place.cell)) or self.by_row.get((place.sheet, row))


def figure_cells(reading: Reading) -> FigureCells:
    """The cells of all facts of a reading."""
    by_cell = dict(_observed(reading.frames["observation"]))
    by_row: dict[tuple[str, int], Fact] = {}
    for name, frame in reading.frames.items():
        if name != "observation":
            for row in frame.to_dict("records"):
                fact = (str(row["entity"]), str(row["time_period"]))
                by_row.setdefault((str(row["sheet"]), int(row["row"])), fact)
    return FigureCells(by_cell, by_row)


def _observed(frame: pd.DataFrame) -> Iterator[tuple[tuple[str, str], Fact]]:
    columns = ["sheet", "value_cell", "growth_cell", "entity", "time_period"]
    for sheet, value, growth, entity, period in frame[columns].itertuples(index=False):
        for cell in (growth, value):
            if cell:
                yield (sheet, cell), (entity, period)


def is_used(place: Place, plain: Reading, reading: Reading) -> bool:
    """Whether a figure or a problem came from the cell as it stands, or a figure does as corrected."""
    told = any(problem.place == place for problem in plain.problems)
    return told or any(figure_cells(one).fact_at(place) is not None for one in (reading, plain))


def fact_of(place: Place, readings: Sequence[Reading]) -> Fact:
    """The entity and period of the figure at a cell, else those of the first fact of the readings."""
    for reading in readings:
        if (fact := figure_cells(reading).fact_at(place)) is not None:
            return fact
    frames: Iterator[Any] = (frame for one in readings for frame in one.frames.values() if len(frame))
    return next(((str(f["entity"].iloc[0]), str(f["time_period"].iloc[0])) for f in frames), ("", ""))
