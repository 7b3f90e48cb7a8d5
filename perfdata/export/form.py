"""What a form to fill in asks of one reporting unit for one period, row by row."""

from dataclasses import dataclass

from perfdata.model import Basis


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator: `label` and `unit` as the unit printed them, what it is, and its earlier figure.

    `earlier` is in `unit`; a text where it was printed as a bound (50多), None where it is not known.
    `note` is its 口径.
    """

    label: str
    unit: str
    indicator: str = ""
    scope: str = ""
    basis: Basis = "period"
    decimals: int = 2
    earlier: float | str | None = None
    earlier_decimals: int = 2
    note: str = ""

    @property
    def printed(self) -> str:
        """The label with its scope, as it stands in the form."""
        return f"{self.label}（{self.scope}）" if self.scope else self.label


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A project or a budget line: its name, and in words what it had a period earlier."""

    name: str
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: whose and of which period (`heading` is the period as a Chinese heading), and its rows.

    Project amounts and budgets are in 万元. `left_out` names what was reported earlier and has no row.
    """

    entity: str
    time_period: str
    heading: str
    indicators: tuple[IndicatorRow, ...]
    projects: tuple[NamedRow, ...] = ()
    lines: tuple[NamedRow, ...] = ()
    left_out: tuple[str, ...] = ()
