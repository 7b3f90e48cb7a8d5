"""What an xlsx file says of its cells beside their values, sheet by sheet.

calamine reads the values and shows an error or a formula without a result as a blank. openpyxl
knows both, at ten times the cost and only by loading the workbook twice, so the parts are read here.
"""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from openpyxl.styles.numbers import BUILTIN_FORMATS

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place
from perfdata.reading.cell_marks import Marks, sheet_marks
from perfdata.reading.limits import SizeLimits
from perfdata.reading.parsed_cells import parsed_cells
from perfdata.reading.plain_cells import plain_cells
from perfdata.reading.worksheets import listed, worksheet_parts

_GENERAL = "General"
_WORKBOOK = "xl/workbook.xml"
_STYLES = "xl/styles.xml"
_FAULTS = (ElementTree.ParseError, LookupError, ValueError, TypeError)


def xlsx_marks(parts: Mapping[str, bytes], name: str, limits: SizeLimits) -> dict[str, Marks]:
    """The marks of each worksheet by its name.

    Raises UnreadableFile "damaged", or "too_large" for more sheets than the limit.
    """
    try:
        named = _root(parts, _WORKBOOK).iterfind("{*}sheets/{*}sheet")
        sheets = ((sheet.attrib["name"], _attribute(sheet, "id")) for sheet in named)
        styles = _styles(parts)
        return {
            sheet: _marks(parts[part], styles, Place(name, sheet), limits)
            for sheet, part in listed(sheets, worksheet_parts(parts, _WORKBOOK), name, limits.sheets).items()
        }
    except _FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error


def _marks(part: bytes, styles: Sequence[CellStyle], sheet: Place, limits: SizeLimits) -> Marks:
    return sheet_marks(plain_cells(part) or parsed_cells(part), styles, sheet, limits)


def _styles(parts: Mapping[str, bytes]) -> list[CellStyle]:
    """The cell styles, in the order that cells count them."""
    if _STYLES not in parts:
        return []
    root = _root(parts, _STYLES)
    own = {int(f.attrib["numFmtId"]): f.attrib["formatCode"] for f in root.iterfind("{*}numFmts/{*}numFmt")}
    formats = {**BUILTIN_FORMATS, **own}
    return [
        CellStyle(formats.get(int(style.get("numFmtId", "0")), _GENERAL), _indent(style))
        for style in root.iterfind("{*}cellXfs/{*}xf")
    ]


def _indent(style: ElementTree.Element) -> int:
    alignment = style.find("{*}alignment")
    return 0 if alignment is None else int(alignment.get("indent", "0"))


def _root(parts: Mapping[str, bytes], part: str) -> ElementTree.Element:
    return ElementTree.fromstring(parts[part])  # noqa: S314 - unpacked() refuses every DOCTYPE


def _attribute(element: ElementTree.Element, name: str) -> str:
    """An attribute of any namespace: r:id is spelled in two of them."""
    return next((value for key, value in element.attrib.items() if key.endswith("}" + name)), "")
