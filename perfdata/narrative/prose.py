"""A report's text in one normal form, each character still knowing where it stood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Printed lines are about this long; a shorter line that ends in no mark is a heading.
_WRAPPED_LENGTH = 28

_WIDE = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_MARKS = {
    **dict(zip("％．（）［］＋－～：；﹪，", "%.()[]+-~:;%，", strict=True)),
    **dict.fromkeys("\u3000\xa0\u2002\u2003\u2009\u202f\u2007\t", " "),
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
    **dict.fromkeys("\r\x0b\x0c\u2028\u2029", "\n"),
    "\u2236": ":",
}
# One character for one, so that offsets stay what they were.
_NORMAL = {**_WIDE, **{ord(mark): plain for mark, plain in _MARKS.items()}}

_GROUPED = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_DROPPED = re.compile(
    r"[\u200b-\u200f\u2060\ufeff\u202a-\u202e]+"
    # footnotes: 工业[3]增加值, 工业（3）增加值, 增加值①
    r"|\[(?:\d{1,2}|注\d?)\]|【(?:\d{1,2}|注\d?)】"
    r"|(?<=[\u4e00-\u9fff])\(\d{1,2}\)(?=[\u4e00-\u9fff\d])|(?<=[\u4e00-\u9fff%])[①-⑳⁰¹²³⁴-⁹]+"
    # blanks that only space out; 1 688 is one number, 12 次 one figure
    r"|(?<![A-Za-z0-9 ]) +| +(?![A-Za-z0-9 ])|(?<=[\u4e00-\u9fff%]) +"
    r"|(?:(?<=\D\d)|(?<=\D\d\d)|(?<=\D\d\d\d)) (?=\d{3}(?!\d))"
    # a number that a line break tore apart: 12.⏎5%, 110.74⏎亿元
    r"|(?<=\d\.) ?\n\s{0,4}(?=\d)|(?<=\d) ?\n\s{0,4}(?=\d{0,12}(?:\.\d{1,8})?(?:%|亿|万元|个百分点|元))"
    r"|(?P<wrap>(?<=[\u4e00-\u9fffA-Za-z0-9，、])\n(?=[\u4e00-\u9fffA-Za-z0-9(“]))"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}[、是]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|第.{1,3}[部章节条]"
)


@dataclass(frozen=True, slots=True)
class Prose:
    """Normal text; `offsets` holds for each character where it stood in the text as read."""

    text: str
    offsets: Sequence[int]

    def part(self, start: int, end: int) -> "Prose":
        """The stretch from `start` to `end`."""
        return Prose(self.text[start:end], self.offsets[start:end])

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end`, at least one, stood in the text as read."""
        return self.offsets[start], self.offsets[end - 1] + 1


def prose(text: str) -> Prose:
    """The text with narrow digits, without footnotes, idle blanks and breaks inside a number.

    >>> prose("工业[3]增加值１２.\\n5 亿元").text
    '工业增加值12.5亿元'
    """
    plain = _GROUPED.sub(",", text).translate(_NORMAL)
    kept: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _DROPPED.finditer(plain):
        if match["wrap"] and not _is_wrapped(plain, match.start()):
            continue
        kept.append(plain[at : match.start()])
        offsets.extend(range(at, match.start()))
        at = match.end()
    kept.append(plain[at:])
    offsets.extend(range(at, len(plain)))
    return Prose("".join(kept), offsets)


def _is_wrapped(text: str, at: int) -> bool:
    """Whether the line break at `at` is one of a printed page, inside a sentence."""
    if text[at - 1] in "，、":
        return True
    # A line that long has no break in its last characters.
    full = "\n" not in text[max(0, at - _WRAPPED_LENGTH) : at] and at >= _WRAPPED_LENGTH
    return full and _NUMBERED.match(text, at + 1) is None


def paragraphs(whole: Prose) -> Iterator[Prose]:
    """The lines that are not blank, in order."""
    start = 0
    while start < len(whole.text):
        end = whole.text.find("\n", start)
        end = len(whole.text) if end < 0 else end
        if end > start:
            yield whole.part(start, end)
        start = end + 1
