"""What the labels of data rows say: of one row as a record, of all rows as codes into lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from perfdata.catalogue import Unit
from perfdata.recognise.meaning import BasisHint, Role
from perfdata.recognise.sheet_cells import Array
from perfdata.terms.periods import Period


class RowName(NamedTuple):
    """What a row's name says. `label` is the printed name, "" where a row names none.

    `inherited_unit` is the one of the rows above that this one is a part of; `periods` are those of
    its section or its own.
    """

    label: str = ""
    item: str = ""
    parent: str = ""
    periods: tuple[Period, ...] = ()
    basis: BasisHint = ""
    unit: Unit | None = None
    inherited_unit: Unit | None = None
    scope: str = ""
    role: Role = ""
    growth_basis: str = ""
    lagged: bool = False


@dataclass(frozen=True, slots=True)
class RowTime:
    """What a row's columns of periods say."""

    periods: tuple[Period, ...] = ()
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class RowKind:
    """What a row states in columns of their own: unit, scope, and plan or budget."""

    unit: Unit | None = None
    scope: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class RowMeaning:
    """The labels of one data row, each part as its columns say it."""

    row: int
    name: RowName
    entity: str
    time: RowTime
    stated: RowKind

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods of the row, outermost first."""
        return self.time.periods or self.name.periods

    @property
    def unit(self) -> Unit | None:
        """The unit that the row itself states."""
        return self.stated.unit or self.name.unit

    @property
    def scope(self) -> str:
        """The scope that the row states."""
        return self.stated.scope or self.name.scope


@dataclass(frozen=True)
class RowMeanings:
    """The labels of all rows with figures: row numbers, and for each part codes into its list.

    `notes` are rows of remarks, `unlabelled` those that name nothing, `dated` those whose columns of
    periods say one: their numbers are no figures.
    """

    rows: Array
    names: Array
    name_list: Sequence[RowName]
    entities: Array
    entity_list: Sequence[str]
    times: Array
    time_list: Sequence[RowTime]
    kinds: Array
    kind_list: Sequence[RowKind]
    notes: Array
    unlabelled: Array
    dated: Array

    def at(self, index: int) -> RowMeaning:
        """The meaning of the row that stands at `index` of `rows`."""
        return RowMeaning(
            int(self.rows[index]),
            self.name_list[self.names[index]],
            self.entity_list[self.entities[index]],
            self.time_list[self.times[index]],
            self.kind_list[self.kinds[index]],
        )
