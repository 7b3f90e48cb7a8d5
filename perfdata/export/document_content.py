"""What a document holds, as data: headings, paragraphs, tables and charts in their order."""

from dataclasses import dataclass

from perfdata.chart.model import Chart


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (一、), 2 (（一）) or 3 (1.), with its number as printed."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` is the heading that opens it (一是…), set bold. `source` becomes a footnote."""

    text: str
    lead: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table of texts with its title above and its source in a footnote."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its finding as caption."""

    chart: Chart


Block = Heading | Paragraph | TextTable | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """A report: its title, lines of who speaks and of when, its blocks; contents are made of its headings."""

    title: str
    byline: tuple[str, ...]
    blocks: tuple[Block, ...]
    contents: bool = True
