"""Which zip packages are refused before they are parsed."""

import io
import warnings
import zipfile

import pytest

from perfdata.errors import UnreadableFile
from perfdata.reading.limits import SizeLimits
from perfdata.reading.package import unpacked


def zipped(*parts: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that stands twice is one of the cases
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in parts:
                file.writestr(name, content)
    return buffer.getvalue()


def with_wrong_checksum() -> bytes:
    content = zipped(("a.xml", b"<a>110.74</a>"))
    return content.replace(
        zipfile.ZipFile(io.BytesIO(content)).infolist()[0].CRC.to_bytes(4, "little"), b"\1\2\3\4"
    )


def marked_encrypted() -> bytes:
    content = bytearray(zipped(("a.xml", b"<a/>")))
    directory = content.index(b"PK\x01\x02")
    content[6] |= 1
    content[directory + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "damaged", id="nothing"),
        pytest.param(b"not a zip", "damaged", id="no zip"),
        pytest.param(zipped(("a.xml", b"<a/>"))[:-30], "damaged", id="cut off"),
        pytest.param(with_wrong_checksum(), "damaged", id="a wrong checksum"),
        pytest.param(zipped(("a.xml", b"<a/>"), ("a.xml", b"<b/>")), "damaged", id="a name twice"),
        pytest.param(marked_encrypted(), "encrypted", id="an encrypted part"),
        pytest.param(zipped(("a.xml", b"<!DOCTYPE a><a/>")), "doctype", id="a DOCTYPE"),
        pytest.param(zipped(("x/b.rels", b" " * 70000 + b"<!DOCTYPE a>")), "doctype", id="a late DOCTYPE"),
        pytest.param(
            zipped(("a.xml", "<!DOCTYPE a>".encode("utf-16-le"))), "doctype", id="a DOCTYPE, low byte first"
        ),
        pytest.param(
            zipped(("a.xml", "<!DOCTYPE a>".encode("utf-16-be"))), "doctype", id="a DOCTYPE, high byte first"
        ),
        pytest.param(zipped(("a.xml", bytes(100 * 2**20 + 1))), "too_large", id="a part over 100 MB"),
        pytest.param(zipped(*((f"{i}.xml", b"") for i in range(2001))), "too_large", id="2001 parts"),
    ],
)
def test_a_package_that_would_harm_or_mislead_is_refused(content, code):
    with pytest.raises(UnreadableFile) as refusal:
        unpacked(content, "报告.docx", SizeLimits())
    assert (refusal.value.code, refusal.value.values) == (code, {"file": "报告.docx"})


def test_parts_that_are_too_large_together_are_refused():
    content = zipped(("a.xml", b"x" * 501), ("b.xml", b"x" * 500))
    assert len(unpacked(content, "报告.docx", SizeLimits(unpacked_bytes=1001))) == 2
    with pytest.raises(UnreadableFile, match="too_large"):
        unpacked(content, "报告.docx", SizeLimits(unpacked_bytes=1000))


def test_a_sound_package_is_its_parts_by_name():
    content = zipped(("a.xml", b"<a/>"), ("media/b.png", b"\x89PNG"))
    assert unpacked(content, "报告.docx", SizeLimits()) == {"a.xml": b"<a/>", "media/b.png": b"\x89PNG"}


def test_the_printer_s_settings_of_a_mac_are_left_out():
    settings = ("ppt/printerSettings/printerSettings1.bin", b"<?xml version='1.0'?><!DOCTYPE plist><plist/>")
    content = zipped(("a.xml", b"<a/>"), settings)
    assert unpacked(content, "报告.pptx", SizeLimits()) == {"a.xml": b"<a/>"}


def test_a_doctype_beside_the_printer_s_settings_is_refused():
    content = zipped(("xl/printerSettings/sheet.xml", b"<!DOCTYPE a><a/>"))
    with pytest.raises(UnreadableFile, match="doctype"):
        unpacked(content, "a.xlsx", SizeLimits())
