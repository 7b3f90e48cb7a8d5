"""A draft of a report as .docx: its body is the draft's text and nothing else, so it reads back as it is.

What makes it a draft stands around the text: a line above every page, highlighting, comments.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.enum.text import WD_COLOR_INDEX, WD_UNDERLINE
from docx.oxml.ns import qn
from docx.shared import Pt

from perfdata.export.document_styles import BODY_FONT, NOTE_PT, fonts_part, set_font, set_page, set_styles
from perfdata.export.draft_document_content import DraftDocument, DraftMark
from perfdata.export.inert_cells import printable
from perfdata.export.office_package import repacked
from perfdata.model import Stretch

_FONTS = "word/fontTable.xml"
_DEEPEST = 9
# A colour and a line under it: the two are told apart on a black and white print.
_LOOKS = {
    "new": (WD_COLOR_INDEX.YELLOW, WD_UNDERLINE.SINGLE),
    "old": (WD_COLOR_INDEX.PINK, WD_UNDERLINE.WAVY),
}


def draft_document(content: DraftDocument) -> bytes:
    """The draft as .docx; equal contents give equal bytes, and reading it gives its text."""
    made = docx.Document()
    set_page(made)
    set_styles(made)
    properties = made.core_properties
    properties.title, properties.author, properties.comments = printable(content.title), "", ""
    _set_heading(made, content.heading)
    _Writer(made, content).write()
    buffer = BytesIO()
    made.save(buffer)
    with ZipFile(buffer) as package:
        fonts = package.read(_FONTS)
    return repacked(buffer.getvalue(), {_FONTS: fonts_part(fonts)})


def _set_heading(made: Any, lines: tuple[str, ...]) -> None:
    header = made.sections[0].header
    for number, line in enumerate(lines):
        paragraph = header.paragraphs[0] if number == 0 else header.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(0)
        set_font(paragraph.add_run(printable(line)).font, BODY_FONT, NOTE_PT, bold=number == 0)


class _Writer:
    """Writes the text line by line, in runs that end wherever a mark or a comment does."""

    def __init__(self, made: Any, content: DraftDocument) -> None:
        self._made = made
        self._content = content
        places = [(one.start, one.end) for one in content.marks]
        places += [(one.start, one.end) for one in content.comments]
        self._cuts = sorted({at for place in places for at in place})
        self._levels = {paragraph.start: paragraph.level for paragraph in content.paragraphs}
        self._runs: list[tuple[Stretch, Any]] = []

    def write(self) -> None:
        """All lines, and then the comments on them."""
        at = 0
        for line in self._content.text.split("\n"):
            paragraph = self._made.add_paragraph(style=self._style(at, line))
            for start, end in self._pieces(at, at + len(line)):
                run = paragraph.add_run(printable(self._content.text[start:end]))
                self._runs.append(((start, end), run))
                self._mark(run, start, end)
            at += len(line) + 1
        for comment in self._content.comments:
            runs = [run for (start, end), run in self._runs if comment.start <= start and end <= comment.end]
            if runs:
                self._comment(runs, comment.text)

    def _style(self, at: int, line: str) -> str:
        start, end = self._content.titled
        if line.strip() and start <= at < end:
            return "Title"
        level = self._levels.get(at, 0)
        return f"Heading {min(level, _DEEPEST)}" if level else "Normal"

    def _pieces(self, start: int, end: int) -> Iterator[Stretch]:
        ends = [*(cut for cut in self._cuts if start < cut < end), end]
        for piece_end in ends:
            if start < piece_end:
                yield start, piece_end
            start = piece_end

    def _mark(self, run: Any, start: int, end: int) -> None:
        mark: DraftMark | None = next(
            (one.mark for one in self._content.marks if one.start <= start and end <= one.end), None
        )
        if mark is not None:
            run.font.highlight_color, run.font.underline = _LOOKS[mark]

    def _comment(self, runs: list[Any], text: str) -> None:
        author = self._content.author
        comment = self._made.add_comment(runs, printable(text), author, author[:2])
        # The moment of making would give other bytes each time.
        comment._comment_elm.attrib.pop(qn("w:date"), None)
