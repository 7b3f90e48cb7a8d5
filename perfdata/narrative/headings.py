"""The headings of a report, found by number, by style and by shape, before they are nested."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfdata.narrative.lines import Line
from perfdata.narrative.shapes import LEAD_INS, ORDER, PrintedNumber, printed_number
from perfdata.narrative.title import title_length

# A heading without a number is shorter than a line of print.
SHORT = 30
# The lead sentence of a numbered paragraph serves as its heading up to this length.
LEAD_LIMIT = 40

_CHINESE_RANK = ORDER.index("chinese")
_SENTENCE_END = re.compile("[。！？；：]")
_SENTENCE_MARKS = re.compile("[。；，：！？,;!?…]")
# A line of a table of contents ends with a tab or dots and a page number.
_CONTENTS_LINE = re.compile(r"(?:\t|[.…·]{2})\s?\d{1,3}$")
# A note, a caption and a list of annexes stand on short lines of their own and head nothing.
_NO_HEADING = re.compile(r"\[\d|[图表]\s?\d|附件|注[:：]|目\s*录$")
_CHARACTER = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a section: its number (None: unnumbered), its text, its rank in ORDER.

    A lead-in has no rank of its own (None).
    """

    start: int
    number: PrintedNumber | None
    text: str
    rank: int | None


def headings(every: Sequence[Line]) -> tuple[Heading, ...]:
    """All headings after the title, in order."""
    top = title_length(every)
    numbered = {i: number for i, number in _numbered(every) if i >= top}
    ranks = {ORDER.index(n.shape) for n in numbered.values() if n.shape not in LEAD_INS}
    plain = _CHINESE_RANK if _CHINESE_RANK in ranks or not ranks else min(ranks)
    anchor = _style_anchor(every, numbered)
    found = []
    for i in range(top, len(every)):
        line = every[i]
        if i in numbered:
            found.append(_numbered_heading(line, numbered[i]))
        elif _is_styled(line):
            found.append(Heading(line.start, None, line.text, max(0, line.level - anchor)))
        elif _is_plain_heading(every, i, numbered, plain):
            found.append(Heading(line.start, None, line.text, plain))
    return tuple(found)


def _numbered(every: Sequence[Line]) -> Iterator[tuple[int, PrintedNumber]]:
    """The lines that a number opens as an item of the document, not as a list within one line."""
    opened = [(i, number) for i, line in enumerate(every) if (number := printed_number(line.text))]
    words = {number.printed[:2] for _, number in opened if number.shape == "sequence"}
    for i, number in opened:
        text = every[i].text
        if number.shape == "sequence" and not {"首先", "其次"} <= words:
            continue  # 首先 alone is a word of a sentence
        if number.shape in ("part", "chapter", "article") and len(text) > SHORT:
            continue  # 第一部分资金用于… is a sentence
        if not _CONTENTS_LINE.search(text) and not _goes_on_inside(text, number):
            yield i, number


def _goes_on_inside(text: str, number: PrintedNumber) -> bool:
    """Whether the next number of the list stands in the same line: 1、建章立制。2、加强警示。"""
    if not number.ordinal or number.shape == "sequence":
        return False
    following = re.escape(number.printed_as(number.ordinal + 1))
    return re.search(rf"[。；;，,：:！\s]{following}", text) is not None


def _style_anchor(every: Sequence[Line], numbered: dict[int, PrintedNumber]) -> int:
    """What to take from a style's level to get a rank: told by the first numbered line with a style."""
    for i, number in numbered.items():
        if every[i].level and number.shape in ORDER:
            return every[i].level - ORDER.index(number.shape)
    return 1 - _CHINESE_RANK


def _numbered_heading(line: Line, number: PrintedNumber) -> Heading:
    rank = None if number.shape in LEAD_INS else ORDER.index(number.shape)
    return Heading(line.start, number, lead(line.text[len(number.printed) :]), rank)


def lead(text: str) -> str:
    """The lead sentence, without its end; of a long one the first clause, cut at LEAD_LIMIT.

    >>> lead("加强领导。为了落实责任，成立专班。")
    '加强领导'
    """
    sentence = _SENTENCE_END.split(text.strip(), maxsplit=1)[0]
    if len(sentence) > LEAD_LIMIT:
        sentence = sentence.split("，", 1)[0]
    return sentence[:LEAD_LIMIT].strip()


def _is_styled(line: Line) -> bool:
    """Whether a style makes the line a heading; a whole sentence in a heading style is a slip."""
    return line.level > 0 and len(line.text) <= LEAD_LIMIT and not _CONTENTS_LINE.search(line.text)


def _is_plain_heading(every: Sequence[Line], i: int, numbered: dict[int, PrintedNumber], rank: int) -> bool:
    """Whether a line without number or style is a heading by its shape and by what stands around it."""
    line = every[i]
    if len(line.text) > SHORT or len(_CHARACTER.findall(line.text)) < 2:
        return False
    if _SENTENCE_MARKS.search(line.text) or _NO_HEADING.match(line.text) or _CONTENTS_LINE.search(line.text):
        return False
    closed = line.apart or i - 1 in numbered or every[i - 1].text.endswith(("。", "；", "！", "”", "）"))
    return closed and i + 1 < len(every) and _is_headed(every[i + 1], numbered.get(i + 1), rank)


def _is_headed(line: Line, number: PrintedNumber | None, rank: int) -> bool:
    """Whether the line can stand under a heading of `rank`: body text, or an item of a lower rank."""
    if number is not None:
        return number.shape in LEAD_INS or ORDER.index(number.shape) > rank
    return len(line.text) > SHORT or _SENTENCE_MARKS.search(line.text) is not None
