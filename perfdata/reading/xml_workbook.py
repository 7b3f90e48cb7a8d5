"""The XML workbooks of Excel 2002 and 2003, which some systems save as .xls, to RawSheets."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place, RawSheet
from perfdata.reading.cell_marks import sheet_marks
from perfdata.reading.limits import SizeLimits
from perfdata.reading.values import usable
from perfdata.reading.xml_table import SS, XmlTable

_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
# Formats that the file names in words, as Excel spells them otherwise.
_NAMED = {
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
    "General Number": "General",
}
_FAULTS = (etree.LxmlError, ValueError, OverflowError)


def xml_sheets(text: str, name: str, limits: SizeLimits) -> tuple[RawSheet, ...]:
    """Every worksheet, hidden ones marked, as `read_workbook` gives those of the other formats.

    Raises UnreadableFile "doctype", "damaged", "too_large" or "no_sheets".
    """
    if "<!DOCTYPE" in text:
        raise UnreadableFile("doctype", file=name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        # The declared encoding is that of the file, which has been decoded.
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).encode(), parser)
        sheets = tuple(_sheets(root, name, limits))
    except _FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error
    if not sheets:
        raise UnreadableFile("no_sheets", file=name)
    return sheets


def _sheets(root: Any, file: str, limits: SizeLimits) -> Iterator[RawSheet]:
    styles = _styles(root)
    left = limits.cells
    worksheets = root.findall(f"{SS}Worksheet")
    if len(worksheets) > limits.sheets:
        raise UnreadableFile("too_large", file=file)
    for worksheet in worksheets:
        place = Place(file, worksheet.get(f"{SS}Name", ""))
        table = XmlTable(worksheet.find(f"{SS}Table"), list(styles), left, file)
        left -= table.grid
        marks = sheet_marks(table.cells(), list(styles.values()), place, limits)
        values, faults = usable(table.rows(), place)
        hidden = worksheet.findtext(f"{_EXCEL}WorksheetOptions/{_EXCEL}Visible", "").endswith("Hidden")
        yield RawSheet(place.sheet, values, table.merges(), marks.styles, hidden, marks.problems + faults)


def _styles(root: Any) -> dict[str, CellStyle]:
    """The cell styles by their names, with what they inherit from the one called Default."""
    styles: dict[str, CellStyle] = {}
    for style in root.iterfind(f"{SS}Styles/{SS}Style"):
        base = styles.get(style.get(f"{SS}Parent") or "Default", CellStyle())
        number_format, alignment = style.find(f"{SS}NumberFormat"), style.find(f"{SS}Alignment")
        code = base.number_format if number_format is None else number_format.get(f"{SS}Format", "General")
        indent = base.indent if alignment is None else int(alignment.get(f"{SS}Indent", "0"))
        styles[style.get(f"{SS}ID", "")] = CellStyle(_NAMED.get(code, code), indent)
    return styles
