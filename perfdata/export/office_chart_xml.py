"""The elements that a chart of an Office file is made of: nodes, colours, lines, fills and fonts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from lxml import etree

from perfdata.chart.theme import LIGHT, Theme
from perfdata.export.inert_cells import printable

# lxml has no annotations.
Element: TypeAlias = Any

CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATION_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {"c": CHART_NAMESPACE, "a": DRAWING_NAMESPACE, "r": RELATION_NAMESPACE}

# Microsoft's own sans for Chinese; WPS has it too, other systems put their own sans in its place.
FONT = "Microsoft YaHei"
_EMU_A_POINT = 12_700
# Sizes are hundredths of a point.
_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Look:
    """Fonts, colours and sizes of a chart. `accents` are hex codes, or names of a file's own scheme.

    A deck names the accents of its scheme, so that a template of the office colours the charts;
    `size_pt` is that of the labels.
    """

    theme: Theme = LIGHT
    accents: tuple[str, ...] = LIGHT.palette
    latin: str = FONT
    east_asian: str = FONT
    size_pt: float = 10

    @property
    def accent(self) -> str:
        """The colour of the figure that the chart is about."""
        return self.accents[0]


def c(tag: str, *children: Element | None, val: object = None) -> Element:
    """A node of a chart; most of them hold one value. None among the children is left out."""
    return _node("c", tag, {} if val is None else {"val": val}, children)


def a(tag: str, attributes: Mapping[str, object] | None = None, *children: Element | None) -> Element:
    """A node of a drawing: fills, lines, paragraphs."""
    return _node("a", tag, attributes or {}, children)


def text(node: Element, content: str) -> Element:
    """The node with a text, in which what XML cannot hold is shown by a sign."""
    node.text = printable(content)
    return node


def _node(
    prefix: str, tag: str, attributes: Mapping[str, object], children: tuple[Element | None, ...]
) -> Element:
    # Prefixes are named by the root alone: named by each node, they take most of the time.
    node = etree.Element(f"{{{_NAMES[prefix]}}}{tag}")
    for name, value in attributes.items():
        node.set(name, _written(value))
    node.extend([child for child in children if child is not None])
    return node


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return repr(value) if isinstance(value, float) else str(value)


def serialised(root: Element) -> bytes:
    """The part's bytes."""
    etree.cleanup_namespaces(root, top_nsmap=_NAMES)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def colour(code: str) -> Element:
    """A colour by its hex code, or by its name in the file's scheme (accent1)."""
    if code.startswith("#"):
        return a("srgbClr", {"val": code[1:].upper()})
    return a("schemeClr", {"val": code})


def solid(code: str) -> Element:
    """A fill of one colour."""
    return a("solidFill", None, colour(code))


def hatched(code: str, ground: str) -> Element:
    """Slanting stripes: what was estimated, told apart without colour."""
    fore, back = a("fgClr", None, colour(code)), a("bgClr", None, colour(ground))
    return a("pattFill", {"prst": "wdUpDiag"}, fore, back)


def line(code: str, width_pt: float = 0.75, dash: str = "") -> Element:
    """A line; "" for no dashes, else the format's own word (dash, sysDot)."""
    strokes = a("prstDash", {"val": dash}) if dash else None
    return a("ln", {"w": round(width_pt * _EMU_A_POINT)}, solid(code), strokes)


def no_line() -> Element:
    """No line at all; without it some programs draw one of their own."""
    return a("ln", None, a("noFill"))


def shape(fill: Element | None, outline: Element | None = None) -> Element:
    """The look of a bar, a line or a ground; None is the ground without a fill."""
    return c("spPr", a("noFill") if fill is None else fill, no_line() if outline is None else outline)


def run_properties(
    tag: str, look: Look, code: str = "", size_pt: float | None = None, *, bold: bool = False
) -> Element:
    """The font of a text, for Latin and Chinese letters both: WPS replaces one that is not named."""
    size = round((look.size_pt if size_pt is None else size_pt) * _HUNDREDTHS)
    return a(
        tag,
        {"sz": size, "b": bold},
        solid(code or look.theme.ink),
        a("latin", {"typeface": look.latin}),
        a("ea", {"typeface": look.east_asian}),
    )


def text_properties(
    look: Look, code: str = "", size_pt: float | None = None, *, upright: bool = False
) -> Element:
    """The font of labels, ticks or a legend; `upright` keeps them from being slanted."""
    body = {"rot": 0, "vert": "horz"} if upright else {}
    fonts = run_properties("defRPr", look, code, size_pt)
    paragraph = a("p", None, a("pPr", None, fonts), a("endParaRPr", {"lang": "zh-CN"}))
    return c("txPr", a("bodyPr", body), a("lstStyle"), paragraph)


def rich_text(content: str, look: Look, code: str = "", size_pt: float | None = None) -> Element:
    """A text of its own, set as it is."""
    run = a("r", None, run_properties("rPr", look, code, size_pt), text(a("t"), content))
    return c("tx", c("rich", a("bodyPr"), a("lstStyle"), a("p", None, run)))
