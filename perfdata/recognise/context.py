"""What surrounds a table says of its figures: entity, period, unit, title; from sheet to file name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from perfdata.catalogue import Unit
from perfdata.recognise.entities import entity_in, reporting, without_entity, without_periods
from perfdata.recognise.given_units import NONE_GIVEN, GivenUnits
from perfdata.recognise.grid import Grid
from perfdata.recognise.meaning import GROWTH_ROLES, Role
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.labels import normal
from perfdata.terms.periods import Period
from perfdata.terms.text import narrow, squeeze

# Lines above a table of the form 指标：居民消费价格指数.
_FIELD = re.compile(
    r"^(?P<field>指标|指标名称|时间|年份|年度|报告期|日期|统计时间|数据时间|地区|单位名称|填报单位|填报部门|编制单位|报送单位"
    r"|部门名称|部门|预算单位|预算部门|项目单位|实施单位|数据库|表名|评价年度|单位|计量单位|金额单位|数据来源|来源)(?:\([^)]*\))?[::](?P<value>.{1,60})$"
)
_UNIT_PART = re.compile(r"[(\[]?\s*(?:计量|金额|货币|统计)?单\s*位\s*[::]\s*[^\s)\]]+[)\]]?")
_TITLE_FURNITURE = re.compile(r"^(?:附件|附表|表)\s*[\d一二三四五六七八九十-]{0,4}[::]?$|^第?\d+页|^页")
_PERIOD_FIELDS = {"时间", "年份", "年度", "报告期", "日期", "统计时间", "数据时间", "评价年度"}
_ENTITY_FIELDS = {
    "地区",
    "单位名称",
    "填报单位",
    "填报部门",
    "编制单位",
    "报送单位",
    "部门名称",
    "部门",
    "预算单位",
    "预算部门",
}
# A remark may stand between two tables; what it says holds for neither title nor period.
_REMARK = re.compile(r"^[*※]?(?:注|备注|说明|附注|资料来源)\d?[::]")
# A table by regions is titled 各县区地区生产总值: the label is what is measured.
_BY_REGION = re.compile(
    r"^(?:(?:全[市区县省国州园])?(?:历年|主要年份|分月|逐月|各月|[分各]季度|[分各]?(?:县市区|市县区|区县市|县区|区县|市州|地市"
    r"|市县|省市|园区|乡镇街道|乡镇|镇街|街道)|[分各](?:地区|市|县|区|省|单位|部门|企业|行业|产业))|全[市区县省园])(?=.{2})"
)
_BROKEN_DOWN = re.compile(
    r"(?<=..)[分按](?:月份?|季度|年度?|企业|行业|产业|园区|地区|县市区|县区|区县|乡镇|街道)分?$"
)
_TITLE_ROLES = (*GROWTH_ROLES, "rank")
_SEVERAL = re.compile(
    r"(?:总量|绝对[额值]|总额|数额)?[及和与、/](?:其|同比|累计)?(?:增[速幅长]|排[名位]|位次|名次)|总量"
)
_BETWEEN_FIELDS = re.compile(r"\s{2,}|\s+(?=[^\s:]{1,8}:)")
_DATED = re.compile(r"(?<!\d)(20\d\d)(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?")
_LATEST_WORDS = re.compile(r"最近\d+个?[年月季]")


@dataclass(frozen=True)
class Context:
    """The surroundings of a table. `label` is what the title names, `indicator` its code.

    `units` are those of a line that names several, `given` those for figures without one. `role` and
    `rank_by` are what the title says of all its figures: 各县区工业投资增速排名.
    """

    title: str = ""
    entity: str = ""
    period: Period | None = None
    unit: Unit | None = None
    units: tuple[Unit, ...] = ()
    given: GivenUnits = NONE_GIVEN
    label: str = ""
    indicator: str = ""
    role: Role = ""
    rank_by: str = ""
    growth_basis: str = ""
    provisional: bool = False
    fictional: bool = False

    def within(self, outer: "Context") -> "Context":
        """This context with what it lacks taken from the one around it."""
        period = self.period
        if period is None:
            period = outer.period
        elif period.year is None and outer.period is not None:
            period = period.with_year(outer.period.year)
        elif period.part == "year" and outer.period is not None and outer.period.within_year:
            same_year = outer.period.year in (None, period.year)
            period = outer.period.with_year(period.year) if same_year else period
        named = self if self.title or self.label else outer
        return replace(
            self,
            entity=self.entity or outer.entity,
            period=period,
            unit=self.unit or outer.unit,
            units=self.units if self.unit or self.units else outer.units,
            given=outer.given,
            label=named.label,
            indicator=named.indicator,
            role=named.role,
            rank_by=named.rank_by,
            provisional=self.provisional or outer.provisional,
        )


def of_file_name(name: str, vocabulary: Vocabulary) -> Context:
    """What a file's name says: an entity and a period."""
    return replace(of_sheet_name(PurePath(name).stem, vocabulary), label="", indicator="")


def of_sheet_name(name: str, vocabulary: Vocabulary) -> Context:
    """What a sheet's name says: an entity, a period, an indicator that the catalogue knows."""
    words = name.replace("_", " ")
    # A sheet named Sheet3 or 核算5 has a number that is no period: only a written period counts.
    period = periods.find(words)
    bare = vocabulary.matcher.bare_title(without_periods(normal(name)))
    indicator = vocabulary.matcher.indicator(bare)
    return Context(
        entity=entity_in(words, vocabulary),
        period=period,
        label=bare if indicator else "",
        indicator=indicator,
        provisional=vocabulary.holds(name, "provisional"),
    )


