"""What an .ods file says of its cells beside their values, table by table."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place
from perfdata.reading.cell_marks import Marks, sheet_marks
from perfdata.reading.limits import SizeLimits
from perfdata.reading.ods_styles import ods_styles
from perfdata.reading.ods_table import TABLE, OdsTable

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_FAULTS = (ElementTree.ParseError, LookupError, ValueError, TypeError)

_Styles = Mapping[str, CellStyle]


def ods_marks(parts: Mapping[str, bytes], name: str, limits: SizeLimits) -> dict[str, Marks]:
    """The marks of each table by its name.

    Raises UnreadableFile "damaged", or "too_large" for tables that the limits don't allow.
    """
    marks: dict[str, Marks] = {}
    try:
        for table, styles in _tables(parts, name, limits.cells):
            if len(marks) == limits.sheets:
                raise UnreadableFile("too_large", file=name)
            if table.name in marks:
                raise ValueError(table.name)
            place = Place(name, table.name)
            marks[table.name] = sheet_marks(table.cells(), list(styles.values()), place, limits)
    except _FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error
    return marks


def _tables(parts: Mapping[str, bytes], file: str, cells: int) -> Iterator[tuple[OdsTable, _Styles]]:
    """The tables one after another, which may hold so many cells together, and the styles they name."""
    common = _common_styles(parts)
    styles = ods_styles(common)
    open_tables: list[OdsTable] = []
    stream = ElementTree.iterparse(BytesIO(parts["content.xml"]), ("start", "end"))  # noqa: S314 - unpacked() refuses every DOCTYPE
    for event, element in stream:
        if event == "start":
            if element.tag == f"{TABLE}table":
                table = OdsTable(element.get(f"{TABLE}name", ""), file, list(styles), cells)
                open_tables.append(table)
        elif element.tag == f"{_OFFICE}automatic-styles":
            styles = ods_styles([*common, element])
        elif element.tag == f"{TABLE}table":
            table = open_tables.pop()
            # A table inside a cell is none of the sheets.
            if not open_tables:
                cells -= table.grid
                yield table, styles
        elif open_tables:
            _add(open_tables[-1], element)


def _add(table: OdsTable, element: Element) -> None:
    if element.tag == f"{TABLE}table-column":
        table.add_columns(element)
    elif element.tag == f"{TABLE}table-row":
        table.add_rows(element)
        element.clear()


def _common_styles(parts: Mapping[str, bytes]) -> list[Element]:
    if "styles.xml" not in parts:
        return []
    return ElementTree.fromstring(parts["styles.xml"]).findall(f"{_OFFICE}styles")  # noqa: S314 - as above
