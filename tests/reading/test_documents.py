"""Reports read from .docx and plain text; the Word files are built here, part by part."""

import io

import docx
import openpyxl
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem
from perfdata.reading.documents import read_docx, read_text
from tests.reading.word_files import NAMESPACES, NOTES, p, r, replaced, saved, with_part, word


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "damaged", id="nothing"),
        pytest.param("一、概况".encode(), "damaged", id="plain text under a Word name"),
        pytest.param(word(p(r("正文。")))[:-200], "damaged", id="a file cut off"),
        pytest.param(
            replaced(word(p(r("正文。"))), "word/document.xml", b"<w:body>", b"<w:body"),
            "damaged",
            id="XML that is not well formed",
        ),
        pytest.param(
            replaced(
                word(p(r("正文。"))),
                "word/document.xml",
                b"<w:body>",
                b"<w:body>" + b"<w:a>" * 300 + b"</w:a>" * 300,
            ),
            "damaged",
            id="XML nested 300 deep",
        ),
        pytest.param(
            word(
                '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
                "<w:p/></w:tc></w:tr></w:tbl>"
            ),
            "too_large",
            id="a cell over a thousand million columns",
        ),
        pytest.param(word(), "document_without_text", id="an empty document"),
        pytest.param(word(p(r(" \u3000")), p("")), "document_without_text", id="only blanks"),
    ],
)
def test_what_is_no_readable_word_file_is_refused(content, code):
    with pytest.raises(UnreadableFile) as refusal:
        read_docx(content, "报告.docx")
    assert (refusal.value.code, refusal.value.values) == (code, {"file": "报告.docx"})


def test_a_spreadsheet_under_a_word_name_is_refused():
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    with pytest.raises(UnreadableFile, match="damaged"):
        read_docx(buffer.getvalue(), "报告.docx")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"\x89PNG\x00", "not_text", id="a picture"),
        pytest.param(b"", "document_without_text", id="nothing"),
        pytest.param("\ufeff \r\n\u3000\r\n".encode(), "document_without_text", id="only blanks"),
    ],
)
def test_what_is_no_readable_text_is_refused(content, code):
    with pytest.raises(UnreadableFile) as refusal:
        read_text(content, "报告.txt")
    assert (refusal.value.code, refusal.value.values) == (code, {"file": "报告.txt"})


# --- plain text ---


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("一、概况\n\n　产值 1 亿元。\n".encode(), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + "一、概况\r\n\r\n　产值 1 亿元。\r\n".encode(), id="UTF-8 with mark"),
        pytest.param("一、概况\r\r　产值 1 亿元。\r".encode("gb18030"), id="GB18030 with old line ends"),
    ],
)
def test_a_text_is_kept_but_for_its_line_ends(content):
    document = read_text(content, "报告.txt")
    assert document.text == "一、概况\n\n　产值 1 亿元。\n"
    assert [(q.start, q.end, q.level) for q in document.paragraphs] == [(0, 4, 0), (6, 15, 0)]


# --- Word: text and levels ---


def test_paragraphs_are_joined_by_line_ends_and_blank_ones_are_only_in_the_text():
    document = read_docx(word(p(r("大祥")), p(""), p(r(" 产值"))), "a.docx")
    assert document.text == "大祥\n\n 产值"
    assert [(q.start, q.end) for q in document.paragraphs] == [(0, 2), (4, 7)]


def test_paragraphs_in_content_controls_are_read_and_deleted_blocks_are_not():
    control = f"<w:sdt><w:sdtContent>{p(r('控件内'))}</w:sdtContent></w:sdt>"
    deleted = f"<w:moveFrom>{p(r('移走'))}</w:moveFrom>"
    assert read_docx(word(control, deleted, p(r("其后"))), "a.docx").text == "控件内\n其后"


def test_heading_levels_come_from_styles_their_bases_and_the_outline():
    document = docx.Document()
    document.add_heading("总体情况", 2)
    for name, base in (("标题 3", None), ("公文标题", "Heading 1")):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[base] if base else None
        document.add_paragraph(name, style=name)
    document.add_paragraph("正文。")
    outlined = document.add_paragraph("大纲四级")
    outlined._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {NAMESPACES} w:val="3"/>'))
    plain = document.add_paragraph("降为正文", style="Heading 1")
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {NAMESPACES} w:val="9"/>'))
    levels = [q.level for q in read_docx(saved(document), "a.docx").paragraphs]
    assert levels == [2, 3, 1, 0, 4, 0]


# --- Word: notes ---


def test_notes_are_numbered_as_they_are_referred_to_and_follow_the_body():
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = [p(r("产值") + reference.format(7) + r("增长")), p(r("税金") + reference.format(4))]
    document = read_docx(with_part(word(*body), "footnotes.xml", "footnotes", NOTES), "a.docx")
    assert document.text == "产值[1]增长\n税金[2]\n[1] 快报数。\n[2] 按现价计算。"
    assert len(document.paragraphs) == 4


def test_a_note_whose_reference_was_deleted_is_left_out():
    body = p(r("产值") + '<w:del><w:r><w:footnoteReference w:id="4"/></w:r></w:del>')
    assert read_docx(with_part(word(body), "footnotes.xml", "footnotes", NOTES), "a.docx").text == "产值"


# --- Word: what is not read ---


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        pytest.param('<w:r><w:commentReference w:id="0"/></w:r>', "comments_not_read", id="a comment"),
        pytest.param(
            f"<w:r><w:pict><w:txbxContent>{p(r('框内'))}</w:txbxContent></w:pict></w:r>",
            "text_boxes_not_read",
            id="a text box",
        ),
        pytest.param("<w:altChunk/>", "embedded_document_not_read", id="an embedded document"),
    ],
)
def test_content_that_is_left_out_is_told(inner, code):
    document = read_docx(word(p(r("正文。") + inner)), "a.docx")
    assert document.text == "正文。"
    assert document.problems == (Problem(code, "warning", Place("a.docx"), "1"),)


def test_a_text_box_kept_twice_for_older_software_counts_once():
    box = f"<w:txbxContent>{p(r('框'))}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<w:r><mc:AlternateContent {mc}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    (problem,) = read_docx(word(p(r("正文。") + both)), "a.docx").problems
    assert (problem.code, problem.found) == ("text_boxes_not_read", "1")


def test_a_plain_word_file_leaves_nothing_out():
    assert read_docx(word(p(r("正文。"))), "a.docx").problems == ()
