"""What a year's figure comes to if the months so far are followed as in earlier years, or evenly.

Both are estimates and marked as such: no model, and no probability.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Literal

from perfdata.compute.parts import Figure
from perfdata.compute.rounding import Interval

Method = Literal["course", "linear", ""]
# What an interval covers: the rounding of the figures, or the courses of several earlier years as well.
Cover = Literal["rounding", "courses", ""]

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Course:
    """An earlier year as far as the same month, and its whole; `broken` says that its scope is another."""

    year: int
    so_far: Figure
    whole: Figure
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Forecast:
    """An estimate of the year's figure with its interval, or the `reason` why there is none.

    `low` and `high` bound what the method can give: with cover "rounding" for any digits that the
    figures were rounded from, with "courses" for the course of each earlier year that is known, too.
    They are no confidence interval. `years` are those whose course was followed.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    method: Method = ""
    cover: Cover = ""
    years: tuple[int, ...] = ()
    reason: str = ""


def forecast(now: Figure, year: int, months: int, courses: Sequence[Course]) -> Forecast:
    """The year's figure by last year's course where that is known, else in even months.

    Reasons for none: those of `linear`.

    >>> forecast(Figure(80.0), 2021, 9, [Course(2020, Figure(75.0), Figure(105.0))]).value
    112.0
    """
    followed = by_course(now, year, courses)
    # What speaks against the figure of this year speaks against both.
    return linear(now, months) if followed.reason else followed


def by_course(now: Figure, year: int, courses: Sequence[Course]) -> Forecast:
    """Last year's whole x this year so far / last year so far, of figures of one unit.

    The interval runs over the rounding of all three figures, and over the courses of all earlier
    years from the last one back to the first that is missing, where there are two or more.
    Reasons: no_value, not_exact (>, <, ~), negative; and of last year: no_course, series_break,
    zero_base, falling_course (a whole below its part: it was revised meanwhile), too_large.
    """
    reason = _fault(now)
    known = {course.year: course for course in courses}
    last = known.get(year - 1)
    if not reason:
        reason = "no_course" if last is None else _course_fault(last)
    if reason or last is None or now.value is None or last.whole.value is None or last.so_far.value is None:
        return Forecast(None, reason=reason)
    used = _followed(known, year)
    ends = [_projected(now, course) for course in used]
    value = last.whole.value * now.value / last.so_far.value
    low, high = min(end.low for end in ends), max(end.high for end in ends)
    if not isfinite(high):
        return Forecast(None, reason="too_large")
    years = tuple(course.year for course in used)
    return Forecast(value, low, high, "course", "courses" if len(used) > 1 else "rounding", years)


def linear(now: Figure, months: int) -> Forecast:
    """The figure so far / its months x 12: 1-2月 is of two months. The season is not known to it.

    The interval is that of rounding. Reasons: no_value, not_exact, negative, no_months (outside 1 to 11),
    too_large.

    >>> linear(Figure(20.0, 0.5), 2)
    Forecast(value=120.0, low=117.0, high=123.0, method='linear', cover='rounding', years=(), reason='')
    """
    reason = _fault(now) or ("" if 1 <= months < _MONTHS else "no_months")
    if reason or now.value is None:
        return Forecast(None, reason=reason)
    low, high = (max(end, 0.0) * _MONTHS / months for end in (now.value - now.margin, now.value + now.margin))
    if not isfinite(high):
        return Forecast(None, reason="too_large")
    return Forecast(now.value * _MONTHS / months, low, high, "linear", "rounding")


def _fault(figure: Figure) -> str:
    if figure.value is None:
        return "no_value"
    if figure.qualifier:
        return "not_exact"
    return "negative" if figure.value < 0 else ""


def _course_fault(course: Course) -> str:
    """Why a year's course cannot be followed."""
    so_far, whole = course.so_far, course.whole
    if course.broken:
        return "series_break"
    if _fault(so_far) or _fault(whole) or so_far.value is None or whole.value is None:
        return "no_course"
    if so_far.value <= so_far.margin:
        return "zero_base"
    return "falling_course" if whole.value < so_far.value else ""


def _followed(known: dict[int, Course], year: int) -> list[Course]:
    """The courses from last year back to the first year without one that can be followed."""
    found = []
    while (course := known.get(year - 1)) is not None and not _course_fault(course):
        found.append(course)
        year -= 1
    return found


def _projected(now: Figure, course: Course) -> Interval:
    """The year by one course, for all digits that its figures may have been rounded from."""
    current, so_far, whole = (_interval(figure) for figure in (now, course.so_far, course.whole))
    return Interval(whole.low * current.low / so_far.high, whole.high * current.high / so_far.low)


def _interval(figure: Figure) -> Interval:
    value = figure.value or 0.0
    return Interval(max(value - figure.margin, 0.0), value + figure.margin)
