"""The shapes of numbering that official reports use: 一、 （一） 1. （1） ① 一是 and their kin."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from perfdata.terms.numerals import LARGEST, chinese

Shape = Literal[
    "part", "chapter", "article", "chinese", "bracketed", "digit", "bracketed_digit", "circled",
    "lead", "sequence", "dash",
]  # fmt: skip

# The official order, outermost first (DOMAIN 4). The position is the rank.
ORDER: tuple[Shape, ...] = (
    "part",
    "chapter",
    "article",
    "chinese",
    "bracketed",
    "digit",
    "bracketed_digit",
    "circled",
)
# Lead-ins open a paragraph. They have no place in the official order: they belong to the heading above.
LEAD_INS: tuple[Shape, ...] = ("lead", "sequence", "dash")

_CHINESE = {chinese(number): number for number in range(1, LARGEST + 1)}
_CIRCLED = {chr(ord("①") + number - 1): number for number in range(1, 21)}
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}

_C = "([一二三四五六七八九十]{1,3})"
_D = r"([\d０-９]{1,2})"
_PATTERNS: Mapping[Shape, re.Pattern[str]] = {
    "part": re.compile(f"第(?:{_C}|{_D})部分"),
    "chapter": re.compile(f"第(?:{_C}|{_D})章"),
    "article": re.compile(f"第(?:{_C}|{_D})节"),
    # 一、二季度 and 1、2月 are periods, 一、二、三产业 is a list: not numbers of headings.
    "chinese": re.compile(f"{_C}[、.．](?!{_C}(?:[、和]|季|产|期|级|类|批|等|月))"),
    "bracketed": re.compile(f"[（(]{_C}[）)]、?"),
    # 4.20 is a date or a figure.
    "digit": re.compile(rf"{_D}(?:[.．](?![\d０-９])|、(?!{_D}(?:[、和]|月|日|号|季)))"),
    "bracketed_digit": re.compile(f"[（(]?{_D}[）)]、?"),
    "circled": re.compile("([①-⑳])、?"),
    "lead": re.compile(f"{_C}是"),
    "sequence": re.compile("(首先|其次|再次|最后)(?=[，,、：:是要]|$)[，,、：:]?"),
    "dash": re.compile("(?:——|――|──)"),
}


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """The number that opens a line, as `printed`. `ordinal` is 0 where the shape does not count."""

    shape: Shape
    ordinal: int
    printed: str

    @property
    def numeral(self) -> str:
        """The part of the print that counts: 三 in （三）."""
        match = re.search(f"{_C}|{_D}|[①-⑳]", self.printed)
        return match[0] if match else ""

    def printed_as(self, ordinal: int) -> str:
        """The same shape with another ordinal.

        >>> PrintedNumber("bracketed", 3, "（三）").printed_as(2)
        '（二）'
        """
        numeral = self.numeral
        if numeral in _CHINESE:
            other = chinese(ordinal)
        else:
            other = chr(ord("①") + ordinal - 1) if numeral in _CIRCLED else str(ordinal)
        return self.printed.replace(numeral, other, 1)


def printed_number(text: str) -> PrintedNumber | None:
    """The number that opens the text, or None.

    >>> printed_number("三、存在的问题")
    PrintedNumber(shape='chinese', ordinal=3, printed='三、')
    """
    for shape, pattern in _PATTERNS.items():
        match = pattern.match(text)
        numeral = next(filter(None, match.groups()), "") if match else ""
        if match and (_ordinal(numeral) or shape in ("sequence", "dash")):
            return PrintedNumber(shape, _ordinal(numeral), match[0])
    return None


def _ordinal(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    return _CHINESE.get(numeral) or _CIRCLED.get(numeral) or _SEQUENCE.get(numeral, 0)
