"""A figure that a report's text states, what became of comparing it, and a finding about the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from perfdata.model.words import Basis, Kind, Measure, Qualifier

GrowthUnit = Literal["", "%", "pp"]
GrowthOver = Literal["", "year", "month", "span"]
GrowthBasis = Literal["", "comparable", "nominal", "unknown"]
Verdict = Literal["agrees", "agrees_rounded", "differs", "not_in_data", "not_checkable"]
CheckKind = Literal["parts_sum", "ratio", "impossible", "period", "numbering"]
# Offsets into the text as read, half-open.
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of a report: a value, a growth, or a value with its growth.

    `value` is as printed, in `unit`; `base_value` is in `base_unit`, the catalogue's, or None where the
    two do not convert. `low` and `high` bound the value in `unit`, None where its qualifier leaves that
    end open. `parent` is the label that a 其中 stands under, `since` what a change is counted from.
    `figure` and `growth_figure` are where the two were printed; `start` to `end` spans both.
    `sentence` is cut short around the figure where it is overlong.
    """

    label: str
    indicator: str = ""
    parent: str = ""
    scope: str = ""
    item: str = ""
    project: str = ""
    value: float | None = None
    unit: str = ""
    base_value: float | None = None
    base_unit: str = ""
    decimals: int | None = None
    qualifier: Qualifier = ""
    low: float | None = None
    high: float | None = None
    growth: float | None = None
    growth_unit: GrowthUnit = ""
    growth_over: GrowthOver = ""
    growth_basis: GrowthBasis = ""
    growth_decimals: int | None = None
    growth_qualifier: Qualifier = ""
    measure: Measure = "level"
    since: str = ""
    time_period: str = ""
    basis: Basis = "period"
    kind: Kind = "actual"
    section: str = ""
    start: int = 0
    end: int = 0
    figure: Stretch | None = None
    growth_figure: Stretch | None = None
    sentence: str = ""
    sentence_start: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The cells that a claim was compared with: `cell` holds the value, `growth_cell` the growth."""

    file: str
    sheet: str
    cell: str
    growth_cell: str = ""


# The two figures that a claim may have.
ClaimPart = Literal["value", "growth"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What comparing a claim with the tables gave, which of its figures differ, and the cells compared."""

    verdict: Verdict
    evidence: Evidence | None = None
    differing: tuple[ClaimPart, ...] = ()


@dataclass(frozen=True, slots=True)
class TextCheck:
    """One finding about the text at `start`:`end`. `code` and `values` are worded by language/.

    `ok` is None where it cannot be told, or where a person is asked.
    """

    kind: CheckKind
    start: int
    end: int
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    ok: bool | None = False
