"""Office files whose bytes depend on their contents alone: no time of saving, no order by chance."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.workbook.workbook import Workbook

# The earliest date that a zip package can hold.
_MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001 - office files hold no time zone
_DATE = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_SHEETS = "xl/worksheets/"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_MERGED = re.compile(rb"(?:<mergeCell [^>]*>)+")
_MERGED_CELL = re.compile(rb"<mergeCell [^>]*>")


def saved(workbook: Workbook) -> bytes:
    """The workbook as .xlsx; equal workbooks give equal bytes."""
    workbook.properties.created = _MOMENT
    buffer = BytesIO()
    workbook.save(buffer)
    return _fixed(buffer.getvalue())


def _fixed(package: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = ZipInfo(name, _DATE)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0  # else the operating system's number
            new.writestr(member, _without_chance(name, old.read(name)))
    return buffer.getvalue()


def _without_chance(name: str, content: bytes) -> bytes:
    """A part without what openpyxl makes anew at each saving: the time, the order of merged cells (a set)."""
    if name == _CORE:
        return _MODIFIED.sub(rb"\g<1>" + _MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
    if name.startswith(_SHEETS):
        return _MERGED.sub(lambda found: b"".join(sorted(_MERGED_CELL.findall(found[0]))), content)
    return content
