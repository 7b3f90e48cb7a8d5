"""What becomes of >, <, ~ when figures that carry them are added, subtracted or divided."""

from collections.abc import Iterable, Mapping
from functools import reduce

from perfdata.model import Qualifier

_FLIPPED: Mapping[Qualifier, Qualifier] = {"": "", ">": "<", ">=": "<=", "<": ">", "<=": ">=", "~": "~"}


def flipped(qualifier: Qualifier) -> Qualifier:
    """The qualifier of a difference or ratio whose subtrahend or divisor carries `qualifier`.

    >>> flipped(">")
    '<'
    """
    return _FLIPPED[qualifier]


def combined(qualifiers: Iterable[Qualifier]) -> Qualifier | None:
    """The qualifier of a sum of figures; None where one is above and another below: nothing is known.

    >>> combined(["", ">", ">="]), combined([">", "<"])
    ('>', None)
    """
    start: Qualifier | None = ""
    return reduce(_joined, qualifiers, start)


def _joined(first: Qualifier | None, second: Qualifier | None) -> Qualifier | None:
    if first is None or second is None:
        return None
    if not first or not second:
        return first or second
    if "~" in (first, second):
        return "~"
    if first[0] != second[0]:
        return None
    # A strict bound among lax ones keeps the sum strictly beyond.
    return first if len(first) <= len(second) else second
