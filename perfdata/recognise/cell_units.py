"""The unit of a figure: from the cell, its row, its heading, the surroundings, or the name itself."""

import re
from collections.abc import Mapping

from perfdata.catalogue import Indicator, Unit
from perfdata.recognise.block import Table
from perfdata.recognise.cells import Cell
from perfdata.recognise.figure_columns import FigureColumn
from perfdata.terms.labels import normal

_RATE_NAME = re.compile(r"(?:率|比重|占比|比例|(?<![对同环类之])比|亏损面|覆盖面|满意度)$")
_INDEX_NAME = re.compile(r"指数(?:\(.*\))?$|=100")
_COUNT_NAME = re.compile(r"([户家人次])?(?:个数|数|项目数)$")
_POSTS_NAME = re.compile(r"编制(?:人)?数$|人员编制$")
_MONEY_NAME = re.compile(r"(?:额|产值|收入|投资|税金|利润|资金|经费)$")
_BALANCE_NAME = re.compile(r"^(?:年|月|季|期)[末底]|余额$")
_MONTHLY = re.compile("上月|环比")
# A character of each of the patterns above: without any a name has no traits.
_TELLING = re.compile("[率重比例面度数制额值入资金润费末底月环]|=100")
_MONEY = ("cny", "usd")
_PERCENT = "%"


def cell_unit(
    cell: Cell, label: str, indicator: Indicator | None, table: Table, figures: Mapping[int, FigureColumn]
) -> Unit | None:
    """The unit of a value, None if it is nowhere stated and does not go without saying."""
    units = table.vocabulary.units
    own = units.find(cell.unit) if cell.unit else None
    if own is not None:
        return own
    if cell.role in ("share", "completion"):
        return units.find(_PERCENT)
    # An amount's change has the amount's unit, unless its heading says otherwise.
    anchor = figures.get(cell.column.anchor) if cell.column.anchor is not None else None
    stated = cell.row.unit or cell.column.unit or (anchor.unit if anchor else None)
    if stated is not None:
        return stated
    inherited = cell.row.name.inherited_unit or table.context.unit
    if inherited is not None and _unfit(inherited, label, indicator):
        inherited = None
    if inherited is None and indicator is not None:
        inherited = _listed(indicator, table)
    symbol = "" if inherited else _implied(label, table.context.title, indicator)
    return inherited or (units.find(symbol) if symbol else _given(label, indicator, table))


def _given(label: str, indicator: Indicator | None, table: Table) -> Unit | None:
    """The unit that a person gave: for this name, else for all, if it can be this one's."""
    given = table.context.given
    general = given.of_all
    return given.of(label) or (general if general and not _unfit(general, label, indicator) else None)


def _listed(indicator: Indicator, table: Table) -> Unit | None:
    """Of several units above the table (亿元、万美元) the one that the indicator can be measured in."""
    target = table.vocabulary.units.find(indicator.unit)
    fitting = [u for u in table.context.units if target is not None and u.dimension == target.dimension]
    return fitting[0] if len(fitting) == 1 else None


def _unfit(inherited: Unit, label: str, indicator: Indicator | None) -> bool:
    """Whether a unit that holds for a whole table cannot hold for this name.

    销售额 under 万平方米, and 亏损面 or 企业数 in a table 单位：万元.
    """
    if indicator is not None and indicator.number != "level":
        return inherited.dimension in _MONEY
    if is_rate(label) or is_index(label) or _COUNT_NAME.search(normal(label)):
        return inherited.dimension in _MONEY
    return bool(_MONEY_NAME.search(label)) and inherited.dimension not in _MONEY


def traits(label: str) -> tuple[object, ...]:
    """All that the units of a name's figures depend on: names with equal traits are read alike."""
    if not _TELLING.search(label):
        return ()
    key = normal(label)
    count = _COUNT_NAME.search(key)
    patterns = (_RATE_NAME.search(key), _INDEX_NAME.search(key), _MONEY_NAME.search(label), count)
    posts = bool(_POSTS_NAME.search(label))
    return (*map(bool, patterns), count and count[1], posts, is_balance(label), is_monthly(label))


def is_balance(label: str) -> bool:
    """Whether the name is that of a stock (年末常住人口, 住户存款余额), which holds at a period's end."""
    return bool(_BALANCE_NAME.search(label))


def is_monthly(text: str) -> bool:
    """Whether an index compares with the month before."""
    return bool(_MONTHLY.search(text))


def is_rate(label: str) -> bool:
    """Whether the name is that of a rate, whose change is counted in percentage points."""
    return bool(_RATE_NAME.search(normal(label)))


def is_index(label: str) -> bool:
    """Whether the name or title is that of an index with the year before as 100."""
    return bool(_INDEX_NAME.search(normal(label)))


def _implied(label: str, title: str, indicator: Indicator | None) -> str:
    """The unit that goes without saying: of rates, indices and counts."""
    if indicator is not None:
        return indicator.unit if indicator.number != "level" else ""
    if is_rate(label) or is_index(label) or is_index(title):
        return _PERCENT
    if _POSTS_NAME.search(label):
        return "人"
    count = _COUNT_NAME.search(normal(label))
    return (count[1] or "个") if count else ""
