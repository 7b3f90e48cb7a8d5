"""A table of texts whose rows can be ticked, and the button that hands over what is ticked."""

from collections.abc import Collection, Sequence

import pandas as pd

from pages.parts.component import component
from perfdata.language import say_plural

_SHOWN = 300

_ticks = component("ticks")


def ticked(
    frame: pd.DataFrame, names: Sequence[str], chosen: Collection[str], tick: str, apply: str, key: str
) -> list[str] | None:
    """Shows the frame's texts with a box a row; the names ticked once the button is pressed, else None.

    `names` are the rows' names, in order; those `chosen` are ticked already. `tick` heads the boxes,
    `apply` is what the button says.
    """
    texts = frame.astype(str).to_numpy().tolist()
    rows = [
        {"id": name, "cells": cells, "ticked": name in chosen}
        for name, cells in zip(names, texts, strict=True)
    ]
    left_out = len(rows[_SHOWN:])
    rest = _rest(left_out) if left_out else ""
    told = _ticks(
        data={
            "columns": list(frame.columns),
            "rows": rows[:_SHOWN],
            "words": {"tick": tick, "apply": apply, "rest": rest},
        },
        key=key,
        on_ticked_change=lambda: None,
    )
    return None if told.ticked is None else [*told.ticked, *(n for n in names[_SHOWN:] if n in chosen)]


def _rest(count: int) -> str:
    return say_plural("{count} more row is not shown.", "{count} more rows are not shown.", count)
