"""What a paragraph of a Word file reads as, above all where changes were tracked."""

import pytest

from perfdata.reading.documents import read_docx
from tests.reading.word_files import p, r, word


@pytest.mark.parametrize(
    ("run", "text"),
    [
        pytest.param("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙", id="a tab"),
        pytest.param("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", "甲\n乙", id="a line break"),
        pytest.param(f"<w:hyperlink>{r('甲')}</w:hyperlink>{r('乙')}", "甲乙", id="a link"),
        pytest.param(f"<w:smartTag>{r('甲')}</w:smartTag>{r('乙')}", "甲乙", id="a smart tag"),
        pytest.param(
            f"{r('甲')}<w:r><w:instrText>PAGE</w:instrText></w:r>{r('乙')}", "甲乙", id="the code of a field"
        ),
        pytest.param(f"{r('甲')}<w:ins>{r('新')}</w:ins>", "甲新", id="an insertion is kept"),
        pytest.param(f"{r('甲')}<w:moveTo>{r('移')}</w:moveTo>", "甲移", id="text moved here is kept"),
        pytest.param(
            f"{r('甲')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "甲", id="a deletion is dropped"
        ),
        pytest.param(f"{r('甲')}<w:moveFrom>{r('移')}</w:moveFrom>", "甲", id="text moved away is dropped"),
    ],
)
def test_a_paragraph_reads_as_it_is_printed_with_changes_accepted(run, text):
    assert read_docx(word(p(run)), "a.docx").text == text


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    content = word(p(r("总产值"), "<w:rPr><w:del/></w:rPr>"), p(r("110亿元。")), p(r("完。")))
    assert read_docx(content, "a.docx").text == "总产值110亿元。\n完。"
