"""Loading the catalogue's TOML files, with checks that name the faulty entry."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from perfdata.catalogue.entries import Entity, Indicator, RecordLayout, Unit, entry
from perfdata.errors import CatalogueError
from perfdata.model import SCHEMAS

HERE = Path(__file__).parent


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
        """A new catalogue with what users taught: {spelling: indicator code}, regions, headings."""
        indicators = dict(self.indicators)
        for spelling, code in (indicator_aliases or {}).items():
            if code not in indicators:
                raise CatalogueError("unknown_indicator", file="taught", entry=spelling, key=code)
            known = indicators[code]
            indicators[code] = replace(known, aliases=(*known.aliases, spelling))
        merged = dict(self.words)
        for role, spellings in (words or {}).items():
            merged[role] = (*merged.get(role, ()), *spellings)
        new = replace(
            self,
            indicators=indicators,
            entities={**self.entities, **{e.name: e for e in entities}},
            words=merged,
        )
        _check_names(new)
        return new


@cache
def load(folder: Path = HERE) -> Catalogue:
    """The catalogue in `folder` (the shipped one), checked whole."""
    indicators = {i.code: i for path in _files(folder / "indicators") for i in _indicators(path)}
    catalogue = Catalogue(
        indicators=indicators,
        entities={e.name: e for e in _entities(folder / "entities.toml")},
        units={u.symbol: u for u in _units(folder / "units.toml")},
        words=_words(folder / "words.toml"),
        layouts=tuple(_layout(path) for path in _files(folder / "layouts")),
    )
    _check_names(catalogue)
    _check_references(catalogue)
    return catalogue


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError("not_toml", file=path.name, fault=error) from error


def _indicators(path: Path) -> list[Indicator]:
    tables = _read(path)
    topic = path.stem.split("_", 1)[-1]
    return [
        entry(Indicator, path.name, code, {"code": code, "topic": topic, **values})
        for code, values in tables.items()
    ]


def _entities(path: Path) -> list[Entity]:
    return [entry(Entity, path.name, name, {"name": name, **values}) for name, values in _read(path).items()]


def _units(path: Path) -> list[Unit]:
    units = []
    for dimension, symbols in _read(path).items():
        for symbol, values in symbols.items():
            try:
                size = Fraction(str(values["size"]))
            except (KeyError, ValueError, ZeroDivisionError) as error:
                raise CatalogueError(
                    "wrong_value", file=path.name, entry=symbol, key="size", found=error
                ) from error
            fields = {"symbol": symbol, "dimension": dimension, "size": size}
            aliases = {k: v for k, v in values.items() if k != "size"}
            units.append(entry(Unit, path.name, symbol, {**fields, **aliases}))
    return units


def _words(path: Path) -> dict[str, tuple[str, ...]]:
    words = {}
    for role, spellings in _read(path).items():
        if not isinstance(spellings, list) or not all(isinstance(s, str) and s for s in spellings):
            raise CatalogueError("wrong_value", file=path.name, entry=role, found=repr(spellings))
        words[role] = tuple(spellings)
    return words


def _layout(path: Path) -> RecordLayout:
    values = _read(path)
    fields = {name: tuple(spellings) for name, spellings in values.get("fields", {}).items()}
    layout: RecordLayout = entry(
        RecordLayout, path.name, path.stem, {**values, "name": path.stem, "fields": {}}
    )
    if layout.schema not in SCHEMAS:
        raise CatalogueError("unknown_schema", file=path.name, entry=layout.schema)
    for name in (*layout.required, *layout.number_fields):
        if name not in fields:
            raise CatalogueError("missing_key", file=path.name, entry="fields", key=name)
    return replace(layout, fields=fields)


def _check_names(catalogue: Catalogue) -> None:
    """No name or alias may stand for two entries."""
    kinds: list[tuple[str, Mapping[str, Any]]] = [
        ("indicators", {i.name: i for i in catalogue.indicators.values()}),
        ("entities", catalogue.entities),
        ("units", catalogue.units),
    ]
    for kind, entries in kinds:
        owner: dict[str, str] = {}
        for name, item in entries.items():
            for spelling in dict.fromkeys((name, *item.aliases)):
                if owner.setdefault(spelling, name) != name:
                    raise CatalogueError(
                        "spelling_twice", file=kind, entry=name, key=spelling, other=owner[spelling]
                    )


def _check_references(catalogue: Catalogue) -> None:
    for indicator in catalogue.indicators.values():
        parts = indicator.unit.split("/")
        if indicator.unit not in catalogue.units and not all(p in catalogue.units for p in parts):
            raise CatalogueError("unknown_unit", file="indicators", entry=indicator.code, key=indicator.unit)
    for entity in catalogue.entities.values():
        if entity.parent and entity.parent not in catalogue.entities:
            raise CatalogueError("unknown_parent", file="entities.toml", entry=entity.name, key=entity.parent)
