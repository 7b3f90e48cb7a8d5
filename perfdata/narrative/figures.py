"""A figure as prose prints it: its value, unit and qualifier, and what it can have been unrounded."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from perfdata.catalogue import Catalogue
from perfdata.model import Qualifier
from perfdata.terms.numbers import LARGEST, QUALIFIERS_AFTER, QUALIFIERS_BEFORE

NUMBER = r"(?:\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?)"
SCALE = "(?:万亿|[十百千]?亿|[十百千]?万|[十百千])"
_DURATION = "duration"
# How things are counted that no table has a column for.
_COUNTERS = (
    "名|位|篇|栋|幢|处|所|座|支|例|起|类|门|对|组|层|间|轮|届|村|株|棵|道|片"
    "|块|艘|架|枚|封|幅|本|册|人天|微克|毫克|毫升|兆瓦|千伏|瓦|席|标箱|标准箱|篇次|人份|剂|剂次|℃|毫米"
)
# After these a word goes on that only begins like a unit: 家庭, 分钟, 条件.
_NOT_BEFORE = {
    "家": "庭电具", "个": "月别体", "分": "钟之别布", "人": "均口才民大", "户": "均籍外",
    "件": "套", "次": "数", "条": "件", "项": "目", "部": "分门队", "度": "假", "亩": "均",
    "元": "月", "本": "级地", "门": "户", "道": "路", "位": "于", "期": "间末", "类": "似",
    "组": "织", "对": "接", "处": "理", "层": "面", "块": "链", "台": "账",
}  # fmt: skip

_HEDGES = [word for word in QUALIFIERS_BEFORE if "\u4e00" <= word[0] <= "\u9fff"]
BEFORE = rf"(?<![最附临邻贴节合预签])(?:{'|'.join(sorted(_HEDGES, key=len, reverse=True))})"
EARLY = "[余多几]"
AFTER = "(?:及以上|以上|左右|上下|以内|以下|之多)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit ("" for none). `low` and `high` are None where that end is open."""

    value: float
    decimals: int
    unit: str = ""
    qualifier: Qualifier = ""
    low: float | None = None
    high: float | None = None


def base_units(catalogue: Catalogue) -> str:
    """The alternatives of a pattern for one unit, longest first; durations are no units of figures."""
    known = {
        spelling
        for unit in catalogue.units.values()
        if unit.dimension != _DURATION
        for spelling in (unit.symbol, *unit.aliases)
    }
    words = sorted(known | set(_COUNTERS.split("|")), key=len, reverse=True)
    simple = "|".join(_guarded(word) for word in words if "/" not in word)
    return rf"(?:{simple})(?:/(?:{simple}))?"


def _guarded(word: str) -> str:
    if word.isascii() and word[-1:].isalnum():
        return re.escape(word) + "(?![A-Za-z0-9])"
    following = _NOT_BEFORE.get(word, "")
    return re.escape(word) + (f"(?![{following}])" if following else "")


def amount(name: str, units: str) -> str:
    """The pattern of a number with its unit; its groups begin with `name`."""
    return (
        rf"(?P<{name}_before>{BEFORE})?(?P<{name}_sign>(?<![\d%月日年号期元家个])[-+])?(?P<{name}_number>{NUMBER})"
        rf"(?:(?P<{name}_early>{EARLY})?(?P<{name}_unit>{SCALE}?(?:{units}))"
        rf"|(?P<{name}_scale>{SCALE})(?P<{name}_mid>{EARLY})(?P<{name}_base>{units})?"
        rf"|(?P<{name}_early2>{EARLY})?(?P<{name}_bare>{SCALE})|(?P<{name}_none>))"
        rf"(?P<{name}_after>{AFTER})?"
    )


def figure(match: re.Match[str], name: str) -> Figure | None:
    """The figure that `amount(name, …)` matched; None for one that no report can mean."""
    digits = match[f"{name}_number"].replace(",", "")
    if len(digits) > 20:
        return None
    exact = Decimal(digits)
    value = float(exact)
    if not value < LARGEST:
        return None
    if match[f"{name}_sign"] == "-":
        value = -value
    unit = match[f"{name}_unit"] or (match[f"{name}_scale"] or match[f"{name}_bare"] or "") + (
        match[f"{name}_base"] or ""
    )
    word = (
        match[f"{name}_before"] or match[f"{name}_early"] or match[f"{name}_mid"] or match[f"{name}_early2"]
    )
    return qualified(value, digits, unit, word or match[f"{name}_after"] or "")


def qualified(value: float, digits: str, unit: str, word: str) -> Figure:
    """A figure with the bounds that its qualifying word leaves.

    余 and 多 reach to the next unit of the last digit named, 近 lies within one such unit below, and
    约 is taken to mean that far on either side.

    >>> qualified(1600.0, "1600", "万元", "余").high
    1700.0
    """
    decimals = len(digits.partition(".")[2])
    qualifier: Qualifier = QUALIFIERS_BEFORE.get(word) or QUALIFIERS_AFTER.get(word) or (">" if word else "")
    low, high = _bounds(value, _place(digits), word, qualifier, decimals)
    return Figure(value, decimals, unit, qualifier, low, high)


def _bounds(
    value: float, place: float, word: str, qualifier: Qualifier, decimals: int
) -> tuple[float | None, float | None]:
    if not qualifier:
        half = 0.5 / 10**decimals
        return value - half, value + half
    if qualifier == "~":
        return value - place, value + place
    if word in ("余", "多", "几"):
        return value, value + place
    if word in ("近", "接近", "将近"):
        return value - place, value
    return (value, None) if qualifier in (">", ">=") else (None, value)


def _place(digits: str) -> float:
    """What one more of the last digit named would add: 100 for 1600, 0.1 for 1.5."""
    whole, _, fraction = digits.partition(".")
    if fraction:
        return float(Decimal(1).scaleb(-len(fraction)))
    return float(10 ** (len(whole) - len(whole.rstrip("0")))) if whole.strip("0") else 1.0


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern compiled once."""
    return re.compile(pattern)


def either(words: Iterable[str]) -> str:
    """The alternatives of a pattern, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
