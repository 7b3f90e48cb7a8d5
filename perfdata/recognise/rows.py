"""The rows of a table read by their labels: names, entities, periods, units of all of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from perfdata.recognise import regions, row_walk
from perfdata.recognise.block import Table
from perfdata.recognise.columns import Columns
from perfdata.recognise.row_labels import RowLabels, coded
from perfdata.recognise.row_meaning import RowKind, RowMeanings, RowTime
from perfdata.recognise.sheet_cells import DATE, MARK, NUMBER, OTHER, TEXT, Array
from perfdata.terms import labels, periods
from perfdata.terms.periods import Period

_PLANS = {"计划": "plan", "目标": "plan", "预期": "plan", "任务": "plan", "预算": "budget"}
_MONTH = re.compile(r"\s*(1[0-2]|0?[1-9])(?:\.0)?\s*月?\s*")


class Rows:
    """Reads the labels of one table."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self._table = table
        self._columns = columns
        self._vocabulary = table.vocabulary
        self._labels = RowLabels(table, columns)

    def read(self) -> RowMeanings:
        """The meaning of every row that has figures; other rows are named apart."""
        labels, notes = self._labels, self._labels.notes
        naming = labels.any(labels.naming) | self._named_by_columns
        kinds, kind_list = coded(labels.together(self._plain), self._kind)
        sections = np.asarray(~self._cells(MARK, NUMBER, TEXT, DATE, OTHER).any(axis=1))
        units = [kind.unit for kind in kind_list]
        names, name_list = row_walk.names(self._table, self._columns, labels, sections, kinds, units)
        read = np.flatnonzero(naming & ~notes & ~(sections & labels.any(labels.of(("indicator",)))))
        times, time_list = coded(labels.together(labels.of(("period",))), self._time)
        times, time_list = _within_years(times, time_list, sections)
        dated = np.array([bool(time.periods) for time in time_list])
        entities, entity_list = coded(labels.together(labels.of(("entity",)), read), self._entity)
        first = labels.rows.start
        return RowMeanings(
            read + first,
            names[read], name_list,
            entities, entity_list,
            times[read], time_list,
            kinds[read], kind_list,
            notes=np.flatnonzero(notes) + first,
            unlabelled=np.flatnonzero(~naming & ~notes) + first,
            dated=np.flatnonzero(dated[times]) + first,
        )  # fmt: skip

    @cached_property
    def _plain(self) -> list[int]:
        return self._labels.of(("unit", "scope", "kind"))

    def _cells(self, *kinds: int) -> Array:
        """For each row and figure column whether its cell is of one of the kinds."""
        rows = self._labels.rows
        block = self._table.grid.cells.kinds[rows.start : rows.stop]
        return np.isin(block[:, list(self._columns.figures)], kinds)

    @cached_property
    def _named_by_columns(self) -> bool:
        """Whether the headings name the figures, and no label stands in any row that has some."""
        if not any(column.name for column in self._columns.figures.values()):
            return False
        return not (self._labels.any(self._labels.naming) & self._cells(NUMBER).any(axis=1)).any()

    def _kind(self, texts: tuple[str, ...]) -> RowKind:
        """The unit, scope and kind that the row states in columns of their own."""
        kinds = [self._columns.labels[index] for index in self._plain]
        told = [(kind, text) for kind, text in zip(kinds, texts, strict=True) if text]
        unit = next((self._vocabulary.units.find(text) for kind, text in told if kind == "unit"), None)
        scope = next((text.strip() for kind, text in told if kind == "scope"), "")
        said = [text for kind, text in told if kind == "kind"]
        return RowKind(unit, scope, next((c for word, c in _PLANS.items() for t in said if word in t), ""))

    def _time(self, texts: tuple[str, ...]) -> RowTime:
        found: list[Period] = []
        for text in texts:
            period = _period_of(text) if text else None
            if period is None and found and (number := _month_number(text)):
                period = Period("month", found[-1].year, number)
            if period is not None:
                found.append(period)
        early = any(self._vocabulary.holds(text, "provisional") for text in texts)
        return RowTime(tuple(found), early)

    def _entity(self, texts: tuple[str, ...]) -> str:
        return regions.entity_of(texts, self._table.context.entity, self._vocabulary)[0]


def _within_years(times: Array, time_list: Sequence[RowTime], sections: Array) -> tuple[Array, list[RowTime]]:
    """The periods with the year of a row above that holds nothing else (2023年, then 1月, 2月)."""
    years = [time.periods[0].year if len(time.periods) == 1 else None for time in time_list]
    open_ = [any(p.year is None for p in time.periods) for time in time_list]
    heads = [code for code in range(len(time_list)) if years[code] and time_list[code].periods[0].whole_year]
    if not any(open_) or not (sections & np.isin(times, heads)).any():
        return times, list(time_list)
    year: int | None = None
    found: dict[RowTime, int] = {time: code for code, time in enumerate(time_list)}
    codes = times.copy()
    for at, code in enumerate(times.tolist()):
        if sections[at] and code in heads:
            year = years[code]
        elif open_[code] and year is not None:
            own = tuple(period.with_year(year) for period in time_list[code].periods)
            codes[at] = found.setdefault(replace(time_list[code], periods=own), len(found))
    return codes, list(found)


def _period_of(text: str) -> Period | None:
    """The period of a label; a remark in brackets after it (2022年（预计）) is none of its name."""
    label = labels.parse(text)
    bare = labels.without_brackets(label.name, set(label.brackets))
    return periods.of_cell(text.strip()) or (periods.of_cell(bare) if bare else None)


def _month_number(text: str) -> int:
    figure = _MONTH.fullmatch(text or "")
    return int(figure[1]) if figure else 0
