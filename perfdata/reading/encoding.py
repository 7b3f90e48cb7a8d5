"""The text in a file's bytes, by the encodings that Chinese office software writes."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from perfdata.errors import UnreadableFile

# A byte-order mark decides. Without one the strict decoders are tried in this order, since UTF-8
# refuses nearly all GB18030 text and GB18030 accepts most UTF-8 text. Statistical guessing is not
# used: it misreads short Chinese files.
_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16-LE"),
    (codecs.BOM_UTF16_BE, "UTF-16-BE"),
)
_UTF8, _GB, _BIG5 = "UTF-8", "GB18030", "Big5"
# What a web page says of itself. GB2312 there means whatever Windows wrote: GB18030 holds it all.
_DECLARED = re.compile(rb"\s*<[^\0]{0,2000}?(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9-]+)")
_NAMES = {b"gb2312": _GB, b"gbk": _GB, b"gb18030": _GB, b"big5": _BIG5}

_LOOKED_AT = 4_000  # characters: enough to tell two encodings apart
# Signs beside Latin figures (m², ±, 25°), whose UTF-8 bytes are rare characters in GB18030.
_SIGNS = frozenset("°²³·×±µ")
# Big5 sorts its characters: those in daily use have a first byte up to this one.
_BIG5_COMMON = 0xC6
_UNUSUAL_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was read by; `certain` unless another one explains the bytes as well."""

    text: str
    encoding: str
    certain: bool = True


def decode(content: bytes, name: str) -> str:
    """The text of `content`, as `decoded` finds it.

    >>> decode("规模".encode("gb18030"), "a.csv")
    '规模'
    """
    return decoded(content, name).text


def decoded(content: bytes, name: str) -> Decoded:
    """The text without its byte-order mark; line ends stay as they are.

    Raises UnreadableFile "not_text" for bytes that no encoding explains, and for text that holds
    NUL: that is a binary file, or UTF-16 without its mark.
    """
    for encoding in _encodings(content):
        text = _strictly(content, encoding)
        if text is not None and "\0" not in text:
            return _judged(content, text.removeprefix("\ufeff"), encoding)
    raise UnreadableFile("not_text", file=name)


def _encodings(content: bytes) -> Iterator[str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            yield encoding
            return
    yield _UTF8
    declared = _DECLARED.match(content)
    if declared and declared[1].lower() in _NAMES:
        yield _NAMES[declared[1].lower()]
    yield _GB


def _judged(content: bytes, text: str, encoding: str) -> Decoded:
    """The text, or that of a likelier encoding."""
    if encoding == _UTF8 and not content.startswith(codecs.BOM_UTF8):
        letters = {letter for letter in text[:_LOOKED_AT] if letter > "\x7f"}
        other = _strictly(content, _GB) if letters and max(letters) < "\u0800" else None
        if other is not None and _share_in_daily_use(other) == 1:
            return Decoded(*((text, _UTF8) if letters <= _SIGNS else (other, _GB)), certain=False)
    if encoding == _GB and _share_in_daily_use(text) < 1 - _UNUSUAL_SHARE:
        other = _strictly(content, _BIG5)
        if other is not None and _share_common_in_big5(other) > 1 - _UNUSUAL_SHARE:
            return Decoded(other, _BIG5, certain=False)
    return Decoded(text, encoding)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _share_in_daily_use(text: str) -> float:
    """How much of the text beyond ASCII is in GB2312, which holds what simplified Chinese needs."""
    return _share(text, lambda letters: len(letters.encode("gb2312", "ignore")) // 2)


def _share_common_in_big5(text: str) -> float:
    return _share(text, lambda letters: sum(byte <= _BIG5_COMMON for byte in letters.encode("big5")[::2]))


def _share(text: str, count: Callable[[str], int]) -> float:
    letters = "".join(letter for letter in text[:_LOOKED_AT] if letter > "\x7f")
    return count(letters) / len(letters) if letters else 1.0
