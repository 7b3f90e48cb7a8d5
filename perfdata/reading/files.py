"""Which reader a file goes to, by its first bytes and the members of its container."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePath
from typing import Literal

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem, RawFile
from perfdata.reading.delimited import delimiter, read_delimited
from perfdata.reading.documents import read_docx, read_text, unread_content
from perfdata.reading.encoding import decode
from perfdata.reading.package import ZIP_FAULTS, check_package
from perfdata.reading.workbook import read_workbook

Format = Literal["xlsx", "xls", "xlsb", "ods", "docx", "csv", "txt"]

LARGEST_FILE = 20 * 1024 * 1024

_ZIP = b"PK"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
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
# Saved under .xls by some systems: text, but no table of characters.
_MARKUP: Mapping[str, str] = {
    "<html": "HTML",
    "<!doctype html": "HTML",
    "<table": "HTML",
    "<?xml": "XML",
    "mime-version": "MHTML",
}
# The formats that an extension may hold; WPS writes .et as either kind of workbook.
_EXTENSIONS: Mapping[str, tuple[Format, ...]] = {
    ".xlsx": ("xlsx",),
    ".xlsm": ("xlsx",),
    ".xltx": ("xlsx",),
    ".et": ("xls", "xlsx"),
    ".xls": ("xls",),
    ".xlsb": ("xlsb",),
    ".ods": ("ods",),
    ".docx": ("docx",),
    ".csv": ("csv",),
    ".tsv": ("csv",),
    ".txt": ("txt", "csv"),
    ".md": ("txt",),
}


def read(content: bytes, name: str) -> RawFile:
    """The file's sheets or text, by its content; `problems` say where the name promises another format.

    Raises UnreadableFile: "empty_file", "too_large", "unsupported_format" (with what it is), and what
    the readers raise: "damaged", "encrypted", "doctype", "not_text" and others.
    """
    found = _format(content, name)
    problems = _misnamed(name, found)
    if found == "docx":
        document = read_docx(content, name)
        return RawFile(name, found, document=document, problems=problems + unread_content(content, name))
    if found == "txt":
        return RawFile(name, found, document=read_text(content, name), problems=problems)
    if found == "csv":
        return RawFile(name, found, sheets=(read_delimited(content, name),), problems=problems)
    return RawFile(name, found, sheets=read_workbook(content, name, found), problems=problems)


def _format(content: bytes, name: str) -> Format:
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UnreadableFile("empty_file", file=name)
    if len(content) > LARGEST_FILE:
        raise UnreadableFile("too_large", file=name)
    for magic, foreign in _FOREIGN.items():
        if content.startswith(magic):
            raise UnreadableFile("unsupported_format", file=name, format=foreign)
    if content.startswith(_ZIP):
        return _zip_format(content, name)
    if content.startswith(_OLE):
        return _ole_format(content, name)
    return _text_format(decode(content, name), name)


def _zip_format(content: bytes, name: str) -> Format:
    check_package(content, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            members = set(container.namelist())
            mimetype = container.read("mimetype") if "mimetype" in members else b""
    except ZIP_FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error
    if "xl/workbook.bin" in members:
        return "xlsb"
    if "xl/workbook.xml" in members:
        return "xlsx"
    if "word/document.xml" in members:
        return "docx"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    raise UnreadableFile("unsupported_format", file=name, format=PurePath(name).suffix or "ZIP")


def _ole_format(content: bytes, name: str) -> Format:
    def holds(stream: str) -> bool:
        # Names of the streams inside an OLE container stand in it as UTF-16.
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        raise UnreadableFile("encrypted", file=name)
    if holds("WordDocument"):
        raise UnreadableFile("unsupported_format", file=name, format=".doc/.wps")
    if holds("PowerPoint Document"):
        raise UnreadableFile("unsupported_format", file=name, format=".ppt")
    return "xls"


def _text_format(text: str, name: str) -> Format:
    """Text under another name than .csv is a table where most of its lines are divided into cells."""
    start = text[:200].lstrip().lower()
    for mark, foreign in _MARKUP.items():
        if start.startswith(mark):
            raise UnreadableFile("unsupported_format", file=name, format=foreign)
    expected = _expected(name)
    if expected in (("csv",), ("txt",)):
        return expected[0]
    lines = [line for line in text.splitlines() if line.strip()]
    mark = delimiter(text)
    # Prose has commas too: in a .txt only a tab divides cells.
    divided = sum(mark in line for line in lines) if mark and (mark == "\t" or "txt" not in expected) else 0
    return "csv" if len(lines) > 1 and 2 * divided > len(lines) else "txt"


def _expected(name: str) -> tuple[Format, ...]:
    return _EXTENSIONS.get(PurePath(name).suffix.lower(), ())


def _misnamed(name: str, found: Format) -> tuple[Problem, ...]:
    if found in _expected(name):
        return ()
    suffix = PurePath(name).suffix
    values = {"format": found, "extension": suffix or "—"}
    return (Problem("format_differs", "warning", Place(name), suffix, values),)
