"""Grades: which band of a scale a total of points lies in."""

from bisect import bisect_right

from perfdata.catalogue import GradeScale

FULL = 100.0


def grade(points: float, scale: GradeScale) -> int | None:
    """The place of the grade in the scale, best first; None for what is not from 0 to 100.

    Bands are half-open: each holds its lower limit and ends below the next.

    >>> from perfdata.catalogue import load
    >>> national = load().grades["national"]
    >>> national.grades[grade(89.5, national)], grade(100, national), grade(100.01, national)
    ('良', 0, None)
    """
    if not 0 <= points <= FULL:
        return None
    reached = bisect_right(scale.from_points[::-1], points)
    return len(scale.from_points) - reached


def grades(low: float, high: float, scale: GradeScale, *, below: bool = False) -> tuple[int, ...]:
    """Every grade that a total between `low` and `high` can have, the best first; empty outside 0..100.

    `below` says that `high` itself is not reached: a total under 90 has not the grade that begins there.
    """
    best, worst = grade(high, scale), grade(low, scale)
    if best is None or worst is None:
        return ()
    if below and best < worst and high == scale.from_points[best]:
        best += 1
    return tuple(range(best, worst + 1))
