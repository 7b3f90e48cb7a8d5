"""For each figure of a report, the tables' figure of the same thing some years on."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.growth import growth
from perfdata.model import Claim, Evidence
from perfdata.narrative.drafting.data import DataFigure, data_figure
from perfdata.narrative.verdicts import verdicts

_Row = Mapping[str, Any]
_Cells = tuple[str, str, str, str]
_PLACE = ["file", "sheet", "value_cell", "growth_cell"]
_AMOUNTS = ("total_investment", "cumulative_investment", "planned_investment", "completed_investment")


def figures_after(
    claims: Sequence[Claim],
    years: int,
    observations: pd.DataFrame,
    projects: pd.DataFrame,
    catalogue: Catalogue,
) -> tuple[DataFigure | None, ...]:
    """One figure a claim, in order; None where the tables hold none of that later time.

    The frames hold the facts of the report's own entity. What belongs together is told by the
    comparison with the tables (`verdicts`): a claim is compared as if it spoke of the later year, and
    the cells that it was compared with are taken. A figure as of a day stands for that day only.
    """
    later = [replace(claim, time_period=shifted(claim.time_period, years)) for claim in claims]
    known = _Known(observations, projects, catalogue)
    judged = verdicts(later, observations, projects, catalogue)
    return tuple(
        known.at(judgement.evidence, claim) if judgement.evidence else None
        for judgement, claim in zip(judged, later, strict=True)
    )


def shifted(time_period: str, years: int) -> str:
    """The same time some years on; "" for a span of years and where none is known.

    >>> shifted("2021-06", 1), shifted("2021/2025", 1)
    ('2022-06', '')
    """
    if not time_period[:4].isdigit() or "/" in time_period:
        return ""
    return f"{int(time_period[:4]) + years}{time_period[4:]}"


class _Known:
    """The facts by the cells that they were printed in."""

    def __init__(self, observations: pd.DataFrame, projects: pd.DataFrame, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        grown = growth(observations, catalogue)
        changes = {_place(row): str(row["change"]) for row in _records(grown)}
        self._rows: dict[_Cells, list[_Row]] = {}
        for row in _records(observations[observations["base_for"] == ""]):
            told = {**row, "change": changes.get(_place(row), "")}
            self._rows.setdefault(_place(row), []).append(told)
        self._projects = [(json.loads(row["cells"] or "{}"), row) for row in _records(projects)]

    def at(self, evidence: Evidence, claim: Claim) -> DataFigure | None:
        """The figure of those cells; None where they hold several, or one of another time."""
        if claim.project:
            return self._amount(evidence, claim)
        place = (evidence.file, evidence.sheet, evidence.cell, evidence.growth_cell)
        rows = [row for row in self._rows.get(place, []) if row["time_period"] == claim.time_period]
        return data_figure(rows[0], self._catalogue) if len(rows) == 1 else None

    def _amount(self, evidence: Evidence, claim: Claim) -> DataFigure | None:
        for cells, row in self._projects:
            if (row["file"], row["sheet"]) != (evidence.file, evidence.sheet):
                continue
            name = next((name for name in _AMOUNTS if evidence.cell and cells.get(name) == evidence.cell), "")
            if name:
                return DataFigure(claim.label, float(row[name]), str(row["unit"]))
        return None


def _records(frame: pd.DataFrame) -> list[_Row]:
    return cast("list[_Row]", frame.to_dict("records"))


def _place(row: _Row) -> _Cells:
    file, sheet, value, grown = (str(row[name]) for name in _PLACE)
    return file, sheet, value, grown
