"""What an xlsx file says of its cells beside their values: number formats, errors, uncalculated formulas.

calamine reads the values and shows an error or a formula without a result as a blank. openpyxl
knows both, at ten times the cost and only by loading the workbook twice, so the parts are read here.
"""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import IO
from xml.etree import ElementTree

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.cell import column_index_from_string, get_column_letter

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, CellStyles, Place, Problem
from perfdata.reading.package import ZIP_FAULTS

# A sheet becomes a full grid in memory: two cells in far corners would fill it (10,000 x 200).
CELLS_LIMIT = 2_000_000

_GENERAL = "General"
_WORKBOOK = "xl/workbook.xml"
_FAULTS = (*ZIP_FAULTS, ElementTree.ParseError, LookupError, TypeError)
_LONGEST_FORMULA = 60


@dataclass(frozen=True)
class Marks:
    """A sheet's cell styles, and the faults of its cells."""

    styles: CellStyles = field(default_factory=CellStyles)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell with content; `row` and `column` count from one, `formula` is None where there is none."""

    row: int
    column: int
    style: int
    kind: str
    value: str
    formula: str | None


def cell_marks(content: bytes, name: str) -> dict[str, Marks]:
    """The marks of each worksheet by its name.

    Raises UnreadableFile "damaged", or "too_large" for a sheet whose cells span CELLS_LIMIT.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            formats = _formats(package)
            return {
                sheet: _marks(_cells(package, part), formats, Place(name, sheet))
                for sheet, part in _worksheets(package).items()
            }
    except _FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error


def _worksheets(package: zipfile.ZipFile) -> dict[str, str]:
    """The part of each worksheet by the sheet's name."""
    folder, file = posixpath.split(_WORKBOOK)
    parts = {
        link.attrib["Id"]: posixpath.normpath(posixpath.join("/", folder, link.attrib["Target"])).lstrip("/")
        for link in _root(package, f"{folder}/_rels/{file}.rels")
        if link.attrib["Type"].endswith("/worksheet")
    }
    sheets = _root(package, _WORKBOOK).iterfind("{*}sheets/{*}sheet")
    ids = {sheet.attrib["name"]: _attribute(sheet, "id") for sheet in sheets}
    return {sheet: parts[link] for sheet, link in ids.items() if link in parts}


def _formats(package: zipfile.ZipFile) -> list[str]:
    """The number format of each cell style, in the order that cells count them."""
    if "xl/styles.xml" not in package.namelist():
        return []
    root = _root(package, "xl/styles.xml")
    own = {int(f.attrib["numFmtId"]): f.attrib["formatCode"] for f in root.iterfind("{*}numFmts/{*}numFmt")}
    known = {**BUILTIN_FORMATS, **own}
    return [known.get(int(x.get("numFmtId", "0")), _GENERAL) for x in root.iterfind("{*}cellXfs/{*}xf")]


def _root(package: zipfile.ZipFile, part: str) -> ElementTree.Element:
    return ElementTree.fromstring(package.read(part))  # noqa: S314 - check_package has refused every DOCTYPE


def _attribute(element: ElementTree.Element, name: str) -> str:
    """An attribute of any namespace: r:id is spelled in two of them."""
    return next((value for key, value in element.attrib.items() if key.endswith("}" + name)), "")


def _cells(package: zipfile.ZipFile, part: str) -> Iterator[_Cell]:
    """The cells that hold something, row by row, without keeping the sheet in memory."""
    with package.open(part) as stream:
        row = 0
        for element in _rows(stream):
            row = int(element.get("r", row + 1))
            column = 0
            for cell in element:
                # A cell need not say where it is: then it follows the one before.
                column = _column(cell.get("r")) or column + 1
                # By hand: looking each child up by its name takes half as long again.
                texts = {child.tag.rpartition("}")[2]: child.text or "" for child in cell}
                if texts:
                    style, kind = int(cell.get("s", "0")), cell.get("t", "n")
                    yield _Cell(row, column, style, kind, texts.get("v", ""), texts.get("f"))


def _rows(stream: IO[bytes]) -> Iterator[ElementTree.Element]:
    for _, element in ElementTree.iterparse(stream):  # noqa: S314 - check_package has refused every DOCTYPE
        if element.tag.endswith("}row"):
            yield element
            element.clear()


def _column(address: str | None) -> int:
    return column_index_from_string(address.rstrip("0123456789")) if address else 0


def _marks(cells: Iterator[_Cell], formats: list[str], sheet: Place) -> Marks:
    found: dict[tuple[int, int], str] = {}
    problems: list[Problem] = []
    height = width = 0
    for cell in cells:
        height, width = max(height, cell.row), max(width, cell.column)
        if height * width > CELLS_LIMIT:
            raise UnreadableFile("too_large", file=sheet.file)
        if cell.style < len(formats) and formats[cell.style] != _GENERAL:
            found[cell.row - 1, cell.column - 1] = formats[cell.style]
        if (problem := _fault(cell, sheet)) is not None:
            problems.append(problem)
    return Marks(CellStyles.of({at: CellStyle(code) for at, code in found.items()}), tuple(problems))


def _fault(cell: _Cell, sheet: Place) -> Problem | None:
    if cell.kind != "e" and (cell.formula is None or cell.value):
        return None
    place = Place(sheet.file, sheet.sheet, f"{get_column_letter(cell.column)}{cell.row}")
    if cell.kind == "e":
        return Problem("error_value", "error", place, cell.value)
    # A formula that gives a text may give an empty one.
    if cell.kind == "str":
        return None
    return Problem("formula_not_calculated", "error", place, f"={cell.formula}"[:_LONGEST_FORMULA])
