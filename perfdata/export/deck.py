"""A deck as .pptx: slides as data in, bytes out; equal slides give equal bytes."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pptx.util import Inches

from perfdata.chart.theme import LIGHT, Theme
from perfdata.export.office_chart import NATIVE
from perfdata.export.office_chart_groups import copy
from perfdata.export.office_chart_xml import Element, Look
from perfdata.export.office_package import repacked
from perfdata.export.slide_content import Slide
from perfdata.export.slide_master import Ground, Master, own_master, template_master
from perfdata.export.slide_shapes import add_cards, add_chart, add_table, add_track
from perfdata.export.slide_text import Box, Words, add_text, fitting_size, plain, write

_TITLE_SIZES = (28, 26, 24, 22, 20, 18, 16)
_COVER_SIZES = (44, 40, 36, 32, 28, 24)
_MOST_LINES = {"cover": 3, "content": 2}
_POINT_SIZES = (24, 20, 18, 16, 14, 12)
_SUBTITLE = Inches(0.4)
_SOURCE = Inches(0.45)
# How much of the breadth the sentences take that stand beside a chart.
_BESIDE = 0.36
# How much of the height they take that stand above cards.
_ABOVE = 0.52
_GAP = Inches(0.15)


def deck(
    slides: Sequence[Slide], template: bytes = b"", template_name: str = "", theme: Theme = LIGHT
) -> bytes:
    """The slides in their order; on a template of the office where one is given.

    Raises UnreadableFile "damaged" where the template is no presentation.
    """
    master = template_master(template, template_name, theme) if template else own_master(theme)
    for slide in slides:
        if slide.kind == "cover":
            _add_cover(master, slide)
        else:
            _add_content(master, slide)
    properties = master.deck.core_properties
    properties.title = plain(slides[0].title) if slides else ""
    properties.author = properties.last_modified_by = ""
    properties.revision = 1
    buffer = BytesIO()
    master.deck.save(buffer)
    return repacked(buffer.getvalue())


def _add_cover(master: Master, slide: Slide) -> None:
    made = master.deck.slides.add_slide(master.cover.layout)
    others = _set_title(made, master.cover, slide, _COVER_SIZES, master.look)
    if others:
        lines = [text for text in (slide.subtitle, *slide.points) if text]
        words = [Words(text, 18, master.look.theme.muted, after_pt=6) for text in lines]
        write(others[0].text_frame, words or [Words("", 18)], master.look)
    _drop_empty(others[1:])
    if slide.source:
        _add_source(made, master, master.cover.body, slide.source)
    _finish(made, master.cover, slide, master.look)


def _add_content(master: Master, slide: Slide) -> None:
    made = master.deck.slides.add_slide(master.titled.layout)
    body = master.titled.body
    _drop_empty(_set_title(made, master.titled, slide, _TITLE_SIZES, master.look))
    if slide.subtitle:
        strip = Box(body.left, body.top, body.width, _SUBTITLE)
        add_text(made, strip, [Words(slide.subtitle, 14, master.look.theme.muted)], master.look)
    if slide.source:
        _add_source(made, master, body, slide.source)
    # The strip of the subtitle is kept free on every slide, so that bodies begin at one height.
    inner = Box(body.left, body.top + _SUBTITLE + _GAP, body.width, body.height - _SUBTITLE - _SOURCE - _GAP)
    _add_body(made, master, inner, slide)
    _finish(made, master.titled, slide, master.look)


def _set_title(made: Any, ground: Ground, slide: Slide, sizes: Sequence[int], look: Look) -> list[Any]:
    """Writes the title at the largest size that fits; gives the other places of the slide."""
    places = [(place.placeholder_format.idx, place) for place in made.placeholders]
    for idx, place in places:
        if idx == 0 and ground.title is not None:
            size = fitting_size(slide.title, ground.title, sizes, _MOST_LINES[slide.kind])
            write(place.text_frame, [Words(slide.title, size, "tx1", True)], look)
    return [place for idx, place in places if idx != 0]


def _add_body(made: Any, master: Master, box: Box, slide: Slide) -> None:
    if slide.points:
        told, box = _shared_out(box, slide)
        _add_points(made, master, told, slide.points)
    if slide.cards:
        add_cards(made, box, slide.cards, master.look)
    elif slide.table is not None:
        add_table(made, box, slide.table, master.look)
    elif slide.chart is not None and slide.chart.kind in NATIVE:
        add_chart(made, box, slide.chart, master.look)
    elif slide.chart is not None:
        add_track(made, box, slide.chart, master.look)


def _shared_out(box: Box, slide: Slide) -> tuple[Box, Box]:
    """The room for the sentences, and what is left: beside a chart or a table, above cards."""
    if slide.cards:
        height = round(box.height * _ABOVE)
        above = Box(box.left, box.top, box.width, height)
        return above, Box(box.left, above.bottom + _GAP, box.width, box.height - height - _GAP)
    if slide.chart is None and slide.table is None:
        return box, box
    left = round(box.width * _BESIDE)
    told = Box(box.left, box.top, left, box.height)
    return told, Box(box.left + left + _GAP, box.top, box.width - left - _GAP, box.height)


def _add_points(made: Any, master: Master, box: Box, points: Sequence[str]) -> None:
    """Sentences one below the other, at the largest size at which all of them fit."""
    share = Box(box.left, box.top, box.width, box.height // max(len(points), 1))
    size = min(fitting_size(f"　{point}", share, _POINT_SIZES) for point in points)
    words = [Words(point, size, after_pt=size * 0.6, bullet=True) for point in points]
    add_text(made, box, words, master.look)


def _add_source(made: Any, master: Master, body: Box, source: str) -> None:
    strip = Box(body.left, body.bottom - _SOURCE, body.width, _SOURCE)
    size = fitting_size(source, strip, (10, 9, 8), 2)
    add_text(made, strip, [Words(source, size, master.look.theme.muted)], master.look)


def _drop_empty(places: Sequence[Any]) -> None:
    """Places of the layout that nothing was put in would show a prompt while editing."""
    for place in places:
        place._element.getparent().remove(place._element)


def _finish(made: Any, ground: Ground, slide: Slide, look: Look) -> None:
    """The slide's number, and what the speaker reads."""
    if ground.number is not None and slide.kind == "content":
        made.shapes._spTree.append(_number_place(ground.number, made))
    if slide.notes:
        frame = made.notes_slide.notes_text_frame
        write(frame, [Words(text, 12) for text in slide.notes.split("\n")], look)


def _number_place(layout_place: Element, made: Any) -> Element:
    """The place for the number, which python-pptx does not carry over from the layout."""
    element = copy(layout_place)
    # Shapes within a group have ids of the same count.
    largest = max(int(node.get("id")) for node in made.shapes._spTree.iter("{*}cNvPr"))
    element.find(".//{*}cNvPr").set("id", str(largest + 1))
    return element
