"""The entries of the catalogue as frozen records, each checked when it is made."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from fractions import Fraction
from typing import Any, Literal, get_args, get_origin

from perfdata.errors import CatalogueError

NumberKind = Literal["level", "rate", "index", "count"]
ChangeKind = Literal["percent", "points"]
Rebased = Literal["", "enterprises", "scope"]
Better = Literal["higher", "lower", "neutral"]
EntityKind = Literal["park", "district", "county", "city", "province", "department", "region", "nation"]


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured. `comparable` says that its reported growth is at comparable prices.

    `balance` marks a stock at a point in time (余额, 年末人口); `headline` ones are shown as cards.
    `rebased` says why its reported growth does not compare with the figure printed a year before: its
    enterprises (规上) are drawn anew each year, or growth is on a comparable scope (可比口径).
    """

    code: str
    topic: str
    name: str
    name_en: str
    unit: str
    aliases: tuple[str, ...] = ()
    decimals: int = 2
    number: NumberKind = "level"
    change: ChangeKind = "percent"
    better: Better = "higher"
    comparable: bool = False
    rebased: Rebased = ""
    balance: bool = False
    headline: bool = False
    note: str = ""
    note_en: str = ""
    source: str = ""
    source_en: str = ""


@dataclass(frozen=True, slots=True)
class Intensity:
    """One indicator per unit of another; `unit` is a ratio. `printed` is the indicator that states it."""

    code: str
    name: str
    name_en: str
    numerator: str
    denominator: str
    unit: str
    printed: str = ""
    decimals: int = 2


@dataclass(frozen=True, slots=True)
class Entity:
    """A reporting unit. `parent` is another entity's name, or "" at the top."""

    name: str
    name_en: str
    kind: EntityKind
    parent: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and its exact size in the base unit of its dimension (亩 is 2000/3 平方米)."""

    symbol: str
    dimension: str
    size: Fraction
    aliases: tuple[str, ...] = ()

    def __hash__(self) -> int:
        # Units are looked up for every row of a table, and hashing a Fraction is slow.
        return hash(self.symbol)


@dataclass(frozen=True, slots=True)
class RecordLayout:
    """A table in which each row is one record: a field is found by the spellings of its heading.

    A heading row is one where all `required` fields are found. `number_fields` hold figures.
    `parts` are looked for inside headings that are no known spelling, the first field's first.
    """

    name: str
    schema: str
    required: tuple[str, ...]
    number_fields: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on a check of an import speaks; see checks.toml. 0 and an empty list: no check.

    The lists hold spellings of breakdowns and stages, parts of indicators' names, and codes
    (`regions_add_up`).
    """

    rise_pct: int = 0
    fall_pct: int = 0
    small_base_digits: int = 0
    slip_factor: int = 0
    completion_pct: int = 0
    cumulative_pct: int = 0
    finished: tuple[str, ...] = ()
    whole_breakdowns: tuple[str, ...] = ()
    regions_add_up: tuple[str, ...] = ()
    not_additive: tuple[str, ...] = ()
    stocks: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()


def entry(kind: type, file: str, name: str, values: object) -> Any:
    """A checked entry of `kind`, or a CatalogueError that names file, entry and fault.

    Codes: "wrong_value" and "missing_key" (with the key), "unknown_key".
    """
    if not isinstance(values, Mapping):
        raise CatalogueError("wrong_value", file=file, entry=name, key=name, found=repr(values))
    annotations = kind.__annotations__
    for key, value in values.items():
        if key not in annotations:
            raise CatalogueError("unknown_key", file=file, entry=name, key=key)
        if not _fits(value, annotations[key]):
            raise CatalogueError("wrong_value", file=file, entry=name, key=key, found=repr(value))
    needed = [f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING]
    missing = [name for name in needed if name not in values]
    if missing:
        raise CatalogueError("missing_key", file=file, entry=name, key=", ".join(missing))
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()})


def _fits(value: object, annotation: Any) -> bool:
    """Whether the value is of the annotated type; texts are not blank and numbers not negative."""
    choices = get_args(annotation)
    if get_origin(annotation) is Literal:
        return value in choices
    if get_origin(annotation) is Mapping:
        return isinstance(value, Mapping) and all(_fits(v, choices[1]) for v in value.values())
    if get_origin(annotation) is tuple:
        return isinstance(value, list | tuple) and all(_fits(v, choices[0]) for v in value)
    if annotation is str:
        return isinstance(value, str) and bool(value.strip())
    if annotation is int:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return isinstance(value, annotation)
