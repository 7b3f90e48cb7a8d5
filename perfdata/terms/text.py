"""One normal form of characters: full-width ASCII, odd spaces, minus signs and invisible marks."""

import re

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys([0x3000, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x2007], " ")
_MINUS = dict.fromkeys([0x2010, 0x2011, 0x2212, 0xFE63, 0x2796], "-")
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F)])
_TABLE = {**_FULL_WIDTH, **_SPACES, **_MINUS, **_INVISIBLE, 0x2236: ":", 0x3014: "〔", 0xFE6A: "%"}

_BLANK = re.compile(r"\s+")
# Looking whether there is anything to do takes a tenth of doing it, and most texts are plain.
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")
_ODD_OR_BLANK = re.compile(rf"{_ODD.pattern}|\s")


def narrow(text: str) -> str:
    """The text with ASCII characters in their half-width form; other characters stay as they are.

    Unlike NFKC it leaves ①, ㎡ and ² alone, which are footnotes and units here, not digits.

    >>> narrow("１１０．７４（％）")
    '110.74(%)'
    """
    return text.translate(_TABLE) if _ODD.search(text) else text


def squeeze(text: str) -> str:
    """The narrow text without any white space: how headings and labels are compared.

    >>> squeeze("指  标（亿元）")
    '指标(亿元)'
    """
    return _BLANK.sub("", narrow(text)) if _ODD_OR_BLANK.search(text) else text


def as_printed(part: str, text: str) -> str:
    """`part` of the squeezed text in the characters of the text itself, where it stands there whole.

    >>> as_printed("总值(GDP)", "一、总值（GDP）")
    '总值（GDP）'
    """
    if part == text:
        return text
    original = _BLANK.sub("", text.translate(_INVISIBLE))
    at = squeeze(original).find(part)
    return original[at : at + len(part)] if at >= 0 else part
