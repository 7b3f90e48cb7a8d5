"""Reports as they were written: .docx and plain text become RawDocument, character for character."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from perfdata.errors import UnreadableFile
from perfdata.model import Paragraph, Place, Problem, RawDocument, RawSheet
from perfdata.reading.encoding import decode
from perfdata.reading.limits import SizeLimits
from perfdata.reading.list_numbers import ListNumbers, value_of
from perfdata.reading.package import ZIP_FAULTS
from perfdata.reading.word_tables import TooManyCells, sheet
from perfdata.reading.word_text import DELETED, ends_deleted, printed_text

# What python-docx raises on a package that is a sound zip and no sound Word file. SyntaxError is
# lxml's, for XML that is not well formed or nested too deep.
_WORD_FAULTS = (*ZIP_FAULTS, OpcError, SyntaxError, LookupError, AttributeError, TypeError, AssertionError)

# Parts of a Word file that are not read, by the element that shows them, and the problem's code.
_UNREAD: Mapping[str, str] = {
    qn("w:commentReference"): "comments_not_read",
    qn("w:txbxContent"): "text_boxes_not_read",
    qn("w:altChunk"): "embedded_document_not_read",
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING_STYLE = re.compile(r"(?:heading|标题)\s?([1-9])", re.IGNORECASE)


def read_text(content: bytes, name: str) -> RawDocument:
    """A plain text; each line that is not blank is a paragraph. Line ends become "\\n".

    Raises UnreadableFile "not_text" or "document_without_text".
    """
    return text_document(decode(content, name), name)


def text_document(text: str, name: str) -> RawDocument:
    """A text that has been decoded, as `read_text` gives it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return _document(((line, 0) for line in lines), (), name)


def read_docx(content: bytes, name: str, limits: SizeLimits = SizeLimits()) -> RawDocument:  # noqa: B008 - frozen
    """A Word file as its reader sees it, tracked changes accepted; `unpacked` has found it sound.

    Automatic numbers of simple lists are written out. A note's reference is set as "[1]", and the
    notes follow the body as paragraphs "[1] …". Tables are `tables`, named 表1, 表2 in order, and are
    not in the text. Blank paragraphs are in the text and not among the paragraphs.
    Raises UnreadableFile "damaged", "too_large" or "document_without_text".
    """
    try:
        word = docx.Document(BytesIO(content))
        body = _Body(word, limits.cells)
        problems = _unread_content(word.element, name)
    except TooManyCells as error:
        raise UnreadableFile("too_large", file=name) from error
    except _WORD_FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error
    return replace(_document(body.paragraphs, body.tables, name), problems=problems)


def _unread_content(root: Any, name: str) -> tuple[Problem, ...]:
    """A warning for each kind of content that is left out (comments, text boxes, chunks), with its count."""
    problems = []
    for tag, code in _UNREAD.items():
        count = sum(next(e.iterancestors(_FALLBACK), None) is None for e in root.iter(tag))
        if count:
            problems.append(Problem(code, "warning", Place(name), str(count)))
    return tuple(problems)


def _document(lines: Iterable[tuple[str, int]], tables: Iterable[RawSheet], name: str) -> RawDocument:
    paragraphs, texts, start = [], [], 0
    for text, level in lines:
        if text.strip():
            paragraphs.append(Paragraph(start, start + len(text), level))
        texts.append(text)
        start += len(text) + 1
    document = RawDocument("\n".join(texts), tuple(paragraphs), tuple(tables))
    if not paragraphs and not any(cell for table in document.tables for row in table.rows for cell in row):
        raise UnreadableFile("document_without_text", file=name)
    return document


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says, its own or its base's: heading level, list and depth in it."""

    level: int = 0
    number: str = ""
    depth: int = 0


