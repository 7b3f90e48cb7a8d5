"""The cells of an xlsx worksheet, by its bytes: as exact as the XML parser where the XML is plain, and fast.

Office programs write a sheet as one long run of plain tags. Such a run is read for all cells at once;
whatever is spelled otherwise is left to the parser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

import numpy as np

from perfdata.reading.cells import Fault, Numbers, SheetCells, numbers
from perfdata.reading.parsed_cells import cell_fault, parsed_cells
from perfdata.reading.plain_attributes import Attributes, Bytes, Flags, NotPlain, cell_attributes

# Small enough for the arrays of one block to stay in the processor's cache.
_BLOCK_BYTES = 2**20
_ROW_END = b"</row>"
_CELL_END = b"</c>"
# Looking ahead of the last tag stays inside the block.
_PADDING = bytes(16)
# How names begin that no plain cell holds: comments and CDATA, instructions, another sheetData.
_UNUSUAL = b"!?s"

_OTHER_ENCODING = re.compile(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_SHEET_DATA = re.compile(rb"<sheetData\s*>")
_PREFIXED = re.compile(rb":(?:c|v|f|is|row)[\s/>]")
_HIDDEN_ROW = re.compile(rb"<row(?=\s)[^<>]*?\shidden\s*=\s*[\"'](?:1|true)[\"'][^<>]*>")
_ROW_NUMBER = re.compile(rb"\sr\s*=\s*[\"']([0-9]{1,7})[\"']")


def plain_cells(part: bytes) -> SheetCells | None:
    """What the worksheet says of its cells, as `parsed_cells` finds it; None where that has to be asked."""
    start = _SHEET_DATA.search(part)
    if start is None or not _plain(part, start.end()):
        return None
    end = part.rfind(b"</sheetData>")
    try:
        around = parsed_cells(part[: start.end()] + part[end:])
        blocks = [_block_cells(block) for block in _blocks(part, start.end(), end)]
        hidden_rows = _hidden_rows(part, start.end(), end)
    except (NotPlain, ElementTree.ParseError):
        return None
    rows, columns, styles = (np.concatenate([block.places[axis] for block in blocks]) for axis in range(3))
    faults = tuple(fault for block in blocks for fault in block.faults)
    return SheetCells(rows, columns, styles, faults, hidden_rows, around.hidden_columns)


def _plain(part: bytes, start: int) -> bool:
    """Whether the part is in UTF-8, and no name in it has a prefix."""
    return not _OTHER_ENCODING.match(part) and not _PREFIXED.search(part, start)


def _blocks(part: bytes, start: int, end: int) -> Iterator[bytes]:
    """The cells in pieces of whole rows; at least one, that may be empty."""
    while (cut := part.find(_ROW_END, start + _BLOCK_BYTES, end)) >= 0:
        yield part[start : cut + len(_ROW_END)]
        start = cut + len(_ROW_END)
    yield part[start:end]


def _hidden_rows(part: bytes, start: int, end: int) -> Numbers:
    """The hidden rows; NotPlain where one does not say which it is."""
    if part.find(b"hidden", start, end) < 0:
        return numbers(())
    found = [_ROW_NUMBER.search(row[0]) for row in _HIDDEN_ROW.finditer(part, start, end)]
    if None in found:
        raise NotPlain
    return numbers(int(row[1]) - 1 for row in found if row)


@dataclass(frozen=True, slots=True)
class _Block:
    """The cells of one block: their rows, columns and styles, and the faults among them."""

    places: tuple[Numbers, Numbers, Numbers]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Tags:
    """All tags of a block, in order: where each begins and ends, and its name's first letter."""

    text: Bytes
    opens: Numbers
    closes: Numbers
    letters: Bytes

    def named(self, letter: str) -> Flags:
        """Which tags open an element of this one-letter name."""
        after = self.text[self.opens + 2]
        found: Flags = (self.letters == ord(letter)) & _ends_name(after)
        return found

    def closed(self) -> Flags:
        """Which tags close themselves, as <v/> does."""
        found: Flags = self.text[self.closes - 1] == ord("/")
        return found


def _ends_name(letters: Bytes) -> Flags:
    ending: Flags = (letters <= ord(" ")) | (letters == ord("/")) | (letters == ord(">"))
    return ending


def _tags(block: bytes) -> _Tags:
    """The tags of a block.

    NotPlain where an angle bracket stands in a text or an attribute, where there are comments, CDATA or
    instructions, and at a second <sheetData>.
    """
    text = np.frombuffer(block + _PADDING, np.uint8)
    opens, closes = np.flatnonzero(text == ord("<")), np.flatnonzero(text == ord(">"))
    if len(opens) != len(closes) or (opens > closes).any() or (closes[:-1] > opens[1:]).any():
        raise NotPlain
    letters = text[opens + 1]
    names = np.where(letters == ord("/"), text[opens + 2], letters)
    if any((names == letter).any() for letter in _UNUSUAL):
        raise NotPlain
    return _Tags(text, opens, closes, letters)


def _block_cells(block: bytes) -> _Block:
    tags = _tags(block)
    closed = tags.closed()
    cells = np.flatnonzero(tags.named("c") & ~closed)
    if len(cells) and cells[-1] + 1 == len(tags.opens):
        raise NotPlain
    # A cell holds something where the next tag opens an element.
    cells = cells[tags.letters[cells + 1] != ord("/")]
    attributes = cell_attributes(tags.text, tags.opens[cells] + 2, tags.closes[cells])
    suspects = cells[attributes.errors | _uncalculated(tags, cells, closed)]
    places = {int(cell): at for at, cell in enumerate(cells)} if len(suspects) else {}
    faults = (_fault(block, tags.opens[cell], attributes, places[int(cell)]) for cell in suspects)
    return _Block(
        (attributes.rows, attributes.columns, attributes.styles), tuple(f for f in faults if f is not None)
    )


def _uncalculated(tags: _Tags, cells: Numbers, closed: Flags) -> Flags:
    """Which cells have a formula and seem to have no value. NotPlain where a formula is not the first."""
    formulas = tags.named("f")
    if not formulas.any():
        return np.zeros(len(cells), bool)
    if formulas[cells + 1].sum() != formulas.sum():
        raise NotPlain
    last = len(tags.opens) - 1
    value = np.minimum(cells + np.where(closed[cells + 1], 2, 3), last)
    text = tags.opens[np.minimum(value + 1, last)] > tags.closes[value] + 1
    found: Flags = formulas[cells + 1] & ~(tags.named("v")[value] & ~closed[value] & text)
    return found


def _fault(block: bytes, start: int, attributes: Attributes, at: int) -> Fault | None:
    """What the XML parser says of one cell."""
    end = block.find(_CELL_END, start) + len(_CELL_END)
    cell = ElementTree.fromstring(block[start:end])  # noqa: S314 - unpacked() refuses every DOCTYPE
    return cell_fault(cell, int(attributes.rows[at]), int(attributes.columns[at]))
