"""Number formats by which a spreadsheet shows a value exactly as the chart's own text does.

A label made of value and format follows the figure when the reader edits it; a fixed text would not.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from perfdata.language import number

_FIGURE = re.compile(
    r"(?P<before>[^\d+-]{0,60})(?P<sign>[+-]?)(?P<digits>\d[\d,]{0,40}(?:\.\d{1,20})?)(?P<after>\D{0,60})"
)
# A format may have 255 characters, of which three sections share.
_LONGEST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Format:
    """Words before and after a number, its decimals, and whether a rise has a plus sign."""

    before: str = ""
    plus: bool = False
    decimals: int = 0
    after: str = ""

    @property
    def code(self) -> str:
        """The format as Excel writes it: for rises, falls and zero.

        >>> Format(plus=True, decimals=1, after="%").code
        '"+"#,##0.0"%";"-"#,##0.0"%";#,##0.0"%"'
        """
        digits = "#,##0" + ("." + "0" * self.decimals if self.decimals else "")
        signs = ("+" if self.plus else "", "-", "")
        return ";".join(f"{_quoted(self.before + sign)}{digits}{_quoted(self.after)}" for sign in signs)

    def shown(self, value: float) -> str:
        """What the format makes of a value.

        >>> Format(plus=True, decimals=1, after="%").shown(9.5)
        '+9.5%'
        """
        digits = number(abs(value), self.decimals)
        sign = "-" if value < 0 else "+" if value > 0 and self.plus else ""
        return f"{self.before}{sign}{digits}{self.after}"


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""


@lru_cache(maxsize=4096)  # of a label and of the cell that it is shown by
def number_format(value: float | None, text: str) -> Format | None:
    """The format that shows the value as this text; None where there is none, or no value.

    >>> number_format(110.74, "110.74 亿元")
    Format(before='', plus=False, decimals=2, after=' 亿元')
    >>> number_format(1600.0, "1,601") is None
    True
    """
    found = _FIGURE.fullmatch(text)
    if value is None or found is None or '"' in text or len(text) > _LONGEST_WORDS:
        return None
    before, sign, decimals = found["before"], found["sign"], len(found["digits"].partition(".")[2])
    # The height of a step has no sign of its own: there it is one of the words.
    tries = (
        Format(before, sign == "+", decimals, found["after"]),
        Format(before + sign, False, decimals, found["after"]),
    )
    return next((made for made in tries if made.shown(value) == text), None)


def common_format(values: Sequence[float | None], texts: Sequence[str]) -> Format | None:
    """The format that fits most of the figures; None where none fits any.

    >>> common_format([10.0, -2.0, 9.5], ["+10.0%", "-2.0%", "+9.5%"])
    Format(before='', plus=True, decimals=1, after='%')
    """
    figures = [(value, text) for value, text in zip(values, texts, strict=True) if text]
    made = [found for value, text in figures if (found := number_format(value, text))]
    fits = Counter({one: _fitting(one, figures) for one in dict.fromkeys(made)})
    return fits.most_common(1)[0][0] if fits else None


def _fitting(made: Format, figures: Sequence[tuple[float | None, str]]) -> int:
    return sum(value is not None and made.shown(value) == text for value, text in figures)


def format_codes(values: Sequence[float | None], texts: Sequence[str]) -> list[str]:
    """The format of each cell, "" where the value's own form has to do."""
    if not texts:
        return [""] * len(values)
    common = common_format(values, texts)
    return [_code(value, text, common) for value, text in zip(values, texts, strict=True)]


def _code(value: float | None, text: str, common: Format | None) -> str:
    if value is None:
        return ""
    own = common if common and common.shown(value) == text else number_format(value, text)
    return own.code if own else ""
