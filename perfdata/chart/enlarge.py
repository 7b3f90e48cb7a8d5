"""A plotly figure with every distance and size of type multiplied, for a wall or a small screen.

A chart is laid out on a narrower ground and then enlarged, so that lines of text break where they
would on that ground, and nothing that fits there touches anything here.
"""

import re
from typing import Any

# The keys under which plotly takes pixels; figures, shares of the plot and categories have others.
_PIXELS = frozenset(
    {
        "size",
        "width",
        "height",
        "minsize",
        "gridwidth",
        "zerolinewidth",
        "xshift",
        "yshift",
    }
)
# Plotly refuses half a pixel here: of its integers these two alone are distances on the ground.
_WHOLE_PIXELS = frozenset({"ticklabelstandoff", "ticklabelshift"})
# Under these every number is a distance.
_SIDES = frozenset({"margin", "pad"})
# Under these stand figures, or shares of the plot.
_FIGURES = frozenset({"x", "y", "customdata"})
# Text from a file cannot hold a tag: it is escaped.
_TYPE = re.compile(r'(<span style="font-size:)(\d+(?:\.\d+)?)px')


def enlarged(part: Any, factor: float) -> Any:
    """The figure, or a part of it, with its distances multiplied; a new one.

    >>> enlarged({"size": 14, "y": [14], "margin": {"t": 10}, "bargap": 0.4}, 2)
    {'size': 28, 'y': [14], 'margin': {'t': 20}, 'bargap': 0.4}
    """
    if isinstance(part, dict):
        return {key: _value(str(key), value, factor) for key, value in part.items()}
    if isinstance(part, list):
        return [enlarged(item, factor) for item in part]
    return part


def _value(key: str, value: Any, factor: float) -> Any:
    if key in _SIDES and isinstance(value, dict):
        return {side: _times(distance, factor) for side, distance in value.items()}
    if key in _WHOLE_PIXELS:
        return round(value * factor)
    if key in _PIXELS:
        return _times(value, factor)
    if key == "text" and isinstance(value, str):
        return _TYPE.sub(lambda found: f"{found[1]}{_times(float(found[2]), factor)}px", value)
    return value if key in _FIGURES else enlarged(value, factor)


def _times(value: Any, factor: float) -> Any:
    if isinstance(value, list):
        return [_times(item, factor) for item in value]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    times = value * factor
    # Half pixels are kept: of a thin line they are much.
    return int(times) if float(times).is_integer() else round(times, 2)
