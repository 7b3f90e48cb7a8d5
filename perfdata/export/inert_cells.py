"""Values written into the cells of a workbook so that no text acts, and none is refused."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

import re
from datetime import date, time

from openpyxl.cell.cell import Cell

Value = str | float | date | time | None

# A spreadsheet takes a text that starts so for a formula once its cell is edited (CWE-1236).
_ACTIVE = ("=", "+", "-", "@")
# What XML 1.0 cannot hold: control characters other than tab and line breaks, halves of characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PICTURES = 0x2400  # U+2400 on are the pictures of the control characters, in their order
_SPACE = 0x20
# The most characters that a cell of a spreadsheet holds; more are refused by Excel as damage.
_LONGEST = 32_767


def write(cell: Cell, value: Value) -> None:
    """Puts the value into the cell: numbers and dates as they are, any text as text."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = printable(value)[:_LONGEST]
    # openpyxl makes a formula of "=…", and an error of "#N/A".
    cell.data_type = "s"
    cell.quotePrefix = value.lstrip().startswith(_ACTIVE)


def printable(text: str) -> str:
    """The text with a visible sign for each character that a workbook cannot hold.

    >>> printable("产值\\x07")
    '产值␇'
    """
    return _UNPRINTABLE.sub(lambda found: _picture(found[0]), text)


def _picture(character: str) -> str:
    return chr(_PICTURES + ord(character)) if ord(character) < _SPACE else "\ufffd"
