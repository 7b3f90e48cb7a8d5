"""Reconciling: one row a fact, made of all the rows that state it, and what they disagree on."""

from dataclasses import dataclass

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.sanity import SAID, compared, repeated, sayings

_GROWTH = ("growth", "growth_unit", "growth_over", "growth_basis", "growth_decimals", "growth_qualifier")
_RANK = ("rank", "rank_by")


@dataclass(frozen=True)
class Reconciled:
    """`facts` has one row a fact, by the label of the first row that states it.

    `comparisons` are those of `sanity.comparisons`: what is not the same figure there is not in
    `facts`, and is to be shown.
    """

    facts: pd.DataFrame
    comparisons: pd.DataFrame

    @property
    def conflicts(self) -> pd.DataFrame:
        """The comparisons of two different figures for one fact."""
        return self.comparisons[self.comparisons["verdict"] == "conflict"].reset_index(drop=True)


def reconcile(observations: pd.DataFrame, catalogue: Catalogue) -> Reconciled:
    """One row a fact: the most precise value, with the growth and rank wherever they are printed.

    Columns and types are those of `observations`. A growth taken from another sheet than the value
    has that sheet in its `growth_cell`, as a spreadsheet writes it: 'Sheet'!C5 or '[file]Sheet'!C5.
    """
    rows = repeated(observations)
    verdicts = compared(rows, catalogue)
    if rows.empty:
        return Reconciled(observations.copy(), verdicts)
    once = observations.drop(index=rows.index)
    order = observations.index.drop(rows.index[rows["fact"].duplicated()])
    return Reconciled(pd.concat([once, _merged(observations, rows, catalogue)]).loc[order], verdicts)


def _merged(observations: pd.DataFrame, rows: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """One row for each fact that has several."""
    first = _labels(rows)
    by_said = {said: _labels(sayings(rows, said, catalogue)).reindex(first.index) for said in SAID}
    main = by_said["value"].fillna(by_said["growth"]).fillna(by_said["rank"]).fillna(first)
    growth, rank = by_said["growth"].fillna(main), by_said["rank"].fillna(main)
    columns = {name: observations[name].loc[growth].array for name in _GROWTH}
    columns |= {name: observations[name].loc[rank].array for name in _RANK}
    cells = _growth_cells(observations.loc[growth], observations.loc[main])
    return observations.loc[main].assign(**columns, growth_cell=cells).set_axis(pd.Index(first.tolist()))


def _labels(rows: pd.DataFrame) -> pd.Series:
    """By fact, the label of its first row. Labels are objects, so that a missing one can be filled."""
    kept = rows.drop_duplicates("fact")
    return pd.Series(kept.index.astype(object), index=kept["fact"], dtype=object)


def _growth_cells(growth: pd.DataFrame, main: pd.DataFrame) -> list[str]:
    """The cells of growths, with their sheet where it is not that of the main row."""
    places = ["file", "sheet"]
    pairs = zip(
        growth["growth_cell"],
        growth[places].itertuples(index=False, name=None),
        main[places].itertuples(index=False, name=None),
        strict=True,
    )
    return [_cell(cell, place, own) for cell, place, own in pairs]


def _cell(cell: str, place: tuple[str, str], own: tuple[str, str]) -> str:
    if not cell or place == own:
        return cell
    file = f"[{place[0]}]" if place[0] != own[0] else ""
    sheet = f"{file}{place[1]}".replace("'", "''")
    return f"'{sheet}'!{cell}"
