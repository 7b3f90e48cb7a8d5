"""When a figure is of: the periods that a report names in its own way (今年, 同期, 十四五以来)."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from perfdata.model import Basis
from perfdata.terms import periods
from perfdata.terms.period import Period

_YEAR = "(?:(?:19|20)\\d\\d年度?|今年|本年度?|去年|上年度?|明年|当年)"
_DASH = "[-~—–至到]"
_PART = (
    rf"(?:上半年|下半年|[前第]?[一二三四1-4]个?季度|(?:1|一|元)月?(?:份)?{_DASH}\d{{1,2}}月(?:份)?|\d{{1,2}}月?{_DASH}\d{{1,2}}月(?:份)?"
    rf"|(?<!\d)\d{{1,2}}月(?:份)?(?!\d)|[一二三四]至[二三四]季度)[末底]?"
)
# 比上年同期, 较1-11月: what a growth compares with, no time of its own.
COMPARISON = (
    rf"(?:(?<![占之])比|较|与|同)(?:{_YEAR}(?:{_PART})?|{_PART}|[上前]月|前年|年初)(?:全年|同期|同月)?[末底]?"
)
# Found in one pass; what each means is asked of terms.periods.
PERIOD = (
    rf"(?P<asof>截(?:止?[至到]|止)(?:{_YEAR})?(?:\d{{1,2}}月\d{{1,2}}[日号]|\d{{1,2}}月[末底]?|{_PART}|[年]?[末底]|目前)|截(?:止?[至到]|止)目前)"
    rf"|\d{{4}}年?{_DASH}{{1,2}}\d{{4}}年(?:期间)?"
    rf"|(?<![是为]){_YEAR}(?:{_PART}|[末底](?!数)|全年)?(?:同期)?(?:以来)?(?!第)"
    rf"|{_PART}(?:同期)?(?:以来)?|同期(?![比相])"
    r"|[“\"]?十[一二三四五]五[”\"]?(?:时期|期间|规划期|以来|[末底])?(?!规划|计划)"
    r"|(?:过去|近|这)?[两三四五十]年来|(?:过去|近)[两三四五]年"
    r"|全年|(?<![上去前])年[末底](?!考)"
)
_LAST, _NEXT = re.compile("^(?:去年|上年度?)"), re.compile("^明年")
_OWN = re.compile("^(?:今年|本年度?|当年|全年|年(?=[末底]))")
_SPAN_COUNT = re.compile("([两三四五十])年")
_COUNTS = {"两": 2, "三": 3, "四": 4, "五": 5, "十": 10}


@dataclass(frozen=True, slots=True)
class When:
    """The time of a claim; `time_period` "" where it is not known. `as_of_day` is 截至6月24日."""

    time_period: str = ""
    basis: Basis = "period"
    as_of_day: bool = False

    @property
    def year(self) -> int | None:
        """The calendar year it lies in; that of its end for a span."""
        last = self.time_period.rpartition("/")[2]
        return int(last[:4]) if last else None

    @property
    def is_span(self) -> bool:
        """Whether it covers several years."""
        return "/" in self.time_period


@dataclass(frozen=True)
class Calendar:
    """What the words for a time mean in a document of this period ("" if it states none)."""

    own: When

    @cached_property
    def _year(self) -> int | None:
        return self.own.year

    def of(self, phrase: str, current: When) -> When:
        """The time that a phrase found by PERIOD names; `current` is that of the sentence so far.

        >>> calendar = Calendar(When("2021"))
        >>> calendar.of("上半年", calendar.own).time_period, calendar.of("去年", calendar.own).time_period
        ('2021-06', '2020')
        """
        bare = re.sub('^截(?:止?[至到]|止)|[“”"]', "", phrase)
        if bare in ("目前", "今年以来", "当年", "本年", "今年", "本年度") or not bare:
            return self.own
        if bare == "同期":
            return self._earlier(current)
        if span := self._span(bare):
            return span
        return self._plain(bare, is_day=bare.endswith(("日", "号")), is_asof=phrase.startswith("截"))

    def _plain(self, bare: str, *, is_day: bool, is_asof: bool) -> When:
        year = self._year
        if year is not None:
            bare = _LAST.sub(f"{year - 1}年", bare)
            bare = _NEXT.sub(f"{year + 1}年", bare)
            bare = _OWN.sub(f"{year}年", bare)
        bare = re.sub(r"\d{1,2}[日号]$", "末", bare).replace("同期", "").replace("以来", "")
        found = periods.find(bare.replace("年年", "年").replace("年度末", "年末"))
        if found is None:
            return When()
        found = found.with_year(year)
        point: Basis = "point" if is_asof and found.within_year else found.basis
        return When(found.time_period, point, is_day)

    def _earlier(self, current: When) -> When:
        """The same time of the year before."""
        if not re.fullmatch(r"\d{4}(?:-.*)?", current.time_period):
            return When()
        return replace(current, time_period=f"{int(current.time_period[:4]) - 1}{current.time_period[4:]}")

    def _span(self, bare: str) -> When | None:
        count = _SPAN_COUNT.search(bare)
        if count and not bare[:1].isdigit() and "季" not in bare and "年来" in bare + "来":
            if self._year is None:
                return When()
            return When(f"{self._year - _COUNTS[count[1]] + 1}/{self._year}")
        found: Period | None = periods.find(bare)
        if found is None or found.part != "plan_span":
            return None
        if bare.endswith(("末", "底")):
            return When(str(found.end_year), "point")
        if bare.endswith("以来") and self._year and found.year and found.year < self._year < found.end_year:
            return When(f"{found.year}/{self._year}")
        return When(found.time_period)


def calendar(time_period: str, title: str, basis: Basis | None = None) -> Calendar:
    """The calendar of a document; a month in its title is cumulative unless the title says otherwise."""
    if basis is None:
        named = next((p for p in periods.find_all(title) if p.time_period == time_period), None)
        is_month = time_period[4:].strip("-").isdigit()
        basis = named.basis if named is not None else "ytd" if is_month else "period"
    return Calendar(When(time_period, basis))
