"""Texts on a slide: set in lines that fit their box, in fonts named for Latin and Chinese both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Pt

from perfdata.chart.labels import lines
from perfdata.export.inert_cells import printable
from perfdata.export.office_chart_xml import Element, Look, a, run_properties

Align = Literal["left", "center", "right"]

_ALIGNS = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
_LINE = 1.25
# What a text box keeps free inside its edges.
_PADDING = Emu(2 * 91_440)
_MANY = 99
_INDENT = 228_600


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph: its text, its size, its colour ("" for the ink), bold or not."""

    text: str
    size_pt: float
    colour: str = ""
    bold: bool = False
    align: Align = "left"
    after_pt: float = 0
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in English Metric Units."""

    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height


def add_text(slide: Any, box: Box, words: Sequence[Words], look: Look, *, middle: bool = False) -> Any:
    """A text box that does not change its size."""
    shape = slide.shapes.add_textbox(box.left, box.top, box.width, box.height)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    write(frame, words, look)
    return shape


def write(frame: Any, words: Sequence[Words], look: Look) -> None:
    """The paragraphs in place of what the frame holds."""
    for at, one in enumerate(words):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = _ALIGNS[one.align]
        paragraph.space_after = Pt(one.after_pt)
        if one.bullet:
            _set_bullet(paragraph)
        _add_run(paragraph, one, look)


def _set_bullet(paragraph: Any) -> None:
    """A real bullet, whose further lines stand below the first letter."""
    properties: Element = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(_INDENT))
    properties.set("indent", str(-_INDENT))
    properties.append(a("buChar", {"char": "•"}))


def _add_run(paragraph: Any, words: Words, look: Look) -> None:
    run = paragraph.add_run()
    run.text = plain(words.text)
    element: Element = run._r
    old = element.find("{*}rPr")
    if old is not None:
        element.remove(old)
    element.insert(0, run_properties("rPr", look, words.colour, words.size_pt, bold=words.bold))


def plain(text: str) -> str:
    """One line of text that XML can hold."""
    return printable(" ".join(text.split()))


def fitting_size(text: str, box: Box, sizes: Sequence[float], most_lines: int = _MANY) -> float:
    """The largest of the sizes in points at which the text fits its box; the last one else.

    >>> fitting_size("规模以上工业总产值" * 6, Box(0, 0, 12_700 * 400, 12_700 * 70), (28, 24, 20, 16))
    16
    """
    width_pt = (box.width - _PADDING) / Pt(1)
    height_pt = box.height / Pt(1)
    for size in sizes:
        count = len(lines(text, width_pt / size, _MANY))
        if count <= most_lines and count * size * _LINE <= height_pt:
            return size
    return sizes[-1]
