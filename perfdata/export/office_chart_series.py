"""One series of an Office chart: the cells it is plotted from, their figures, and its looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from perfdata.export.office_chart_formats import format_codes
from perfdata.export.office_chart_labels import Label, point_labels
from perfdata.export.office_chart_sheet import Area, Plotted
from perfdata.export.office_chart_xml import Element, Look, c, line, shape, solid, text

Symbol = Literal["circle", "square", "diamond", "triangle", "x"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """How one column of the table is drawn: its look, points that look otherwise, and its labels."""

    column: int
    look: Element
    labels: tuple[Label, ...] = ()
    points: tuple[tuple[int, Element], ...] = ()
    marker: Element | None = None


def bar_series(place: int, drawn: Drawn, table: Plotted, area: Area, look: Look) -> Element:
    """A series of bars; a bar below zero keeps its colour."""
    points = [
        c("dPt", c("idx", val=at), c("invertIfNegative", val=0), c("bubble3D", val=0), properties)
        for at, properties in drawn.points
    ]
    return c(
        "ser",
        *_head(place, drawn, table, area),
        c("invertIfNegative", val=0),
        *points,
        _labels(drawn, table, look),
        *_figures(drawn, table, area),
    )


def line_series(place: int, drawn: Drawn, table: Plotted, area: Area, look: Look) -> Element:
    """A series of points joined by straight lines, with gaps where a figure is not known."""
    return c(
        "ser",
        *_head(place, drawn, table, area),
        drawn.marker,
        _labels(drawn, table, look),
        *_figures(drawn, table, area),
        c("smooth", val=0),
    )


def marker(symbol: Symbol, fill: str, edge: str, size: int = 8) -> Element:
    """The mark of a point: series differ in its form, not in colour alone."""
    return c("marker", c("symbol", val=symbol), c("size", val=size), shape(solid(fill), line(edge, 1.5)))


def _head(place: int, drawn: Drawn, table: Plotted, area: Area) -> Sequence[Element]:
    name = table.columns[drawn.column].name
    named = c("strRef", text(c("f"), area.heading(drawn.column + 1)), _texts([name]))
    return (c("idx", val=place), c("order", val=place), c("tx", named), drawn.look)


def _labels(drawn: Drawn, table: Plotted, look: Look) -> Element | None:
    column = table.columns[drawn.column]
    return point_labels(column.values, drawn.labels, look) if drawn.labels else None


def _figures(drawn: Drawn, table: Plotted, area: Area) -> Sequence[Element]:
    count, column = len(table.categories), table.columns[drawn.column]
    categories = c("strRef", text(c("f"), area.cells(0, count)), _texts(table.categories))
    cells = text(c("f"), area.cells(drawn.column + 1, count))
    codes = format_codes(column.values, column.texts)
    values = c("numRef", cells, _numbers(column.values, codes))
    return (c("cat", categories), c("val", values))


def _texts(texts: Sequence[str]) -> Element:
    points = [_point(at, words) for at, words in enumerate(texts)]
    return c("strCache", c("ptCount", val=len(texts)), *points)


def _numbers(values: Sequence[float | None], codes: Sequence[str]) -> Element:
    """The figures as last computed; one that is not known is left out, which is a gap."""
    points = []
    for at, (value, code) in enumerate(zip(values, codes, strict=True)):
        if value is not None:
            points.append(_point(at, repr(float(value))))
            if code:
                points[-1].set("formatCode", code)
    return c("numCache", text(c("formatCode"), "General"), c("ptCount", val=len(values)), *points)


def _point(at: int, content: str) -> Element:
    point = c("pt", text(c("v"), content))
    point.set("idx", str(at))
    return point
