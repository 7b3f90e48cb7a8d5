"""Printed labels taken apart: indentation, numbering, marks of a child, name, brackets."""

import re
from dataclasses import dataclass
from functools import lru_cache

from perfdata.terms.text import narrow, squeeze

# The official order of numbering (一、 （一） 1. （1） ①): its place is the depth it stands for.
# 1. before a digit is the decimal number 1.5, not a numbering.
_NUMBERING = (
    re.compile(r"(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}\s?[、.])\s*"),
    re.compile(r"(?:\([一二三四五六七八九十]{1,3}\)|[㈠-㈩])[、.]?\s*"),
    re.compile(r"(?:\d{1,2}(?:\s?[、)]|\s?\.(?!\d))|[⒈-⒛])\s*"),
    re.compile(r"(?:\(\d{1,2}\)|[⑴-⒇])[、.]?\s*|\d{1,2}\.\d{1,2}(?:[、)]\s*|\s+)"),
    re.compile(r"[①-⑳]\s*|\d{1,2}(?:\.\d{1,2}){2}(?:[、)]\s*|\s+)"),
)
_CHILD = re.compile(r"其\s*中\s*[:,、]?\s*|内\s*:\s*|#\s*")
_BRACKETS = re.compile(r"[(\[【〔]([^()\[\]【】〔〕]{0,40})[)\]】〕]")
_REFERENCE = r"\[\d{1,2}\]|【\d{1,2}】|〔\d{1,2}〕"
_FOOTNOTES = re.compile(_REFERENCE)
# A raised digit after m belongs to the unit m².
_LAST_FOOTNOTE = re.compile(r"(?:[①-⑳]|(?<!m)[¹²³⁴]|[*※★☆])+$")
_STAR = re.compile(r"^[★☆▲△◆●※*]+\s*")
# Blanks around Chinese characters only space them out.
_SPACED = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])|\s*\n\s*")
_QUOTES = re.compile(r"[“”\"'‘’《》·•]")


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label. `name` has no numbering, child mark or footnote; `squeezed` is for comparing.

    `depth` is the place of its numbering in the official order (1 for 一、), 0 without one;
    `indent` counts leading half-width blanks; `brackets` are what stands in brackets, in order.
    """

    printed: str
    name: str
    indent: int
    depth: int
    child: bool
    brackets: tuple[str, ...]

    @property
    def squeezed(self) -> str:
        """The name without blanks, in narrow characters."""
        return squeeze(self.name)


# A name of nothing but letters and digits has no parts.
_PLAIN = re.compile(r"(?!其中|内|第)[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]*")


def is_plain(text: str) -> bool:
    """Whether a label is all name: no numbering, child mark, bracket or blank."""
    return _PLAIN.fullmatch(text) is not None


@lru_cache(maxsize=16384)
def parse(text: str) -> Label:
    """A label's parts.

    >>> label = parse("    其中：1.工业用电量（万千瓦时）")
    >>> label.name, label.indent, label.child, label.brackets
    ('工业用电量(万千瓦时)', 4, True, ('万千瓦时',))
    """
    if is_plain(text):
        return Label(text, text, 0, 0, False, ())
    name = narrow(text).strip()
    name = _STAR.sub("", name) or name
    depth, name = _without_numbering(name)
    child, name = _without_child_marks(name)
    if child:
        inner, name = _without_numbering(name)
        depth = depth or inner
    name = _without_footnotes(_SPACED.sub("", name)).strip(" :") or name
    return Label(text, name, _indent(text), depth, child, tuple(m[1] for m in _BRACKETS.finditer(name)))


def _indent(text: str) -> int:
    wide = narrow(text.replace("\u3000", "  "))
    return len(wide) - len(wide.lstrip())


def _without_numbering(name: str) -> tuple[int, str]:
    for depth, pattern in enumerate(_NUMBERING, start=1):
        match = pattern.match(name)
        if match and match.end() < len(name):
            return depth, name[match.end() :]
    return 0, name


def _without_child_marks(name: str) -> tuple[bool, str]:
    child = False
    while (match := _CHILD.match(name)) and match.end() < len(name):
        child, name = True, name[match.end() :]
    return child, name


def _without_footnotes(name: str) -> str:
    bare = _LAST_FOOTNOTE.sub("", _FOOTNOTES.sub("", name))
    return bare or name


def without_brackets(name: str, contents: set[str]) -> str:
    """The name without the brackets that hold one of `contents`.

    >>> without_brackets("农业总产值(现价)(亿元)", {"亿元"})
    '农业总产值(现价)'
    """
    return _BRACKETS.sub(lambda m: "" if m[1] in contents else m[0], name).strip()


@lru_cache(maxsize=16384)
def normal(text: str) -> str:
    """How spellings are compared: squeezed, lower case, without quotation marks and dots.

    >>> normal("“三公” 经费") == normal("三公经费")
    True
    """
    narrowed = squeeze(text)
    return (_QUOTES.sub("", narrowed) if _QUOTES.search(narrowed) else narrowed).lower()
