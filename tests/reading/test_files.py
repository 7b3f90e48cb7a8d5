"""Which reader a file goes to: by its content, whatever its name; what cannot be read is refused first."""

import contextlib
import io
import random
import warnings
import zipfile
from pathlib import Path

import pytest
from docx import Document

from perfdata.errors import UnreadableFile
from perfdata.model import Place, Problem
from perfdata.reading import read
from perfdata.reading.limits import SizeLimits
from tests.reading.office_files import ole, repacked, xlsx
from tests.reading.word_files import p, r, word

INPUTS = Path(__file__).parents[3] / "shared" / "inputs"
BOOK = xlsx(["指标", "2021年"], ["产值", 110.74])


def zipped(*parts):
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a part that stands twice is one of the cases
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in parts:
                file.writestr(name, content)
    return buffer.getvalue()


def docx(text):
    document = Document()
    document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_doctype(part):
    return repacked(BOOK, {part: lambda text: text.replace("<", '<!DOCTYPE a [<!ENTITY b "c">]><', 1)})


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        pytest.param(b"", "表.xlsx", "empty_file", id="nothing"),
        pytest.param(b"\xef\xbb\xbf \r\n", "表.csv", "empty_file", id="blanks after a mark"),
        pytest.param(bytes(4096), "表.xls", "empty_file", id="zeros"),
        pytest.param(b"1,2\n" * (5 * 2**20 + 1), "表.csv", "too_large", id="more than 20 MB"),
        pytest.param("工业。\n".encode() * 250_001, "报告.txt", "too_large", id="a text that no one reads"),
        pytest.param(random.Random(7).randbytes(4096), "表.xlsx", "not_text", id="random bytes"),  # noqa: S311 - a fixed seed
        pytest.param(BOOK[: len(BOOK) // 2], "表.xlsx", "damaged", id="half an xlsx"),
        pytest.param(BOOK[:-40], "表.xlsx", "damaged", id="an xlsx without its end"),
        pytest.param(b"PK\x03\x04" + bytes(100), "表.xlsx", "damaged", id="the beginning of a zip"),
        pytest.param(ole("EncryptedPackage"), "表.xlsx", "encrypted", id="an xlsx with a password"),
        pytest.param(ole("Workbook"), "表.xls", "damaged", id="an xls that breaks off"),
        pytest.param(
            repacked(BOOK, {"xl/worksheets/sheet1.xml": None}), "表.xlsx", "damaged", id="no sheet's part"
        ),
        pytest.param(
            repacked(BOOK, {"xl/_rels/workbook.xml.rels": None}),
            "表.xlsx",
            "damaged",
            id="no links to sheets",
        ),
        pytest.param(
            repacked(BOOK, {"xl/worksheets/sheet1.xml": lambda text: text[:-30]}),
            "表.xlsx",
            "damaged",
            id="broken XML",
        ),
        pytest.param(with_doctype("xl/workbook.xml"), "表.xlsx", "doctype", id="a DOCTYPE in the workbook"),
        pytest.param(
            with_doctype("xl/worksheets/sheet1.xml"), "表.xlsx", "doctype", id="a DOCTYPE in a sheet"
        ),
        pytest.param(
            zipped(("xl/workbook.xml", b"<a/>"), ("xl/workbook.xml", b"<b/>")),
            "表.xlsx",
            "damaged",
            id="a part twice",
        ),
        pytest.param(
            zipped(("xl/workbook.xml", b"<a/>"), *((f"{i}", b"") for i in range(2_000))),
            "表.xlsx",
            "too_large",
            id="2001 parts",
        ),
        pytest.param(
            zipped(("xl/workbook.xml", b"<a/>"), *((f"{i}", bytes(70 * 2**20)) for i in range(3))),
            "表.xlsx",
            "too_large",
            id="210 MB unpacked",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(content, name, code):
    with pytest.raises(UnreadableFile) as refusal:
        read(content, name)
    assert (refusal.value.code, refusal.value.values["file"]) == (code, name)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(b"%PDF-1.7\n%\xe2\xe3", "PDF", id="PDF"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", id="PNG"),
        pytest.param(b"\xff\xd8\xff\xe0", "JPEG", id="JPEG"),
        pytest.param(b"MZ\x90\x00", "EXE", id="a program"),
        pytest.param(b"{\\rtf1 a}", "RTF", id="RTF"),
        pytest.param(b"Rar!\x1a\x07", "RAR", id="RAR"),
        pytest.param(ole("WordDocument"), ".doc/.wps", id="an old Word file"),
        pytest.param(ole("PowerPoint Document"), ".ppt", id="an old PowerPoint file"),
        pytest.param(zipped(("ppt/presentation.xml", b"<a/>")), ".xlsx", id="slides under another name"),
        pytest.param(b"<html><p>GDP</p></html>", "HTML", id="a web page without a table"),
        pytest.param(b'<?xml version="1.0"?><Workbook/>', "XML", id="some XML"),
    ],
)
def test_a_foreign_format_is_refused_by_its_name(content, found):
    with pytest.raises(UnreadableFile) as refusal:
        read(content, "表.xlsx")
    assert refusal.value.code == "unsupported_format"
    assert refusal.value.values == {"file": "表.xlsx", "format": found}


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        pytest.param(BOOK, "表.xlsx", "xlsx", id="xlsx"),
        pytest.param(BOOK, "表.XLSM", "xlsx", id="xlsm in capitals"),
        pytest.param(BOOK, "表.et", "xlsx", id="a workbook of WPS"),
        pytest.param(BOOK, "表.ett", "xlsx", id="a form of WPS"),
        pytest.param(BOOK, "表.xltx", "xlsx", id="a form of Excel"),
        pytest.param("指标,1\n产值,2".encode(), "表.csv", "csv", id="csv"),
        pytest.param("一段，没有表".encode(), "表.csv", "csv", id="csv of one column"),
        pytest.param("指标\t1\n产值\t2".encode("gbk"), "表.tsv", "csv", id="tsv"),
        pytest.param("指标\t1\n产值\t2".encode(), "表.txt", "csv", id="a table in a text file"),
        pytest.param(
            "产值110.74亿元，增长10%。\n税金4.92亿元，增长18%。".encode(), "报告.txt", "txt", id="prose"
        ),
        pytest.param(b"GDP 1,688.20\nCPI 1,020.10", "报告.txt", "txt", id="prose with commas in numbers"),
        pytest.param(docx("产值110.74亿元。"), "报告.docx", "docx", id="docx"),
    ],
)
def test_a_file_that_is_what_its_name_says_has_no_problems(content, name, found):
    file = read(content, name)
    assert (file.name, file.format, file.problems) == (name, found, ())


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        pytest.param("指标,数值\n产值,110.74".encode("gbk"), "表.xlsx", "csv", id="csv named xlsx"),
        pytest.param(BOOK, "表.csv", "xlsx", id="xlsx named csv"),
        pytest.param(BOOK, "表.xls", "xlsx", id="xlsx named xls"),
        pytest.param(BOOK, "报告.docx", "xlsx", id="xlsx named docx"),
        pytest.param(docx("产值110.74亿元。"), "表.xlsx", "docx", id="docx named xlsx"),
        pytest.param("产值110.74亿元。\n税金4.92亿元。".encode(), "报告.docx", "txt", id="prose named docx"),
        pytest.param(BOOK, "表", "xlsx", id="no extension"),
    ],
)
def test_content_under_another_name_is_read_as_what_it_is_and_said(content, name, found):
    file = read(content, name)
    assert file.format == found
    assert bool(file.sheets) == (found in ("csv", "xlsx"))
    assert bool(file.document) == (found in ("txt", "docx"))
    suffix = Path(name).suffix
    values = {"format": found, "extension": suffix or "—"}
    assert file.problems == (Problem("format_differs", "warning", Place(name), suffix, values),)


