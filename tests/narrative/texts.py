"""Small reports for the tests, made of lines."""

from perfdata.model import Paragraph, RawDocument


def report(*lines: str, levels: dict[int, int] | None = None) -> RawDocument:
    """A document of these lines; `levels` gives the heading style of some, by position."""
    paragraphs, start = [], 0
    for i, line in enumerate(lines):
        if line.strip():
            paragraphs.append(Paragraph(start, start + len(line), (levels or {}).get(i, 0)))
        start += len(line) + 1
    return RawDocument("\n".join(lines), tuple(paragraphs))
