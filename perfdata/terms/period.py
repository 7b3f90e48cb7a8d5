"""One period as it was printed: its part of the year, its normal spelling, frequency and basis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from perfdata.model import Basis, Freq

Part = Literal["year", "half", "quarter", "month", "ytd", "span", "plan_span"]

_FREQUENCIES: dict[Part, Freq] = {
    "year": "A",
    "half": "S",
    "quarter": "Q",
    "month": "M",
    "ytd": "M",
    "span": "span",
    "plan_span": "span",
}


@dataclass(frozen=True, slots=True)
class Period:
    """A period as it was printed. `year` is None where the text names none (1-9月).

    `number` is the half, quarter or (last) month; `first` the first month of a span of months;
    `end_year` closes a span of years, or of months that ends in a later year, else it is 0;
    `point` marks the end of the period (3月末); `start` and `end` are where it stands in the text.
    """

    part: Part
    year: int | None
    number: int = 0
    first: int = 0
    end_year: int = 0
    point: bool = False
    start: int = 0
    end: int = 0

    @property
    def within_year(self) -> bool:
        """Whether it is a part of a year, which needs a year to stand beside it."""
        return self.part not in ("year", "plan_span")

    @property
    def whole_year(self) -> bool:
        """Whether it is all of one year: 2021年, or its 1-12月."""
        return self.part == "year" or (self.part == "ytd" and self.number == 12)

    def with_year(self, year: int | None) -> "Period":
        """The period in `year`, if it has none of its own."""
        return self if self.year is not None or year is None else replace(self, year=year)

    def year_earlier(self) -> "Period":
        """The same period of the year before."""
        if self.year is None:
            return self
        return replace(self, year=self.year - 1, end_year=self.end_year and self.end_year - 1)

    def month_earlier(self) -> "Period":
        """The period that ends one month before: 2025年1-3月 becomes 2025年1-2月.

        January becomes last December, and its cumulative figure that of last year; without a year
        it stays as it is.
        """
        if self.part not in ("month", "ytd") or (self.number == 1 and self.year is None):
            return self
        if self.number == 1:
            return replace(self.year_earlier(), number=12)
        return replace(self, number=self.number - 1)

    @property
    def time_period(self) -> str:
        """The normal spelling (2021, 2021-09, 2021-Q3, 2021-S2, 2021/2025), "" without a year."""
        if self.year is None:
            return ""
        if self.whole_year:
            return str(self.year)
        if self.part == "plan_span":
            return f"{self.year}/{self.end_year}"
        if self.part == "span":
            return f"{self.year}-{self.first:02}/{self.end_year or self.year}-{self.number:02}"
        mark = {"half": "S", "quarter": "Q"}.get(self.part)
        return f"{self.year}-{mark}{self.number}" if mark else f"{self.year}-{self.number:02}"

    @property
    def freq(self) -> Freq:
        """The frequency that goes with the spelling."""
        return "A" if self.whole_year else _FREQUENCIES[self.part]

    @property
    def basis(self) -> Basis:
        """`point` for a period's end, `ytd` for cumulative months, else `period`."""
        if self.point:
            return "point"
        return "ytd" if self.part == "ytd" and not self.whole_year else "period"


def combine(parts: Sequence[Period]) -> Period | None:
    """One period out of the fragments of a heading path: 2025年 above 1-3月 is 2025年1-3月.

    The last part-of-year fragment wins, and takes its year from the nearest fragment that has one.
    """
    if not parts:
        return None
    inner = next((p for p in reversed(parts) if p.within_year), parts[-1])
    year = next((p.year for p in reversed(parts) if p.year is not None), None)
    return replace(inner.with_year(year), point=any(p.point for p in parts))
