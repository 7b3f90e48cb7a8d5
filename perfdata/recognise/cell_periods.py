"""The period of a figure: what its row, its heading and the surroundings say, put together."""

from dataclasses import replace

from perfdata.recognise.cells import Cell
from perfdata.recognise.meaning import BasisHint
from perfdata.terms.periods import Period


def cell_period(cell: Cell, around: Period | None, *, balance: bool) -> tuple[Period | None, str]:
    """The period of the cell, and the period that it is a base for (上年同期), "" for all others.

    Stocks (`balance`) hold at a period's end, and so does their change since the year's start.
    """
    stated = cell.column.periods or cell.anchor.periods
    period = _settled(cell.row.periods + stated, around)
    if period is None:
        return None, ""
    if cell.planned and not _planned_within_year(cell):
        return Period("year", period.year), ""
    period = _with_basis(period, cell.row.name.basis or cell.column.basis or cell.anchor.basis)
    if cell.row.name.lagged or cell.column.lagged:
        period = period.month_earlier()
    if balance or (cell.role == "change" and cell.column.since == "年初"):
        period = replace(period, point=True)
    if cell.prior and not _names_another_year(cell, around):
        # The growth of the year before is a fact of that year; only its value restates a base.
        return period.year_earlier(), "" if _growth_alone(cell) else period.time_period
    return period, ""


def _planned_within_year(cell: Cell) -> bool:
    """Whether the plan is one for a part of the year, as its heading or its row says."""
    return any(period.within_year for period in (*cell.column.periods[-1:], *cell.row.periods))


def _growth_alone(cell: Cell) -> bool:
    own = cell.anchor.index == cell.column.index
    return cell.role.startswith("growth") and (own or (not cell.anchor.prior and cell.anchor.role != "prior"))


def _settled(parts: tuple[Period, ...], around: Period | None) -> Period | None:
    """The period that fragments of row and heading make, with the surroundings' year and part."""
    own = next((p for p in reversed(parts) if p.within_year), parts[0] if parts else None)
    if own is None:
        return around
    year = own.year or next((p.year for p in parts if p.year is not None), None)
    own = replace(own.with_year(year), point=own.point or any(p.point for p in parts))
    if around is None:
        return own
    if own.year is None:
        return own.with_year(around.year)
    near = around.year is not None and 0 <= around.year - own.year <= 1
    # 2023年末 beside 2024年9月末 is the end of that year.
    if own.part == "year" and not own.point and around.within_year and near and len(parts) == 1:
        return replace(around, year=own.year, point=own.point or around.point)
    return own


def _with_basis(period: Period, basis: BasisHint) -> Period:
    """The period as the heading's basis word (本月, 累计, 余额) has it."""
    if basis == "ytd" and period.part == "month":
        return replace(period, part="ytd", point=False)
    if basis == "ytd" and period.part == "quarter":
        return replace(period, part="ytd", number=3 * period.number, point=False)
    if basis == "month" and period.part in ("ytd", "month"):
        return replace(period, part="month", point=False)
    return replace(period, point=True) if basis == "point" else period


def _names_another_year(cell: Cell, around: Period | None) -> bool:
    """Whether a 上年 column states its own year, so that it need not be counted back."""
    years = [period.year for period in cell.column.periods if period.year is not None]
    return bool(years) and around is not None and around.year is not None and years[0] < around.year
