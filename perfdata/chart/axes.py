"""The axes of a figure: periods along the foot, values up the side, projects down the side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from perfdata.chart.ground import Part, label_px
from perfdata.chart.labels import distinct, lines, longest_word, safe, widest, wrapped
from perfdata.chart.model import Series
from perfdata.chart.theme import BASE_PX, LINE_PX

TICK_PX = BASE_PX - 1
ROW_PX = 38

# Two columns alone would stand a hand's breadth apart: the axis keeps room for as many.
FEWEST_SLOTS = 3

# A name as long as that stands on its side on a phone; in short lines it takes up to four of them.
TURNED_EM = 9.0
MOST_LINES = 4


@dataclass(frozen=True)
class PeriodAxis:
    """The foot of a chart through time: the key of each category, and the room it has."""

    keys: list[str]
    layout: Part
    slot_px: float
    below_px: int


def period_axis(categories: Sequence[str], plot_px: int, fewest: int = FEWEST_SLOTS) -> PeriodAxis:
    """The axis of the periods; where not all labels fit, every second, third… up to the last.

    Labels without figures are names, which do not follow from their neighbours: all of them are shown,
    in short lines or on their side.
    """
    count = len(categories)
    slots = max(count, fewest)
    slot_px = plot_px / slots
    if _is_names(categories) and _widest_px(categories, slot_px) > slot_px:
        return _narrow_axis(categories, slot_px, (slots - count) / 2)
    em, most = _em(slot_px), MOST_LINES if _is_names(categories) else 3
    keys = distinct(wrapped(label, em, most) for label in categories)
    set_labels = [lines(label, em, most) for label in categories]
    step = max(1, math.ceil(_widest_px(categories, slot_px) / slot_px))
    spare = (slots - count) / 2
    axis = {
        "type": "category",
        "range": [-0.5 - spare, count - 0.5 + spare],
        "tickmode": "linear",
        "tick0": (count - 1) % step if count else 0,
        "dtick": step,
        "tickangle": 0,
        "showgrid": False,
    }
    deepest = max(map(len, set_labels), default=1)
    return PeriodAxis(keys, axis, slot_px, deepest * LINE_PX + 8)


def _em(slot_px: float) -> float:
    """How long a line of a label may be."""
    return min(10.0, max(5.0, slot_px / TICK_PX - 0.5))


def _widest_px(categories: Sequence[str], slot_px: float) -> float:
    """The width of the widest line of all labels."""
    return widest(line for label in categories for line in lines(label, _em(slot_px))) * TICK_PX + 6


def _is_names(categories: Sequence[str]) -> bool:
    return not any(character.isdigit() for label in categories for character in label)


def _narrow_axis(categories: Sequence[str], slot_px: float, spare: float) -> PeriodAxis:
    """The axis of names that are wider than their slots: in shorter lines, on their side if words are cut."""
    em = (slot_px - 4) / TICK_PX
    turned = max(longest_word(label) for label in categories) > em
    em, most = (TURNED_EM, max(1, int(slot_px / LINE_PX))) if turned else (em, MOST_LINES)
    set_labels = [lines(label, em, most) for label in categories]
    longest_px = widest(line for label in set_labels for line in label) * TICK_PX
    axis = {
        "type": "category",
        "range": [-0.5 - spare, len(categories) - 0.5 + spare],
        "tickmode": "linear",
        "dtick": 1,
        "tickangle": -90 if turned else 0,
        "showgrid": False,
    }
    below_px = round(longest_px) if turned else max(map(len, set_labels)) * LINE_PX
    return PeriodAxis(distinct(wrapped(label, em, most) for label in categories), axis, slot_px, below_px + 8)


def labels_fit(series: Sequence[Series], room_px: float) -> bool:
    """Whether the labels of these series stand side by side without touching."""
    return all(label_px(s.texts) <= room_px for s in series)


def span(values: Sequence[float]) -> tuple[float, float]:
    """The lowest and highest of the values and zero; 0 to 1 where all are zero.

    >>> span([110.74]), span([-3.0, -1.0]), span([])
    ((0.0, 110.74), (-3.0, 0.0), (0.0, 1.0))
    """
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    return (low, high) if high > low else (0.0, 1.0)


def suffix(series: Sequence[Series]) -> Part:
    """What follows the figures of an axis: % where that is the unit; other units stand in the subtitle."""
    return {"ticksuffix": "%"} if series and series[0].unit == "%" else {}


@dataclass(frozen=True)
class NameAxis:
    """The side of a chart of bars lying down: the key of each row, and the room that names need."""

    keys: list[str]
    layout: Part
    left_px: int
    plot_px: int


def name_axis(names: Sequence[str], em: float) -> NameAxis:
    """The axis of the names, from top to bottom; all rows are as high as the longest name needs."""
    set_names = [lines(name, em) for name in names]
    deepest = max(map(len, set_names), default=1)
    row_px = max(ROW_PX, deepest * LINE_PX + 6)
    axis = {
        "type": "category",
        "autorange": "reversed",
        "tickmode": "linear",
        "dtick": 1,
        "showgrid": False,
        "zeroline": False,
        "ticklabelstandoff": 6,
    }
    return NameAxis(
        keys=distinct(wrapped(name, em) for name in names),
        layout=axis,
        left_px=round(widest(line for name in set_names for line in name) * TICK_PX) + 20,
        plot_px=max(len(names), 1) * row_px,
    )


def labels(texts: Sequence[str], values: Sequence[float | None]) -> list[str]:
    """The escaped labels, none where there is nothing to label."""
    return [safe(t) if v is not None else "" for t, v in zip(texts, values, strict=True)]


def dips(values: Sequence[float | None]) -> list[bool]:
    """Which points lie below their neighbours: a label above such a point would lie on the line.

    >>> dips([7.2, None, 8.4, -2.1, 10.0])
    [False, False, False, True, False]
    """
    padded = [None, *values, None]
    return [
        here is not None
        and (before is not None or after is not None)
        and all(near is None or near > here for near in (before, after))
        for before, here, after in zip(padded, padded[1:], padded[2:], strict=False)
    ]
