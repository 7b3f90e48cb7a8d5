"""Which column of a project schedule holds which amount, where spellings alone do not tell."""

import re
from collections.abc import Mapping, Sequence

from perfdata.recognise.layout_fields import Columns, Path
from perfdata.terms.text import squeeze

AMOUNTS = (
    "total_investment",
    "planned_investment",
    "completed_investment",
    "cumulative_investment",
    "funds",
)
RATIO = re.compile(r"%|％|比例|比重|占.*(?:计划|总|预算|任务)|完成率|序时|时序|进度[(（]?%")
_PRIOR = re.compile(r"上一?年度?[底末]|去年[底末]|上年累计|以前年度|往年|至上年")
_SINCE_START = re.compile(r"开工|开建|建设以来|自建设|项目累计|总累计|(?:19|20)\d\d年[底末].*(?:累计|完成)")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_YEAR_END = re.compile(r"((?:19|20)\d\d)年(?:12月)?[底末]")
_OF_MONTH = re.compile(
    r"旬|(?<![-—至到~\d])(?:1[0-2]|[1-9])月(?:份|当月)?(?:完成|实际|投资|计划)|[本当]月|月计划|^月完成|月完成情况|当季|本季|本周"
)
_SO_FAR = re.compile(r"1[-—至到~]\d{1,2}月|一至|年初|元月|月累计|截[至止]\d{1,2}月")
_OF_YEAR = re.compile(
    r"1[-—至到~]\d{1,2}月|一至|年初|元月|本年|当年|今年|年度|全年|年内|(?:19|20)\d\d年|半年|季度|累计|截[至止]\d{1,2}月"
)
_DONE = re.compile(r"完成|累计|已投|实际投资")
_PLANNED = re.compile(r"计划.*投资|投资.*(?:计划|目标|任务)|(?:计划|目标)$")
_TOTAL = re.compile(r"总投资|投资总[额规]")
# 累计完成投资, 已完成投资额, 截至9月底累计完成投资: of the year or since the start, as the others tell.
_BARE_TOTAL = re.compile(
    r"^(?:截[至止]到?(?:目前|现在|(?:20\d\d年)?\d{1,2}月)?[底末]?)?(?:已|实际)?(?:累计)?(?:已)?"
    r"(?:完成|累计)(?:总?投资)?(?:额|数)?(?:[(（].*)?$"
)
# A column named so is a project's in a schedule only: 项目 and 名称 head indicators too.
_OF_SCHEDULE = ("stage", "location", "content", "years", "owner", "issues", "start", "finish", "milestones")


def with_amounts(found: Columns, paths: Sequence[Path]) -> dict[str, list[int]]:
    """The fields found by their spellings, and the amounts that the parts of a heading tell.

    1-9月累计完成 is of the year, 开工至今累计 since the start; 至上年底累计 is neither's.
    """
    fields = {name: list(at) for name, at in found.items()}
    taken = {index for at in found.values() for index in at}
    for index, path in enumerate(paths):
        field = _amount(joined(path)) if index not in taken else ""
        if field:
            fields.setdefault(field, []).append(index)
    return fields


def project_columns(found: Columns, paths: Sequence[Path], year: int | None) -> dict[str, int]:
    """The column of each field. `year` is the table's, for headings that name none."""
    columns = {name: at[0] for name, at in found.items()}
    names = [joined(path) for path in paths]
    return _without_earlier_year(_settled(columns, names), names, year)


def is_schedule(columns: Mapping[str, int], paths: Sequence[Path]) -> bool:
    """Whether the headings are those of projects: a total investment, or a year's with a stage or a place."""
    if "total_investment" in columns:
        return True
    amounts = [joined(paths[columns[name]]) for name in AMOUNTS if name in columns]
    told = any(name in columns for name in _OF_SCHEDULE)
    named = re.search("项目|工程", joined(paths[columns["project"]])) is not None
    return named and told and any("投资" in name for name in amounts)


def joined(path: Path) -> str:
    """All headings of a column as one text."""
    return "".join(squeeze(text) for text in path)


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
    if RATIO.search(name):
        return ""
    done = _DONE.search(name) and "计划" not in name
    if _PRIOR.search(name):
        return "prior_cumulative"
    if _SINCE_START.search(name) and done:
        return "cumulative_investment"
    if _OF_MONTH.search(name) and not _SO_FAR.search(name):
        return "month_investment"
    if (_OF_YEAR.search(name) or _BARE_TOTAL.match(name)) and done:
        return "completed_investment"
    if _PLANNED.search(name) and "总" not in name:
        return "planned_investment"
    return "total_investment" if _TOTAL.search(name) and not done else ""


def _settled(found: dict[str, int], names: Sequence[str]) -> dict[str, int]:
    """累计完成投资 alone is since the project's start, unless a plan of the year stands beside it."""
    at = found.get("completed_investment")
    if at is None:
        return found
    if _YEAR_END.search(names[at]) and "cumulative_investment" not in found:
        found["cumulative_investment"] = found.pop("completed_investment")
    elif _BARE_TOTAL.match(names[at]) and "cumulative_investment" not in found:
        others = [i for i, name in enumerate(names) if i != at and _is_of_year(name)]
        if others or "planned_investment" not in found:
            found["cumulative_investment"] = found.pop("completed_investment")
        if others:
            found["completed_investment"] = others[0]
    bare = [i for i, name in enumerate(names) if i not in found.values() and _BARE_TOTAL.match(name)]
    if bare:
        found.setdefault("cumulative_investment", bare[0])
    return found


def _is_of_year(name: str) -> bool:
    return not _BARE_TOTAL.match(name) and _amount(name) == "completed_investment"
