"""The stage of each project and the group it is printed under; which projects are halted."""

import re
from collections.abc import Mapping

import pandas as pd

from perfdata.catalogue.stages import ProjectWords, Stage
from perfdata.compute.keys import mapped
from perfdata.terms import labels
from perfdata.terms.text import squeeze

# A paused or cancelled project has no schedule to be held against.
HALTED: tuple[Stage, ...] = ("paused", "cancelled")

_CLAUSE_ENDS = re.compile(r"[，,；;。、：:（）()\n\s]+")
_COUNT = re.compile(r"[（(]?(?:共|计)?\d+[个项][）)]?$")


def stages(projects: pd.DataFrame, words: ProjectWords) -> pd.DataFrame:
    """The `stage_code` and the `group` of each row, by its index; "" where they are not known.

    A row's own text tells its stage, else the name of its group does. Of several clauses the last
    one that is a stage counts: reports go on to what is now (曾停工，现已复工). A group is the row
    of role group that stands last above a detail in its sheet.
    """
    known = {squeeze(spelling): stage for stage, spellings in words.stages.items() for spelling in spellings}
    group = _groups(projects)
    own = mapped(projects["stage"], lambda text: _stage(text, known)).astype("str")
    by_group = mapped(group, lambda name: _stage(_bare(name), known)).astype("str")
    return pd.DataFrame({"stage_code": own.where(own.ne(""), by_group), "group": group})


def _groups(projects: pd.DataFrame) -> pd.Series:
    """The group that stands above each detail; "" for totals, groups and details without one."""
    sheet = ["file", "sheet", "entity", "time_period"]
    ordered = projects.sort_values([*sheet, "row"], kind="stable")
    is_group, is_total = ordered["role"].eq("group"), ordered["role"].eq("total")
    # A total ends the groups above it.
    heads = ordered["project"].where(is_group, "").where(is_group | is_total)
    above = heads.groupby([ordered[name] for name in sheet]).ffill().fillna("")
    return above.where(ordered["role"].eq("detail"), "").astype("str").reindex(projects.index)


def _stage(text: str, known: Mapping[str, Stage]) -> str:
    """The stage that a text says, "" for none.

    >>> _stage("主体封顶，已停工", {"已停工": "paused"}), _stage("即将竣工", {"竣工": "finished"})
    ('paused', '')
    """
    if not text:
        return ""
    clauses = [squeeze(text), *(squeeze(clause) for clause in _CLAUSE_ENDS.split(text))]
    found = [known[clause] for clause in clauses if clause in known]
    return found[-1] if found else ""


def _bare(name: str) -> str:
    """A group's name without its number of order and the count of its projects.

    >>> _bare("一、在建项目（11项）")
    '在建项目'
    """
    return _COUNT.sub("", labels.parse(name).name) if name else ""
