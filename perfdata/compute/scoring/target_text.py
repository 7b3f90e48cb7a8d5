"""Targets and results as forms print them: ≥50个, 不超过90万元, 100%, 达成预期指标."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from perfdata.catalogue import Catalogue, Scoring
from perfdata.model import Qualifier
from perfdata.terms import numbers
from perfdata.terms.text import squeeze
from perfdata.terms.units import Units

# "" is a target in words. A bare number is "=".
Sign = Literal[">=", "<=", ">", "<", "=", ""]
WordCode = Literal["achieved", "partial", "missed", ""]

_DAMAGED = "damaged"
_QUARTER = re.compile(r"[Qq][1-4]")
# 企业满意度≥90%: the sign may stand behind words without a digit.
_SIGN_INSIDE = re.compile(r"^[^0-9≥≤≧≦⩾⩽<>=]{1,30}(?=[≥≤≧≦⩾⩽<>=])")
_LEAD = re.compile(r"^(?:实际完成|完成率?|达到|达|实现|为|共计?|累计)+(?=[0-9≥≤<>=.])")
# 12月底前, 2021年, 3月15日: when something is due, not how much of it.
_DATE_UNIT = re.compile(r"^(?:年|月|季|号)")
_YEARS = range(1900, 2101)
_END_MARKS = "。；;，,、"


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached: `sign` value unit, or words (`sign` "", value None).

    `damaged`: the sign was read from a character that scanning put in its place (W90 is ≤90).
    """

    sign: Sign
    value: float | None = None
    unit: str = ""
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Actual:
    """What was reached: a number with its qualifier, or what its words say of the target."""

    value: float | None = None
    unit: str = ""
    qualifier: Qualifier = ""
    words: WordCode = ""


def target(text: str, catalogue: Catalogue) -> Target:
    """The target that the text states.

    >>> from perfdata.catalogue import load
    >>> target("≥100百分比", load())
    Target(sign='>=', value=100.0, unit='%', damaged=False)
    >>> target("严格执行相关制度规定", load()).sign
    ''
    """
    plain = _plain(text)
    sign, rest, damaged = _signed(plain, catalogue.scoring)
    number = numbers.parse(rest)
    if number is None:
        return Target("")
    bounded = cast("Sign", number.qualifier) if number.qualifier in (">=", "<=", ">", "<") else "="
    if not sign and (number.qualifier == "~" or _is_date(number)):
        return Target("")
    return Target(sign or bounded, number.value, _unit(number.unit, catalogue), damaged)


def actual(text: str, catalogue: Catalogue) -> Actual:
    """The result that the text states; neither number nor words where it says nothing known.

    >>> from perfdata.catalogue import load
    >>> actual("50多家", load()).qualifier, actual("部分达成预期指标", load()).words
    ('>', 'partial')
    """
    plain = _LEAD.sub("", _plain(text)).lstrip("=")
    number = numbers.parse(plain)
    if number is None or _is_date(number):
        return Actual(words=_words(_plain(text), catalogue.scoring))
    return Actual(number.value, _unit(number.unit, catalogue), number.qualifier)


def _plain(text: str) -> str:
    return squeeze(text).strip(_END_MARKS)


def _signed(text: str, rules: Scoring) -> tuple[Sign, str, bool]:
    """The sign that the text begins with, what follows it, and whether the sign was damaged."""
    inside = _SIGN_INSIDE.match(text)
    if inside and not _spelled(text, rules)[0]:
        text = text[inside.end() :]
    sign, length = _spelled(_LEAD.sub("", text), rules)
    rest = _LEAD.sub("", text)[length:]
    if sign != _DAMAGED:
        return cast("Sign", sign), rest, False
    if _QUARTER.fullmatch(text) or not rest[:1].isdigit():
        return "", text, False
    return "<=", rest, True


def _spelled(text: str, rules: Scoring) -> tuple[str, int]:
    """The sign with the longest spelling that the text begins with, and that spelling's length."""
    found = [
        (len(spelling), sign)
        for sign, spellings in rules.signs.items()
        for spelling in spellings
        if text.startswith(spelling)
    ]
    length, sign = max(found, default=(0, ""))
    return sign, length


def _is_date(number: numbers.Number) -> bool:
    year = number.unit.startswith("年") and number.value in _YEARS
    return year or (_DATE_UNIT.match(number.unit) is not None and not number.unit.startswith("年"))


def _words(text: str, rules: Scoring) -> WordCode:
    found = [
        (len(spelling), code)
        for code, word in rules.words.items()
        for spelling in word.spellings
        if text.startswith(spelling)
    ]
    return cast("WordCode", max(found, default=(0, ""))[1])


def _unit(printed: str, catalogue: Catalogue) -> str:
    """The catalogue's symbol of a unit; one that it does not know as printed."""
    known = _units(catalogue).find(printed)
    return known.symbol if known else printed


@lru_cache(maxsize=4)
def _units(catalogue: Catalogue) -> Units:
    return Units(catalogue)
