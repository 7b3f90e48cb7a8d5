"""A report as .docx in the layout of an official document: page, headings, contents, charts, footnotes."""

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from perfdata.export.document import document
from perfdata.export.document_content import Document, Heading, Paragraph, Picture, TextTable
from tests.export.office_charts import CHARTS, SOURCE, TRACK, part, parts

BLOCKS = (
    Heading("一、工作情况"),
    Paragraph("产值110.74亿元。", source=SOURCE),
    Paragraph("为配套园区。", lead="一是完善手续。"),
    Picture(CHARTS["columns with growth"]),
    Picture(TRACK),
    Heading("（一）问题", 2),
    TextTable("主要指标", ("指标", "数值"), (("产值", "110.74 亿元"),), SOURCE),
)
REPORT = Document("绩效评价报告", ("甲园区 · 2021年", "第1版"), BLOCKS)


def opened(content):
    return docx.Document(BytesIO(content))


def test_the_page_is_a4_with_the_margins_of_the_standard():
    (section,) = opened(document(REPORT)).sections
    assert [round(side / Mm(1)) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    assert [round(margin / Mm(1)) for margin in margins] == [37, 35, 28, 26]


def test_the_body_is_fangsong_of_the_third_size_with_fonts_that_stand_in():
    content = document(REPORT)
    style = opened(content).styles["Normal"]
    assert style.font.size == Pt(16)
    assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋"
    fonts = part(content, "word/fontTable.xml").decode()
    assert '<w:font w:name="仿宋"><w:altName w:val="FangSong;' in fonts


def test_headings_are_real_ones():
    found = [
        (p.text, p.style.name)
        for p in opened(document(REPORT)).paragraphs
        if p.style.name.startswith("Heading")
    ]
    assert found == [("一、工作情况", "Heading 1"), ("（一）问题", "Heading 2")]


def test_contents_are_a_field_that_leads_to_every_heading():
    root = opened(document(REPORT)).element
    assert [node.text.strip() for node in root.iter(qn("w:instrText"))] == [r'TOC \o "1-3" \h \z \u']
    links = [node.get(qn("w:anchor")) for node in root.iter(qn("w:hyperlink"))]
    assert links == [node.get(qn("w:name")) for node in root.iter(qn("w:bookmarkStart"))]
    assert len(links) == 2
    kinds = [node.get(qn("w:fldCharType")) for node in root.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_a_document_without_headings_has_no_contents():
    root = opened(document(Document("产值", (), (Paragraph("无。"),)))).element
    assert list(root.iter(qn("w:instrText"))) == []


def test_the_words_that_open_a_paragraph_are_bold():
    (paragraph,) = (p for p in opened(document(REPORT)).paragraphs if p.text == "一是完善手续。为配套园区。")
    assert [(run.text, run.bold) for run in paragraph.runs] == [
        ("一是完善手续。", True),
        ("为配套园区。", None),
    ]


def test_sources_are_footnotes_in_their_order():
    content = document(REPORT)
    root = etree.fromstring(part(content, "word/footnotes.xml"))
    notes = {note.get(qn("w:id")): "".join(note.itertext(qn("w:t"))).strip() for note in root}
    assert notes == {"-1": "", "0": "", "1": SOURCE, "2": SOURCE, "3": SOURCE}
    references = [node.get(qn("w:id")) for node in opened(content).element.iter(qn("w:footnoteReference"))]
    assert references == ["1", "2", "3"]


def test_without_sources_there_is_no_part_of_footnotes():
    assert parts(document(Document("产值", (), (Paragraph("无。"),))), r"word/footnotes\.xml") == []


def test_a_chart_is_native_with_the_workbook_of_its_figures():
    content = document(REPORT)
    (drawing,) = opened(content).element.iter("{*}docPr")
    assert drawing.get("descr") == "产值三年的变化"
    assert parts(content, r"word/charts/chart1\.xml")
    relation = etree.fromstring(part(content, "word/charts/_rels/chart1.xml.rels"))[0]
    assert (relation.get("Id"), relation.get("Target")) == ("rId1", "../embeddings/chart1.xlsx")


def test_steps_are_a_table():
    (steps, figures) = opened(document(REPORT)).tables
    assert [[cell.text for cell in row.cells] for row in steps.rows] == [
        ["序号", "事项", "状态", "日期"],
        ["1", "立项", "✓ 已办", "2021年3月"],
        ["2", "环评", "□ 未办", ""],
    ]
    assert figures.cell(1, 1).text == "110.74 亿元"


@pytest.mark.parametrize("text", ["<w:b/>", "{ DDE cmd }", "a\x00b", "= 1"])
def test_a_hostile_text_stays_text(text):
    content = document(
        Document(
            text,
            (text,),
            (Heading(text), Paragraph(text, source=text), TextTable(text, (text,), ((text,),), text)),
        )
    )
    shown = text.replace("\x00", "␀")
    assert opened(content).paragraphs[0].text == shown
    assert opened(content).tables[0].cell(1, 0).text == shown


def test_two_exports_give_equal_bytes():
    assert document(REPORT) == document(REPORT)
