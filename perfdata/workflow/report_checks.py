"""What a report's own text says against itself: sums, ratios, periods, numbering, each in words."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from perfdata.language import pgettext, remark
from perfdata.model import CheckKind, Section, TextCheck


@dataclass(frozen=True, slots=True)
class CheckedText:
    """One finding about the text at `start`:`end`; `id` is unique in the report.

    `ok` is None where it cannot be told, or where a person is asked; `word` says which.
    """

    id: str
    section: str
    start: int
    end: int
    kind: CheckKind
    name: str
    ok: bool | None
    word: str
    message: str


def checked_texts(checks: Sequence[TextCheck], sections: Sequence[Section]) -> tuple[CheckedText, ...]:
    """The checks in words, those that ask for a look first, else in the text's order."""
    starts = [section.start for section in sections]
    made = (_checked(number, check, _section(check, starts, sections)) for number, check in enumerate(checks))
    return tuple(sorted(made, key=lambda one: (_order(one.ok), one.start)))


def _checked(number: int, check: TextCheck, section: str) -> CheckedText:
    return CheckedText(
        id=f"c{number}",
        section=section,
        start=check.start,
        end=check.end,
        kind=check.kind,
        name=check_name(check.kind),
        ok=check.ok,
        word=_word(check.ok),
        message=remark(check.code, check.values),
    )


def _section(check: TextCheck, starts: Sequence[int], sections: Sequence[Section]) -> str:
    """The innermost section, which is the last one to begin at or before the place."""
    index = bisect_right(starts, check.start) - 1
    return sections[index].id if index >= 0 else ""


def _order(ok: bool | None) -> int:
    return (False, None, True).index(ok)


def check_name(kind: CheckKind) -> str:
    """What is checked, for the reader."""
    names: dict[CheckKind, str] = {
        "parts_sum": pgettext("check", "sum of parts"),
        "ratio": pgettext("check", "ratio"),
        "impossible": pgettext("check", "growth and two values"),
        "period": pgettext("check", "period"),
        "numbering": pgettext("check", "numbering"),
    }
    return names[kind]


def _word(ok: bool | None) -> str:
    if ok is None:
        return pgettext("check", "for a person to judge")
    return pgettext("check", "holds") if ok else pgettext("check", "look at this")
