"""Small sound workbooks of the formats that no library here writes: .xls, .xlsb and .ods, byte by byte."""

import io
import struct
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

Rows = Sequence[Sequence[str | float]]

SHEET = "指标"
TABLE: Rows = (
    ("大祥工业集中区2021年主要经济指标",),
    ("指标", "单位", "2021年", "增速（%）"),
    ("规模以上工业总产值", "亿元", 110.74, 10.0),
    ("规模工业增加值", "亿元", 32.43, 9.5),
    ("实缴税金", "亿元", 4.92, 18.0),
)

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR = 512
# Shorter streams lie in a part of the container of their own.
_SHORTEST_STREAM = 4096


def xls(rows: Rows = TABLE) -> bytes:
    """A workbook of Excel 97 (BIFF8 in an OLE container, [MS-XLS] and [MS-CFB])."""
    begin = _biff(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0x07CC, 0, 0))
    name = struct.pack("<BB", len(SHEET), 1) + SHEET.encode("utf-16-le")
    end = _biff(0x000A, b"")
    start = len(begin) + 4 + 6 + len(name) + len(end)
    globals_ = begin + _biff(0x0085, struct.pack("<IH", start, 0) + name) + end
    sheet = _biff(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0x07CC, 0, 0))
    cells = b"".join(_xls_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    return _container("Workbook", globals_ + sheet + cells + end)


def xlsb(rows: Rows = TABLE, gap: int = 0) -> bytes:
    """A binary workbook of Excel 2007 (BIFF12 parts in a zip package, [MS-XLSB]).

    `gap` rows without cells stand before the last one.
    """
    bundle = struct.pack("<II", 0, 1) + _wide("rId1") + _wide(SHEET)
    book = _record(131) + _record(143) + _record(156, bundle) + _record(144) + _record(132)
    places = [*range(len(rows) - 1), len(rows) - 1 + gap]
    size = struct.pack("<IIII", 0, places[-1], 0, max(map(len, rows)) - 1)
    data = b"".join(
        _record(0, struct.pack("<I13x", place)) + b"".join(map(_xlsb_cell, range(len(row)), row))
        for place, row in zip(places, rows, strict=True)
    )
    sheet = _record(129) + _record(148, size) + _record(145) + data + _record(146) + _record(130)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="worksheets/sheet1.bin"/></Relationships>'
    )
    return _package(
        {
            "xl/_rels/workbook.bin.rels": relations.encode(),
            "xl/workbook.bin": book,
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def ods(rows: Rows = TABLE, row_attributes: str = "") -> bytes:
    """A spreadsheet of OpenDocument, as LibreOffice and WPS save it."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    table = "".join(
        f"<table:table-row {row_attributes}>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="{SHEET}">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return _package(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
        }
    )


def _xls_cell(row: int, column: int, value: str | float) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        return _biff(0x0204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return _biff(0x0203, place + struct.pack("<d", value))


def _biff(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _container(name: str, stream: bytes) -> bytes:
    """An OLE container of one stream: header, one sector of the table, one of the directory, the stream."""
    stream += bytes(max(_SHORTEST_STREAM - len(stream), -len(stream) % _SECTOR))
    sectors = len(stream) // _SECTOR
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _SHORTEST_STREAM, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    chain = [_FAT, _END, *range(3, sectors + 2), _END]
    table = struct.pack(f"<{_SECTOR // 4}I", *chain, *[_FREE] * (_SECTOR // 4 - len(chain)))
    directory = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, 2, len(stream))
    return header + table + directory.ljust(_SECTOR, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le")
    head = letters.ljust(64, b"\0") + struct.pack("<HBBIII", len(letters) + 2, kind, 1, _FREE, _FREE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def _xlsb_cell(column: int, value: str | float) -> bytes:
    place = struct.pack("<II", column, 0)
    return (
        _record(6, place + _wide(value))
        if isinstance(value, str)
        else _record(5, place + struct.pack("<d", value))
    )


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, data: bytes = b"") -> bytes:
    """A record of BIFF12: number and size in groups of 7 bits, the lowest first."""
    # Numbers above 127 take two bytes, and both have the mark that another follows or the part's end.
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, left = bytearray(), len(data)
    while left > 0x7F:
        size.append(left & 0x7F | 0x80)
        left >>= 7
    return number + bytes([*size, left]) + data


def _ods_cell(value: str | float) -> str:
    kind = 'office:value-type="string"'
    if not isinstance(value, str):
        kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"


def _package(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            # A fixed date: the same table gives the same bytes, and a mutant can be made again.
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
