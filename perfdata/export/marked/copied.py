"""A copy of an .xlsx with all that openpyxl keeps of it, and the names of what it does not keep."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Literal
from zipfile import ZipFile

from openpyxl.reader.excel import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook.workbook import Workbook

Loss = Literal[
    "macros", "charts", "pictures", "shapes", "objects", "threads", "slicers", "runs", "extensions"
]

# Parts that openpyxl never writes back.
_NEVER_KEPT: Mapping[Loss, tuple[str, ...]] = {
    "macros": ("xl/vbaProject.bin",),
    "objects": ("xl/embeddings/", "xl/ctrlProps/", "xl/activeX/"),
    "threads": ("xl/threadedComments/",),
    "slicers": ("xl/slicers/", "xl/timelines/"),
}
_CHARTS, _PICTURES, _DRAWINGS = "xl/charts/chart", "xl/media/", "xl/drawings/drawing"
_WORKSHEETS = "xl/worksheets/"
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell [^>]*?ref=\"([A-Z0-9:$]+)\"")
# Titles merged across all 16,384 columns are seen; thirty of them still pass.
_MOST_MERGED = 500_000
_TEXTS = "xl/sharedStrings.xml"
_RUN = re.compile(rb"<(?:\w+:)?r>")
_SHAPE = re.compile(rb"<(?:\w+:)?(?:sp|grpSp|cxnSp)[ >]")
# openpyxl's warning about an extension of newer Excel: sparklines, some conditional formats.
_REMOVED = "will be removed"


@dataclass(frozen=True)
class Copy:
    """The workbook, what it lost, and whether it has formulas (whose results are not kept either)."""

    workbook: Workbook
    lost: tuple[Loss, ...]
    has_formulas: bool


def copied(content: bytes) -> Copy:
    """The workbook of an .xlsx or .xlsm, without macros.

    Raises whatever openpyxl raises on a file that it does not understand, and ValueError for merged
    areas beyond any table.
    """
    _check_merges(content)
    # Not rich_text: openpyxl then drops the blanks at the start of a text, which tell a part from its whole.
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        workbook = load_workbook(BytesIO(content))
    workbook.template = False
    lost = set(_lost(content, workbook))
    if any(_REMOVED in str(warning.message) for warning in told):
        lost.add("extensions")
    formulas = any(cell.data_type == "f" for sheet in workbook.worksheets for cell in sheet._cells.values())
    return Copy(workbook, tuple(sorted(lost)), formulas)


def _check_merges(content: bytes) -> None:
    """openpyxl makes an object of each merged cell: a merged sheet has 17 thousand million."""
    with ZipFile(BytesIO(content)) as package:
        sheets = (package.read(part) for part in package.namelist() if part.startswith(_WORKSHEETS))
        areas = [area.decode() for sheet in sheets for area in _MERGED.findall(sheet)]
    covered = 0
    for area in areas:
        left, top, right, bottom = range_boundaries(area)
        covered += (right - left + 1) * (bottom - top + 1)
    if covered > _MOST_MERGED:
        raise ValueError(f"{covered} merged cells")


def _lost(content: bytes, workbook: Workbook) -> Iterator[Loss]:
    with ZipFile(BytesIO(content)) as package:
        parts = package.namelist()
        texts = package.read(_TEXTS) if _TEXTS in parts else b""
        drawings = [package.read(part) for part in parts if part.startswith(_DRAWINGS)]
    for loss, prefixes in _NEVER_KEPT.items():
        if any(part.startswith(prefixes) for part in parts):
            yield loss
    sheets = [*workbook.worksheets, *workbook.chartsheets]
    if sum(part.startswith(_CHARTS) for part in parts) > sum(len(sheet._charts) for sheet in sheets):
        yield "charts"
    # A picture that is shown twice counts twice here, and may hide the loss of another.
    pictures = sum(len(getattr(sheet, "_images", ())) for sheet in sheets)
    if sum(part.startswith(_PICTURES) for part in parts) > pictures:
        yield "pictures"
    if any(_SHAPE.search(drawing) for drawing in drawings):
        yield "shapes"
    if _RUN.search(texts):
        yield "runs"
