"""Observations in the making: what all rows that are read alike share, and where their figures stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from perfdata.catalogue import Indicator
from perfdata.model import Severity
from perfdata.recognise.cells import Cell

Part = Literal["", "label", "item", "parent", "entity"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an observation: the same for all rows, or a part of each row's labels and what follows it."""

    part: Part = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """What a figure is of: label, item and parent, and the catalogue's indicator of the first row."""

    label: Text
    item: Text
    parent: Text
    indicator: Indicator | None
    printed: str


@dataclass(frozen=True, slots=True)
class Value:
    """The column of a value, its factor from the printed to the catalogue's unit, and both units."""

    column: int
    factor: Fraction
    unit: str
    source_unit: str


@dataclass(frozen=True, slots=True)
class Growth:
    """The column of a growth, its factor to percent or points, and by how much its decimals change."""

    column: int
    factor: Fraction
    shift: int
    unit: str
    over: str
    basis: str


@dataclass(frozen=True, slots=True)
class Rank:
    """The column of a rank, and what it ranks by."""

    column: int
    by: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem of each row's cell in `column`, said once for a name (`once` "") or once for all.

    `found` is "label" or "figure" for what each row has there, else the text itself.
    """

    code: str
    severity: Severity
    column: int
    found: str
    once: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Slot:
    """One observation a row. `derived` if its name is made here (…完成计划), not printed."""

    first: Cell
    name: Name
    entity: Text
    constants: Mapping[str, str]
    value: Value | None = None
    growth: Growth | None = None
    rank: Rank | None = None
    index_over: str = ""
    derived: bool = False
    mismatched: bool = False
    faults: list[Fault] = field(default_factory=list)

    @property
    def indicator(self) -> Indicator | None:
        """The indicator whose unit and kind of number hold for the figures."""
        return None if self.derived or self.mismatched else self.name.indicator

    @property
    def measure(self) -> str:
        """Level, change or share."""
        return self.constants["measure"]
