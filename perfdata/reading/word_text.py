"""The printed text of a paragraph of a Word file, with tracked changes accepted."""

from collections.abc import Callable
from typing import Any

from docx.oxml.ns import qn

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

DELETED = {qn("w:del"), qn("w:moveFrom")}
_LEFT_OUT = {
    *DELETED,
    qn("w:pPr"),
    qn("w:rPr"),
    qn("w:drawing"),
    qn("w:pict"),
    qn("w:object"),
    qn("w:rt"),  # the reading printed above a character
    f"{_MC}Fallback",  # the same content again, for older software
}
_TEXT = {qn("w:t"), _MATH_TEXT}
_PRINTED = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_REFERENCES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}

Mark = Callable[[str, str], str]


def printed_text(element: Any, mark: Mark) -> str:
    """The text of a paragraph or of a part of it.

    `mark` is told of each reference to a note (kind, id) and gives what is printed in its place.
    """
    parts = []
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT:
            continue
        if tag in _TEXT:
            parts.append((child.text or "").replace("\n", " "))
        elif tag in _PRINTED:
            parts.append(_PRINTED[tag])
        elif tag in _REFERENCES:
            parts.append(mark(_REFERENCES[tag], child.get(qn("w:id"), "")))
        else:
            parts.append(printed_text(child, mark))
    return "".join(parts)


def ends_deleted(paragraph: Any) -> bool:
    """Whether the end of the paragraph was deleted, which joins it with the next one."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None