class _Body:
    """One pass over the body of a Word file, in reading order."""

    def __init__(self, document: Any, cells: int) -> None:
        self._cells_left = cells
        parts = {r.reltype.rsplit("/", 1)[-1]: r for r in document.part.rels.values() if not r.is_external}
        self._roots = {
            kind: parse_xml(parts[kind].target_part.blob)
            for kind in ("numbering", "footnotes", "endnotes")
            if kind in parts
        }
        self._styles = _styles(document.styles.element)
        self._numbers = ListNumbers(self._roots.get("numbering"))
        self._notes: dict[tuple[str, str], int] = {}
        self.tables: list[RawSheet] = []
        self.paragraphs: list[tuple[str, int]] = [
            *self._blocks(document.element.body, self._mark),
            *self._note_paragraphs(),
        ]

    def _blocks(self, container: Any, mark: Any) -> Iterator[tuple[str, int]]:
        """The paragraphs in `container`, each with its heading level; tables are put aside."""
        joined = ""
        for block in _leaves(container):
            if block.tag == qn("w:tbl"):
                self._table(block)
                continue
            joined += printed_text(block, mark)
            if not ends_deleted(block):
                number, level = self._number_and_level(block, blank=not joined.strip())
                yield number + joined, level
                joined = ""
        if joined:
            yield joined, 0

    def _table(self, table: Any) -> None:
        place = len(self.tables)
        self.tables.append(RawSheet(f"表{place + 1}", ()))
        read = sheet(table, f"表{place + 1}", self._cell_text, self._cells_left)
        self._cells_left -= sum(map(len, read.rows))
        self.tables[place] = read

    def _cell_text(self, cell: Any) -> str:
        """A cell's text without marks of notes, which would spoil a figure. A table in it stands apart."""
        return "\n".join(text for text, _ in self._blocks(cell, partial(self._mark, printed=False))).strip()

    def _mark(self, kind: str, identity: str, printed: bool = True) -> str:
        number = self._notes.setdefault((kind, identity), len(self._notes) + 1)
        return f"[{number}]" if printed else ""

    def _note_paragraphs(self) -> Iterator[tuple[str, int]]:
        for (kind, identity), number in list(self._notes.items()):
            root = self._roots.get(f"{kind}s")
            notes = [] if root is None else root.findall(qn(f"w:{kind}"))
            note = next((n for n in notes if n.get(qn("w:id")) == identity), None)
            if note is not None:
                texts = [text.strip() for text, _ in self._blocks(note, partial(self._mark, printed=False))]
                yield f"[{number}] {' '.join(filter(None, texts))}", 0

    def _number_and_level(self, paragraph: Any, blank: bool) -> tuple[str, int]:
        """The automatic number of the paragraph, which a blank one does not take, and its level."""
        properties = paragraph.find(qn("w:pPr"))
        style = self._styles.get(value_of(properties, "w:pStyle") or "", _Style())
        own = _own_style(properties, style)
        return ("" if blank else self._numbers.next(own.number, own.depth)), own.level


def _leaves(container: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, looking into content controls and tracked insertions."""
    for child in container:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif isinstance(child.tag, str) and child.tag not in DELETED:
            yield from _leaves(child)


def _styles(root: Any) -> dict[str, _Style]:
    elements = {e.get(qn("w:styleId")): e for e in root.findall(qn("w:style"))}
    return {identity: _style(elements, identity) for identity in elements}


def _style(elements: Mapping[str, Any], identity: str) -> _Style:
    """The style with what it inherits; a style cannot inherit through more styles than there are."""
    chain: list[Any] = []
    while identity in elements and len(chain) <= len(elements):
        chain.append(elements[identity])
        identity = value_of(elements[identity], "w:basedOn") or ""
    style = _Style()
    for element in reversed(chain):
        style = _own_style(element.find(qn("w:pPr")), style)
        named = _HEADING_STYLE.fullmatch(value_of(element, "w:name") or "")
        if named:
            style = _Style(int(named[1]), style.number, style.depth)
    return style


def _own_style(properties: Any, base: _Style) -> _Style:
    """`base` changed by what the w:pPr element `properties` itself says (None: nothing)."""
    outline = value_of(properties, "w:outlineLvl")
    level = base.level if outline is None else (int(outline) + 1) % 10  # 9 is body text
    listed = None if properties is None else properties.find(qn("w:numPr"))
    number = value_of(listed, "w:numId")
    depth = value_of(listed, "w:ilvl")
    return _Style(
        level, base.number if number is None else number, base.depth if depth is None else int(depth)
    )
