"""The grammar of place names at the start of a title: province, city, then a park or a county."""

import re
from collections.abc import Iterator

_NATIONAL_PARK = (
    "经济技术开发区|高新技术产业开发区|高新技术产业园区|经济开发区|综合保税区|高新区|经开区|保税区"
)
_PARK = (
    f"{_NATIONAL_PARK}|工业集中区|产业集聚区|产业开发区|产业园区|工业园区|科技园区|工业园|产业园|科技园"
    "|开发区|集中区|示范区|新区"
)
# Characters that open no name here, except in the county names that begin with them.
_NAME = "(?!各|分(?!宜)|全(?![州椒南])|本(?!溪)|按|我|该|主要|重点|关于|农村|城[市镇乡])[\u4e00-\u9fff]"
_PLACE = re.compile(
    rf"(?P<province>{_NAME}{{2,6}}?(?:省|自治区))?"
    rf"(?P<city>{_NAME}{{2,4}}?(?:市(?![场值价盈])|自治州|州(?=\d|.{{2,4}}?[县市])))?"
    rf"(?P<rest>(?(city)(?:{_NATIONAL_PARK})|(?!))|{_NAME}{{2,10}}?(?:{_PARK})|{_NAME}{{2,8}}?自治县"
    rf"|{_NAME}{{2,3}}?[区市旗](?![场值价盈])|{_NAME}{{1,3}}?县)?"
)
# Words that end like a place and name a kind of place, or a time.
_KINDS = re.compile(
    r"(?:(?:国家|省|市|县)级|各类|特色|现代|农业|工业|产业|科技|综合|高新技术|经济|技术|自由贸易)*"
    rf"(?:{_PARK}|园区)"
    r"|.{0,4}(?:地|县|市|小|社|辖|景|灾|库|自贸|保护|旅游|度假|功能|试验|合作|服务|聚集|生活|住宅)区"
    r"|(?:中心|主|老|建成)城?区|(?:贫困|偏远)山?区|(?:区|市|邻|贫困|示范|百强|山区)县"
    r"|.{0,3}(?:城|级|房地产|股|超|夜)市|.*(?:年|月|季度)[末底]?.*"
)
_LEAD = re.compile(
    r"^(?:(?:填报|编制|报送|报告)?(?:单位|部门)(?:名称)?:|关于|(?:19|20)\d\d年?度?[_-]?"
    r"|(?:\d{1,2}[-—–~至])?\d{1,2}月(?:份|末|底)?|前?[一二三四]季度|[上下]半年|全年|截[至止])+"
)


def without_lead(text: str) -> str:
    """The squeezed text without the period or the 填报单位： that stands before a name."""
    return _LEAD.sub("", text)


def at_start(text: str) -> str:
    """The place that the squeezed text begins with, "" where it begins with none.

    >>> at_start("宝庆经开区月报"), at_start("工业园区主要指标"), at_start("房地产市场")
    ('宝庆经开区', '', '')
    """
    match = _PLACE.match(text)
    return "" if match is None or _KINDS.fullmatch(match[0]) else match[0]


def tails(place: str) -> Iterator[str]:
    """The place itself, then without its province, then without its city.

    >>> list(tails("湖南省邵阳市大祥区"))
    ['湖南省邵阳市大祥区', '邵阳市大祥区', '大祥区']
    """
    yield place
    match = _PLACE.match(place)
    if match is None:
        return
    for group in ("province", "city"):
        rest = place[match.end(group) :] if match[group] else ""
        # 邵阳市高新区 is not the 高新区 of any other city.
        if rest and not is_kind_of_park(rest):
            yield rest


def is_kind_of_park(text: str) -> bool:
    """Whether the text is a kind of park (经开区) and the name of none."""
    return re.fullmatch(_PARK, text) is not None
