"""Web pages saved as one file (MHTML, .mht): the tables of the pages in it as sheets."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from perfdata.errors import UnreadableFile
from perfdata.model import RawSheet
from perfdata.reading.encoding import decoded
from perfdata.reading.html_tables import html_sheets
from perfdata.reading.limits import SizeLimits


def mhtml_sheets(content: bytes, name: str, limits: SizeLimits) -> tuple[RawSheet, ...]:
    """The tables of all pages, named 表1, 表2 in order.

    Raises UnreadableFile "damaged", "not_text", "too_large" or "no_sheets".
    """
    sheets: list[RawSheet] = []
    for page in _pages(content, name):
        text = decoded(page, name).text
        if "<table" in text.lower():
            sheets += html_sheets(text, name, limits, first=len(sheets) + 1)
        if len(sheets) > limits.sheets or sum(map(_cells, sheets)) > limits.cells:
            raise UnreadableFile("too_large", file=name)
    if not sheets:
        raise UnreadableFile("no_sheets", file=name)
    return tuple(sheets)


def _pages(content: bytes, name: str) -> Iterator[bytes]:
    try:
        parts: list[Message] = [
            part for part in message_from_bytes(content).walk() if part.get_content_type() == "text/html"
        ]
    except RecursionError as error:  # parts within parts, a thousand deep
        raise UnreadableFile("damaged", file=name) from error
    for part in parts:
        page = part.get_payload(decode=True)
        if isinstance(page, bytes) and page.strip():
            yield page


def _cells(sheet: RawSheet) -> int:
    return sum(map(len, sheet.rows))
