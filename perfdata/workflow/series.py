"""Which facts are one series: alike in all that names them, in the same part of different years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from perfdata.model import subject
from perfdata.workflow.rows import Row, RowTable, is_known, row_table

Positions = npt.NDArray[np.intp]
Key = tuple[str, ...]

YEAR_DIGITS = 4
_NOWHERE = np.array([], dtype=np.intp)
# 2021-09 stands beside 2020-09, never beside 2020: the part of the year belongs to the series.
_NAMES = ("entity", "subject", "scope", "item", "basis")


@dataclass(frozen=True, eq=False)
class SeriesIndex:
    """Facts that are found by series and by period; `facts` name their `subject` (see model.subject)."""

    facts: pd.DataFrame
    rows: RowTable
    by_series: Mapping[Key, Positions]
    by_period: Mapping[Key, Positions]

    def of(self, row: Row) -> list[Row]:
        """The facts of the row's own series, oldest first."""
        key = (*(row[name] for name in _NAMES), row["time_period"][YEAR_DIGITS:])
        return sorted(self.rows.at(self.by_series.get(key, ())), key=lambda fact: fact["time_period"])

    def frame_of(self, row: Row) -> pd.DataFrame:
        """The facts of the row's own series up to its period, oldest first."""
        key = (*(row[name] for name in _NAMES), row["time_period"][YEAR_DIGITS:])
        found = self.facts.iloc[self.by_series.get(key, _NOWHERE)]
        return found.loc[found["time_period"].le(row["time_period"])].sort_values("time_period")

    def frame_within(self, entity: str, time_period: str) -> pd.DataFrame:
        """All facts of an entity in a period."""
        return self.facts.iloc[self.by_period.get((entity, time_period), _NOWHERE)]

    def at(self, row: Row, time_period: str, base_for: str = "") -> Row | None:
        """The known value of the row's series in one period, or None."""
        wanted = (time_period, base_for)
        found = (fact for fact in self.of(row) if (fact["time_period"], fact["base_for"]) == wanted)
        return next((fact for fact in found if is_known(fact["value"])), None)

    def within(self, entity: str, time_period: str) -> list[Row]:
        """All facts of an entity in a period."""
        return self.rows.at(self.by_period.get((entity, time_period), ()))


def series_index(facts: pd.DataFrame) -> SeriesIndex:
    """An index of actual levels, or of what restates them."""
    named = facts.assign(subject=subject(facts))
    parts = named.assign(part=named["time_period"].str[YEAR_DIGITS:])
    return SeriesIndex(
        named,
        row_table(named),
        _positions(parts, [*_NAMES, "part"]),
        _positions(named, ["entity", "time_period"]),
    )


def _positions(facts: pd.DataFrame, columns: Sequence[str]) -> dict[Key, Positions]:
    """Where the rows alike in `columns` stand, by what they have there."""
    return cast("dict[Key, Positions]", facts.groupby(list(columns), sort=False).indices)
