"""The labels of a chart's points: each shows exactly the chart's own text, by a format where one can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from perfdata.export.office_chart_formats import common_format, number_format
from perfdata.export.office_chart_xml import Element, Look, c, rich_text, shape, solid, text_properties

# Where a label stands: above, below, right of a point; past the end, at the foot, in the middle of a bar.
Side = Literal["t", "b", "r", "outEnd", "inBase", "ctr"]


@dataclass(frozen=True, slots=True)
class Label:
    """What one point is labelled with ("" for nothing), on which side, and in which colour.

    `ground` is the colour behind it where something else may run through it.
    """

    text: str
    side: Side
    colour: str = ""
    ground: str = ""


def point_labels(values: Sequence[float | None], labels: Sequence[Label], look: Look) -> Element:
    """The labels of one series, one a value; nothing is shown where no label has a text."""
    known = [label for value, label in zip(values, labels, strict=True) if value is not None and label.text]
    if not known:
        return c("dLbls", *_shown(0))
    usual = known[0]
    common = common_format(values, [label.text for label in labels])
    code = common.code if common else "General"
    differing = [
        _own_label(place, value, label, look)
        for place, (value, label) in enumerate(zip(values, labels, strict=True))
        if value is not None
        and not (
            common
            and common.shown(value) == label.text
            and (label.side, label.colour) == (usual.side, usual.colour)
        )
    ]
    return c("dLbls", *differing, *_looks(code, usual, look), *_shown(1))


def _own_label(place: int, value: float, label: Label, look: Look) -> Element:
    """A label unlike its series' usual one; a fixed text where no number format gives it."""
    if not label.text:
        return c("dLbl", c("idx", val=place), c("delete", val=1))
    found = number_format(value, label.text)
    words = None if found else rich_text(label.text, look, label.colour)
    code = found.code if found else "General"
    return c("dLbl", c("idx", val=place), words, *_looks(code, label, look), *_shown(1))


def _looks(code: str, label: Label, look: Look) -> Iterator[Element]:
    form = c("numFmt")
    form.set("formatCode", code)
    form.set("sourceLinked", "0")
    yield form
    yield shape(solid(label.ground) if label.ground else None)
    yield text_properties(look, label.colour)
    yield c("dLblPos", val=label.side)


def _shown(value: int) -> Iterator[Element]:
    yield c("showLegendKey", val=0)
    yield c("showVal", val=value)
    for name in ("showCatName", "showSerName", "showPercent", "showBubbleSize"):
        yield c(name, val=0)
