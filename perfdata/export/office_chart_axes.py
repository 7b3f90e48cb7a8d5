"""The axes of an Office chart: categories along one side, values along the other."""

import math
from dataclasses import dataclass, replace
from typing import Literal

from perfdata.export.office_chart_xml import (
    Element,
    Look,
    a,
    c,
    line,
    no_line,
    shape,
    text_properties,
)

Edge = Literal["b", "l", "r", "t"]
# From here on ticks are set in groups of three digits.
_GROUPED = 1000
_TICKS = 6
_STEPS = (1, 2, 2.5, 5, 10)
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Pair:
    """The numbers by which the two axes of one group of series know each other."""

    categories: int
    values: int


FIRST, SECOND = Pair(1001, 1002), Pair(1003, 1004)


def pair_ids(pair: Pair) -> tuple[Element, Element]:
    """What a group of series says of its axes."""
    return c("axId", val=pair.categories), c("axId", val=pair.values)


@dataclass(frozen=True, slots=True)
class Scale:
    """A value axis: its ends and step (None: the program's choice), its unit, and what is seen of it."""

    low: float | None = None
    high: float | None = None
    unit: str = ""
    step: float | None = None
    ticks: bool = True
    grid: bool = True


def category_axis(
    pair: Pair, edge: Edge, look: Look, *, shown: bool = True, downwards: bool = False
) -> Element:
    """The axis of the categories; `downwards` lists them from the top, as bars lying down are read."""
    scaling = c("scaling", c("orientation", val="maxMin" if downwards else "minMax"))
    return c(
        "catAx",
        c("axId", val=pair.categories),
        scaling,
        c("delete", val=int(not shown)),
        c("axPos", val=edge),
        _form("General", linked=True),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="low"),
        shape(None, line(look.theme.zero)),
        text_properties(look, look.theme.ink, upright=True),
        c("crossAx", val=pair.values),
        c("crosses", val="autoZero"),
        c("auto", val=0),
        c("lblAlgn", val="ctr"),
        c("lblOffset", val=100),
        c("noMultiLvlLbl", val=1),
    )


def value_axis(pair: Pair, edge: Edge, scale: Scale, look: Look, *, far: bool = False) -> Element:
    """The axis of the values; `far` puts it past the last category, where a second axis stands."""
    grid = c("majorGridlines", _plain(line(look.theme.grid))) if scale.grid else None
    return c(
        "valAx",
        c("axId", val=pair.values),
        _scaling(scale),
        c("delete", val=0),
        c("axPos", val=edge),
        grid,
        _form(_tick_format(scale), linked=False),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="nextTo" if scale.ticks else "none"),
        shape(None, no_line()),
        text_properties(look, look.theme.muted, upright=True),
        c("crossAx", val=pair.categories),
        c("crosses", val="max" if far else "autoZero"),
        c("crossBetween", val="between"),
        c("majorUnit", val=float(scale.step)) if scale.step is not None else None,
    )


def rounded(scale: Scale) -> Scale:
    """The scale with ends on ticks: an axis from -5.94 would have ticks of its own making.

    >>> found = rounded(Scale(-5.94, 20.2))
    >>> found.low, found.high, found.step
    (-10.0, 25.0, 5.0)
    """
    if scale.low is None or scale.high is None or scale.high <= scale.low:
        return scale
    rough = (scale.high - scale.low) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * size for size in _STEPS if power * size >= rough * 0.999)
    low, high = math.floor(scale.low / step + _NOISE), math.ceil(scale.high / step - _NOISE)
    return replace(scale, low=low * step, high=high * step, step=step)


def _plain(stroke: Element) -> Element:
    return c("spPr", stroke)


def _scaling(scale: Scale) -> Element:
    ends = [
        c(name, val=float(end)) for name, end in (("max", scale.high), ("min", scale.low)) if end is not None
    ]
    return c("scaling", c("orientation", val="minMax"), *ends)


def _tick_format(scale: Scale) -> str:
    grouped = scale.high is not None and max(abs(scale.high), abs(scale.low or 0)) >= _GROUPED
    return ("#,##0" if grouped else "General") + ('"%"' if scale.unit == "%" else "")


def _form(code: str, *, linked: bool) -> Element:
    form = c("numFmt")
    form.set("formatCode", code)
    form.set("sourceLinked", str(int(linked)))
    return form


def ground() -> Element:
    """The plot's own ground: none, so that the slide's shows through."""
    return c("spPr", a("noFill"), no_line())
