"""The one formatter of figures: the same string on card, chart, table, text, slide and sheet.

Rounding is half-up on the decimal digits that a number prints, so 2.675 is 2.68. A figure that is
not known (None, NaN, NA, an infinity) is always `—`, never a word of the programming language.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal, NamedTuple

import pandas as pd
from pandas.api.typing import NAType

from perfdata.language.translation import Language, current, gettext, pgettext
from perfdata.language.units import MANY, unit_name
from perfdata.model import Qualifier

Number = float | Decimal | NAType | None  # an int is a float to the type checker
GrowthUnit = Literal["%", "pp"]

MISSING = "—"
COMPUTED_DECIMALS = 1  # DESIGN 2: computed percentages have one decimal,
COMPLETION_DECIMALS = 2  # completion two

# The longest finite float has 309 digits before the point; the default context stops at 28.
_EXACT = Context(prec=400)
# Signs that stand against their number. In Chinese 个百分点 follows it without a space, too.
_ATTACHED: dict[Language, tuple[str, ...]] = {"zh_CN": ("%", "‰", "pp", "个千分点"), "en": ("%", "‰")}


class Direction(NamedTuple):
    """Which way a figure moved, in three channels, so that colour is never alone."""

    code: Literal["up", "down", "flat", "unknown"]
    arrow: str
    word: str


def number(value: Number, decimals: int) -> str:
    """The number alone, with thousands separators.

    >>> number(54583, 2), number(2.675, 2), number(-0.001, 2), number(float("nan"), 2)
    ('54,583.00', '2.68', '0.00', '—')
    """
    rounded = _rounded(value, decimals)
    return MISSING if rounded is None else f"{rounded:,f}"


def figure(value: Number, unit: str, decimals: int, qualifier: Qualifier = "") -> str:
    """A level with its unit, and in words whether it is more, less or about that.

    >>> figure(110.74, "亿元", 2), figure(1600, "万元", 0, ">"), figure(16.01, "%", 2)
    ('110.74 亿元', '超过 1,600 万元', '16.01%')
    """
    rounded = _rounded(value, decimals)
    if rounded is None:
        return MISSING
    return _qualified(_with_unit(f"{rounded:,f}", rounded, unit), qualifier)


def growth(value: Number, unit: GrowthUnit, decimals: int, qualifier: Qualifier = "") -> str:
    """A change with its sign, in percent or in percentage points; zero has no sign.

    >>> growth(10, "%", 0), growth(-5, "%", 1), growth(0.6, "pp", 1), growth(0, "%", 0)
    ('+10%', '-5.0%', '+0.6个百分点', '0%')
    """
    rounded = _rounded(value, decimals)
    if rounded is None:
        return MISSING
    sign = "+" if rounded > 0 else ""
    return _qualified(_with_unit(f"{sign}{rounded:,f}", rounded, unit), qualifier)


def percent(value: Number, decimals: int = COMPLETION_DECIMALS) -> str:
    """A percentage without a sign, such as a completion: 16.01%."""
    return figure(value, "%", decimals)


def points(value: Number, decimals: int = COMPUTED_DECIMALS) -> str:
    """A signed difference of two percentages, such as the schedule gap: +5.9个百分点."""
    return growth(value, "pp", decimals)


def interval(low: Number, high: Number, decimals: int) -> str:
    """The range that rounding leaves open; not known unless both ends are.

    >>> interval(100.21, 101.14, 2)
    '[100.21, 101.14]'
    """
    ends = number(low, decimals), number(high, decimals)
    return MISSING if MISSING in ends else f"[{ends[0]}, {ends[1]}]"


def direction(value: Number, decimals: int | None = None) -> Direction:
    """Which way a change goes; with `decimals`, as it is shown, so that 0.0% never has an arrow up."""
    rounded = _exact(value) if decimals is None else _rounded(value, decimals)
    if rounded is None:
        return Direction("unknown", "", MISSING)
    if rounded > 0:
        return Direction("up", "↑", pgettext("direction", "up"))
    if rounded < 0:
        return Direction("down", "↓", pgettext("direction", "down"))
    return Direction("flat", "→", pgettext("direction", "unchanged"))


def shown_decimals(printed: int | NAType | None, default: int, source_unit: str = "", unit: str = "") -> int:
    """The decimals to show: those printed, unless none are known or the unit was converted since.

    >>> shown_decimals(1, 2), shown_decimals(None, 2), shown_decimals(0, 2, "万元", "亿元")
    (1, 2, 2)
    """
    if printed is None or isinstance(printed, NAType) or source_unit != unit:
        return default
    return int(printed)


def _exact(value: Number) -> Decimal | None:
    """The digits that the number prints, or None where it is not known."""
    if value is None or value is pd.NA:
        return None
    # str() prints the shortest digits that give the same float, as repr() does, for numpy's too.
    digits = Decimal(str(value))
    return digits if digits.is_finite() else None


def _rounded(value: Number, decimals: int) -> Decimal | None:
    """The value rounded half-up; a negative number that rounds to zero is plain zero."""
    digits = _exact(value)
    if digits is None:
        return None
    rounded = digits.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=_EXACT)
    return rounded if rounded else abs(rounded)


def _with_unit(text: str, rounded: Decimal, unit: str) -> str:
    if not unit:
        return text
    name = unit_name(unit, 1 if rounded == 1 else MANY)
    if unit in _ATTACHED[current()]:
        return text + name
    # "110.74 100 million CNY" would read as one number.
    return f"{text} ({name})" if name[0].isdigit() else f"{text} {name}"


def _qualified(text: str, qualifier: Qualifier) -> str:
    wordings: dict[Qualifier, str] = {
        "": "{figure}",
        ">": gettext("over {figure}"),
        ">=": gettext("at least {figure}"),
        "<": gettext("under {figure}"),
        "<=": gettext("at most {figure}"),
        "~": gettext("about {figure}"),
    }
    return wordings[qualifier].format(figure=text)
