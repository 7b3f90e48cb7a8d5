"""What new frames say beside what the store holds, as pure functions on frames."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from perfdata.model import Difference, Schema
from perfdata.store.keys import compared, key_names, keyed, printed_in

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Match:
    """Two keyed frames side by side: which stated rows are new or changed, which current ones absent.

    `found` is the position of each stated fact among the current ones; -1 where it is not there.
    """

    found: npt.NDArray[np.int64]
    is_new: Mask
    is_changed: Mask
    is_absent: Mask

    @property
    def counts(self) -> dict[str, int]:
        """How many facts are new, changed, unchanged and absent."""
        new, changed = int(self.is_new.sum()), int(self.is_changed.sum())
        unchanged = len(self.is_new) - new - changed
        return {"new": new, "changed": changed, "unchanged": unchanged, "absent": int(self.is_absent.sum())}


def match(schema: Schema, stated: pd.DataFrame, current: pd.DataFrame) -> Match:
    """The keyed frames side by side; each key stands once in each.

    Only figures and what they mean are compared, exactly; where they were printed is not.
    `current` need only hold the facts of the stated entities and periods.
    """
    found = _positions(schema, stated, current)
    is_held = found >= 0
    is_changed = np.zeros(len(stated), dtype=bool)
    is_changed[is_held] = ~_equal(
        compared(schema, stated[is_held].reset_index(drop=True)),
        compared(schema, current.iloc[found[is_held]].reset_index(drop=True)),
    )
    return Match(found, ~is_held, is_changed, _absent(schema, stated, current, found))


def difference(schema: Schema, stated: pd.DataFrame, current: pd.DataFrame) -> Difference:
    """The new, changed, unchanged and absent facts; `match` says how they are told apart."""
    stated, current = keyed(schema, stated), keyed(schema, current)
    found = match(schema, stated, current)
    changed = _numbered(stated.loc[found.is_changed, schema.names])
    old = _numbered(current.iloc[found.found[found.is_changed]])
    return Difference(
        schema=schema.name,
        new=_numbered(stated.loc[found.is_new, schema.names]),
        changed=pd.concat([changed, old[schema.contents].add_prefix("old_")], axis=1),
        unchanged=_numbered(stated.loc[~found.is_new & ~found.is_changed, schema.names]),
        absent=_numbered(current.loc[found.is_absent, schema.names]),
    )


def named_facts(schema: Schema, frame: pd.DataFrame, current: pd.DataFrame) -> pd.DataFrame:
    """The rows of `current` that have the key of a row of `frame`; each key stands once in each."""
    if frame.empty:
        return schema.frame()
    current = keyed(schema, current)
    found = _positions(schema, current, keyed(schema, frame))
    return _numbered(current.loc[found >= 0, schema.names])


def _positions(schema: Schema, rows: pd.DataFrame, among: pd.DataFrame) -> npt.NDArray[np.int64]:
    """For each of `rows` the position of its fact `among` others; -1 where it is not there."""
    if among.empty:
        return np.full(len(rows), -1, dtype=np.int64)
    names = key_names(schema)
    places = among[names].assign(position=np.arange(len(among)))
    found = rows[names].merge(places, on=names, how="left")["position"]
    return found.fillna(-1).to_numpy(dtype=np.int64)


def _equal(one: pd.DataFrame, other: pd.DataFrame) -> Mask:
    """Which rows are equal in all columns; absent equals absent and nothing else."""
    same = np.ones(len(one), dtype=bool)
    for name in one.columns:
        left, right = one[name], other[name]
        equal = (left == right).fillna(False).to_numpy(dtype=bool)
        same &= equal | (left.isna() & right.isna()).to_numpy()
    return same


def _absent(
    schema: Schema, stated: pd.DataFrame, current: pd.DataFrame, found: npt.NDArray[np.int64]
) -> Mask:
    mentioned = np.isin(np.arange(len(current)), found)
    if mentioned.all():
        return ~mentioned
    within = printed_in(schema, current).isin(printed_in(schema, stated).unique())
    return np.asarray(within & ~mentioned, dtype=bool)


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.reset_index(drop=True)
