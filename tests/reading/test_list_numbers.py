"""Automatic list numbers, which Word prints and does not store."""

import io

import docx
import pytest
from docx.oxml import parse_xml

from perfdata.reading.documents import read_docx
from tests.reading.word_files import NAMESPACES, p, r, saved, word


def level(depth: int, form: str, pattern: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def listed(text: str, depth: int = 0, number: int = 91) -> str:
    return p(r(text), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def with_lists(content: bytes, *levels: str) -> bytes:
    """The Word file with list 91 of these levels, and 92, the same list begun again at 1."""
    lists = (
        f'<w:abstractNum w:abstractNumId="90">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>'
        '<w:num w:numId="92"><w:abstractNumId w:val="90"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    root = parse_xml(f"<w:numbering {NAMESPACES}>{lists}</w:numbering>")
    document = docx.Document(io.BytesIO(content))
    numbering = document.part.numbering_part.element
    for child in [*numbering]:
        numbering.remove(child)
    for child in [*root]:
        numbering.append(child)
    return saved(document)


@pytest.mark.parametrize(
    ("form", "pattern", "text"),
    [
        pytest.param("chineseCounting", "%1、", "一、甲\n二、乙\n三、丙", id="一、"),
        pytest.param(
            "japaneseCounting", "（%1）", "（一）甲\n（二）乙\n（三）丙", id="（一） as Chinese Word has it"
        ),
        pytest.param("decimal", "%1.", "1. 甲\n2. 乙\n3. 丙", id="1. with a space"),
        pytest.param("decimal", "（%1）", "（1）甲\n（2）乙\n（3）丙", id="（1）"),
        pytest.param("decimalEnclosedCircle", "%1", "①甲\n②乙\n③丙", id="①"),
        pytest.param("bullet", "●", "甲\n乙\n丙", id="a bullet is left out"),
        pytest.param("lowerRoman", "%1.", "甲\n乙\n丙", id="a format that is not simple is left out"),
    ],
)
def test_simple_automatic_numbers_are_written_out(form, pattern, text):
    content = with_lists(word(*map(listed, "甲乙丙")), level(0, form, pattern))
    assert read_docx(content, "a.docx").text == text


def test_a_deeper_list_starts_again_under_each_item_and_names_its_parent():
    blocks = [listed("甲"), listed("子", 1), listed("子", 1), listed("乙"), listed("子", 1)]
    content = with_lists(word(*blocks), level(0, "decimal", "%1、"), level(1, "decimal", "%1.%2"))
    assert read_docx(content, "a.docx").text == "1、甲\n1.1 子\n1.2 子\n2、乙\n2.1 子"


def test_a_restarted_list_counts_from_its_start_and_then_on():
    blocks = [listed("甲"), listed("乙"), listed("丙", number=92), listed("丁", number=92)]
    content = with_lists(word(*blocks), level(0, "decimal", "%1、"))
    assert read_docx(content, "a.docx").text == "1、甲\n2、乙\n1、丙\n2、丁"


def test_a_blank_item_takes_no_number():
    content = with_lists(word(listed("甲"), listed(" "), listed("乙")), level(0, "decimal", "%1、"))
    assert read_docx(content, "a.docx").text == "1、甲\n \n2、乙"


def test_two_items_joined_by_a_tracked_change_take_one_number():
    joined = listed("甲").replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>")
    content = with_lists(word(joined, listed("乙"), listed("丙")), level(0, "decimal", "%1、"))
    assert read_docx(content, "a.docx").text == "1、甲乙\n2、丙"
