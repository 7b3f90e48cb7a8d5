"""Files as offices write them, built in memory for the tests of reading."""

import io
import re
import struct
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


def packed(parts):
    """A zip package of these parts ({name: text or bytes})."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


# --- .ods ---

_ODS_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "fo": "xsl-fo-compatible",
        "manifest": "manifest",
    }.items()
)
_CALC_SPACE = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods(tables, styles="", common=""):
    """An .ods file of these <table:table> elements, with automatic styles and named ones."""
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    spaces = f"{_ODS_SPACES} {_CALC_SPACE}"
    entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
    return packed(
        {
            "mimetype": _ODS_TYPE,
            "META-INF/manifest.xml": f"<manifest:manifest {spaces}>{entry}</manifest:manifest>",
            "content.xml": f"<office:document-content {spaces}>{automatic}{body}</office:document-content>",
            "styles.xml": f"<office:document-styles {spaces}>"
            f"<office:styles>{common}</office:styles></office:document-styles>",
        }
    )


# --- .xlsb ---

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def record(kind, fields=b""):
    """A record of an .xlsb part: its type and length in groups of seven bits, then its fields."""
    return _grouped(kind) + _grouped(len(fields)) + fields


def _grouped(number):
    head = bytes([number & 0x7F | (0x80 if number > 0x7F else 0)])
    return head + _grouped(number >> 7) if number > 0x7F else head


def wide(text):
    """A text of an .xlsb record: its length and its characters in UTF-16."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(cells, formats="", before=b"", after=b"", name="指标"):
    """An .xlsb file of one sheet: `cells` and what stands before and after them are records.

    `formats` are number formats; style 1 has the first of them, style 2 the second, and so on.
    """
    cell_styles = b"".join(
        record(47, struct.pack("<HHHHHBBHH", 0, number, 0, 0, 0, 0, indent, 0, 0))
        for number, indent in [(0, 0), *((200 + n, n) for n in range(len(formats)))]
    )
    number_formats = b"".join(record(44, struct.pack("<H", 200 + n) + wide(f)) for n, f in enumerate(formats))
    sheet = record(148, bytes(16)) + before + record(145) + cells + record(146) + after
    return packed(
        {
            "xl/workbook.bin": record(131)
            + record(143)
            + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide(name))
            + record(144)
            + record(132),
            "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
            "xl/worksheets/sheet1.bin": record(129) + sheet + record(130),
            "xl/styles.bin": record(278)
            + record(615, struct.pack("<I", len(formats)))
            + number_formats
            + record(616)
            + record(617, struct.pack("<I", 1 + len(formats)))
            + cell_styles
            + record(618)
            + record(279),
        }
    )
