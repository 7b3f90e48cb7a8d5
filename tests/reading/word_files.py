"""Word files for the tests, built part by part from their own XML."""

import io
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

NAMESPACES = nsdecls("w")


def saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word(*blocks: str) -> bytes:
    """A Word file whose body is the given w:p and w:tbl elements."""
    document = docx.Document()
    for block in blocks:
        document.element.body.insert(-1, parse_xml(block.replace(">", f" {NAMESPACES}>", 1)))
    return saved(document)


def with_part(content: bytes, name: str, kind: str, body: str) -> bytes:
    """The Word file with one more part of a kind (footnotes, numbering, …), tied to the document."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    added = {
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rX{kind}" Type="{office}/{kind}" Target="{name}"/></Relationships>',
        ),
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/{name}" ContentType="{media}.{kind}+xml"/></Types>',
        ),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in old.namelist():
            text = old.read(part)
            for before, after in [added[part]] if part in added else []:
                text = text.replace(before.encode(), after.encode())
            new.writestr(part, text)
        new.writestr(f"word/{name}", f"<w:{kind} {NAMESPACES}>{body}</w:{kind}>")
    return buffer.getvalue()


def p(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def replaced(content: bytes, part: str, before: bytes, after: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == part:
                assert before in text
                text = text.replace(before, after, 1)
            new.writestr(name, text)
    return buffer.getvalue()


NOTES = (
    '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    f'<w:footnote w:id="4">{p(r(" 按现价计算。"))}</w:footnote>'
    f'<w:footnote w:id="7">{p(r("快报数。"))}</w:footnote>'
    f'<w:footnote w:id="8">{p(r("无人引用。"))}</w:footnote>'
)
