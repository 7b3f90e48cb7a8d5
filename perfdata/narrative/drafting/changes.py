"""How a draft prints a value and a change: 增长, 下降 or 持平 by what is printed, a size without a sign."""

from perfdata.compute.qualifiers import flipped
from perfdata.language import number
from perfdata.model import GrowthUnit, Qualifier
from perfdata.narrative.drafting.data import DataFigure
from perfdata.narrative.drafting.templates import qualified, rendered, word
from perfdata.terms.numbers import decimals_of


def digits(value: float, decimals: int) -> str:
    """The number rounded half-up, without separators, as running text has it.

    >>> digits(1903, 0), digits(-0.004, 2)
    ('1903', '0.00')
    """
    return number(value, decimals).replace(",", "")


def value_text(figure: DataFigure) -> str:
    """The value with its unit and qualifier; "" where it is not known.

    >>> value_text(DataFigure("实缴税金", 5.41, "亿元", 2)), value_text(DataFigure("实缴税金"))
    ('5.41亿元', '')
    """
    if figure.value is None:
        return ""
    amount = digits(figure.value, value_decimals(figure)) + figure.unit
    return qualified(amount, figure.qualifier)


def value_decimals(figure: DataFigure) -> int:
    """The decimals that the value was printed with, else those that it has."""
    return decimals_of(figure.value or 0.0) if figure.decimals is None else figure.decimals


def growth_decimals(figure: DataFigure) -> int:
    """The decimals that the growth was printed with, else those that it has; never below none."""
    printed = figure.growth_decimals
    return max(0, decimals_of(figure.growth or 0.0) if printed is None else printed)


def sign(growth: float, decimals: int) -> int:
    """Which way the growth goes as printed: -0.04 with one decimal goes nowhere.

    >>> sign(-3.0, 1), sign(-0.04, 1), sign(0.05, 1)
    (-1, 0, 1)
    """
    shown = float(digits(growth, decimals))
    return (shown > 0) - (shown < 0)


def size(growth: float, unit: GrowthUnit, decimals: int, qualifier: Qualifier = "") -> str:
    """How much it is, without a sign: a growth under -6% is a fall of more than 6%.

    >>> size(-6.0, "%", 1, "<"), size(0.6, "pp", 1)
    ('超过6.0%', '0.6个百分点')
    """
    amount = digits(abs(growth), decimals) + word("units", unit)
    return qualified(amount, flipped(qualifier) if growth < 0 else qualifier)


def change_text(figure: DataFigure) -> str:
    """增长10%, 下降6.0%, 提高0.6个百分点, 持平, 扭亏为盈; "" where the tables know no change.

    A growth at least, about or under 0% has no direction that could be said: nothing is said of it.
    """
    if figure.change in ("turned_profit", "turned_loss", "loss_narrowed", "loss_widened"):
        return word("changes", figure.change)
    if figure.growth is None or not figure.growth_unit:
        return ""
    decimals = growth_decimals(figure)
    way = sign(figure.growth, decimals)
    if way == 0:
        return "" if figure.growth_qualifier else word("changes", "flat")
    told = size(figure.growth, figure.growth_unit, decimals, figure.growth_qualifier)
    return rendered("change", {"word": direction(way, figure.growth_unit), "size": told})


def opposite(printed: str, unit: GrowthUnit) -> str:
    """The word that a printed direction becomes when it goes the other way; "" where none is known.

    >>> opposite("下降", "%"), opposite("下降", "pp"), opposite("扩大", "pp")
    ('增长', '上升', '缩小')
    """
    in_points = word("opposites_in_points", printed) if unit == "pp" else ""
    return in_points or word("opposites", printed)


def direction(way: int, unit: GrowthUnit) -> str:
    """The usual word for a rise (1) or a fall (-1) of that unit."""
    return word("rises" if way > 0 else "falls", unit)
