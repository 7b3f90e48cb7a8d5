"""Which reader a file goes to, by its first bytes and the members of its container."""

import io
import zipfile
from pathlib import PurePath
from typing import Literal

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem, RawFile
from perfdata.reading.delimited import read_delimited
from perfdata.reading.documents import read_docx, read_text
from perfdata.reading.workbook import read_workbook

Format = Literal["xlsx", "xls", "xlsb", "ods", "docx", "csv", "txt"]

LARGEST_FILE = 20 * 1024 * 1024

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_FOREIGN = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"MZ": "EXE",
    b"{\\rtf": "RTF",
    b"GIF8": "GIF",
}
_EXTENSIONS: dict[str, Format] = {
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".et": "xls",
    ".xls": "xls",
    ".xlsb": "xlsb",
    ".ods": "ods",
    ".docx": "docx",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "txt",
    ".md": "txt",
}


def read(content: bytes, name: str) -> RawFile:
    """The file's sheets or text. UnreadableFile says what it is and what to do instead."""
    found = _format(content, name)
    problems = _misnamed(name, found)
    if found == "docx":
        return RawFile(name, found, document=read_docx(content, name), problems=problems)
    if found == "txt":
        return RawFile(name, found, document=read_text(content, name), problems=problems)
    if found == "csv":
        return RawFile(name, found, sheets=(read_delimited(content, name),), problems=problems)
    return RawFile(name, found, sheets=read_workbook(content, name, found), problems=problems)


def _format(content: bytes, name: str) -> Format:
    if not content:
        raise UnreadableFile("empty_file", file=name)
    if len(content) > LARGEST_FILE:
        raise UnreadableFile("too_large", file=name, limit=LARGEST_FILE // 1024**2)
    for magic, foreign in _FOREIGN.items():
        if content.startswith(magic):
            raise UnreadableFile("unsupported_format", file=name, format=foreign)
    if content.startswith(b"PK"):
        return _zip_format(content, name)
    if content.startswith(_OLE):
        return _ole_format(content, name)
    return "txt" if _extension(name) == "txt" else "csv"


def _zip_format(content: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            members = set(container.namelist())
            mimetype = container.read("mimetype") if "mimetype" in members else b""
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
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
    # Names of the streams inside an OLE container stand in it as UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise UnreadableFile("encrypted", file=name)
    if "WordDocument".encode("utf-16-le") in content:
        raise UnreadableFile("unsupported_format", file=name, format=".doc/.wps")
    return "xls"


def _extension(name: str) -> Format | None:
    return _EXTENSIONS.get(PurePath(name).suffix.lower())


def _misnamed(name: str, found: Format) -> tuple[Problem, ...]:
    expected = _extension(name)
    if expected == found:
        return ()
    values = {"format": found, "extension": PurePath(name).suffix or "—"}
    return (Problem("format_differs", "warning", Place(name), PurePath(name).suffix, values),)