@pytest.mark.parametrize(
    "name", ["../../表.xlsx", "表\u202e.xlsx", "长" * 300 + ".xlsx"], ids=["path", "mark", "long"]
)
def test_a_name_is_only_a_name(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read(BOOK, name).sheets[0].rows == [["指标", "2021年"], ["产值", 110.74]]
    assert list(tmp_path.iterdir()) == []


def test_members_that_point_outside_are_read_past(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    buffer = io.BytesIO(BOOK)
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr("../../evil.txt", "x")
    assert read(buffer.getvalue(), "表.xlsx").sheets[0].rows[1] == ["产值", 110.74]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "path",
    sorted(INPUTS.glob("*"))
    or [pytest.param(None, marks=pytest.mark.skip(reason="../shared/inputs is absent"))],
)
def test_published_files_are_read(path):
    file = read(path.read_bytes(), path.name)
    assert file.format == path.suffix[1:]
    assert file.problems == ()
    assert all(sheet.rows for sheet in file.sheets if not sheet.hidden)


def mutated(text, source):
    """The text with one to eight characters changed, taken out or said twice."""
    for _ in range(source.randint(1, 8)):
        at = source.randrange(len(text))
        text = text[:at] + source.choice(["", text[at] * 2, chr(source.randrange(32, 127))]) + text[at + 1 :]
    return text


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
def test_mutated_parts_are_read_or_refused_and_break_nothing(part):
    """Seeds are fixed; what a wider search finds becomes a case above."""
    refused = 0
    for seed in range(100):
        source = random.Random(seed)  # noqa: S311 - mutations that can be repeated
        content = repacked(BOOK, {part: lambda text, source=source: mutated(text, source)})
        with contextlib.suppress(UnreadableFile):
            read(content, "表.xlsx")
            refused -= 1
        refused += 1
    assert 0 < refused < 100


def test_what_a_word_file_holds_besides_its_text_is_told():
    box = r("正文。") + f"<w:r><w:pict><w:txbxContent>{p(r('框'))}</w:txbxContent></w:pict></w:r>"
    (problem,) = read(word(p(box)), "报告.docx").problems
    assert (problem.code, problem.severity, problem.found) == ("text_boxes_not_read", "warning", "1")


def with_part(name):
    buffer = io.BytesIO(BOOK)
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("part", "code", "severity"),
    [
        pytest.param("xl/vbaProject.bin", "macros_ignored", "note", id="macros"),
        pytest.param(
            "xl/externalLinks/externalLink1.xml", "links_not_followed", "warning", id="other workbooks"
        ),
    ],
)
def test_what_a_workbook_holds_besides_its_sheets_is_told(part, code, severity):
    file = read(with_part(part), "表.xlsm")
    assert file.problems == (Problem(code, severity, Place("表.xlsm")),)
    assert file.sheets[0].rows[1] == ["产值", 110.74]


