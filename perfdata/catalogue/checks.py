"""Checks between entries of the catalogue: no spelling for two of them, no reference to nothing."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from perfdata.catalogue.entries import Entity, Indicator, Intensity, Unit
from perfdata.errors import CatalogueError

# An entry's spellings with where it stands: (file, entry, spellings).
Named = tuple[str, str, tuple[str, ...]]

# Blanks and marks that spellings are compared without.
_UNCOMPARED = re.compile(r"[\s“”\"'‘’《》·•]")


def check_unique(entries: Iterable[Named]) -> None:
    """Refuse an entry that stands twice ("entry_twice"), or shares a spelling ("spelling_twice").

    Spellings are compared as readers see them: ３公, “三公”经费 and 三公 经费 differ in nothing.
    """
    owners: dict[str, str] = {}
    seen: set[str] = set()
    for file, name, spellings in entries:
        if name in seen:
            raise CatalogueError("entry_twice", file=file, entry=name)
        seen.add(name)
        for spelling in spellings:
            owner = owners.setdefault(_compared(spelling), name)
            if owner != name:
                raise CatalogueError("spelling_twice", file=file, entry=name, key=spelling, other=owner)


def _compared(spelling: str) -> str:
    # ² and ㎡ keep their meaning in NFKC: m2 is one of their spellings.
    return _UNCOMPARED.sub("", unicodedata.normalize("NFKC", spelling)).casefold()


def check_units(entries: Iterable[tuple[str, Indicator]], units: Mapping[str, Unit]) -> None:
    """Refuse an indicator in a unit, or a ratio of units (万元/亩), that is not there."""
    for file, indicator in entries:
        if indicator.unit not in units and not all(p in units for p in indicator.unit.split("/", 1)):
            raise CatalogueError("unknown_unit", file=file, entry=indicator.code, key=indicator.unit)


def check_parents(file: str, entities: Mapping[str, Entity]) -> None:
    """Refuse an entity under a parent that is not there, or that is under itself."""
    for entity in entities.values():
        above, passed = entity.parent, {entity.name}
        while above:
            if above not in entities or above in passed:
                raise CatalogueError("unknown_parent", file=file, entry=entity.name, key=above)
            passed.add(above)
            above = entities[above].parent


def check_intensities(
    file: str,
    intensities: Iterable[Intensity],
    indicators: Mapping[str, Indicator],
    units: Mapping[str, Unit],
) -> None:
    """Refuse an intensity of indicators that are not there, or in a unit that theirs do not convert to."""
    for pair in intensities:
        named = [code for code in (pair.numerator, pair.denominator, pair.printed) if code]
        check_codes(file, pair.code, named, indicators)
        above, _, below = pair.unit.partition("/")
        for unit, code in ((above, pair.numerator), (below, pair.denominator)):
            own = units.get(indicators[code].unit)
            if unit not in units or own is None or units[unit].dimension != own.dimension:
                raise CatalogueError("unknown_unit", file=file, entry=pair.code, key=pair.unit)


def check_codes(file: str, key: str, codes: Iterable[str], indicators: Mapping[str, Indicator]) -> None:
    """Refuse a list of indicators with a code that is not there."""
    for code in codes:
        if code not in indicators:
            raise CatalogueError("unknown_indicator", file=file, entry=key, key=code)