def of_texts(texts: Sequence[str], vocabulary: Vocabulary) -> Context:
    """What the lines above a table say."""
    context = Context()
    for text in texts:
        for part in _parts(text):
            context = _with_line(context, part, vocabulary)
    return context


def _parts(text: str) -> list[str]:
    """Several statements in one line (填报单位：…  2023年9月  单位：万元), one by one."""
    line = narrow(text).strip()
    return [part for part in _BETWEEN_FIELDS.split(line) if part] if ":" in line else [line]


def _with_line(context: Context, text: str, vocabulary: Vocabulary) -> Context:
    line = narrow(text).strip()
    if _REMARK.match(squeeze(line)):
        return context
    unit = vocabulary.units.in_line(line) or vocabulary.units.find(line.strip("()"))
    context = replace(context, units=context.units or vocabulary.units.listed(line))
    field = _FIELD.match(squeeze(line))
    if field is not None:
        return _with_field(context, field["field"], field["value"], vocabulary)
    period = None if _LATEST_WORDS.search(line) else _period_in(line)
    context = replace(
        context,
        unit=context.unit or unit,
        period=_finer(context.period, period),
        entity=context.entity or entity_in(line, vocabulary),
        growth_basis=context.growth_basis or _growth_basis(line, vocabulary),
        provisional=context.provisional or vocabulary.holds(line, "provisional"),
    )
    title = _UNIT_PART.sub("", line).strip()
    if context.title or vocabulary.units.find(title.strip("()")) or _TITLE_FURNITURE.match(squeeze(title)):
        return context
    return _titled(context, title, vocabulary)


def _with_field(context: Context, field: str, value: str, vocabulary: Vocabulary) -> Context:
    if field in _PERIOD_FIELDS:
        period = None if _LATEST_WORDS.search(value) else _period_in(value)
        return replace(context, period=_finer(context.period, period))
    if field in _ENTITY_FIELDS:
        period = _finer(context.period, _period_in(value))
        name = without_periods(value)
        return replace(context, period=period, entity=reporting(context.entity, name, vocabulary))
    unit = vocabulary.units.find(value) or vocabulary.units.in_line(f"单位:{value}")
    if field in ("单位", "计量单位", "金额单位"):
        entity = "" if unit else vocabulary.matcher.entity_in(value)
        return replace(context, unit=unit or context.unit, entity=context.entity or entity)
    if field in ("指标", "指标名称"):
        return _titled(context, value, vocabulary)
    return context


def _titled(context: Context, line: str, vocabulary: Vocabulary) -> Context:
    """The context with its title, and the label that is left without entity, period and 情况表."""
    name = without_entity(without_periods(normal(line)), context.entity, vocabulary)
    if not name.strip("()-—_:"):
        return context
    bare = vocabulary.matcher.bare_title(name)
    meaning = vocabulary.meaning(bare)
    # 总量及增速 names two kinds of figures, and so says nothing of each.
    alone = meaning.role in _TITLE_ROLES and not _SEVERAL.search(bare)
    bare = vocabulary.matcher.bare_title(meaning.name or bare).strip("-—_:")
    return replace(
        context,
        title=line,
        unit=context.unit or meaning.unit,
        label=_measured(bare),
        indicator=vocabulary.matcher.title_indicator(_measured(bare)),
        role=meaning.role if alone else "",
        rank_by=meaning.rank_by if alone else "",
        growth_basis=context.growth_basis or meaning.growth_basis,
    )


def _measured(title: str) -> str:
    """What a title without 情况表 measures: 各县区工业用电量分月 is 工业用电量."""
    return _BROKEN_DOWN.sub("", _BY_REGION.sub("", title)) or title


def of_rows(grid: Grid, first: int, last: int, vocabulary: Vocabulary) -> Context:
    """What the rows before `last` say, dates in cells included."""
    texts: list[str] = []
    context = Context()
    for row in range(first, last):
        texts.extend(text for _, text in grid.row_texts(row))
        for column in range(grid.width):
            value = grid.date(row, column)
            if value is not None:
                context = replace(context, period=periods.of_date(value))
    return of_texts(texts, vocabulary).within(context)


def common_year(contexts: Iterable[Context]) -> int | None:
    """The year that most sheets of a workbook state, for those that state none."""
    years = [c.period.year for c in contexts if c.period is not None and c.period.year is not None]
    return max(sorted(set(years), reverse=True), key=years.count, default=None)


def _finer(known: Period | None, new: Period | None) -> Period | None:
    """The more exact of two periods; a year and a part of a year make one."""
    if known is None or new is None:
        return known or new
    if known.part == "year" and new.within_year and new.year in (None, known.year):
        return new.with_year(known.year)
    if known.year is None and new.year is not None:
        return known.with_year(new.year) if known.within_year and new.part == "year" else new
    return known


def _period_in(line: str) -> Period | None:
    """The period that a line states; a full date (截至2021年6月24日) states its year."""
    found = periods.find(line)
    if found is not None and found.year is not None:
        return found
    dated = _DATED.search(line)
    return found or (Period("year", int(dated[1])) if dated else None)


def _growth_basis(line: str, vocabulary: Vocabulary) -> str:
    return "comparable" if vocabulary.holds(line, "comparable") else ""


def unit_below(grid: Grid, first: int, last: int, vocabulary: Vocabulary) -> Unit | None:
    """The unit that a line among or below the rows states (单位：万元), for a table that says none above."""
    lines = grid.distinct_texts(first, last)
    return next((unit for line in lines if (unit := vocabulary.units.in_line(line))), None)
