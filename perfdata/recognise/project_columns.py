"""Which column of a project schedule holds which amount, where spellings alone do not tell."""

import re
from collections.abc import Mapping, Sequence

from perfdata.terms.text import squeeze

# Of the amounts of a project only these are kept; see AMOUNTS in projects.
_RATIO = re.compile(r"%|比例|比重|占.*计划|占.*总|完成率")
_PRIOR = re.compile(r"上一?年度?[底末]|去年[底末]")
_SINCE_START = re.compile(r"开工|开建|建设以来|自建设|项目累计|(?:19|20)\d\d年[底末].*累计")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_YEAR_END = re.compile(r"((?:19|20)\d\d)年[底末]")
_OF_MONTH = re.compile(r"旬|(?<![-—至到~\d])(?:1[0-2]|[1-9])月(?:份)?完成|[本当]月|月计划|^月完成|月完成情况")
_SO_FAR = re.compile(r"1[-—至到~]\d{1,2}月|一至|年初|元月")
_OF_YEAR = re.compile(
    r"1[-—至到~]\d{1,2}月|一至|年初|元月|本年|当年|年度|全年|(?:19|20)\d\d年|半年|季度|累计"
)
_DONE = re.compile(r"完成|累计")
_PLANNED = re.compile(r"计划.*投资|投资.*计划|计划$")
_BARE_TOTAL = re.compile(r"^(?:已|实际)?累计(?:已)?完成(?:投资)?(?:额)?(?:[(（].*)?$")


def project_columns(
    fields: Mapping[str, int], paths: Sequence[tuple[str, ...]], year: int | None
) -> dict[str, int]:
    """The fields found by their spellings, and those that parts of a heading tell.

    1-9月累计完成 is of the year, 开工至今累计 since the start; 至上年底累计 is neither's. `year` is the
    table's, for headings that name none.
    """
    found = dict(fields)
    names = ["".join(squeeze(text) for text in path) for path in paths]
    for index, name in enumerate(names):
        field = _amount(name)
        if field and index not in found.values():
            found.setdefault(field, index)
    return _without_earlier_year(_settled(found, names), names, year)


def _without_earlier_year(found: dict[str, int], names: Sequence[str], year: int | None) -> dict[str, int]:
    """N年底累计 beside what was done in a later year is the year before's: no 开工累计 of now."""
    at, done = found.get("cumulative_investment"), found.get("completed_investment")
    if at is None or done is None:
        return found
    ends, now = _YEAR_END.search(names[at]), _YEAR.search(names[done])
    this_year = int(now[1]) if now else year
    if ends is not None and this_year is not None and int(ends[1]) < this_year:
        found["prior_cumulative"] = found.pop("cumulative_investment")
    return found


def _amount(name: str) -> str:
    """The field that a heading names by its parts, "" for none."""
    if _RATIO.search(name):
        return ""
    done = _DONE.search(name) and "计划" not in name
    if _PRIOR.search(name):
        return "prior_cumulative"
    if _SINCE_START.search(name) and done:
        return "cumulative_investment"
    if _OF_MONTH.search(name) and not _SO_FAR.search(name):
        return "month_investment"
    if _OF_YEAR.search(name) and done:
        return "completed_investment"
    return "planned_investment" if _PLANNED.search(name) and "总" not in name else ""


def _settled(found: dict[str, int], names: Sequence[str]) -> dict[str, int]:
    """累计完成投资 alone is since the project's start, unless a plan of the year stands beside it."""
    at = found.get("completed_investment")
    if at is None:
        return found
    if re.search(r"(?:19|20)\d\d年[底末]", names[at]) and "cumulative_investment" not in found:
        found["cumulative_investment"] = found.pop("completed_investment")
    elif _BARE_TOTAL.match(names[at]) and "cumulative_investment" not in found:
        others = [i for i, name in enumerate(names) if i != at and _is_of_year(name)]
        if others or "planned_investment" not in found:
            found["cumulative_investment"] = found.pop("completed_investment")
        if others:
            found["completed_investment"] = others[0]
    return found


def _is_of_year(name: str) -> bool:
    return not _BARE_TOTAL.match(name) and _amount(name) == "completed_investment"
