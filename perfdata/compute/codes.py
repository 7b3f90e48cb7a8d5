"""Columns of codes: for each row the name of the first condition that holds."""

from collections.abc import Mapping

import numpy as np
import pandas as pd


def first_true(conditions: Mapping[str, pd.Series], index: pd.Index) -> pd.Series:
    """The name of the first condition that holds in a row; "" where none does.

    >>> first_true({"a": pd.Series([True, False]), "b": pd.Series([True, True])}, pd.Index([0, 1])).tolist()
    ['a', 'b']
    """
    masks = [condition.to_numpy(dtype=bool) for condition in conditions.values()]
    numbers = np.select(masks, [np.int64(n) for n in range(1, len(masks) + 1)], default=np.int64(0))
    return pd.Series(pd.array(["", *conditions], dtype="str").take(numbers), index=index)
