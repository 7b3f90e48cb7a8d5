"""The numbers that Word prints before the paragraphs of an automatic list, and does not store as text."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from docx.oxml.ns import qn

from perfdata.terms.numerals import LARGEST, chinese


def _chinese(number: int) -> str:
    return chinese(number) if 1 <= number <= LARGEST else str(number)


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if 1 <= number <= 20 else str(number)


# The formats that Chinese reports use. A list in another one (bullets, roman) is left without its
# number rather than given a wrong one.
_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,  # what Chinese Word writes for 一、二、三
    "taiwaneseCountingThousand": _chinese,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
}


def value_of(parent: Any, tag: str) -> str | None:
    """The w:val of the child `tag` of `parent`; None where parent or child is missing."""
    child = None if parent is None else parent.find(qn(tag))
    return None if child is None else child.get(qn("w:val"))


class ListNumbers:
    """Counts the automatic lists of one document, paragraph by paragraph in reading order."""

    def __init__(self, numbering: Any) -> None:
        """`numbering` is the root of numbering.xml, or None where the document has none."""
        self._levels: dict[str, dict[int, Any]] = {}
        self._lists: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is not None:
            self._load(numbering)

    def _load(self, numbering: Any) -> None:
        for abstract in numbering.findall(qn("w:abstractNum")):
            levels = {int(lvl.get(qn("w:ilvl"))): lvl for lvl in abstract.findall(qn("w:lvl"))}
            self._levels[abstract.get(qn("w:abstractNumId"))] = levels
        for num in numbering.findall(qn("w:num")):
            number = num.get(qn("w:numId"))
            self._lists[number] = value_of(num, "w:abstractNumId") or ""
            for override in num.findall(qn("w:lvlOverride")):
                start = value_of(override, "w:startOverride")
                if start is not None:
                    self._restarts.setdefault(number, {})[int(override.get(qn("w:ilvl")))] = int(start)

    def next(self, number: str, depth: int) -> str:
        """The print of the next paragraph of list `number` at `depth`; "" where it is not simple.

        A Western number ends in a space, so that "1." before "5亿元" is not read as 1.5亿元.
        """
        abstract = self._lists.get(number, "")
        level = self._levels.get(abstract, {}).get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(abstract, {})
        self._count(counts, number, abstract, depth)
        printed = self._print(abstract, counts, value_of(level, "w:lvlText") or "")
        return printed + " " if printed.isascii() and printed else printed

    def _count(self, counts: dict[int, int], number: str, abstract: str, depth: int) -> None:
        restart = self._restarts.get(number, {}).pop(depth, None)
        if restart is not None:
            counts[depth] = restart
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = self._start(abstract, depth)
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]

    def _start(self, abstract: str, depth: int) -> int:
        return int(value_of(self._levels[abstract].get(depth), "w:start") or 1)

    def _print(self, abstract: str, counts: Mapping[int, int], pattern: str) -> str:
        """The level's pattern ("（%1）", "%1.%2") with its counters put in."""
        printed = pattern
        for place in re.findall("%([1-9])", pattern):
            depth = int(place) - 1
            level = self._levels[abstract].get(depth)
            write = _FORMATS.get(value_of(level, "w:numFmt") or "decimal")
            if write is None:
                return ""
            printed = printed.replace(f"%{place}", write(counts.get(depth, self._start(abstract, depth))))
        return printed if printed != pattern else ""
