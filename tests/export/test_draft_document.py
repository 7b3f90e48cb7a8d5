"""A draft as a Word file: its body is its text, all that makes it a draft stands around it."""

from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX, WD_UNDERLINE

from perfdata.export.draft_document import draft_document
from perfdata.export.draft_document_content import Comment, DraftDocument, MarkedStretch
from perfdata.model import Paragraph
from perfdata.reading.documents import read_docx

TEXT = "甲园区2022年报告\n一、情况\n\n实缴税金5.41亿元，学习12次。\t完"
CONTENT = DraftDocument(
    title="甲园区2022年报告",
    text=TEXT,
    paragraphs=(Paragraph(0, 10), Paragraph(11, 15, 1), Paragraph(17, 36)),
    titled=(0, 11),
    marks=(MarkedStretch(21, 27, "new"), MarkedStretch(30, 33, "old")),
    comments=(Comment(17, 34, "请改写"),),
    heading=("草稿", "未经核定"),
    author="perfdata",
)


def runs(content):
    document = docx.Document(BytesIO(draft_document(content)))
    return [run for paragraph in document.paragraphs for run in paragraph.runs]


def test_reading_the_file_gives_the_text_and_its_headings_back():
    read = read_docx(draft_document(CONTENT), "草稿.docx")
    assert read.text == TEXT
    assert [(one.start, one.end, one.level) for one in read.paragraphs] == [
        (0, 10, 0),
        (11, 15, 1),
        (17, 36, 0),
    ]


@pytest.mark.parametrize(
    ("words", "colour", "line"),
    [
        pytest.param("5.41亿元", WD_COLOR_INDEX.YELLOW, WD_UNDERLINE.SINGLE, id="what is new"),
        pytest.param("12次", WD_COLOR_INDEX.PINK, WD_UNDERLINE.WAVY, id="what is of the earlier year"),
        pytest.param("实缴税金", None, None, id="what was not touched"),
    ],
)
def test_a_marked_place_has_its_colour_and_its_line(words, colour, line):
    (run,) = [run for run in runs(CONTENT) if run.text == words]
    assert (run.font.highlight_color, run.font.underline) == (colour, line)


def test_every_page_says_that_it_is_a_draft_and_the_body_does_not():
    document = docx.Document(BytesIO(draft_document(CONTENT)))
    assert [paragraph.text for paragraph in document.sections[0].header.paragraphs] == ["草稿", "未经核定"]
    assert "草稿" not in "".join(paragraph.text for paragraph in document.paragraphs)


def test_a_sentence_to_rewrite_has_a_comment():
    (comment,) = docx.Document(BytesIO(draft_document(CONTENT))).comments
    assert (comment.text, comment.author) == ("请改写", "perfdata")


def test_a_reader_of_the_file_is_told_that_comments_are_left_in_it():
    problems = read_docx(draft_document(CONTENT), "草稿.docx").problems
    assert [problem.code for problem in problems] == ["comments_not_read"]


def test_equal_drafts_give_equal_bytes():
    assert draft_document(CONTENT) == draft_document(CONTENT)
