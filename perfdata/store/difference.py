"""What new frames say beside what the store holds, as pure functions on frames."""

import numpy as np
import pandas as pd

from perfdata.model import Difference, Schema
from perfdata.store.keys import compared, key_names, keyed, printed_in


def difference(schema: Schema, stated: pd.DataFrame, current: pd.DataFrame) -> Difference:
    """The new, changed, unchanged and absent facts; each key stands once in each frame.

    Only figures and what they mean are compared, exactly; where they were printed is not.
    `current` need only hold the facts of the stated entities and periods.
    """
    stated, current = keyed(schema, stated), keyed(schema, current)
    found = _positions(schema, stated, current)
    is_held = (found >= 0).to_numpy()
    both = stated[is_held].reset_index(drop=True)
    old = current.iloc[found[is_held]].reset_index(drop=True)
    same = _equal(compared(schema, both), compared(schema, old))
    before = old[schema.contents].add_prefix("old_")
    return Difference(
        schema=schema.name,
        new=_numbered(stated.loc[~is_held, schema.names]),
        changed=_numbered(pd.concat([both[schema.names], before], axis=1)[~same]),
        unchanged=_numbered(both.loc[same, schema.names]),
        absent=_absent(schema, stated, current, found),
    )


def named_facts(schema: Schema, frame: pd.DataFrame, current: pd.DataFrame) -> pd.DataFrame:
    """The rows of `current` that have the key of a row of `frame`; each key stands once in each."""
    current = keyed(schema, current)
    found = _positions(schema, current, keyed(schema, frame))
    return _numbered(current.loc[(found >= 0).to_numpy(), schema.names])


def _positions(schema: Schema, rows: pd.DataFrame, among: pd.DataFrame) -> pd.Series:
    """For each of `rows` the position of its fact `among` others; -1 where it is not there."""
    names = key_names(schema)
    places = among[names].assign(position=np.arange(len(among)))
    found = rows[names].merge(places, on=names, how="left")["position"]
    return found.fillna(-1).astype("int64")


def _equal(one: pd.DataFrame, other: pd.DataFrame) -> np.ndarray:
    """Which rows are equal in all columns; absent equals absent and nothing else."""
    same = np.ones(len(one), dtype=bool)
    for name in one.columns:
        left, right = one[name], other[name]
        equal = (left == right).fillna(False).to_numpy(dtype=bool)
        same &= equal | (left.isna() & right.isna()).to_numpy()
    return same


def _absent(schema: Schema, stated: pd.DataFrame, current: pd.DataFrame, found: pd.Series) -> pd.DataFrame:
    mentioned = np.isin(np.arange(len(current)), found)
    within = printed_in(schema, current).isin(printed_in(schema, stated).unique())
    return _numbered(current.loc[within & ~mentioned, schema.names])


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.reset_index(drop=True)
