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
_MONEY = ("cny", "usd")
_PERCENT = "%"


def cell_unit(
    cell: Cell, label: str, indicator: Indicator | None, table: Table, figures: Mapping[int, FigureColumn]
) -> Unit | None:
    """The unit of a value, None if it is nowhere stated and does not go without saying."""
    units = table.vocabulary.units
    own = units.find(cell.figure.number.unit) if cell.figure.number.unit else None
    if own is not None:
        return own
    if cell.role in ("share", "completion"):
        return units.find(_PERCENT)
    # An amount's change has the amount's unit, unless its heading says otherwise.
    anchor = figures.get(cell.column.anchor) if cell.column.anchor is not None else None
    stated = cell.row.unit or cell.column.unit or (anchor.unit if anchor else None)
    if stated is not None:
        return stated
    inherited = cell.row.inherited_unit or table.context.unit
    if inherited is not None and _unfit(inherited, label, indicator):
        inherited = None
    symbol = "" if inherited else _implied(label, table.context.title, indicator)
    return inherited or (units.find(symbol) if symbol else None)


def _unfit(inherited: Unit, label: str, indicator: Indicator | None) -> bool:
    """Whether a unit that holds for a whole table cannot hold for this name.

    销售额 under 万平方米, and 亏损面 or 企业数 in a table 单位：万元.
    """
    if indicator is not None and indicator.number != "level":
        return inherited.dimension in _MONEY
    if is_rate(label) or is_index(label) or _COUNT_NAME.search(normal(label)):
        return inherited.dimension in _MONEY
    return bool(_MONEY_NAME.search(label)) and inherited.dimension not in _MONEY


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
