"""How prose says that a figure rose, fell or stayed: direction, comparison, prices and amount."""

import re
from dataclasses import dataclass

from perfdata.model import FLIPPED, Qualifier
from perfdata.model.claims import GrowthBasis, GrowthOver, GrowthUnit
from perfdata.narrative.figures import Figure

_RISES = (
    "(?<![然械净])增长率|增长(?!率)|增产|增收|上涨|上升|提高|提升|增加|扩大|加快"
    "|回升|攀升|增幅|增速|涨幅|递增|净增加|净增|多增|(?<![新激倍净递])增|(?<!高)涨|(?<![上提攀回])升"
)
_FALLS = (
    "负增长|下降|减产|减收|减少|回落|降低|下跌|下滑|缩减|收窄"
    "|缩小|放缓|降幅|跌幅|压减|压缩|少增|净减少|(?<![削缩])减|(?<![下])降|(?<!下)跌"
)
_FILLING = "(?:了|为|达到?|高达|仅|幅度|:)"
DIRECTION = rf"(?P<fall>{_FALLS})|(?P<rise>{_RISES})"
LEAD = rf"(?:{DIRECTION}){_FILLING}{{0,2}}"
TIMES = (
    r"(?:是|为|达到?|相当于)[^\d，。；、]{0,6}(?:\d{4}年)?[^\d，。；、]{0,8}的"
    r"(?P<times>\d++(?:\.\d++)?|[一两二三四五六七八九十])倍"
)
DOUBLED = "翻了?(?P<doubled>[一两二三]?)番|增长(?P<fold>[一两二三四五六七八九])倍"
FLAT = "(?:基本)?持平|零增长"
_COUNT = {
    mark: number
    for number, marks in enumerate(("一", "二两", *"三四五六七八九十"), start=1)
    for mark in marks
}

_SHARES = {
    "%": (1.0, "%"),
    "个百分点": (1.0, "pp"),
    "百分点": (1.0, "pp"),
    "倍": (100.0, "%"),
    "成": (10.0, "%"),
}

# What stands between a figure and its own growth and says only what it is compared with.
_COMPARED = re.compile(
    r"(?:按|以|剔除|扣除)[^，。；\d]{0,8}(?:可比|不变|现行?|当年)?(?:价格?|口径|因素)(?:计算)?[,，]?"
    r"|可比(?:价格?|口径)|不变价格?|现价|实际|名义"
    r"|[比较同与](?:\d{4}年(?:度)?|[今去上前]年(?:度)?)?(?:[上下]半年|[前第]?[一二三四1-4]个?季度|[\d一]{1,2}月?(?:[-~—–至到]\d{1,2}月)?(?:份)?)?"
    r"(?:[上前]月|[上前]期|年初)?(?:全年|同期|同月)?[末底]?(?:相比|数)?"
    r"|同比|环比|[上去]年(?:同期|全年|末|底)?|同期|年均|年平均|平均(?:每年)?|年度?|累计|分别|均|也|又|再|略有?|小幅|大幅|仍|已|则|都|实现"
    r"|保持|呈现?|速度|幅度|增速|增幅|各|约|将|共|继续|稳步|快速|持续|进一步|为|达到?|口径|完成|以来|下|的|，|,|\s"
)
_COMPARABLE = re.compile("可比|不变价|扣除价格|剔除价格|实际增|实际下|实际回|实际上")
_NOMINAL = re.compile("名义|现价|当年价|现行价")
_MONTH = re.compile("环比|[比较][上前]月")
_SPAN = re.compile(
    "年均|年平均|平均每年|[比较]年初|[比较][上去]年[末底]|[比较是为于到](?P<year>\\d{4})年|两年平均|以来"
)


@dataclass(frozen=True, slots=True)
class Growth:
    """A growth as printed. `unit` is "" for an amount by which something rose or fell."""

    value: float
    decimals: int
    unit: GrowthUnit
    qualifier: Qualifier = ""


def growth(figure: Figure, *, falling: bool) -> Growth | None:
    """The growth that a figure after a direction word is; None where it is an amount (增加3家).

    >>> growth(Figure(1.5, 1, "倍"), falling=False)
    Growth(value=150.0, decimals=-1, unit='%', qualifier='')
    >>> growth(Figure(6.0, 0, "%", ">"), falling=True)
    Growth(value=-6.0, decimals=0, unit='%', qualifier='<')
    """
    if figure.unit not in _SHARES:
        return None
    factor, _ = _SHARES[figure.unit]
    unit: GrowthUnit = "pp" if figure.unit.endswith("百分点") else "%"
    decimals = figure.decimals - len(str(int(factor))) + 1
    value = round(figure.value * factor, 10)
    if not falling or not value:
        return Growth(value, decimals, unit, figure.qualifier)
    return Growth(-value, decimals, unit, FLIPPED[figure.qualifier])


def multiple(match: re.Match[str]) -> Growth:
    """是上年的2倍 is +100 %, 翻番 +100 %, 翻两番 +300 %, 增长两倍 +200 %."""
    if match["fold"]:
        return Growth(100.0 * _COUNT[match["fold"]], -2, "%")
    if match["doubled"] is not None:
        return Growth(100.0 * (2 ** _COUNT.get(match["doubled"], 1) - 1), 0, "%")
    times = match["times"]
    number = float(_COUNT.get(times) or times)
    return Growth(round(100 * (number - 1), 10), len(times.partition(".")[2]) - 2, "%")


def without_comparison(words: str) -> str:
    """What is left of the words before a growth when all that they compare with is taken out.

    >>> without_comparison("按可比价格计算，比上年同期"), without_comparison("工业投资同比")
    ('', '工业投资')
    """
    # From the end only: 同比 inside a name is no comparison.
    while words:
        last = None
        for size in range(min(len(words), 20), 0, -1):
            if _COMPARED.fullmatch(words, len(words) - size):
                last = size
                break
        if last is None:
            return words
        words = words[: len(words) - last]
    return ""


def growth_over(words: str, year: int | None) -> GrowthOver:
    """What the words before a growth compare with; `year` is that of the claim.

    >>> growth_over("比年初增加386.1亿元，同比增长", 2023)
    'year'
    """
    # What was said before the last 同比 was of another figure.
    words = words.rpartition("同比")[2]
    if _MONTH.search(words):
        return "month"
    span = _SPAN.search(words)
    if span is None or (span["year"] and year is not None and int(span["year"]) == year - 1):
        return "year"
    return "span"


def growth_basis(words: str) -> GrowthBasis:
    """The prices or scope on which the words say that the growth was worked out."""
    if _COMPARABLE.search(words):
        return "comparable"
    return "nominal" if _NOMINAL.search(words) else "unknown"
