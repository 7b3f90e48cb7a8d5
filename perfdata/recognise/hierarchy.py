"""Which row is a child of which: 其中 and #, numbering, indentation, section rows."""

import re
from typing import NamedTuple

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


class Entry(NamedTuple):
    """A row that later rows may be children of. `unit` and `lagged` pass on to them.

    One is made for each row: a tuple costs a fifth of a dataclass.
    """

    level: int
    label: str
    indent: int
    child: bool
    unit: Unit | None = None
    lagged: bool = False
    section: bool = False


# The rows above the present one that are still open, outermost first.
Open = tuple[Entry, ...]


class Hierarchy:
    """The rows above the present one that are still open, for tables read row by row."""

    def __init__(self) -> None:
        self._open: Open = ()

    def place(self, label: Label, name: str, *, section: bool) -> Entry | None:
        """Put the row under its parent and give that parent, or None at the top."""
        self._open, parent = place(self._open, label, name, section=section)
        return parent


def place(
    above: Open, label: Label, name: str, *, section: bool, unit: Unit | None = None, lagged: bool = False
) -> tuple[Open, Entry | None]:
    """The rows open below this one, itself last, and its parent, None at the top."""
    if label.child:
        return _child(above, label, name, unit)
    top = above[-1] if above else None
    if top is not None and top.child and not label.depth and label.indent > top.indent:
        return _deeper(above, top, name, unit)
    level = _level(above, label, section=section)
    kept = len(above)
    while kept and not _is_above(above[kept - 1], level, unit):
        kept -= 1
    parent = above[kept - 1] if kept else None
    inherited = lagged or (parent is not None and parent.lagged)
    passed = unit or (parent.unit if parent is not None and parent.section else None)
    if section and parent is not None and _BREAKDOWN.fullmatch(name):
        # 按产业分 alone does not tell whose breakdown it is: GDP's and investment's are two.
        name = f"{parent.label}/{name}"
    own = Entry(level, name, label.indent, child=False, unit=passed, lagged=inherited, section=section)
    return (*above[:kept], own), parent


def _is_above(entry: Entry, level: int, unit: Unit | None) -> bool:
    """Whether the open row can hold one of `level` and `unit`."""
    if entry.child or entry.level >= level - _SLACK:
        return False
    rate = entry.unit is not None and entry.unit.dimension in _NO_WHOLES and not entry.section
    return not rate or (unit is not None and unit.dimension in _NO_WHOLES)


def _level(above: Open, label: Label, *, section: bool) -> int:
    if label.depth:
        return label.depth * _NUMBERED
    numbered = [e.level // _NUMBERED * _NUMBERED for e in above if e.level >= _NUMBERED]
    first = above[0] if above else None
    if first is not None and numbered and _stands_beside(label, first, min(numbered)):
        return first.level
    base = max(numbered, default=0)
    return base + _PLAIN + label.indent + (_SECTION if section else 0)


def _child(above: Open, label: Label, name: str, unit: Unit | None) -> tuple[Open, Entry | None]:
    """A row marked as a child is one of the row above it; set in further than another child, of that one."""
    kept = len(above)
    while kept and above[kept - 1].child and above[kept - 1].indent >= label.indent - _SLACK:
        kept -= 1
    parent = above[kept - 1] if kept else None
    level = parent.level + 1 if parent else _PLAIN
    lagged = parent is not None and parent.lagged
    passed = unit or (parent.unit if parent else None)
    return (*above[:kept], Entry(level, name, label.indent, child=True, unit=passed, lagged=lagged)), parent


def _deeper(above: Open, top: Entry, name: str, unit: Unit | None) -> tuple[Open, Entry | None]:
    """A row set deeper than the child above it is another child of the same parent."""
    own = Entry(top.level, name, top.indent, child=True, unit=unit or top.unit, lagged=top.lagged)
    return (*above[:-1], own), above[-2] if len(above) > 1 else None


def _stands_beside(label: Label, first: Entry, numbered: int) -> bool:
    """Whether an unnumbered row is a neighbour of the unnumbered one whose parts 1、 2、 were counted."""
    plain = first.level < _NUMBERED and not first.child and not first.section
    return plain and numbered >= _COUNTING and label.indent <= first.indent
