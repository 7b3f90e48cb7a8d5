"""Which row is a child of which: 其中 and #, numbering, indentation, section rows."""

import re
from dataclasses import dataclass

from perfdata.catalogue import Unit
from perfdata.terms.labels import Label

# One numbering level weighs more than any indentation.
_NUMBERED = 1000
_PLAIN = 100
_SECTION = -2
# Blanks differ by one without meaning anything in real tables.
_SLACK = 1
# A rate has no parts that are amounts: an indented row below it is its neighbour, set askew.
_NO_WHOLES = ("ratio", "points")

# 1、 and deeper may count the parts of an unnumbered row; 一、 and （一） head what follows them.
_COUNTING = 3 * _NUMBERED

# A section row that opens a breakdown of the row above it: 按经济类型分, 按行业分.
_BREAKDOWN = re.compile(r"按[^，。]{1,16}分[:：]?")


@dataclass(frozen=True)
class Entry:
    """A row that later rows may be children of. `unit` and `lagged` pass on to them."""

    level: int
    label: str
    indent: int
    child: bool
    unit: Unit | None = None
    lagged: bool = False
    section: bool = False


class Hierarchy:
    """The rows above the present one that are still open."""

    def __init__(self) -> None:
        self._open: list[Entry] = []

    @property
    def latest(self) -> Entry:
        """The row put last, with the unit and the lag that it has from those above."""
        return self._open[-1]

    def place(
        self, label: Label, name: str, *, section: bool, unit: Unit | None = None, lagged: bool = False
    ) -> Entry | None:
        """Put the row under its parent and give that parent, or None at the top."""
        if label.child:
            return self._child(label, name, unit)
        top = self._open[-1] if self._open else None
        if top is not None and top.child and not label.depth and label.indent > top.indent:
            return self._push(Entry(top.level, name, top.indent, child=True, unit=unit), after=top)
        level = self._level(label, section=section)
        while self._open and not self._is_above(self._open[-1], level, unit):
            self._open.pop()
        parent = self._open[-1] if self._open else None
        inherited = lagged or (parent is not None and parent.lagged)
        passed = unit or (parent.unit if parent is not None and parent.section else None)
        if section and parent is not None and _BREAKDOWN.fullmatch(name):
            # 按产业分 alone does not tell whose breakdown it is: GDP's and investment's are two.
            name = f"{parent.label}/{name}"
        self._open.append(
            Entry(level, name, label.indent, child=False, unit=passed, lagged=inherited, section=section)
        )
        return parent

    def _is_above(self, entry: Entry, level: int, unit: Unit | None) -> bool:
        """Whether the open row can hold one of `level` and `unit`."""
        if entry.child or entry.level >= level - _SLACK:
            return False
        rate = entry.unit is not None and entry.unit.dimension in _NO_WHOLES and not entry.section
        return not rate or (unit is not None and unit.dimension in _NO_WHOLES)

    def _level(self, label: Label, *, section: bool) -> int:
        if label.depth:
            return label.depth * _NUMBERED
        numbered = [e.level // _NUMBERED * _NUMBERED for e in self._open if e.level >= _NUMBERED]
        first = self._open[0] if self._open else None
        if first is not None and numbered and _stands_beside(label, first, min(numbered)):
            return first.level
        base = max(numbered, default=0)
        return base + _PLAIN + label.indent + (_SECTION if section else 0)

    def _child(self, label: Label, name: str, unit: Unit | None) -> Entry | None:
        parent = next((e for e in reversed(self._open) if not e.child), None)
        level = parent.level + 1 if parent else _PLAIN
        lagged = parent is not None and parent.lagged
        passed = unit or (parent.unit if parent else None)
        self._open.append(Entry(level, name, label.indent, child=True, unit=passed, lagged=lagged))
        return parent

    def _push(self, entry: Entry, after: Entry) -> Entry | None:
        parent = next((e for e in reversed(self._open) if not e.child), None)
        unit = entry.unit or after.unit
        self._open.append(Entry(entry.level, entry.label, entry.indent, True, unit, after.lagged))
        return parent


def _stands_beside(label: Label, first: Entry, numbered: int) -> bool:
    """Whether an unnumbered row is a neighbour of the unnumbered one whose parts 1、 2、 were counted."""
    plain = first.level < _NUMBERED and not first.child and not first.section
    return plain and numbered >= _COUNTING and label.indent <= first.indent
