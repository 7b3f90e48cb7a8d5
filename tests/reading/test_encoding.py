"""Which bytes are text, and in which encoding."""

import pytest

from perfdata.errors import UnreadableFile
from perfdata.reading.encoding import decode, decoded


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\xff\xfe", id="a picture"),
        pytest.param(b"110.74\x00", id="NUL inside UTF-8"),
        pytest.param("产值\n".encode("utf-16-le"), id="UTF-16 without its mark"),
        pytest.param("\ufeff产值".encode("utf-32-le"), id="UTF-32"),
        pytest.param(b"\xef\xbb\xbf\xb9\xe6\xc4", id="a UTF-8 mark before GBK bytes"),
        pytest.param(b"\xff\xfe\xa7", id="half a character of UTF-16"),
        pytest.param(b"\xff\xfe\x00\xd8", id="a lone surrogate"),
        pytest.param("产值".encode("gb18030")[:-1], id="GB18030 cut inside a character"),
    ],
)
def test_bytes_that_are_no_text_are_refused_by_name(content):
    with pytest.raises(UnreadableFile) as refusal:
        decode(content, "报告.txt")
    assert refusal.value.code == "not_text"
    assert refusal.value.values == {"file": "报告.txt"}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("产值㐀".encode(), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + "产值㐀".encode(), id="UTF-8 with its mark"),
        pytest.param("产值㐀".encode("gb18030"), id="GB18030 with a four-byte character"),
        pytest.param("\ufeff产值㐀".encode("gb18030"), id="GB18030 with a mark"),
        pytest.param("\ufeff产值㐀".encode("utf-16-le"), id="UTF-16, low byte first"),
        pytest.param("\ufeff产值㐀".encode("utf-16-be"), id="UTF-16, high byte first"),
    ],
)
def test_one_text_reads_the_same_in_every_encoding(content):
    assert decode(content, "a.csv") == "产值㐀"


def test_gbk_bytes_are_not_mistaken_for_another_encoding():
    assert decode(b"\xb9\xe6\xc4\xa3", "a.csv") == "规模"


def test_line_ends_stay_as_they_are():
    assert decode(b"a\r\nb\rc\n", "a.csv") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("content", "encoding", "text"),
    [
        pytest.param("指標,數值\n工業總產值,1".encode("big5"), "Big5", "指標,數值\n工業總產值,1", id="Big5"),
        pytest.param("省,1".encode("gb18030"), "GB18030", "省,1", id="a character whose bytes are UTF-8 too"),
        pytest.param("GDP,m²".encode(), "UTF-8", "GDP,m²", id="a sign whose bytes are GB18030 too"),
    ],
)
def test_bytes_that_two_encodings_explain_are_read_by_the_likelier_and_said(content, encoding, text):
    found = decoded(content, "a.csv")
    assert (found.text, found.encoding, found.certain) == (text, encoding, False)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param("联通".encode("gb18030"), "GB18030", id="a word that older programs mistook"),
        pytest.param(
            "指標,數值\n工業總產值,1".encode("gb18030"), "GB18030", id="traditional characters in GB18030"
        ),
        pytest.param("朱镕基、㐀村、𠮷田".encode("gb18030"), "GB18030", id="rare characters of names"),
        pytest.param("产值m²".encode(), "UTF-8", id="a sign among Chinese"),
        pytest.param("\ufeffm²".encode(), "UTF-8", id="a sign after a mark"),
        pytest.param(b"GDP,1", "UTF-8", id="ASCII"),
    ],
)
def test_most_texts_leave_no_doubt(content, encoding):
    found = decoded(content, "a.csv")
    assert (found.encoding, found.certain) == (encoding, True)
