"""Units as they are printed: found in brackets, labels and unit lines; converted exactly."""

import re
from fractions import Fraction
from functools import cached_property, lru_cache

from perfdata.catalogue import Catalogue, Unit
from perfdata.terms.text import narrow, squeeze

_LONGEST = 20
# In 填报单位：某某局  单位：万元 the first 单位 is an office: every one is tried.
_UNIT_LINE = re.compile(r"单\s*位\s*:\s*(?=([^\s,;、。]{1,20}(?:\s?[,;、]\s?[^\s,;、。]{1,20}){0,5}))")
_TIGHT_UNIT_LINE = re.compile(r"单位:([^,;。:]{1,40})$")
_SEPARATOR = re.compile(r"[、,;和及与]")
_LEAD = re.compile(r"^(?:计量|数据|金额)?单位:?")
# ±% is how headings write a percent that may fall; (万元) and 万元。 are 万元.
_FRAME = "±+-()。,;"
_CURRENCY = re.compile(r"^\(?人民币\)?|\(?人民币\)?$")
_SHARES = ("ratio", "points")


class Units:
    """The catalogue's units by every spelling, compound ones (万元/亩) made when asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def _spellings(self) -> dict[str, Unit]:
        return {
            squeeze(spelling).lower(): unit
            for unit in self._catalogue.units.values()
            for spelling in (unit.symbol, *unit.aliases)
        }

    @lru_cache(maxsize=16384)  # noqa: B019 - one catalogue's units live as long as it does
    def find(self, text: str) -> Unit | None:
        """The unit that the whole text names, or None."""
        text = _LEAD.sub("", squeeze(text)).strip(_FRAME).lower()
        text = _CURRENCY.sub("", text)
        if not text or len(text) > _LONGEST:
            return None
        known = self._spellings.get(text)
        return known or (self._compound(*text.split("/", 1)) if "/" in text else None)

    def may_be(self, name: str) -> bool:
        """Whether a name of letters and digits alone, in lower case, can name a unit; quick."""
        return name in self._spellings or "单位" in name or "人民币" in name

    def _compound(self, above: str, below: str) -> Unit | None:
        upper, lower = self._spellings.get(above), self._spellings.get(below)
        if upper is None or lower is None:
            return None
        return Unit(
            f"{upper.symbol}/{lower.symbol}",
            f"{upper.dimension}/{lower.dimension}",
            upper.size / lower.size,
        )

    def in_line(self, text: str) -> Unit | None:
        """The unit of a line such as `单位：万元`, wherever it stands in the text.

        单位：亿元、% is 亿元: the percent is that of growth. A line that names several units for
        levels (亿元、个) does not say which cell has which, and so gives none.
        """
        named = self.listed(text)
        levels = [unit for unit in named if unit.dimension not in _SHARES]
        return (levels or list(named))[0] if named and len(levels) <= 1 else None

    def listed(self, text: str) -> tuple[Unit, ...]:
        """All units of such a line: 单位：亿元、万美元 has one for each dimension of its figures."""
        if "位" not in text:
            return ()
        lines = _UNIT_LINE.findall(narrow(text))
        # 单位： 万  元 is spaced out for looks.
        named = self._named(lines) or self._named(_TIGHT_UNIT_LINE.findall(squeeze(text)))
        return tuple(dict.fromkeys(named))

    def _named(self, lines: list[str]) -> list[Unit]:
        """The units among the parts of what follows 单位：."""
        found: list[Unit] = []
        for line in lines:
            whole = self.find(line)
            parts = [whole] if whole else [self.find(part) for part in _SEPARATOR.split(line)]
            found.extend(unit for unit in parts if unit is not None)
        return found

    def factor(self, source: Unit, target: Unit) -> Fraction | None:
        """What a value in `source` is multiplied by to be in `target`; None across dimensions."""
        if source.dimension != target.dimension:
            return None
        return source.size / target.size


def convert(value: float, factor: Fraction) -> float:
    """The value times an exact factor, rounded once.

    >>> convert(54583.0, Fraction(1, 10000))
    5.4583
    """
    # From the shortest spelling of the number: 54583.1 is meant as printed, not as its binary neighbour.
    return value if factor == 1 else float(Fraction(repr(float(value))) * factor)