def test_a_guessed_encoding_is_told_with_a_line_to_judge_it_by():
    file = read("GDP\n指標,數值\n工業總產值,1\n".encode("big5"), "表.csv")
    assert file.problems == (
        Problem("encoding_guessed", "warning", Place("表.csv"), "指標,數值", {"encoding": "Big5"}),
    )


@pytest.mark.parametrize(
    ("content", "name", "limits"),
    [
        pytest.param(b"1,2\n", "表.csv", SizeLimits(file_bytes=3), id="bytes"),
        pytest.param(BOOK, "表.xlsx", SizeLimits(parts=3), id="parts"),
        pytest.param(BOOK, "表.xlsx", SizeLimits(part_bytes=99), id="bytes of a part"),
        pytest.param(BOOK, "表.xlsx", SizeLimits(unpacked_bytes=999), id="bytes unpacked"),
        pytest.param(BOOK, "表.xlsx", SizeLimits(cells=3), id="cells of a workbook"),
        pytest.param(BOOK, "表.xlsx", SizeLimits(sheets=0), id="sheets of a workbook"),
        pytest.param(b"1,2\n3,4\n", "表.csv", SizeLimits(cells=3), id="cells of a text"),
        pytest.param(b"\n" * 9 + b"1", "表.csv", SizeLimits(cells=8), id="lines of a text"),
    ],
)
def test_every_limit_is_kept(content, name, limits):
    read(content, name)
    with pytest.raises(UnreadableFile, match="too_large"):
        read(content, name, limits)
