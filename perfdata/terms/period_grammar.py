"""The patterns that periods are printed in, and what each of them says."""

import calendar
import re
from collections.abc import Callable

from perfdata.terms.period import Period

EARLIEST_YEAR, LATEST_YEAR = 1949, 2099

Build = Callable[[re.Match[str]], Period | None]

# Five-year plans by name: the twelfth ran 2011-2015.
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031}
_DIGITS = str.maketrans("〇○Oo零一二三四五六七八九", "00000123456789")
_COUNT = {
    mark: number
    for number, marks in enumerate(("元一", "二两", *"三四五六七八九十"), start=1)
    for mark in marks
}

# A year of two digits needs its 年, and counts no years: neither 近20年 nor 10年期 names a year.
_NO_COUNT = "年(?!均|级|以上|来|限|产|期|内|间|多|余|前|后|左右)"
_SHORT = rf"(?<![近过约满共第前后])'?(?P<short>\d\d)(?={_NO_COUNT})"
_CHINESE = rf"(?P<chinese>[二一][〇○Oo零九][〇○Oo零一二三四五六七八九]{{2}})(?={_NO_COUNT})"
_FOUR = r"(?P<year>(?:19|20)\d\d)"
_YEAR = rf"(?<!\d)(?:{_FOUR}|{_SHORT}|{_CHINESE})\s*(?:年度|年|[-./])?\s*"
# What follows a number that is an amount and no year: 2000万元, 2021.5亿元, 2000余家.
_AMOUNT = (
    r"\s*(?:[万亿千吨辆倍余多套件次头只米%‰]|元(?!月)|个(?!人|体)|家(?!电|具|庭|禽)|户(?!均|籍)"
    r"|人(?!口|均|才|民|大)|亩(?!均)|公[里斤顷]|平方|立方|台(?!账|帐)|项(?!目)|[.,]\d)"
)
_DASH = r"\s*(?:[-—–~至到]|——)\s*"
_MONTH = r"(?:1[0-2]|0?[1-9]|元|十[一二]?|[一二三四五六七八九])"
_POINT = r"(?P<point>末|底)?"
_DAY = r"(?:[0-3]?\d|[一二三]?十?[一二三四五六七八九十])"

# A day is no period: the date of a report's printing is not the period it reports.
DAY = re.compile(
    rf"(?:{_YEAR})?(?<!\d){_MONTH}月{_DAY}(?:{_DASH}{_DAY})?[日号]"
    r"|(?<!\d)(?:19|20)\d\d(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}(?!\d|\s*月)"
)


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        year = int(groups["year"])
    elif groups.get("short"):
        short = int(groups["short"])
        year = 2000 + short if short < 50 else 1900 + short
    elif groups.get("chinese"):
        year = int(groups["chinese"].translate(_DIGITS))
    else:
        return None
    return year if EARLIEST_YEAR <= year <= LATEST_YEAR else None


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return sum(_COUNT[mark] for mark in text)


def _point(match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("point"))


def _month_end(match: re.Match[str]) -> Period | None:
    """截至9月30日 is the end of September; any other day is no period."""
    year, month, day = _year(match), int(match["month"]), int(match["day"])
    last = calendar.monthrange(year or 2000, month)[1]
    # Without a year, February ends on the 28th or the 29th.
    ends = day == last or (year is None and (month, day) == (2, 28))
    return Period("month", year, month, point=True) if ends else None


def _plan(match: re.Match[str]) -> Period | None:
    first = _PLANS.get(match["plan"])
    return Period("plan_span", first, end_year=first + 4) if first else None


def _years(match: re.Match[str]) -> Period | None:
    first, last = int(match["from"]), int(match["to"])
    return Period("plan_span", first, end_year=last) if first < last else None


def _months(match: re.Match[str]) -> Period | None:
    year, first, last = _year(match), _number(match["a"]), _number(match["b"])
    end_year = int(match.groupdict().get("to") or 0)
    point = _point(match)
    if year is not None and end_year > year:
        return Period("span", year, last, first=first, end_year=end_year, point=point)
    if end_year and end_year != year:
        return None
    if first == 1:  # a template's 1-1月 is January
        return Period("ytd", year, last, point=point)
    if first >= last:
        return None
    return Period("span", year, last, first=first, point=point)


