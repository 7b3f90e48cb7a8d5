"""The cell styles of an .ods file, by name, with their number formats spelled as Excel spells them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from perfdata.model import CellStyle

_NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"

# Formats of numbers. Dates and times are known by their cells.
_FORMATS = {f"{_NUMBER}{kind}-style" for kind in ("number", "percentage", "currency")}
_BARE = "%+-. "  # what Excel shows without quotation marks
_MARGIN = re.compile(r"([0-9.]{1,9})(cm|mm|in|pt)")
_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0}
_POINTS_A_STEP = 10  # LibreOffice writes one step of Excel's indent as 0.353 cm


@dataclass(frozen=True, slots=True)
class _Style:
    """A style as it is written: what it does not say itself, its parent says."""

    number_format: str | None
    indent: int | None
    parent: str


def ods_styles(groups: Iterable[Element]) -> Mapping[str, CellStyle]:
    """The cell styles of these <office:styles> and <office:automatic-styles>, by name."""
    formats: dict[str, str] = {}
    styles: dict[str, _Style] = {}
    for group in groups:
        for element in group:
            name = element.get(f"{_STYLE}name", "")
            if element.tag in _FORMATS:
                formats[name] = _format(element)
            elif element.tag == f"{_STYLE}style" and element.get(f"{_STYLE}family") == "table-cell":
                data = element.get(f"{_STYLE}data-style-name")
                styles[name] = _Style(data, _indent(element), element.get(f"{_STYLE}parent-style-name", ""))
    return {name: _resolved(name, styles, formats) for name in styles}


def _resolved(name: str, styles: Mapping[str, _Style], formats: Mapping[str, str]) -> CellStyle:
    """The style with what it inherits; it cannot inherit through more styles than there are."""
    number_format: str | None = None
    indent: int | None = None
    for _ in styles:
        if name not in styles:
            break
        style = styles[name]
        number_format = style.number_format if number_format is None else number_format
        indent = style.indent if indent is None else indent
        name = style.parent
    return CellStyle(formats.get(number_format or "", "General"), indent or 0)


def _format(style: Element) -> str:
    """The format's code.

    >>> from xml.etree.ElementTree import fromstring
    >>> space = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    >>> number = '<n:number n:decimal-places="1" n:min-integer-digits="1"/>'
    >>> text = "<n:text>%</n:text>"
    >>> _format(fromstring(f'<n:percentage-style xmlns:n="{space}">{number}{text}</n:percentage-style>'))
    '0.0%'
    """
    code = "".join(_piece(element) for element in style) or "General"
    return code.replace("General%", "0.00%")  # Excel's own percent format, where no decimals are stated


def _piece(element: Element) -> str:
    if element.tag == f"{_NUMBER}number":
        return _digits(element)
    if element.tag in (f"{_NUMBER}text", f"{_NUMBER}currency-symbol"):
        text = element.text or ""
        return text if all(letter in _BARE for letter in text) else f'"{text}"'
    return ""


def _digits(number: Element) -> str:
    decimals = number.get(f"{_NUMBER}decimal-places")
    if decimals is None:
        return "General"
    whole = "#,##0" if number.get(f"{_NUMBER}grouping") == "true" else "0"
    # Excel shows at most 30 decimals.
    return whole + ("." + "0" * min(int(decimals), 30) if int(decimals) > 0 else "")


def _indent(style: Element) -> int | None:
    """Steps to the right, None where the style does not say."""
    properties = style.find(f"{_STYLE}paragraph-properties")
    margin = _MARGIN.fullmatch("" if properties is None else properties.get(f"{_FO}margin-left", ""))
    return None if margin is None else round(float(margin[1]) * _POINTS[margin[2]] / _POINTS_A_STEP)
