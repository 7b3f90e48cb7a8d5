"""The projects that a report names beside their investment."""

import re

_KINDS = (
    "污水处理站|污水处理厂|处理站|处理厂|变电站|水厂|工程|项目|大桥|公路|生产线|标准厂房|产业园|科技园"
    "|医院|学校|综合体|基地|管网|水库|中心|厂房|电站|站"
)
_NAME = rf"[\u4e00-\u9fffA-Za-z0-9“”\"·—-]{{3,36}}?(?:{_KINDS})"
# 总投资1903万元的横冲科技工业园污水处理站累计完成投资…
_AFTER_TOTAL = re.compile(rf"的(?P<name>{_NAME})(?=累计|已|完成|总投资|，|。|；|开工|年度|今年|全年|于|$|、)")
_OPENING = re.compile(
    rf"^(?:[一二三四五六]是|[“”\"]|其中[，,:]?|推进|重点)*(?P<name>{_NAME})(?:建设|设计|累计|已|总投资|计划|年度|，|,|位于|占地|由|于|完成|日处理|项目总|概算|$)"
)
_LEAD = re.compile("^(?:该|本|此|上述|各|全部|所有|重点|[一二三四五六七八九十两]+个?)?(?:项目|工程)$")
INVESTMENT = re.compile("总投资|完成投资|计划投资|概算|投资完成|到位资金")


def opening(sentence: str) -> str:
    """The project that a sentence begins with, "" where it begins with none.

    >>> opening("横冲科技工业园污水处理站设计日处理300吨"), opening("项目总投资1903万元")
    ('横冲科技工业园污水处理站', '')
    """
    match = _OPENING.match(sentence[:60])
    return _named(match)


def after_total(following: str) -> str:
    """The project whose total stands just before the words: 的…项目, "" where none is named."""
    return _named(_AFTER_TOTAL.match(following[:60]))


def _named(match: re.Match[str] | None) -> str:
    name = match["name"].strip('“”"') if match else ""
    return "" if _LEAD.match(name) or name in ("园区项目", "招商项目") else name


def is_investment(label: str) -> bool:
    """Whether a label is of a project's amounts."""
    return INVESTMENT.search(label) is not None
