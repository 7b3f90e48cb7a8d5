"""One normal form of characters, in which everything printed is compared."""

import pytest

from perfdata.terms.text import as_printed, narrow, squeeze


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("①②", id="circled numbers are footnotes"),
        pytest.param("㎡ m²", id="squares belong to units"),
        pytest.param("〔2020〕10号", id="brackets of a document's number"),
        pytest.param("“十四五”", id="quotation marks"),
    ],
)
def test_what_is_no_ascii_stays_as_it_is(text):
    assert narrow(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("１１０．７４（％）", "110.74(%)", id="full-width digits and marks"),
        pytest.param("增速﹪", "增速%", id="a small percent sign"),
        pytest.param("−5", "-5", id="a minus sign"),
        pytest.param("1‑9月", "1-9月", id="a hyphen that does not break"),
        pytest.param("1\u00a0688\u2009万", "1 688 万", id="fixed and thin blanks"),
        pytest.param("\ufeff产\u200b值\u202e", "产值", id="marks that print nothing"),
        pytest.param("a∶b", "a:b", id="a ratio sign"),
    ],
)
def test_characters_of_one_meaning_become_one(text, expected):
    assert narrow(text) == expected


def test_squeezed_text_has_no_blanks_or_lines():
    assert squeeze("产\n出　指 标\t（50分）") == "产出指标(50分)"


@pytest.mark.parametrize(
    ("part", "text", "expected"),
    [
        pytest.param("总值(GDP)", "一、总值（GDP）", "总值（GDP）", id="wide brackets come back"),
        pytest.param("总值(GDP)", "一、总 值（GDP）", "总值（GDP）", id="blanks stay out"),
        pytest.param("税金", "产值", "税金", id="a part that is not there"),
    ],
)
def test_a_part_is_given_in_the_characters_of_the_text(part, text, expected):
    assert as_printed(part, text) == expected
