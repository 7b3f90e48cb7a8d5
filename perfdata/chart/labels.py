"""User text made fit for plotly: escaped, set in lines, and measured.

Plotly reads HTML-like tags, entities, `$…$` as formulas and, in templates, `%{…}`. Everything
that comes from a file passes through here, and templates are never built from it.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Plotly decodes entities after it has looked for tags and formulas, so these stay plain text.
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})

# A Latin word, a number or range, or a single character, with the punctuation that stays with it.
_TOKEN = re.compile(r"\s+|[（《“‘【〔]*(?:[!-~À-ɏ–—]+|\S)[，。、；：！？）》”’】〕]*")

# Mean width of a Latin letter or digit in the fonts of the theme, in em.
_NARROW_EM = 0.56


def safe(text: str) -> str:
    """The text as plotly shows it literally; line breaks and control characters become spaces.

    >>> safe("<b>A&B</b> $x$")
    '&lt;b&gt;A&amp;B&lt;/b&gt; &#36;x&#36;'
    """
    return _one_line(text).translate(_ENTITIES)


def wrapped(text: str, width_em: float, most: int = 3) -> str:
    """The text, escaped, in at most `most` lines of about `width_em` Chinese characters.

    >>> wrapped("横冲科技工业园污水处理站建设项目", 10)
    '横冲科技工业园污<br>水处理站建设项目'
    """
    return "<br>".join(line.translate(_ENTITIES) for line in lines(text, width_em, most))


@lru_cache(maxsize=4096)  # charts of one page or deck repeat their periods and names
def lines(text: str, width_em: float, most: int = 3) -> tuple[str, ...]:
    """The unescaped lines of `wrapped`, about equally long; the last ends in … where text was cut."""
    words = [piece for word in _TOKEN.findall(_one_line(text)) for piece in _pieces(word, width_em)]
    result = _filled(words, width_em)
    count = len(result)
    limit = width("".join(words)) / count
    while limit < width_em and len(_filled(words, limit)) > count:
        limit += 0.5
    result = _filled(words, min(limit, width_em))
    if len(result) <= most:
        return tuple(result)
    return (*result[: most - 1], result[most - 1][:-1] + "…")


def width(text: str) -> float:
    """How wide a line of text is, in em.

    >>> width("增长10%")
    3.68
    """
    ems = sum(1 if unicodedata.east_asian_width(c) in "WFA" else _NARROW_EM for c in text)
    return round(ems, 2)


def widest(texts: Iterable[str]) -> float:
    """The width of the widest text, in em; 0 where there is none."""
    return max((width(text) for text in texts), default=0)


def longest_word(text: str) -> float:
    """The width of the longest piece that only a cut would part, in em.

    >>> longest_word("Taxes paid"), longest_word("实缴税金")
    (2.8, 1)
    """
    return widest(word.strip() for word in _TOKEN.findall(text))


def distinct(labels: Iterable[str]) -> list[str]:
    """The labels, equal ones told apart by invisible characters.

    Plotly draws two bars of the same category over each other; two projects may share a name.
    """
    seen: dict[str, int] = {}
    result = []
    for label in labels:
        seen[label] = seen.get(label, -1) + 1
        result.append(label + "\u200b" * seen[label])
    return result


def _one_line(text: str) -> str:
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    return " ".join(plain.split())


def _filled(words: Iterable[str], width_em: float) -> list[str]:
    """Lines no wider than this, but for a single word that is."""
    result, line = [], ""
    for word in words:
        if line and width(line + word.rstrip()) > width_em:
            result.append(line.rstrip())
            line = ""
        line += word if line else word.lstrip()
    return [*result, line.rstrip()]


def _pieces(word: str, width_em: float) -> list[str]:
    """A word, cut where it is longer than a line by itself."""
    if width(word) <= width_em:
        return [word]
    size = max(1, int(round(width_em / max(width(c) for c in word), 6)))
    return [word[i : i + size] for i in range(0, len(word), size)]
