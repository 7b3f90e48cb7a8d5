"""The presentation that a deck is put into: our own 16:9 one, or a template of the office."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.util import Emu, Inches, Pt

from perfdata.chart.theme import LIGHT, Theme
from perfdata.errors import UnreadableFile
from perfdata.export.office_chart_xml import DRAWING_NAMESPACE, FONT, Element, Look
from perfdata.export.office_package import repacked
from perfdata.export.slide_text import Box

# python-pptx has annotations for few of its classes.
Layout = Any
Deck = Any

_THEME = "ppt/theme/theme1.xml"
_TYPES = "[Content_Types].xml"
_TEMPLATE, _DECK = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"
_COVER, _TITLED = "Title Slide", "Title Only"
_ACCENTS = ("accent1", "accent2", "accent3", "accent4", "accent5")
_A = f"{{{DRAWING_NAMESPACE}}}"
_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_FOOT_HEIGHT = Inches(0.3)
# Shares of the height: a foot begins below this, and here where there is none; a title that ends below the
# third stands in no head, and then the body begins at the last.
_LOWEST, _FOOT, _HIGHEST, _HEAD = 0.8, 0.93, 0.4, 0.2
FEET = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


@dataclass(frozen=True)
class Ground:
    """A layout with the places that matter: its title (None: it has none), its body, its number."""

    layout: Layout
    title: Box | None
    body: Box
    number: Element | None


@dataclass(frozen=True)
class Master:
    """An open presentation without slides, the two grounds that are used, and the look of its charts."""

    deck: Deck
    cover: Ground
    titled: Ground
    look: Look


def own_master(theme: Theme = LIGHT) -> Master:
    """Our own: white, 16:9, Chinese fonts."""
    deck = Presentation(BytesIO(_own_template()))
    return _master(deck, Look(theme, _ACCENTS, FONT, FONT, 12))


def template_master(template: bytes, name: str, theme: Theme = LIGHT) -> Master:
    """The office's own template: its layouts, fonts and colours; the slides that it holds are left out.

    Raises UnreadableFile "damaged" where it is no presentation, or has no layout to put a slide on.
    """
    try:
        deck = Presentation(BytesIO(_as_deck(template)))
        _without_slides(deck)
        return _master(deck, _look_of(deck, theme))
    except (PythonPptxError, BadZipFile, KeyError, ValueError, IndexError, etree.XMLSyntaxError) as error:
        raise UnreadableFile("damaged", file=name) from error


def _as_deck(template: bytes) -> bytes:
    """The package as a .pptx: a .potx differs in its content type alone."""
    with ZipFile(BytesIO(template)) as package:
        types = package.read(_TYPES)
    return repacked(template, {_TYPES: types.replace(_TEMPLATE, _DECK)}) if _TEMPLATE in types else template


def _without_slides(deck: Deck) -> None:
    slides = deck.slides._sldIdLst
    for entry in list(slides):
        deck.part.drop_rel(entry.rId)
        slides.remove(entry)


def _master(deck: Deck, look: Look) -> Master:
    layouts = list(deck.slide_layouts)
    cover = next((one for one in layouts if one._element.get("type") == "title"), layouts[0])
    titled = next((one for one in layouts if one._element.get("type") == "titleOnly"), None)
    return Master(deck, _ground(deck, cover), _ground(deck, titled or _plainest(layouts)), look)


def _ground(deck: Deck, layout: Layout) -> Ground:
    """The places of a layout; its body is below the title and above the feet, as wide as the title."""
    width, height = deck.slide_width, deck.slide_height
    places = {place.placeholder_format.type: place for place in layout.placeholders}
    first = next((place for place in layout.placeholders if place.placeholder_format.idx == 0), None)
    title = None if first is None else Box(first.left, first.top, first.width, first.height)
    feet = [place.top for kind, place in places.items() if kind in FEET and place.top > height * _LOWEST]
    bottom = min(feet, default=round(height * _FOOT))
    below = title.bottom if title and title.bottom <= height * _HIGHEST else round(height * _HEAD)
    edge, breadth = (title.left, title.width) if title else (round(width * 0.05), round(width * 0.9))
    number = places.get(PP_PLACEHOLDER.SLIDE_NUMBER)
    return Ground(
        layout,
        title,
        Box(edge, below, breadth, bottom - below),
        None if number is None else number._element,
    )


def _plainest(layouts: list[Layout]) -> Layout:
    """The layout with a title and the fewest other places to fill."""
    with_title = [
        one for one in layouts if any(place.placeholder_format.idx == 0 for place in one.placeholders)
    ]
    return min(with_title or layouts, key=lambda one: len(list(one.placeholders)))


def _look_of(deck: Deck, theme: Theme) -> Look:
    """The fonts that the template's own theme names; ours where it names none."""
    relations = deck.slide_master.part.rels.values()
    blob = next((one.target_part.blob for one in relations if one.reltype.endswith("/theme")), b"")
    minor = etree.fromstring(blob).find(f".//{_A}minorFont") if blob else None
    if minor is None:
        return Look(theme, _ACCENTS, size_pt=12)
    latin, east_asian = (_face(minor, f"{_A}{name}") for name in ("latin", "ea"))
    chinese = next((one.get("typeface") for one in minor if one.get("script") == "Hans"), "")
    return Look(theme, _ACCENTS, latin or FONT, east_asian or chinese or FONT, 12)


