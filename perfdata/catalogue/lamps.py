"""The rules by which projects get their lamps, and the schedules they are held against; see lamps.toml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal, get_args

from perfdata.errors import CatalogueError

Lamp = Literal["green", "yellow", "red"]

_BELOW_ALL = float("-inf")
_YEAR_END = 12


@dataclass(frozen=True, slots=True)
class Band:
    """One lamp and the lowest schedule gap, in points, at which it shows (that gap included)."""

    lamp: Lamp
    from_points: float


@dataclass(frozen=True, slots=True)
class LampRule:
    """Bands from the best to the worst. The last has no lower end, so every gap has one lamp.

    Raises CatalogueError "faulty_lamp_rule" where starts do not fall strictly or lamps do not get worse.
    """

    bands: tuple[Band, ...]
    name: str = ""
    name_en: str = ""

    def __post_init__(self) -> None:
        starts = [band.from_points for band in self.bands]
        worse = [get_args(Lamp).index(band.lamp) for band in self.bands]
        falling = all(a > b for a, b in pairwise(starts)) and all(a < b for a, b in pairwise(worse))
        if not starts or starts[-1] != _BELOW_ALL or not falling:
            raise CatalogueError("faulty_lamp_rule", found=f"{self.name} {starts}".strip())


@dataclass(frozen=True, slots=True)
class Schedule:
    """Percent of a year's plan due by the end of each of its twelve months."""

    due_pct: Mapping[int, float]
    name: str = ""
    name_en: str = ""


def evenly(stated: Mapping[int, float]) -> Mapping[int, float]:
    """All twelve months of a schedule; between the stated months it rises evenly, and it ends at 100.

    >>> even = evenly({7: 40.0})
    >>> round(even[1], 2), even[7], even[12]
    (5.71, 40.0, 100.0)
    """
    known = sorted({0: 0.0, _YEAR_END: 100.0, **stated}.items())
    return {
        month: after if month == last else before + (after - before) * (month - first) / (last - first)
        for (first, before), (last, after) in pairwise(known)
        for month in range(first + 1, last + 1)
    }


# 时序进度: months elapsed / 12 (DOMAIN 3.9). A plain mapping: the catalogue is handed to reading children.
LINEAR: Mapping[int, float] = evenly({})
# Yinchuan leaves 0-10 points behind undefined; yellow from 0 closes that hole (DOMAIN 3.9).
YINCHUAN = LampRule((Band("green", 0.0), Band("yellow", -30.0), Band("red", _BELOW_ALL)))


@dataclass(frozen=True)
class Lamps:
    """Rules and schedules by their names in the file; the first of each is the usual one."""

    rules: Mapping[str, LampRule] = field(default_factory=lambda: {"yinchuan": YINCHUAN})
    schedules: Mapping[str, Schedule] = field(default_factory=lambda: {"linear": Schedule(LINEAR)})

    def rule(self, name: str = "") -> LampRule:
        """The rule of that name, the usual one for "". Raises KeyError."""
        return self.rules[name or next(iter(self.rules))]

    def schedule(self, name: str = "") -> Schedule:
        """The schedule of that name, the usual one for "". Raises KeyError."""
        return self.schedules[name or next(iter(self.schedules))]


def lamps_of(file: str, tables: Mapping[str, Any]) -> Lamps:
    """The rules and schedules of a file's tables, checked.

    Raises CatalogueError: "unknown_key", "missing_key", "wrong_value" with the entry and the key, and
    "faulty_lamp_rule" where bands leave a hole, overlap, or do not fall strictly.
    """
    _only(file, file, tables, ("rules", "schedules"))
    rules = {name: _rule(file, name, values) for name, values in _tables(file, tables, "rules").items()}
    schedules = {
        name: _schedule(file, name, values) for name, values in _tables(file, tables, "schedules").items()
    }
    return Lamps(rules, schedules)


def _tables(file: str, tables: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = tables.get(key)
    if not found:
        raise CatalogueError("missing_key", file=file, entry=file, key=key)
    if not isinstance(found, Mapping):
        raise CatalogueError("wrong_value", file=file, entry=file, key=key, found=repr(found))
    return found


def _rule(file: str, name: str, values: Any) -> LampRule:
    table = _named(file, name, values, "bands")
    bands = table["bands"]
    if not isinstance(bands, Sequence) or isinstance(bands, str):
        raise CatalogueError("wrong_value", file=file, entry=name, key="bands", found=repr(bands))
    return LampRule(tuple(_band(file, name, band) for band in bands), table["name"], table["name_en"])


def _band(file: str, name: str, values: Any) -> Band:
    table = values if isinstance(values, Mapping) else {}
    _only(file, name, table, ("lamp", "from"))
    lamp: Any = table.get("lamp")
    start = table.get("from", _BELOW_ALL)
    if lamp not in get_args(Lamp):
        raise CatalogueError("wrong_value", file=file, entry=name, key="lamp", found=repr(values))
    if not _is_number(start):
        raise CatalogueError("wrong_value", file=file, entry=name, key="from", found=repr(start))
    return Band(lamp, float(start))


def _schedule(file: str, name: str, values: Any) -> Schedule:
    """The schedule of the months that are stated; never falling, from 0 to 100 percent at the year's end."""
    table = _named(file, name, values, "due")
    due = table["due"]
    if not isinstance(due, Mapping):
        raise CatalogueError("wrong_value", file=file, entry=name, key="due", found=repr(due))
    months = {key: pct for key, pct in due.items() if _is_month(key) and _is_number(pct)}
    steps = [0.0, *(months[key] for key in sorted(months, key=int)), 100.0]
    rising = all(a <= b for a, b in pairwise(steps))
    if len(months) < len(due) or not rising or months.get(str(_YEAR_END), 100) != 100:
        raise CatalogueError("wrong_value", file=file, entry=name, key="due", found=repr(due))
    stated = {int(key): float(pct) for key, pct in months.items()}
    return Schedule(evenly(stated) if stated else LINEAR, table["name"], table["name_en"])


def _named(file: str, name: str, values: Any, content: str) -> Mapping[str, Any]:
    """The table with both names and its content, and nothing else."""
    if not isinstance(values, Mapping):
        raise CatalogueError("wrong_value", file=file, entry=name, key=name, found=repr(values))
    keys = ("name", "name_en", content)
    _only(file, name, values, keys)
    missing = [key for key in keys if key not in values]
    if missing:
        raise CatalogueError("missing_key", file=file, entry=name, key=", ".join(missing))
    for key in keys[:2]:
        if not isinstance(values[key], str) or not values[key].strip():
            raise CatalogueError("wrong_value", file=file, entry=name, key=key, found=repr(values[key]))
    return values


def _only(file: str, name: str, table: Mapping[str, Any], keys: Sequence[str]) -> None:
    for key in table:
        if key not in keys:
            raise CatalogueError("unknown_key", file=file, entry=name, key=key)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == value


def _is_month(key: str) -> bool:
    return key in {str(month) for month in range(1, _YEAR_END + 1)}
