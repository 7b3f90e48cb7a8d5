"""The projects of an import beside what is known of them: rows, and the cell of each amount."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.checks.amounts import Cells, amount, cells
from perfdata.compute.keys import ids, mapped
from perfdata.model import PROJECTS, Place

_DECEMBER = "-12"


@dataclass(frozen=True)
class ProjectRows:
    """`rows` are numbered from 0, those of the import first, with columns stated and former as in `Facts`,

    project_id  a number for each project
    by          the month that the row tells up to; a year's is December
    """

    rows: pd.DataFrame
    catalogue: Catalogue

    @cached_property
    def _cells(self) -> Cells:
        return cells(self.rows)

    def of(self, column: str, label: int) -> Any:
        """One cell of `rows`."""
        return self._cells[column][label]

    @property
    def single(self) -> pd.DataFrame:
        """The stated rows that are looked at one by one: projects, and totals of sheets without any."""
        rows = self.rows[self.rows["stated"]]
        detail = rows["role"].eq("detail")
        return rows[detail | ~detail.groupby([rows["file"], rows["sheet"]]).transform("any")]

    def place(self, label: int, field: str) -> Place:
        """The cell of one amount; the row's first one where it is not known."""
        addresses = json.loads(self.of("cells", label) or "{}")
        cell = str(addresses.get(field) or f"A{self.of('row', label)}")
        return Place(self.of("file", label), self.of("sheet", label), cell)

    def text(self, label: int, field: str) -> str:
        """One amount in print."""
        return amount(self.of(field, label), self.of("unit", label))

    def earlier(self) -> pd.DataFrame:
        """Each row beside the last one before it of its project: `first` and `second`, one of them stated."""
        rows = self.rows[~self.rows["former"] & self.rows["by"].ne("")]
        rows = rows.sort_values(["project_id", "by", "time_period"], kind="stable")
        labels = pd.Series(rows.index, index=rows.index)
        follows = rows["project_id"].eq(rows["project_id"].shift()) & rows["by"].gt(rows["by"].shift())
        stated = rows["stated"] | rows["stated"].shift(fill_value=False)
        return pd.DataFrame({"first": labels.shift(), "second": labels})[follows & stated].astype("int64")


def project_rows(stated: pd.DataFrame, known: pd.DataFrame, catalogue: Catalogue) -> ProjectRows:
    """The rows of both, numbered anew."""
    frames: Sequence[pd.DataFrame] = [stated[PROJECTS.names], known[PROJECTS.names]]
    rows = pd.concat([frame for frame in frames if len(frame)] or frames[:1], ignore_index=True)
    mine = pd.Series(rows.index < len(stated), index=rows.index)
    fact = pd.Series(ids(rows, PROJECTS.keys), index=rows.index)
    return ProjectRows(
        rows.assign(
            stated=mine,
            former=~mine & fact.isin(fact[mine]),
            fact=fact,
            project_id=ids(rows, ["entity", "project", "role"]),
            by=mapped(rows["time_period"], _month).astype("str"),
        ),
        catalogue,
    )


def _month(time_period: str) -> str:
    return f"{time_period}{_DECEMBER}" if len(time_period) == len("2021") else time_period
