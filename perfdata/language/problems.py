"""Problems, refusals and unused numbers in the reader's words: what is wrong and what to do."""

from collections.abc import Mapping

from perfdata.errors import PerfdataError
from perfdata.language.faults import FAULTS, OTHER_FAULT, OTHER_REMARK, OTHER_SKIP, REMARKS, SKIPS
from perfdata.language.refusals import OTHER_REFUSAL, REFUSALS
from perfdata.language.translation import say
from perfdata.language.wording import Wording, clipped, fill
from perfdata.model import Place, Problem


def where(place: Place) -> str:
    """The path to a place: file, sheet and cell, as far as they are known.

    >>> where(Place("2021报表.xlsx", "2021", "D17"))
    '2021报表.xlsx › 工作表“2021” › D17'
    """
    sheet = say("sheet “{sheet}”", sheet=clipped(place.sheet)) if place.sheet else ""
    return " › ".join(step for step in (clipped(place.file), sheet, place.cell) if step)


def reason(problem: Problem) -> str:
    """Why it is wrong, with what was found."""
    return fill(_fault(problem).reason, _values(problem))


def remedy(problem: Problem) -> str:
    """What to do about it."""
    return fill(_fault(problem).remedy, _values(problem))


def sentence(problem: Problem) -> str:
    """Where it is, why it is wrong and what to do, as one line.

    >>> sentence(Problem("not_a_number", "error", Place("a.xlsx", "2021", "D17"), "1.2.3"))
    'a.xlsx › 工作表“2021” › D17：应为数字，实际是“1.2.3”。请更正该单元格，或标为缺失。'
    """
    advice = _advice(reason(problem), remedy(problem))
    place = where(problem.place)
    return say("{place}: {advice}", place=place, advice=advice) if place else advice


def explain(error: PerfdataError) -> str:
    """What was refused and what to do next; never the exception's own text."""
    wording = REFUSALS.get(error.code, OTHER_REFUSAL)
    values = {**error.values, "code": error.code}
    return _advice(fill(wording.reason, values), fill(wording.remedy, values))


def skipped(code: str) -> str:
    """Why a number of a sheet was read and not used."""
    return fill(SKIPS.get(code, OTHER_SKIP), {"code": code})


def remark(code: str, values: Mapping[str, str]) -> str:
    """What a check of a report's text found, by the check's code and values.

    >>> remark("number_missing", {"found": "三、", "expected": "二、", "unnumbered": ""})
    '“三、”之前缺少“二、”。'
    """
    worded = f"{code}_unnumbered" if values.get("unnumbered") else code
    return fill(REMARKS.get(worded, OTHER_REMARK), {**values, "code": code})


def _fault(problem: Problem) -> Wording:
    plain = FAULTS.get(problem.code, OTHER_FAULT)
    return FAULTS.get(f"{problem.code}_suggested", plain) if problem.values.get("suggestion") else plain


def _values(problem: Problem) -> dict[str, str]:
    place = {"file": problem.place.file, "sheet": problem.place.sheet, "cell": problem.place.cell}
    return {**place, **problem.values, "found": problem.found, "code": problem.code}


def _advice(why: str, what_to_do: str) -> str:
    return say("{reason} {remedy}", reason=why, remedy=what_to_do)
