"""Reads an upload by the reader of its format, and tells what the file's name or kind gives to mind."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem, RawFile, RawSheet
from perfdata.reading.cell_marks import Marks
from perfdata.reading.delimited import read_delimited
from perfdata.reading.documents import read_docx, text_document
from perfdata.reading.encoding import Decoded, decoded
from perfdata.reading.formats import (
    OLE,
    ZIP,
    PackageFormat,
    check_foreign,
    check_ole,
    misnamed,
    package_format,
    text_format,
)
from perfdata.reading.html_tables import html_sheets
from perfdata.reading.limits import SizeLimits
from perfdata.reading.mhtml import mhtml_sheets
from perfdata.reading.ods_marks import ods_marks
from perfdata.reading.package import unpacked
from perfdata.reading.stated_sizes import with_true_sizes
from perfdata.reading.workbook import read_workbook
from perfdata.reading.xls_marks import xls_marks
from perfdata.reading.xlsb_marks import xlsb_marks
from perfdata.reading.xlsx_marks import xlsx_marks
from perfdata.reading.xml_workbook import xml_sheets

_MarksReader = Callable[[Mapping[str, bytes], str, SizeLimits], dict[str, Marks]]

_MARKS: Mapping[PackageFormat, _MarksReader] = {"xlsx": xlsx_marks, "xlsb": xlsb_marks, "ods": ods_marks}
_MACROS = "xl/vbaProject.bin"
_LINKS = "xl/externalLinks/externalLink"
_PREVIEW = 60


def read(content: bytes, name: str, limits: SizeLimits = SizeLimits()) -> RawFile:  # noqa: B008 - frozen
    """The file's sheets or text, by its content; `problems` are those of the file as a whole.

    Raises UnreadableFile: "empty_file", "too_large", "unsupported_format" (with what it is), and what
    the readers raise: "damaged", "encrypted", "doctype", "not_text" and others.
    """
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UnreadableFile("empty_file", file=name)
    if len(content) > limits.file_bytes:
        raise UnreadableFile("too_large", file=name)
    check_foreign(content, name)
    file = _read(content, name, limits)
    if file.document is not None and len(file.document.text) > limits.characters:
        raise UnreadableFile("too_large", file=name)
    return replace(file, problems=misnamed(name, file.format) + file.problems)


def _read(content: bytes, name: str, limits: SizeLimits) -> RawFile:
    if content.startswith(ZIP):
        return _package(content, name, limits)
    if content.startswith(OLE):
        check_ole(content, name)
        return RawFile(name, "xls", read_workbook(content, name, xls_marks(content, name, limits), limits))
    return _text(content, decoded(content, name), name, limits)


def _package(content: bytes, name: str, limits: SizeLimits) -> RawFile:
    parts = unpacked(content, name, limits)
    found = package_format(parts, name)
    if found == "docx":
        document = read_docx(content, name, limits)
        return RawFile(name, found, document=document, problems=document.problems)
    told = tuple(_besides(parts, name))
    marks = _MARKS[found](parts, name, limits)
    if found == "xlsx":
        content = with_true_sizes(content, parts)
    del parts  # as large as the sheets themselves, and of no more use
    return RawFile(name, found, read_workbook(content, name, marks, limits), problems=told)


def _besides(parts: Mapping[str, bytes], name: str) -> Iterator[Problem]:
    """What a workbook holds besides its sheets and is not followed: macros, links to other workbooks."""
    if _MACROS in parts:
        yield Problem("macros_ignored", "note", Place(name))
    if any(part.startswith(_LINKS) for part in parts):
        yield Problem("links_not_followed", "warning", Place(name))


def _text(content: bytes, text: Decoded, name: str, limits: SizeLimits) -> RawFile:
    found = text_format(text.text, name)
    problems = () if text.certain else (_guessed(text, name),)
    if found == "txt":
        return RawFile(name, found, document=text_document(text.text, name), problems=problems)
    sheets: tuple[RawSheet, ...]
    match found:
        case "csv":
            sheets = (read_delimited(text.text, name, limits),)
        case "html":
            sheets = html_sheets(text.text, name, limits)
        case "xml":
            sheets = xml_sheets(text.text, name, limits)
        case "mht":
            sheets = mhtml_sheets(content, name, limits)
    return RawFile(name, found, sheets, problems=problems)


def _guessed(text: Decoded, name: str) -> Problem:
    """Two encodings explain the file: the reader sees the text as it was taken."""
    shown = next((line for line in text.text.splitlines() if not line.isascii()), "")[:_PREVIEW]
    return Problem("encoding_guessed", "warning", Place(name), shown, {"encoding": text.encoding})
