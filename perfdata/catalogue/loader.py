"""Loading the catalogue's TOML files, with checks that name the faulty file and entry."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from perfdata.catalogue.checks import check_codes, check_intensities, check_parents, check_unique, check_units
from perfdata.catalogue.entries import Entity, Indicator, Intensity, Limits, RecordLayout, Unit, entry
from perfdata.catalogue.lamps import Lamps, lamps_of
from perfdata.catalogue.scoring import GradeScale, Scoring, grade_scales, scoring
from perfdata.catalogue.stages import ProjectWords, project_words
from perfdata.errors import CatalogueError
from perfdata.model import SCHEMAS

HERE = Path(__file__).parent

_TAUGHT = "taught"


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The checked entries. `words` maps a role to its spellings (see words.toml).

    Compared and hashed by identity, so that what is derived from it can be cached.
    """

    indicators: Mapping[str, Indicator]
    entities: Mapping[str, Entity]
    units: Mapping[str, Unit]
    words: Mapping[str, tuple[str, ...]]
    layouts: tuple[RecordLayout, ...]
    limits: Limits = field(default_factory=Limits)
    intensities: tuple[Intensity, ...] = ()
    scoring: Scoring = field(default_factory=Scoring)
    grades: Mapping[str, GradeScale] = field(default_factory=dict)
    lamps: Lamps = field(default_factory=Lamps)
    project_words: ProjectWords = field(default_factory=ProjectWords)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics in the order of their files."""
        return tuple(dict.fromkeys(i.topic for i in self.indicators.values()))

    @cached_property
    def headlines(self) -> tuple[str, ...]:
        """The codes shown as cards, in catalogue order."""
        return tuple(i.code for i in self.indicators.values() if i.headline)

    def taught(
        self,
        indicator_aliases: Mapping[str, str] | None = None,
        entities: Iterable[Entity] = (),
        words: Mapping[str, Iterable[str]] | None = None,
    ) -> "Catalogue":
        """A new catalogue with what users taught: {spelling: indicator code}, regions, headings.

        A taught entity replaces the shipped one of its name. CatalogueError as in `load`, with
        "taught" for the file, and "unknown_indicator".
        """
        new = replace(
            self,
            indicators=_with_aliases(self.indicators, indicator_aliases or {}),
            entities={**self.entities, **{e.name: e for e in entities}},
            words=_with_words(self.words, words or {}),
        )
        for shipped, merged in ((self.indicators, new.indicators), (self.entities, new.entities)):
            # What was taught comes last, so that a refusal names it and not what it contradicts.
            last = sorted(merged, key=lambda key: merged[key] is not shipped.get(key))
            check_unique((_TAUGHT, merged[k].name, (merged[k].name, *merged[k].aliases)) for k in last)
        check_parents(_TAUGHT, new.entities)
        return new


def _with_aliases(indicators: Mapping[str, Indicator], aliases: Mapping[str, str]) -> dict[str, Indicator]:
    merged = dict(indicators)
    for spelling, code in aliases.items():
        if code not in merged:
            raise CatalogueError("unknown_indicator", file=_TAUGHT, entry=spelling, key=code)
        merged[code] = replace(merged[code], aliases=(*merged[code].aliases, spelling))
    return merged


def _with_words(
    words: Mapping[str, tuple[str, ...]], more: Mapping[str, Iterable[str]]
) -> dict[str, tuple[str, ...]]:
    return {**words, **{role: (*words.get(role, ()), *spellings) for role, spellings in more.items()}}


@cache
def load(folder: Path = HERE) -> Catalogue:
    """The catalogue in `folder` (the shipped one), checked whole.

    Raises CatalogueError, whose values name the file and the entry.
    """
    indicators = [(path.name, i) for path in _files(folder / "indicators") for i in _indicators(path)]
    entities = _entities(folder / "entities.toml")
    units = _units(folder / "units.toml")
    check_unique((file, i.code, (i.name, *i.aliases)) for file, i in indicators)
    check_unique(("entities.toml", e.name, (e.name, *e.aliases)) for e in entities)
    check_unique(("units.toml", u.symbol, (u.symbol, *u.aliases)) for u in units)
    catalogue = Catalogue(
        indicators={i.code: i for _, i in indicators},
        entities={e.name: e for e in entities},
        units={u.symbol: u for u in units},
        words=_words(folder / "words.toml"),
        layouts=tuple(_layout(path) for path in _files(folder / "layouts")),
        limits=_limits(folder / "checks.toml"),
        intensities=_intensities(folder / "intensities.toml"),
        scoring=scoring("scoring.toml", _optional(folder / "scoring.toml")),
        grades=grade_scales("grades.toml", _optional(folder / "grades.toml")),
        lamps=_lamps(folder / "lamps.toml"),
        project_words=_project_words(folder / "stages.toml"),
    )
    check_codes("checks.toml", "regions_add_up", catalogue.limits.regions_add_up, catalogue.indicators)
    check_units(indicators, catalogue.units)
    check_intensities("intensities.toml", catalogue.intensities, catalogue.indicators, catalogue.units)
    check_parents("entities.toml", catalogue.entities)
    return catalogue


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError("not_toml", file=path.name, fault=error) from error


def _optional(path: Path) -> dict[str, Any]:
    """The tables of a file that a folder may do without."""
    return _read(path) if path.exists() else {}


def _indicators(path: Path) -> list[Indicator]:
    topic = path.stem.split("_", 1)[-1]
    return [
        _named(Indicator, path, code, values, {"topic": topic, "code": code})
        for code, values in _read(path).items()
    ]


def _entities(path: Path) -> list[Entity]:
    return [_named(Entity, path, name, values, {"name": name}) for name, values in _read(path).items()]


def _named(kind: type, path: Path, name: str, values: Any, given: Mapping[str, str]) -> Any:
    """The entry of a table, with the fields that its heading and its file give."""
    table = {**given, **values} if isinstance(values, Mapping) else values
    return entry(kind, path.name, name, table)


def _units(path: Path) -> list[Unit]:
    return [
        _unit(path, dimension, symbol, values)
        for dimension, symbols in _read(path).items()
        for symbol, values in symbols.items()
    ]


def _unit(path: Path, dimension: str, symbol: str, values: Any) -> Unit:
    try:
        size = Fraction(values["size"])
        if size <= 0:
            raise ValueError(size)
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        raise CatalogueError("wrong_value", file=path.name, entry=symbol, key="size", found=error) from error
    given = {"symbol": symbol, "dimension": dimension}
    unit: Unit = _named(Unit, path, symbol, {**values, "size": size}, given)
    return unit


def _words(path: Path) -> dict[str, tuple[str, ...]]:
    words = {}
    for role, spellings in _read(path).items():
        if not isinstance(spellings, list) or not all(isinstance(s, str) and s for s in spellings):
            raise CatalogueError("wrong_value", file=path.name, entry=role, key=role, found=repr(spellings))
        words[role] = tuple(spellings)
    return words


def _limits(path: Path) -> Limits:
    """The limits of the checks; a folder without them has its imports unchecked."""
    limits: Limits = entry(Limits, path.name, path.stem, _read(path)) if path.exists() else Limits()
    return limits


def _lamps(path: Path) -> Lamps:
    """The lamp rules and schedules; a folder without them has Yinchuan's lamps and twelfths."""
    return lamps_of(path.name, _read(path)) if path.exists() else Lamps()


def _project_words(path: Path) -> ProjectWords:
    """The spellings of stages; a folder without them knows no stage."""
    return project_words(path.name, _read(path)) if path.exists() else ProjectWords()


def _intensities(path: Path) -> tuple[Intensity, ...]:
    """The pairs of indicators that make an intensity; a folder without them has none."""
    found = _optional(path).items()
    return tuple(_named(Intensity, path, code, values, {"code": code}) for code, values in found)


def _layout(path: Path) -> RecordLayout:
    values = _read(path)
    layout: RecordLayout = entry(RecordLayout, path.name, path.stem, {"name": path.stem, **values})
    if layout.schema not in SCHEMAS:
        raise CatalogueError("unknown_schema", file=path.name, entry=path.stem, key=layout.schema)
    for name in (*layout.required, *layout.number_fields, *layout.parts):
        if name not in layout.fields:
            raise CatalogueError("missing_key", file=path.name, entry="fields", key=name)
    check_unique((path.name, name, tuple(words)) for name, words in layout.fields.items())
    lists = (layout.fields, layout.parts)
    fields, parts = ({name: tuple(words) for name, words in table.items()} for table in lists)
    return replace(layout, fields=fields, parts=parts)
