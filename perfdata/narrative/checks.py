"""What is amiss in a report by its own account, without looking at any table: its numbering."""

from collections.abc import Iterable

from perfdata.model import Section
from perfdata.model.claims import TextCheck
from perfdata.narrative.shapes import PrintedNumber, Shape, printed_number

Check = TextCheck


def numbering(sections: Iterable[Section]) -> tuple[Check, ...]:
    """A finding for each number that is skipped ("number_missing") or stands twice ("number_repeated").

    `values` are the number `found`, the number `expected` in its place and, where a heading without
    a number stands there, its text as `unnumbered`. A series that starts again at one is a new list.
    """
    checks = []
    last: dict[tuple[str, Shape], int] = {}
    unnumbered: dict[str, str] = {}
    for section in sections:
        parent = section.id.rpartition(".")[0]
        number = printed_number(section.number)
        if number is None:
            unnumbered[parent] = section.heading if section.level else ""
        elif number.ordinal and number.shape != "sequence":
            before = last.get((parent, number.shape), 0)
            if not _follows(number.ordinal, before):
                checks.append(_check(section, number, before, unnumbered.get(parent, "")))
            last[(parent, number.shape)] = number.ordinal
            unnumbered[parent] = ""
    return tuple(checks)


def _follows(ordinal: int, before: int) -> bool:
    return ordinal == before + 1 or (ordinal == 1 and before > 1)


def _check(section: Section, number: PrintedNumber, before: int, unnumbered: str) -> Check:
    values = {"found": section.number, "expected": number.printed_as(before + 1), "unnumbered": unnumbered}
    code = "number_repeated" if number.ordinal <= before else "number_missing"
    return Check("numbering", section.start, section.start + len(section.number), code, values)
