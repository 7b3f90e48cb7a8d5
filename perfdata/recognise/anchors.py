"""Which value column each column of growth, rank or change speaks of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from perfdata.catalogue import Unit
from perfdata.recognise.figure_columns import FigureColumn
from perfdata.recognise.meaning import GROWTH_ROLES, Role
from perfdata.terms import periods
from perfdata.terms.periods import Period


def anchored(figures: Mapping[int, FigureColumn]) -> dict[int, FigureColumn]:
    """Each column with the value column that it speaks of, and children with their parent's name.

    A rank beside a growth without any value speaks of the growth.
    """
    values = [column for column in figures.values() if _is_value(column)]
    plans = [column for column in figures.values() if column.role in ("plan", "budget")]
    growths = [column for column in figures.values() if column.role in GROWTH_ROLES]
    found = {}
    for index, found_column in figures.items():
        column = replace(found_column, planned=found_column.planned or _planned(found_column, plans, values))
        anchor = _anchor(column, [p for p in plans if p.role == column.planned] if column.planned else values)
        if anchor is None and column.role == "rank":
            left = [c.index for c in growths if c.index < index and _fits(column, c)]
            anchor = left[-1] if left else None
        found[index] = replace(
            column,
            anchor=anchor,
            parent=column.parent or _parent(column, figures),
            scope=column.scope or _version(column, figures),
            unit=column.unit or _unit_beside(column, values),
        )
    return found


def _planned(column: FigureColumn, plans: Sequence[FigureColumn], values: Sequence[FigureColumn]) -> Role:
    """2020年实际 | 2025年目标 | 年均增长: beside a plan for a later year the growth is the plan's."""
    beside = next((plan for plan in plans if plan.index == column.index - 1), None)
    if beside is None or column.role not in GROWTH_ROLES or column.periods:
        return ""
    latest = max((period.year or 0 for value in values for period in value.periods), default=0)
    later = any((period.year or 0) > latest for period in beside.periods)
    return beside.role if later and latest else ""


def _unit_beside(column: FigureColumn, values: Sequence[FigureColumn]) -> Unit | None:
    """2023年（亿元） | 2022年: of columns that differ in time alone, one may state the unit for all."""
    if not _is_value(column) or not (column.periods or column.lagged):
        return None
    same = (
        v.unit for v in values if (v.name, v.entity, v.scope) == (column.name, column.entity, column.scope)
    )
    return next((unit for unit in same if unit is not None), None)


def _version(column: FigureColumn, figures: Mapping[int, FigureColumn]) -> str:
    """年初预算数 beside 调整预算数: two budgets of one indicator differ in scope, as their headings say."""
    if column.role not in ("plan", "budget"):
        return ""
    same = [
        c
        for c in figures.values()
        if (c.role, c.name, c.entity, c.periods) == (column.role, column.name, column.entity, column.periods)
    ]
    return column.printed if len({c.printed for c in same}) > 1 else ""


def _parent(column: FigureColumn, figures: Mapping[int, FigureColumn]) -> str:
    """批准面积 | 其中：农用地: the name of the nearest column to the left that is no child itself."""
    if not column.child:
        return ""
    left = [c.name for c in figures.values() if c.index < column.index and c.name and not c.child]
    return left[-1] if left else ""


def _is_value(column: FigureColumn) -> bool:
    return column.role == "value" and not column.prior


def _anchor(column: FigureColumn, values: Sequence[FigureColumn]) -> int | None:
    if _is_value(column):
        return column.index
    fitting = [value for value in values if _fits(column, value)]
    left = [value for value in fitting if value.index < column.index]
    if not left:
        return fitting[0].index if fitting and not column.periods else None
    nearest = left[-1]
    if column.periods or not nearest.periods:
        return nearest.index
    # 2020年 | 2021年 | 增长: the growth is the latest year's, whatever the order of the columns.
    run = _run_of_years(left, nearest)
    return max(run, key=lambda value: max(p.year or 0 for p in value.periods)).index


def _fits(column: FigureColumn, value: FigureColumn) -> bool:
    """Whether nothing in the two headings contradicts."""
    pairs = [
        (column.name, value.name),
        (column.scope, value.scope),
        (column.entity, value.entity),
        (column.basis, value.basis),
    ]
    if any(mine and mine != its for mine, its in pairs) or column.lagged != value.lagged:
        return False
    if column.role in ("plan", "budget"):
        return True
    return not column.periods or _same(column.periods, value.periods)


def _same(mine: tuple[Period, ...], its: tuple[Period, ...]) -> bool:
    first, second = periods.combine(list(mine[:2])), periods.combine(list(its[:2]))
    if first is None or second is None:
        return False
    return (first.time_period, first.part, first.number) == (
        second.time_period,
        second.part,
        second.number,
    )


def _run_of_years(left: Sequence[FigureColumn], nearest: FigureColumn) -> list[FigureColumn]:
    """The value columns just left of each other that differ in their years alone."""
    run = [nearest]
    for value in reversed(left[:-1]):
        neighbours = value.index >= run[-1].index - 2
        if not neighbours or not value.periods or not run[-1].periods:
            break
        if not _year_apart(value.periods, run[-1].periods):
            break
        run.append(value)
    return run


def _year_apart(mine: tuple[Period, ...], its: tuple[Period, ...]) -> bool:
    """Whether the two are the same part of different years: 2024年1-6月 and 2023年1-6月."""
    first, second = periods.combine(mine), periods.combine(its)
    if first is None or second is None or first.year == second.year:
        return False
    return (first.part, first.number, first.point) == (second.part, second.number, second.point)
