"""The years that a report names, moved on: those that mean its own year, and those compared with it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from perfdata.narrative.drafting.edits import Edit

_NUMERALS = "〇一二三四五六七八九"
_YEAR = re.compile("(?<![0-9])(?P<year>(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?= ?年)")
# A day's event, a name (2020年第五批次, 2021年版) and a range of years are of that year for good.
_DAY = re.compile(r" ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号]")
_MONTH = re.compile(r" ?年 ?\d{1,2} ?月(?!份?[-~—–至到])")
_NAMED = re.compile(r" ?年 ?(?:第|版|[-~—–至到] ?\d{4})")
_RANGE = re.compile(r"\d{4} ?年? ?[-~—–至到]{1,2} ?$")
_COMPARED = re.compile("[比较与同]$")
_LONGEST_HEADING = 30
_LOOK_BACK = 10


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report: how many of its figures were put in and how many still stand.

    `put_in_years` are the years of the figures that were put in, before they were moved on.
    """

    start: int
    end: int
    put_in: int = 0
    old: int = 0
    growths: int = 0
    put_in_years: frozenset[int] = frozenset()

    @property
    def is_renewed(self) -> bool:
        """Whether it may say another year: it has a new figure, or none at all."""
        return self.put_in > 0 or self.old == 0


def year_edits(text: str, sentence: Sentence, own: int, years: int) -> Iterator[Edit]:
    """The years of one sentence moved on by `years`; `own` is the report's.

    A sentence in which only figures of its old year stand keeps that year: moving it would make a
    statement that no table holds.
    """
    if not sentence.is_renewed:
        return
    for match in _YEAR.finditer(text, sentence.start, sentence.end):
        year = _number(match["year"])
        if _may_move(text, match, sentence) and _means(text, match, sentence)(year - own, year):
            yield Edit(match.start(), match.end(), _printed(year + years, match["year"]), "year")


def _may_move(text: str, match: re.Match[str], sentence: Sentence) -> bool:
    at = match.end()
    if _DAY.match(text, at) or _NAMED.match(text, at) or _RANGE.search(_before(text, match)):
        return False
    if _MONTH.match(text, at) and not sentence.put_in:
        return False
    before = text[sentence.start : match.start()]
    return before.count("《") <= before.count("》")


def _means(text: str, match: re.Match[str], sentence: Sentence) -> Callable[[int, int], bool]:
    """Whether a year so far from the report's own is one that goes with it."""
    compared = bool(_COMPARED.search(_before(text, match))) and sentence.growths > 0
    line = text[sentence.start : sentence.end].strip()
    heading = not line.endswith(("。", "；", "，")) and len(line) <= _LONGEST_HEADING and not sentence.old

    def means(distance: int, year: int) -> bool:
        if distance == 0:
            return True
        beside = year in sentence.put_in_years or (distance == -1 and compared)
        return beside or (distance == 1 and heading)

    return means


def _before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _LOOK_BACK) : match.start()]


def _number(printed: str) -> int:
    if printed.isdigit() and printed.isascii():
        return int(printed)
    plain = printed.replace("○", "〇").replace("零", "〇")
    return int("".join(str(_NUMERALS.index(numeral)) for numeral in plain))


def _printed(year: int, like: str) -> str:
    """The year in the writing of another one: 2022, 二〇二二, 二○二二."""
    if like.isascii():
        return str(year)
    nought = next((mark for mark in "○零" if mark in like), "〇")
    return "".join(_NUMERALS[int(digit)] for digit in str(year)).replace("〇", nought)
