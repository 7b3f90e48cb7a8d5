"""A sentence taken apart in one pass: figures, growths, periods, names that hold digits, and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from perfdata.catalogue import Catalogue
from perfdata.narrative.figures import NUMBER, SCALE, amount, base_units
from perfdata.narrative.growths import DOUBLED, FLAT, LEAD, TIMES
from perfdata.narrative.ignored import IGNORED
from perfdata.narrative.times import COMPARISON, PERIOD

TokenKind = Literal["compared", "period", "name", "ratio", "multiple", "flat", "growth", "figure", "mark"]


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a sentence that is no plain word, with the match that found it."""

    kind: TokenKind
    start: int
    end: int
    match: re.Match[str]


class Lexer:
    """The one pattern of all tokens, with the catalogue's units. No repeat stands inside another."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        units = base_units(self._catalogue)
        parts = {
            "compared": COMPARISON,
            "period": PERIOD,
            "name": IGNORED.format(number=NUMBER, scale=SCALE, units=units),
            "ratio": rf"{NUMBER}(?::{NUMBER}){{1,3}}",
            "multiple": f"{TIMES}|{DOUBLED}",
            "flat": FLAT,
            "growth": LEAD + amount("by", units),
            "figure": amount("of", units),
            "mark": "[。！？；，、:;!?]",
        }
        return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in parts.items()))

    def tokens(self, text: str) -> Iterator[Token]:
        """The tokens of a sentence in order; between them stand words."""
        for match in self._pattern.finditer(text):
            kind: TokenKind = match.lastgroup  # type: ignore[assignment]
            yield Token(kind, match.start(), match.end(), match)
