"""The title of a report, and what it says: whose report it is, of which period and of which kind."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from perfdata.catalogue import Catalogue
from perfdata.model import RawDocument
from perfdata.narrative.lines import Line, lines
from perfdata.narrative.shapes import LEAD_INS, printed_number
from perfdata.terms import periods
from perfdata.terms.matching import Matcher

ReportKind = Literal["self_evaluation", "evaluation", "work_report", "bulletin", ""]

# A title fits on few lines, each shorter than a line of body text.
_LINES_LIMIT = 8
_LINE_LENGTH_LIMIT = 40
_SIGNATURE_LINES = 3

# Read in this order: an 绩效自评报告 is a self-evaluation before it is an evaluation report.
_KINDS: tuple[tuple[ReportKind, re.Pattern[str]], ...] = (
    ("self_evaluation", re.compile("自评|自我评价")),
    ("evaluation", re.compile("绩效评价|绩效报告|评价报告")),
    ("bulletin", re.compile("公报|简报|快报|月报|通报")),
    ("work_report", re.compile("工作报告|总结|汇报|工作情况")),
)
_TITLE_END = re.compile(
    "(?:报告|公报|简报|快报|月报|通报|总结|汇报|材料|方案|讲话|说明)(?:[（(].{0,20}[）)])?$"
)
# Who issues a document stands below its name.
_ISSUER = re.compile("(?:局|厅|部|处|办公室|办|政府|委员会|委|中心|总队|调查队)$")
_DATE = re.compile(r"(?:\d{4}|二[〇○零一二三四五六七八九]{3})年.{1,3}月.{1,3}日")
# The year that a report gives as its own: 我单位对2021年度…, 本部门2021年….
_OWN_YEAR = re.compile(r"[本我](?:单位|部门|园区|园|委|局|区|市|县|中心)[^。；\n\d]{0,8}((?:19|20)\d\d)年")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年度")


@dataclass(frozen=True, slots=True)
class Title:
    """What the title says; each field is "" where it is not known.

    `entity` is the registered name, or the printed place where the registry doesn't know it.
    """

    text: str
    entity: str
    time_period: str
    kind: ReportKind


def title(document: RawDocument, catalogue: Catalogue) -> Title:
    """The document's title. What it leaves unsaid is taken from the signature and the body.

    A date is when the report was printed, never its period.
    """
    every = lines(document)
    block = [line.text for line in every[: title_length(every)]]
    named = [text for text in _without_issuer(block) if "：" not in text and not _is_date(text)]
    text = "".join(named)
    kind: ReportKind = next((kind for kind, pattern in _KINDS if pattern.search(text)), "")
    entity = _entity(block, every, Matcher(catalogue))
    return Title(text, entity, _time_period(named) or _own_year(document.text), kind)


def title_length(every: Sequence[Line]) -> int:
    """How many lines at the top are the title: short ones, before any number, style or sentence.

    Where body text follows them directly, the last of them may be a heading without a number: then
    the title ends with the line that says what the document is (…报告). The title itself may be in
    a heading style; a line in such a style after it is a heading.
    """
    top = 0
    while top < min(len(every), _LINES_LIMIT) and _may_be_title(every[top]):
        top += 1
    names = (i for i in range(top) if _TITLE_END.search(every[i].text) or _is_date(every[i].text))
    named = max(names, default=-1) + 1
    styled = next((i for i in range(max(named, 1), top) if every[i].level), top)
    if top == len(every) or _opens_section(every[top]):
        return styled
    return named or styled


def _opens_section(line: Line) -> bool:
    number = printed_number(line.text)
    return number is not None and number.shape not in LEAD_INS


def _may_be_title(line: Line) -> bool:
    number = printed_number(line.text)
    if number is not None and number.shape != "dash":  # a dash opens a subtitle too
        return False
    if (
        len(line.text) > _LINE_LENGTH_LIMIT
        or "。" in line.text
        or line.text.endswith(("：", ":", "；", "，"))
    ):
        return False
    return re.sub(r"\s", "", line.text) != "目录"


def _is_date(text: str) -> bool:
    """Whether the line is a date or a bare month, which is when a report was printed."""
    if _DATE.search(text):
        return True
    period = None if text.startswith(("（", "(")) else periods.whole(text)
    return period is not None and period.part == "month"


def _without_issuer(block: Sequence[str]) -> list[str]:
    """The lines without those below the document's name that say who issued it."""
    ends = next((i for i, text in enumerate(block, start=1) if _TITLE_END.search(text)), len(block))
    return [*block[:ends], *(text for text in block[ends:] if not _ISSUER.search(text))]


def _entity(block: Sequence[str], every: Sequence[Line], matcher: Matcher) -> str:
    for text in ("".join(t for t in block if not _is_date(t)), *block):
        if entity := matcher.entity_in(text):
            return entity
    signature = (matcher.entity(line.text) for line in every[-_SIGNATURE_LINES:])
    return next(filter(None, signature), "")


def _time_period(named: Sequence[str]) -> str:
    """The period of the title; a five-year plan only where no year stands beside it."""
    found = [p for text in named for p in periods.find_all(text) if p.time_period]
    found.sort(key=lambda period: period.part == "plan_span")
    return found[0].time_period if found else ""


def _own_year(text: str) -> str:
    """The year that the body calls its own, else its most frequent 年度; "" where two tie."""
    own = _OWN_YEAR.search(text)
    if own:
        return str(own[1])
    common: list[tuple[str, int]] = Counter(_YEAR.findall(text)).most_common(2)
    if not common or (len(common) == 2 and common[0][1] == common[1][1]):
        return ""
    return common[0][0]
