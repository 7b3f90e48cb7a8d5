"""Which format a file has, by its first bytes, the parts of its package, or the look of its text."""

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Literal

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem
from perfdata.reading.delimited import delimiter

PackageFormat = Literal["xlsx", "xlsb", "ods", "docx"]
TextFormat = Literal["csv", "txt", "html", "xml", "mht"]
Format = PackageFormat | TextFormat | Literal["xls"]

ZIP = b"PK"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_FOREIGN: Mapping[bytes, str] = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"MZ": "EXE",
    b"{\\rtf": "RTF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7Z",
}
# The formats that an extension may hold; WPS writes .et as either kind of workbook.
_EXTENSIONS: Mapping[str, tuple[Format, ...]] = {
    ".xlsx": ("xlsx",),
    ".xlsm": ("xlsx",),
    ".xltx": ("xlsx",),
    ".xltm": ("xlsx",),
    ".et": ("xls", "xlsx"),
    ".ett": ("xls", "xlsx"),
    ".xls": ("xls",),
    ".xlt": ("xls",),
    ".xlsb": ("xlsb",),
    ".ods": ("ods",),
    ".docx": ("docx",),
    ".csv": ("csv",),
    ".tsv": ("csv",),
    ".txt": ("txt", "csv"),
    ".md": ("txt",),
    ".htm": ("html",),
    ".html": ("html",),
    ".mht": ("mht",),
    ".mhtml": ("mht",),
    ".xml": ("xml",),
}
_MARKUP = re.compile(r"<(?:html|!doctype html|head|body|meta|style|table|div|!--)\b|<!--")
_MAIL_HEAD = re.compile(r"^mime-version:", re.MULTILINE)
_XML_SHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_LOOKED_AT = 4_000


def check_foreign(content: bytes, name: str) -> None:
    """Refuse what is no table and no report, by its first bytes; the refusal says what it is."""
    for magic, foreign in _FOREIGN.items():
        if content.startswith(magic):
            raise UnreadableFile("unsupported_format", file=name, format=foreign)


def package_format(parts: Mapping[str, bytes], name: str) -> PackageFormat:
    """The format of a zip package. Raises UnreadableFile "unsupported_format"."""
    if "xl/workbook.bin" in parts:
        return "xlsb"
    if "xl/workbook.xml" in parts:
        return "xlsx"
    if "word/document.xml" in parts:
        return "docx"
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    raise UnreadableFile("unsupported_format", file=name, format=PurePath(name).suffix or "ZIP")


def check_ole(content: bytes, name: str) -> None:
    """Refuse an OLE file that is no workbook. Raises UnreadableFile "encrypted" or "unsupported_format"."""

    def holds(stream: str) -> bool:
        # Names of the streams inside an OLE container stand in it as UTF-16.
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        raise UnreadableFile("encrypted", file=name)
    if holds("WordDocument"):
        raise UnreadableFile("unsupported_format", file=name, format=".doc/.wps")
    if holds("PowerPoint Document"):
        raise UnreadableFile("unsupported_format", file=name, format=".ppt")


def text_format(text: str, name: str) -> TextFormat:
    """Text under another name than .csv is a table where most of its lines are divided into cells.

    Raises UnreadableFile "unsupported_format" for markup without a table.
    """
    markup = _markup_format(text, name)
    if markup:
        return markup
    expected = _expected(name)
    if expected == ("csv",):
        return "csv"
    if expected == ("txt",):
        return "txt"
    lines = [line for line in text.splitlines() if line.strip()]
    mark = delimiter(text)
    # Prose has commas too: in a .txt only a tab divides cells.
    divided = sum(mark in line for line in lines) if mark and (mark == "\t" or "txt" not in expected) else 0
    return "csv" if len(lines) > 1 and 2 * divided > len(lines) else "txt"


def _markup_format(text: str, name: str) -> TextFormat | None:
    """What some systems save under .xls: web pages, and the XML of Excel 2003."""
    start = text[:_LOOKED_AT].lstrip().lower()
    if start.startswith("<?xml") and _XML_SHEET in start and "<html" not in start:
        return "xml"
    if _MARKUP.match(start) or (start.startswith("<?xml") and "<html" in start):
        if "<table" in text.lower():
            return "html"
        raise UnreadableFile("unsupported_format", file=name, format="HTML")
    if start.startswith("<?xml"):
        raise UnreadableFile("unsupported_format", file=name, format="XML")
    head, _, body = start.partition("\n\n" if "\n\n" in start else "\r\n\r\n")
    return "mht" if body and _MAIL_HEAD.search(head) else None


def misnamed(name: str, found: str) -> tuple[Problem, ...]:
    """A warning where the name promises another format."""
    if found in _expected(name):
        return ()
    suffix = PurePath(name).suffix
    values = {"format": found, "extension": suffix or "—"}
    return (Problem("format_differs", "warning", Place(name), suffix, values),)


def _expected(name: str) -> tuple[Format, ...]:
    return _EXTENSIONS.get(PurePath(name).suffix.lower(), ())