def _face(fonts: Any, tag: str) -> str:
    found = fonts.find(tag)
    return "" if found is None else str(found.get("typeface") or "")


@cache
def _own_template() -> bytes:
    """python-pptx's default made 16:9, with our fonts and colours."""
    deck = Presentation()
    factor = _WIDTH / deck.slide_width
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in holder.shapes:
            if shape._element.find(".//" + _A + "xfrm") is not None:
                shape.left, shape.width = Emu(round(shape.left * factor)), Emu(round(shape.width * factor))
    _place_titles(deck)
    _set_title_style(deck)
    buffer = BytesIO()
    deck.save(buffer)
    with ZipFile(buffer) as package:
        theme = package.read(_THEME)
    return repacked(buffer.getvalue(), {_THEME: _own_theme(theme)})


def _place_titles(deck: Deck) -> None:
    """Titles at the left above; the cover's in the middle; feet in one line at the bottom."""
    places: Mapping[str, tuple[float, float, float, float]] = {
        _COVER: (0.9, 2.0, 11.5, 1.7),
        _TITLED: (0.6, 0.35, 12.13, 0.95),
    }
    for layout in deck.slide_layouts:
        if layout.name in places:
            _put(layout.placeholders[0], places[layout.name])
        if layout.name == _COVER:
            _put(layout.placeholders[1], (0.9, 3.85, 11.5, 1.2))
    _put(deck.slide_master.placeholders[0], places[_TITLED])
    # The layouts inherit these places.
    for foot in deck.slide_master.placeholders:
        if foot.placeholder_format.type in FEET:
            foot.top, foot.height = _HEIGHT - _FOOT_HEIGHT - Inches(0.1), _FOOT_HEIGHT


def _put(shape: Any, inches: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = (Inches(one) for one in inches)


def _set_title_style(deck: Deck) -> None:
    """Titles bold, to the left, set down on their subtitle."""
    style = deck.slide_master._element.find(".//{*}titleStyle/{*}lvl1pPr")
    style.set("algn", "l")
    font = style.find(f"{_A}defRPr")
    font.set("sz", str(Pt(26).pt * 100).partition(".")[0])
    font.set("b", "1")
    for layout in (deck.slide_master, *deck.slide_layouts):
        for place in layout.placeholders:
            if place.placeholder_format.idx == 0:
                place._element.find(f".//{_A}bodyPr").set("anchor", "b")
    for place in deck.slide_layouts[0].placeholders:
        for paragraph in place._element.iter(f"{_A}lvl1pPr"):
            paragraph.set("algn", "l")


def _own_theme(theme: bytes) -> bytes:
    """The theme with our accents, ink and fonts; the font is named for Chinese script, too."""
    text = theme.decode("utf-8")
    for name, code in zip(_ACCENTS, LIGHT.palette, strict=True):
        text = re.sub(rf'(<a:{name}>\s*<a:srgbClr val=")[0-9A-Fa-f]{{6}}', rf"\g<1>{code[1:]}", text)
    text = re.sub(
        r"<a:dk1>.*?</a:dk1>", f'<a:dk1><a:srgbClr val="{LIGHT.ink[1:]}"/></a:dk1>', text, flags=re.S
    )
    for tag in ("latin", "ea"):
        text = re.sub(rf'<a:{tag} typeface="[^"]*"/>', f'<a:{tag} typeface="{FONT}"/>', text)
    return re.sub(r'(<a:font script="Hans" typeface=")[^"]*', rf"\g<1>{FONT}", text).encode("utf-8")
