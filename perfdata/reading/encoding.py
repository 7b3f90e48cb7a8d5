"""The text in a file's bytes, by the encodings that Chinese office software writes."""

import codecs

from perfdata.errors import UnreadableFile

# A byte-order mark decides. Without one the strict decoders are tried in this order, since UTF-8
# refuses nearly all GB18030 text and GB18030 accepts most UTF-8 text. Statistical guessing is not
# used: it misreads short Chinese files.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ("utf-8", "gb18030")


def decode(content: bytes, name: str) -> str:
    """The text of `content`, without its byte-order mark; line ends stay as they are.

    Raises UnreadableFile "not_text" for bytes that no encoding explains, and for text that holds
    NUL: that is a binary file, or UTF-16 without its mark.

    >>> decode("规模".encode("gb18030"), "a.csv")
    '规模'
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff")
    raise UnreadableFile("not_text", file=name)


def _encodings(content: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return (encoding,)
    return _UNMARKED
