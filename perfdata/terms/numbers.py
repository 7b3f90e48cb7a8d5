"""The grammar of one printed number: digits, sign, qualifier, percent sign and unit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from perfdata.model import FLIPPED, Qualifier
from perfdata.terms.text import narrow

# 1e15 is ten thousand times a national GDP in 亿元; anything larger is a slip.
LARGEST = 1e15

_PREFIXES: dict[str, Qualifier] = {
    "大约": "~",
    "大概": "~",
    "约": "~",
    "≈": "~",
    "近": "<",
    "接近": "<",
    "将近": "<",
    "不足": "<",
    "不到": "<",
    "低于": "<",
    "小于": "<",
    "<": "<",
    "超过": ">",
    "超": ">",
    "突破": ">",
    "逾": ">",
    "高于": ">",
    "大于": ">",
    ">": ">",
    "不少于": ">=",
    "不低于": ">=",
    "不小于": ">=",
    "至少": ">=",
    "≥": ">=",
    ">=": ">=",
    "≧": ">=",
    "不超过": "<=",
    "不高于": "<=",
    "不多于": "<=",
    "不大于": "<=",
    "≤": "<=",
    "<=": "<=",
    "≦": "<=",
}
_SUFFIXES: dict[str, Qualifier] = {
    "余": ">",
    "多": ">",
    "以上": ">=",
    "及以上": ">=",
    "左右": "~",
    "上下": "~",
    "以内": "<=",
    "以下": "<=",
}

# The same words, for the grammars that find figures inside sentences.
QUALIFIERS_BEFORE, QUALIFIERS_AFTER = _PREFIXES, _SUFFIXES

# Some tables print the direction beside the amount: ↓5.2%, 下降5.2%.
_RISES = ("↑", "增长", "上升", "提高")
_FALLS = ("↓", "下降", "减少", "回落", "降低")


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


# 1,234.5 and 1 234.5 group by three; a comma elsewhere (1,23) makes no number. A dash that is no
# hyphen is a minus too (–5.0); a raised digit is a footnote unless it follows m (m²).
_DIGITS = (
    r"[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,20})?"
    r"|[0-9]{1,3}(?: [0-9]{3}){1,6}(?:\.[0-9]{1,20})?"
    r"|[0-9]{1,20}(?:\.[0-9]{0,20})?|\.[0-9]{1,20}"
)
_UNIT = r"[A-Za-z%‰℃/±\u4e00-\u9fff\u3300-\u33ff²³]{0,12}?"
_NUMBER = re.compile(
    rf"(?P<prefix>{_either(_PREFIXES)})?\s*"
    rf"(?P<open>\()?(?P<sign>[+–-]|{_either((*_RISES, *_FALLS))})?\s*"
    rf"(?P<digits>{_DIGITS})(?P<power>[eE][+-]?[0-9]{{1,3}})?\s*"
    rf"(?P<early>余|多)?\s*(?:(?P<inner>%)?(?P<close>\)))?\s*(?P<unit>{_UNIT})\s*"
    rf"(?P<late>{_either(w for w in _SUFFIXES if len(w) > 1)})?"
    rf"(?:[*※]+|\[[0-9]{{1,2}}\]|【[0-9]{{1,2}}】|[①-⑳]|(?<!m)[¹²³⁴])?"
)
_LONGEST = 60
# How a number can begin, besides with a blank.
_OPENINGS = {word[0] for word in (*_PREFIXES, *_RISES, *_FALLS)} | set("0123456789.(+-–")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed. `unit` is the text that follows the digits ("%", "万元", "")."""

    value: float
    decimals: int
    qualifier: Qualifier = ""
    unit: str = ""


def may_be(text: str) -> bool:
    """Whether the text begins as a number does: quick, and never wrong about a number."""
    return narrow(text[:1]) in _OPENINGS or text[:1].isspace() or not text[:1].isprintable()


def parse(text: str) -> Number | None:
    """The number that the whole text is, or None if it is anything else.

    `float()` is not used on the text: it takes `1_000`, `٣` and `1e999` for numbers.

    >>> parse("1,600余万元")
    Number(value=1600.0, decimals=0, qualifier='>', unit='万元')
    >>> parse("(5.0)")
    Number(value=-5.0, decimals=1, qualifier='', unit='')
    >>> parse("1.2.3") is None
    True
    """
    text = narrow(text).strip()
    match = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or bool(match["open"]) != bool(match["close"]) or (match["inner"] and match["unit"]):
        return None
    exact = Decimal(re.sub("[, ]", "", match["digits"]) + (match["power"] or ""))
    value = float(exact)
    if not value < LARGEST or (exact and not value):
        return None
    negative = match["open"] or match["sign"] in ("-", "–", *_FALLS)
    return Number(
        -value if negative and value else value,
        max(0, -int(exact.as_tuple().exponent)),
        FLIPPED[_qualifier(match)] if match["sign"] in _FALLS else _qualifier(match),
        match["inner"] or match["unit"],
    )


def _qualifier(match: re.Match[str]) -> Qualifier:
    if match["prefix"]:
        return _PREFIXES[match["prefix"]]
    return _SUFFIXES.get(match["early"] or match["late"] or "", "")


def decimals_of(value: float) -> int:
    """How many decimals the shortest spelling of a binary number has (float noise: at most 10).

    >>> decimals_of(12.5), decimals_of(3.0)
    (1, 0)
    """
    text = repr(round(float(value), 10))
    if "e" in text:
        text = format(Decimal(text), "f")
    return len(text.partition(".")[2].rstrip("0"))
