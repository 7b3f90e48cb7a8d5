"""The facts that an import would leave: what it states beside what is known of the same series."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.checks.amounts import Cells, cells
from perfdata.compute.checks.places import place
from perfdata.compute.checks.traits import traits
from perfdata.compute.keys import FACT, ids
from perfdata.compute.rounding import margins
from perfdata.compute.units import unit_ratio
from perfdata.language.figures import number
from perfdata.model import OBSERVATIONS, Place

# All that names a fact but the two columns in which a level and its base differ.
SERIES = [name for name in FACT if name not in ("time_period", "base_for")]
_DECIMALS = 2


@dataclass(frozen=True)
class Facts:
    """`rows` are numbered from 0, those of the import first: observations with their traits, and

    stated   it is of the import
    former   it is known, and the import states the same fact anew
    fact     a number for each fact; series: one for each of its series, periods apart
    margin   half of the last printed digit of `value`, in its unit
    """

    rows: pd.DataFrame
    catalogue: Catalogue

    @cached_property
    def present(self) -> pd.DataFrame:
        """The rows that would stand once the import is committed."""
        return self.rows[~self.rows["former"]]

    @cached_property
    def _cells(self) -> Cells:
        return cells(self.rows)

    def of(self, column: str, label: int) -> Any:
        """One cell of `rows`."""
        return self._cells[column][label]

    def place(self, label: int) -> Place:
        """Where the value of a row stands."""
        return place(self.of("file", label), self.of("sheet", label), self.of("value_cell", label))

    def growth_place(self, label: int) -> Place:
        """Where the reported growth of a row stands."""
        return place(self.of("file", label), self.of("sheet", label), self.of("growth_cell", label))

    def text(self, label: int) -> str:
        """The value of a row as it was printed, with its unit."""
        printed = self.of("source_text", label)
        return f"{printed}{self._unit(label)}" if printed else self.like(label, self.of("value", label))

    def like(self, label: int, value: float) -> str:
        """A value in the unit of a row, as that row would have printed it."""
        decimals = self.of("decimals", label)
        ratio = unit_ratio(self.of("unit", label), self._unit(label), self.catalogue)
        digits = _DECIMALS if decimals is pd.NA else int(decimals)
        return f"{number(value * ratio, digits)}{self._unit(label)}"

    def _unit(self, label: int) -> str:
        return str(self.of("source_unit", label) or self.of("unit", label))


def facts(stated: pd.DataFrame, known: pd.DataFrame, catalogue: Catalogue) -> Facts:
    """What stands side by side when `stated` is checked; of `known` only the series that it continues."""
    frames: Sequence[pd.DataFrame] = [stated[OBSERVATIONS.names], known[OBSERVATIONS.names]]
    rows = pd.concat([frame for frame in frames if len(frame)] or frames[:1], ignore_index=True)
    rows = rows.assign(stated=rows.index < len(stated))
    series = pd.Series(ids(rows, SERIES), index=rows.index)
    rows = rows.assign(series=series)
    rows = rows[rows["stated"] | series.isin(series[rows["stated"]].unique())].reset_index(drop=True)
    fact = pd.Series(ids(rows, FACT), index=rows.index)
    former = ~rows["stated"] & fact.isin(fact[rows["stated"]].unique())
    rows = rows.assign(fact=fact, former=former, margin=margins(rows, catalogue))
    return Facts(rows.join(traits(rows, catalogue)), catalogue)
