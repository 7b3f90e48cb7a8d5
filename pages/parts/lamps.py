"""How many projects show which lamp: shape, word, count and colour, each by itself enough."""

from collections.abc import Mapping

from pages.parts import looks
from pages.parts.texts import Line
from perfdata.chart.theme import LAMP_SHAPES
from perfdata.language import lamp_name


def lamps(counts: Mapping[str, int]) -> list[Line]:
    """The lamps that any project shows, green first."""
    theme = looks.colours()
    return [
        Line("chip", lamp_name(lamp), str(counts[lamp]), shape, theme.lamps[lamp])
        for lamp, shape in LAMP_SHAPES.items()
        if lamp in counts
    ]
