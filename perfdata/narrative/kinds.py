"""Whether a sentence states what was achieved, planned or budgeted."""

import re

from perfdata.model import Kind

_PLAN = re.compile(
    r"预期目标|主要目标|工作目标|发展目标|目标[是为:]|力争|确保|争取(?!到|资金)|预期(?=增长|目标|为|[^，。]{0,8}增)|计划(?=总?投资|新增|实施|完成|安排|引进|建设|到|全年|在)"
    r"|[，。；:]拟|^拟|将(?:达到?|突破|实现|建成|新增|超过|完成)|(?:明年|来年|下一步|下步)|年度计划投资|年度投资计划(?!的)|(?:年度|全年|年)(?:目标)?任务(?=\d)|目标任务(?=\d)|目标(?=\d)|规划(?=投资|建设|到)"
)
_BUDGET = re.compile("年初预算|预算数|预算安排|调整预算|部门预算|年预算(?=\\d)|预算批复")
# 预算执行率 and 一般公共预算收入 are names, and 完成目标的97% tells what was done.
_DONE = re.compile("完成(?:年度|全年|年初)?[^，。；]{0,8}(?:的|%)|超额完成|执行数|执行率|决算")


def kind(words: str) -> Kind:
    """The kind that the words before a figure tell, as far as they tell one.

    >>> kind("2022年预期目标：地区生产总值"), kind("年初预算数"), kind("全年完成")
    ('plan', 'budget', 'actual')
    """
    if _PLAN.search(words):
        return "plan"
    return "budget" if _BUDGET.search(words) and not _DONE.search(words) else "actual"


def is_plan(words: str) -> bool:
    """Whether a heading or sentence opens a stretch of plans."""
    return _PLAN.search(words) is not None
