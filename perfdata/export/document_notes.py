"""Footnotes of a document: python-docx has none, so their part is made here."""

from collections.abc import Sequence
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from perfdata.export.document_styles import BODY_FONT, NOTE_PT, set_font
from perfdata.export.inert_cells import printable

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_HALF_POINTS = 2


class Footnotes:
    """The notes of one document in the order in which they are referred to."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def refer(self, paragraph: Any, text: str) -> None:
        """A raised number at the end of the paragraph, and its note at the foot of the page."""
        self._texts.append(text)
        run = paragraph.add_run()
        set_font(run.font, BODY_FONT, NOTE_PT)
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(len(self._texts)))
        run._r.append(mark)

    def add_to(self, document: Any) -> None:
        """Puts the notes into the document; nothing where there are none."""
        if not self._texts:
            return
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, _notes(self._texts), document.part.package)
        document.part.relate_to(part, _RELATION)


def _notes(texts: Sequence[str]) -> bytes:
    """The part: the two lines that separate notes from text, then the notes."""
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for at, kind in ((-1, "separator"), (0, "continuationSeparator")):
        line = f"<w:p><w:r><w:{kind}/></w:r></w:p>"
        root.append(parse_xml(f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{at}">{line}</w:footnote>'))
    for at, text in enumerate(texts, start=1):
        root.append(_note(at, text))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _note(at: int, text: str) -> Any:
    size = round(NOTE_PT * _HALF_POINTS)
    looks = f'<w:rFonts w:eastAsia="{BODY_FONT}"/><w:sz w:val="{size}"/>'
    note = parse_xml(
        f'<w:footnote {nsdecls("w")} w:id="{at}"><w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/>'
        f'<w:ind w:firstLine="0"/></w:pPr><w:r><w:rPr>{looks}<w:vertAlign w:val="superscript"/></w:rPr>'
        f"<w:footnoteRef/></w:r><w:r><w:rPr>{looks}</w:rPr>"
        '<w:t xml:space="preserve"/></w:r></w:p></w:footnote>'
    )
    note.findall(".//" + qn("w:t"))[-1].text = f" {printable(text)}"
    return note
