"""The tables of a web page as sheets, with the lines of text around them: what some systems save as .xls."""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from perfdata.errors import UnreadableFile
from perfdata.model import Place, RawSheet, Span
from perfdata.reading.limits import SizeLimits
from perfdata.reading.merges import inside
from perfdata.reading.values import usable

_UNSEEN = ("head", "script", "style", "template")
_BLOCKS = ("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "table", "tr", "td", "th")
# The bounds of colspan and rowspan in the HTML standard; a rowspan of 0 goes to the end of the table.
_WIDEST, _HIGHEST = 1_000, 65_534


def html_sheets(text: str, name: str, limits: SizeLimits, first: int = 1) -> tuple[RawSheet, ...]:
    """Each table that holds no other one as a sheet of texts, named 表1, 表2 from `first` on.

    The lines before a table are rows above it, as Excel shows them: they often state year and unit;
    the lines after the last table are rows below it.
    Raises UnreadableFile "damaged", "too_large" or "no_sheets".
    """
    sheets: list[_Sheet] = []
    above: list[str] = []
    left = limits.cells
    for piece in _pieces(_parsed(text, name)):
        if isinstance(piece, str):
            above.append(piece)
        elif next(piece.iter("tr"), None) is not None:
            sheets.append(_Sheet(above, piece, left, name))
            left -= sheets[-1].grid
            above = []
        if left < 0 or len(sheets) > limits.sheets:
            raise UnreadableFile("too_large", file=name)
    if not sheets:
        raise UnreadableFile("no_sheets", file=name)
    sheets[-1].rows += [[line] for line in above]
    return tuple(sheet.raw(f"表{number}") for number, sheet in enumerate(sheets, first))


def _parsed(text: str, name: str) -> Any:
    """The page's tree. The parser mends whatever it can; where it gives up, text would be missing."""
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableFile("damaged", file=name) from error
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise UnreadableFile("damaged", file=name)
    return root


def _pieces(root: Any) -> Iterator[Any]:
    """The lines of text below `root`, and in their places the tables that hold no other table."""
    line = ""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if element.tag in _BLOCKS and line.strip():
            yield " ".join(line.split())
            line = ""
        if event == "end":
            line += (element.tail or "") if element is not root else ""
        elif element.tag in _UNSEEN:
            walk.skip_subtree()
        elif element.tag == "table" and element.find(".//table") is None:
            yield element
            walk.skip_subtree()
        else:
            line += element.text or ""
    if line.strip():
        yield " ".join(line.split())


class _Sheet:
    """A sheet as it grows: the lines above a table, then its rows, cells set where merges leave room."""

    def __init__(self, above: list[str], table: Any, limit: int, file: str) -> None:
        self._file = file
        self._limit = limit
        self._merges: list[Span] = []
        self._taken: dict[int, int] = {}  # how far down (exclusive) each column is taken by merges
        self._width = 1
        self.rows: list[list[str]] = [[line] for line in (*above, *_caption(table))]
        for row in table.iter("tr"):
            self._add(row)

    @property
    def grid(self) -> int:
        return len(self.rows) * self._width

    def raw(self, name: str) -> RawSheet:
        rows = [row + [""] * (self._width - len(row)) for row in self.rows]
        values, problems = usable(rows, Place(self._file, name))
        return RawSheet(name, values, inside(self._merges, len(rows), self._width, room=0), problems=problems)

    def _add(self, row: Any) -> None:
        at, cells = len(self.rows), list[str]()
        self.rows.append(cells)
        for cell in row.iterchildren("td", "th"):
            left = len(cells)
            while self._taken.get(left, 0) > at:
                left += 1
            right = left + 1
            # A wide cell ends where a merge from above stands in its way.
            while right < left + _stated(cell, "colspan", _WIDEST) and self._taken.get(right, 0) <= at:
                right += 1
            bottom = at + (_stated(cell, "rowspan", _HIGHEST) or _HIGHEST)
            self._make_room(right)
            cells += [""] * (right - len(cells))
            cells[left] = "\n".join(_pieces(cell))
            self._taken.update(dict.fromkeys(range(left, right), bottom))
            if right - left > 1 or bottom - at > 1:
                self._merges.append(Span(at, left, bottom - 1, right - 1))

    def _make_room(self, width: int) -> None:
        self._width = max(self._width, width)
        if self.grid > self._limit:
            raise UnreadableFile("too_large", file=self._file)


def _caption(table: Any) -> list[str]:
    caption = table.find("caption")
    return [] if caption is None else list(_pieces(caption))


def _stated(cell: Any, attribute: str, most: int) -> int:
    """How many columns or rows the cell says that it takes; 1 where it says nothing of sense."""
    stated = cell.get(attribute, "").strip()
    return min(int(stated), most) if stated.isascii() and stated.isdigit() and len(stated) < 10 else 1
