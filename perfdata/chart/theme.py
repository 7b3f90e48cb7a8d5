"""The looks of all charts: colours, lamps, fonts, and the plotly template made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from perfdata.chart.model import Lamp

FONT = "PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif"

# Sizes in pixels. The figures of these faces are of equal width by default; SVG text in plotly
# has no setting for it.
TITLE_PX = 17
BASE_PX = 14
SMALL_PX = 12
LINE_PX = 18

# Shapes go with the lamps so that they can be told apart without colour.
LAMP_SHAPES: Mapping[Lamp, str] = {"green": "●", "yellow": "▲", "red": "■", "": ""}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one ground, as hex codes.

    `palette` starts with the accent; its five stay apart for colour-blind readers, and lines differ in
    their markers too. `rise` and `fall` colour the direction of a change.
    """

    name: Literal["light", "dark"]
    ground: str
    ink: str
    muted: str
    grid: str
    zero: str
    palette: tuple[str, str, str, str, str]
    lamps: Mapping[Lamp, str]
    rise: str
    fall: str

    @property
    def accent(self) -> str:
        """The colour of the figure that the chart is about."""
        return self.palette[0]

    def direction(self, change: float) -> str:
        """The colour of a change: `rise` above zero, `fall` below, muted at zero."""
        if change == 0:
            return self.muted
        return self.rise if change > 0 else self.fall


LIGHT = Theme(
    name="light",
    ground="#FFFFFF",
    ink="#0E1621",
    muted="#5B6673",
    grid="#E6EAEF",
    zero="#8A95A3",
    palette=("#1F4E8C", "#A85F00", "#308D6E", "#9A7FA8", "#3F454F"),
    lamps={"green": "#2E7D4F", "yellow": "#B7791F", "red": "#B3261E", "": "#5B6673"},
    rise="#B3261E",
    fall="#2E7D4F",
)
DARK = Theme(
    name="dark",
    ground="#10161F",
    ink="#E8ECF1",
    muted="#A3ADB8",
    grid="#2A3442",
    zero="#6B7684",
    palette=("#6FA3E0", "#E3A84A", "#509D87", "#8F6BA3", "#CCD3D8"),
    lamps={"green": "#74D3A0", "yellow": "#E3A84A", "red": "#F07B72", "": "#A3ADB8"},
    rise="#F07B72",
    fall="#74D3A0",
)


def theme(ground: Literal["light", "dark"] = "light", *, red_rises: bool = True) -> Theme:
    """The theme of a ground; red stands for a rise, as on Chinese markets, unless told otherwise.

    >>> theme("light").rise == theme("light", red_rises=False).fall
    True
    """
    chosen = LIGHT if ground == "light" else DARK
    return chosen if red_rises else replace(chosen, rise=chosen.fall, fall=chosen.rise)


def template(theme: Theme) -> dict[str, Any]:
    """The plotly template of a theme.

    Every figure carries it: streamlit, once imported, makes one with placeholder colours the
    default of the whole process.
    """
    return {
        "layout": {
            "font": {"family": FONT, "size": BASE_PX, "color": theme.ink},
            "paper_bgcolor": theme.ground,
            "plot_bgcolor": theme.ground,
            "colorway": list(theme.palette),
            "xaxis": _axis(theme),
            "yaxis": _axis(theme),
            "bargap": 0.4,
            "hovermode": "closest",
            "dragmode": False,
            "uniformtext": {"mode": "show", "minsize": SMALL_PX},
            "hoverlabel": _hover_label(theme),
        },
        "data": {
            "bar": [{"type": "bar", "cliponaxis": False, "textposition": "outside", "constraintext": "none"}],
            "scatter": [{"type": "scatter", "cliponaxis": False, "connectgaps": False}],
        },
    }


def _hover_label(theme: Theme) -> dict[str, Any]:
    return {
        "bgcolor": theme.ground,
        "bordercolor": theme.zero,
        "align": "left",
        "font": {"family": FONT, "size": BASE_PX, "color": theme.ink},
    }


def _axis(theme: Theme) -> dict[str, Any]:
    return {
        "automargin": True,
        "fixedrange": True,
        "gridcolor": theme.grid,
        "gridwidth": 1,
        "zeroline": True,
        "zerolinecolor": theme.zero,
        "zerolinewidth": 1,
        "showline": False,
        "ticks": "",
        "tickfont": {"size": BASE_PX - 1, "color": theme.muted},
        # Figures are never shortened to k, M or B.
        "exponentformat": "none",
        "separatethousands": True,
    }
