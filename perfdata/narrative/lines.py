"""The lines of a report: its paragraphs, cut where the writer broke a line inside one."""

from dataclasses import dataclass

from perfdata.model import RawDocument


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it; `start` is the offset of its first character.

    `level` is the heading level that the document's style gives it (0: none), `apart` says that
    a blank line, or nothing, stands before it.
    """

    start: int
    text: str
    level: int
    apart: bool


def lines(document: RawDocument) -> tuple[Line, ...]:
    """The lines that are not blank, in order."""
    found: list[Line] = []
    end = 0
    for paragraph in document.paragraphs:
        start = paragraph.start
        for whole in document.text[paragraph.start : paragraph.end].split("\n"):
            text = whole.strip()
            if text:
                first = start + whole.index(text)
                apart = not found or document.text.count("\n", end, first) > 1
                found.append(Line(first, text, paragraph.level, apart))
                end = first + len(text)
            start += len(whole) + 1
    return tuple(found)
