"""Where reporting units stand in one indicator: each one's figure, growth and rank, the first one first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import pandas as pd

from perfdata.catalogue.entries import Better
from perfdata.compute.ranking import ranking
from perfdata.compute.units import unit_ratio
from perfdata.language import pgettext
from perfdata.workflow.current import totals
from perfdata.workflow.growths import growth_text
from perfdata.workflow.indicators import IndicatorChoice, choices
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import row_key

# A city's districts and counties are of one level.
_LEVEL = {"county": "district"}
_UNKNOWN = ("", "")

Among = Literal["alike", "all"]
By = Literal["value", "growth"]
ORDERS: tuple[By, ...] = get_args(By)


@dataclass(frozen=True)
class Standing:
    """One unit in an indicator: its row, its value in the common unit, its rank; None where not known."""

    entity: str
    row: Row | None
    value: float | None
    rank: int | None
    own: bool


@dataclass(frozen=True)
class Standings:
    """An indicator's units in the order of their rank, those without one last; `first` is any known row."""

    first: Row
    by: By
    better: Better
    places: tuple[Standing, ...]

    @property
    def unit(self) -> str:
        """The unit of what is ranked."""
        return self.first["unit"] if self.by == "value" else str(growth_text(self.first).unit)

    @property
    def known(self) -> tuple[Standing, ...]:
        """Those with a rank."""
        return tuple(place for place in self.places if place.rank is not None)

    @property
    def told(self) -> Standing | None:
        """The reader's own unit, else the first one; None where no figure is known."""
        return next((place for place in self.known if place.own), next(iter(self.known), None))


def alike(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[str, ...]:
    """The unit, and those with figures in the period that are not known to be of another kind or parent.

    A park is not ranked among districts, nor a district with its own city.
    """
    kin = _kin(snapshot, entity)
    others = _others(snapshot, entity, choice)
    return entity, *(name for name in others if _kin(snapshot, name) in (kin, _UNKNOWN))


def groups(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Mapping[Among, tuple[str, ...]]:
    """The units to compare with, the reader's own first, by group; a group of one is left out."""
    everybody = (entity, *_others(snapshot, entity, choice))
    kindred = alike(snapshot, entity, choice)
    found: dict[Among, tuple[str, ...]] = {"alike": kindred} if kindred != everybody else {}
    found["all"] = everybody
    return {among: names for among, names in found.items() if len(names) > 1}


def _others(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> list[str]:
    levels = snapshot.levels
    present = set(levels.loc[levels["time_period"].eq(choice.time_period), "entity"])
    return [name for name in snapshot.entities if name in present and name != entity]


def _kin(snapshot: Snapshot, name: str) -> tuple[str, str]:
    known = snapshot.catalogue.entities.get(name)
    return (_LEVEL.get(known.kind, known.kind), known.parent) if known else _UNKNOWN


def group_name(among: Among) -> str:
    """What a group is called."""
    return pgettext("peers", "Units of its kind") if among == "alike" else pgettext("peers", "All units")


def shared(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, among: Among
) -> tuple[IndicatorChoice, ...]:
    """The indicators that at least two units of a group have a figure of in the period."""
    found: dict[str, list[IndicatorChoice]] = {}
    for name in groups(snapshot, entity, choice).get(among, ()):
        for one in choices(snapshot, name, choice):
            found.setdefault(one.key, []).append(one)
    return tuple(same[0] for same in found.values() if len(same) > 1)


def standings(
    snapshot: Snapshot, entities: Sequence[str], choice: PeriodChoice, key: str, by: By
) -> Standings | None:
    """The units ranked in one indicator; None where none has it. The first of `entities` is the reader's.

    Figures in a unit that does not convert to the others' have no rank, nor has growth that is not
    over the year.
    """
    rows = {name: _row(snapshot, name, choice, key) for name in entities}
    first = next((row for row in rows.values() if row is not None), None)
    if first is None:
        return None
    values = [_value(snapshot, row, first["unit"]) for row in rows.values()]
    compared = values if by == "value" else [_growth(row, first) for row in rows.values()]
    known = snapshot.catalogue.indicators.get(first["indicator"])
    better: Better = known.better if known else "higher"
    ranks = ranking(pd.Series(compared, dtype="float64"), better)
    places = [
        Standing(name, row, _known(value), None if pd.isna(rank) else int(rank), name == entities[0])
        for (name, row), value, rank in zip(rows.items(), values, ranks, strict=True)
    ]
    places.sort(key=lambda place: (place.rank is None, place.rank or 0))
    return Standings(first, by, better, tuple(places))


def _row(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> Row | None:
    return next((row for row in totals(snapshot, entity, choice) if row_key(row) == key), None)


def _value(snapshot: Snapshot, row: Row | None, unit: str) -> float:
    if row is None or not is_known(row["value"]):
        return np.nan
    return float(row["value"]) * unit_ratio(row["unit"], unit, snapshot.catalogue)


def _growth(row: Row | None, first: Row) -> float:
    grown = growth_text(row) if row is not None else None
    if grown is None or grown.value is None or (grown.over, grown.unit) != ("year", growth_text(first).unit):
        return np.nan
    return grown.value


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
