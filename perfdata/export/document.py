"""A report as .docx in the layout of an official document, with contents, charts, tables and sources."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from perfdata.chart.model import Chart
from perfdata.export.document_charts import add_chart
from perfdata.export.document_content import Block, Document, Heading, Paragraph, Picture, TextTable
from perfdata.export.document_notes import Footnotes
from perfdata.export.document_styles import (
    BODY_FONT,
    HEAVY_FONT,
    TABLE_PT,
    close_field,
    fonts_part,
    open_field,
    set_font,
    set_page,
    set_styles,
)
from perfdata.export.inert_cells import printable
from perfdata.export.office_chart import NATIVE
from perfdata.export.office_package import repacked
from perfdata.language import pgettext, say

_FONTS = "word/fontTable.xml"
_DEEPEST = 3
_DONE, _OPEN = "✓", "□"


def document(content: Document) -> bytes:
    """The document as .docx; equal contents give equal bytes."""
    made = docx.Document()
    set_page(made)
    set_styles(made)
    properties = made.core_properties
    properties.title, properties.author, properties.comments = printable(content.title), "", ""
    made.add_paragraph(printable(content.title), style="Title")
    for line in content.byline:
        made.add_paragraph(printable(line), style="Subtitle")
    writer = _Writer(made)
    headings = [block for block in content.blocks if isinstance(block, Heading)]
    if content.contents and headings:
        writer.contents(headings)
    for block in content.blocks:
        writer.add(block)
    writer.notes.add_to(made)
    buffer = BytesIO()
    made.save(buffer)
    with ZipFile(buffer) as package:
        fonts = package.read(_FONTS)
    return repacked(buffer.getvalue(), {_FONTS: fonts_part(fonts)})


class _Writer:
    """Puts blocks at the end of a document; counts its headings, charts and notes."""

    def __init__(self, made: Any) -> None:
        self._made = made
        self._headings = self._charts = 0
        self.notes = Footnotes()

    def add(self, block: Block) -> None:
        """One block."""
        writers: Mapping[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            TextTable: self._table,
            Picture: self._picture,
        }
        writers[type(block)](block)

    def contents(self, headings: list[Heading]) -> None:
        """The field of the contents, holding the headings; their pages are counted where it is opened.

        The field is marked as out of date: a page number that nobody counted would be a guess.
        """
        title = self._made.add_paragraph(pgettext("document", "Contents"), style="Subtitle")
        set_font(title.runs[0].font, HEAVY_FONT, 16)
        for at, heading in enumerate(headings):
            line = self._made.add_paragraph()
            line.paragraph_format.first_line_indent = Pt(0)
            line.paragraph_format.left_indent = Pt(16 * (heading.level - 1))
            if at == 0:
                open_field(line.add_run(), r'TOC \o "1-3" \h \z \u')
            line._p.append(_link(heading.text, _bookmark_name(at + 1)))
            if at == len(headings) - 1:
                close_field(line.add_run())
        line.add_run().add_break(WD_BREAK.PAGE)

    def _heading(self, heading: Heading) -> None:
        self._headings += 1
        level = min(max(heading.level, 1), _DEEPEST)
        made = self._made.add_paragraph(style=f"Heading {level}")
        name = _bookmark_name(self._headings)
        made._p.append(_bookmark("w:bookmarkStart", self._headings, name))
        made.add_run(printable(heading.text))
        made._p.append(_bookmark("w:bookmarkEnd", self._headings))

    def _paragraph(self, paragraph: Paragraph) -> None:
        made = self._made.add_paragraph()
        if paragraph.lead:
            made.add_run(printable(paragraph.lead)).bold = True
        made.add_run(printable(paragraph.text))
        if paragraph.source:
            self.notes.refer(made, paragraph.source)

    def _table(self, table: TextTable) -> None:
        caption = self._made.add_paragraph(printable(table.title), style="Caption")
        if table.source:
            self.notes.refer(caption, table.source)
        made = self._made.add_table(len(table.rows) + 1, len(table.columns), style="Table Grid")
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        for row, texts in enumerate((table.columns, *table.rows)):
            for at, words in enumerate(texts):
                _fill(made.cell(row, at).paragraphs[0], words, heading=row == 0)
        for row in made.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        self._made.add_paragraph()

    def _picture(self, picture: Picture) -> None:
        chart = picture.chart
        if chart.kind not in NATIVE:
            self._table(_steps(chart))
            return
        self._charts += 1
        line = self._made.add_paragraph()
        line.paragraph_format.first_line_indent = Pt(0)
        line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        line.paragraph_format.keep_with_next = True
        add_chart(self._made, line, chart, self._charts)
        words = chart.title
        if chart.subtitle:
            words = say("{title} ({detail})", title=chart.title, detail=chart.subtitle)
        caption = self._made.add_paragraph(printable(words), style="Caption")
        caption.paragraph_format.keep_with_next = False
        if chart.source:
            self.notes.refer(caption, chart.source)


def _steps(chart: Chart) -> TextTable:
    """A track of steps as a table: a document has no room for one in a line."""
    rows = []
    for place, name in enumerate(chart.categories):
        series = next(one for one in chart.series if one.values[place] is not None)
        mark = _DONE if series.role == "actual" else _OPEN
        rows.append(
            (str(place + 1), name, f"{mark} {series.name}", series.texts[place] if series.texts else "")
        )
    columns = (
        pgettext("column", "No."),
        pgettext("column", "Step"),
        pgettext("column", "State"),
        pgettext("column", "Date"),
    )
    dated = any(row[-1] for row in rows)
    keep = len(columns) if dated else len(columns) - 1
    return TextTable(chart.title, columns[:keep], tuple(row[:keep] for row in rows), chart.source)


def _fill(paragraph: Any, words: str, *, heading: bool) -> None:
    paragraph.paragraph_format.first_line_indent = Pt(0)
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if heading else WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(printable(words))
    set_font(run.font, HEAVY_FONT if heading else BODY_FONT, TABLE_PT)


def _bookmark_name(number: int) -> str:
    return f"_Toc{number:08d}"


def _link(words: str, name: str) -> Any:
    """A text that leads to a bookmark."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    run, shown = OxmlElement("w:r"), OxmlElement("w:t")
    shown.text = printable(words)
    run.append(shown)
    link.append(run)
    return link


def _bookmark(tag: str, number: int, name: str = "") -> Any:
    mark = OxmlElement(tag)
    mark.set(qn("w:id"), str(number))
    if name:
        mark.set(qn("w:name"), name)
    return mark
