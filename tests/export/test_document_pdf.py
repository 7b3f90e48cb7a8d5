"""PDF files by LibreOffice: a clear word where it is missing or fails."""

import shutil

import pytest

from perfdata.errors import UsageError
from perfdata.export.deck import deck
from perfdata.export.document_pdf import as_pdf
from perfdata.export.slide_content import Slide
from perfdata.language import explain


def test_without_libreoffice_the_reader_is_told_what_to_do(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError) as refused:
        as_pdf(b"", "docx")
    assert explain(refused.value) == (
        "PDF 由 LibreOffice 生成，服务器未安装该软件。请先保存 Office 文件，再用 Office 或 WPS 另存为 PDF。"
    )


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_cannot_open_is_a_refusal():
    with pytest.raises(UsageError) as refused:
        as_pdf(b"PK\x03\x04 torn", "pptx")
    assert refused.value.code == "pdf_failed"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_deck_becomes_a_pdf():
    try:
        made = as_pdf(deck([Slide("绩效报告", "cover")]), "pptx")
    except UsageError:
        pytest.skip("this LibreOffice has no Impress")
    assert made.startswith(b"%PDF-")