def _half(match: re.Match[str]) -> Period:
    """The first half is the cumulative 1-6月; the end of either is a month's end."""
    first = match["half"] in ("上", "1")
    if _point(match):
        return Period("month", _year(match), 6 if first else 12, point=True)
    return Period("ytd", _year(match), 6) if first else Period("half", _year(match), 2)


def _quarter(match: re.Match[str]) -> Period:
    """The first quarter and 前三季度 are cumulative; the end of a quarter is a month's end."""
    groups = match.groupdict()
    upto = groups.get("upto") or groups.get("range")
    number = _number(upto or groups["quarter"])
    if _point(match):
        return Period("month", _year(match), 3 * number, point=True)
    if upto or number == 1:
        return Period("ytd", _year(match), 3 * number)
    return Period("quarter", _year(match), number)


def _month(match: re.Match[str]) -> Period:
    return Period("month", _year(match), _number(match["month"]), point=_point(match))


def _whole_year(match: re.Match[str]) -> Period | None:
    year = _year(match)
    return Period("year", year, point=_point(match)) if year else None


def _all_year(_: re.Match[str]) -> Period:
    return Period("year", None)


# In the order of trial: what is found first keeps its characters from the later patterns.
PATTERNS: tuple[tuple[re.Pattern[str], Build], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (
            rf"(?:(?<=截[至止])|(?<=截止[至到]))\s*(?:{_YEAR})?(?P<month>1[0-2]|0?[1-9])月(?P<day>[23]\d)[日号]",
            _month_end,
        ),
        (r"[“\"]?(?P<plan>十[一二三四五六]?五)[”\"]?(?:时期|期间|规划(?=期))?", _plan),
        (r"(?<!\d)(?P<from>(?:19|20)\d\d)/(?P<to>(?:19|20)\d\d)(?!\d)", _years),
        (rf"(?<!\d)(?P<from>(?:19|20)\d\d)\s*年?{_DASH}(?P<to>(?:19|20)\d\d)\s*年?(?![\d.])", _years),
        (r"(?<!\d)(?P<year>\d{4})-(?P<a>\d\d)/(?P<to>\d{4})-(?P<b>\d\d)(?!\d)", _months),
        (
            rf"(?<!\d){_FOUR}年(?P<a>{_MONTH})月?{_DASH}(?P<to>(?:19|20)\d\d)年(?P<b>{_MONTH})月(?:份)?{_POINT}",
            _months,
        ),
        (rf"(?:{_YEAR}|(?<![\d.]))(?P<a>{_MONTH})\s*月?{_DASH}(?P<b>{_MONTH})\s*月(?:份)?{_POINT}", _months),
        (rf"(?:{_YEAR})?(?P<half>上|下)半年{_POINT}", _half),
        (rf"{_YEAR}[HhSs](?P<half>[12])(?![\dA-Za-z])", _half),
        (
            rf"(?:{_YEAR})?(?:前(?P<upto>[一二两三四1-4])个?季度?|(?:一|1|第一){_DASH}(?P<range>[二三四2-4])季度"
            rf"|第?(?P<quarter>[一二三四1-4])季(?:度|(?=末|底|报))){_POINT}",
            _quarter,
        ),
        (rf"(?:{_YEAR}|(?<![\dA-Za-z]))[Qq](?P<quarter>[1-4])(?![\dA-Za-z])", _quarter),
        (rf"(?:{_YEAR}|(?<![\dA-Za-z]))(?P<quarter>[1-4])[Qq](?![A-Za-z])", _quarter),
        (rf"(?:{_YEAR}|(?<![\d.]))(?P<month>{_MONTH})月(?:份)?{_POINT}", _month),
        (rf"(?<!\d){_FOUR}[-./](?P<month>0[1-9]|1[0-2]|[1-9])(?!\d|\s*[-—~]|{_AMOUNT})", _month),
        (rf"(?<!\d){_FOUR}(?P<month>0[1-9]|1[0-2])(?!\d|{_AMOUNT})", _month),
        (rf"(?<!\d){_FOUR}\s*(?:年度|财年|年)\s*(?:全年)?{_POINT}(?![〕\]]\s*\d+号)", _whole_year),
        (rf"(?<!\d)(?:{_SHORT}|{_CHINESE})年度?(?:全年)?{_POINT}", _whole_year),
        # A bare number; 〔2020〕10号 is the number of a document.
        (rf"(?<![\d.,]){_FOUR}(?!\d|{_AMOUNT}|[〕\]]\s*\d+号)(?:\s*全年)?", _whole_year),
        (r"全年(?!级)", _all_year),
    )
)
