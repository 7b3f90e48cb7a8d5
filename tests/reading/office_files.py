"""Files as offices write them, built in memory for the tests of reading."""

import io
import re
import zipfile

from openpyxl import Workbook

_OLE_HEADER = bytes.fromhex("d0cf11e0a1b11ae1")


def saved(workbook):
    """The bytes of an openpyxl workbook."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def xlsx(*rows):
    """A workbook of one sheet, 指标, with these rows."""
    workbook = Workbook()
    workbook.active.title = "指标"
    for row in rows:
        workbook.active.append(row)
    return saved(workbook)


def repacked(content, changes):
    """The package with `changes` ({part: function of its text, or None to leave it out})."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            change = changes.get(part, lambda text: text)
            if change is not None:
                new.writestr(part, change(old.read(part).decode()))
    return buffer.getvalue()


def with_sheet_data(cells):
    """A workbook whose one sheet holds this XML between <sheetData> and its end."""
    part = "xl/worksheets/sheet1.xml"
    data = f"<sheetData>{cells}</sheetData>"
    return repacked(
        xlsx(), {part: lambda text: re.sub(r"<sheetData\s*/>|<sheetData>.*</sheetData>", data, text)}
    )


def ole(stream):
    """The beginning of an OLE file that has a stream of this name."""
    return _OLE_HEADER + bytes(504) + stream.encode("utf-16-le") + bytes(512)
