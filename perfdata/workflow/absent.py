"""Facts of the store that an import does not mention: they stay, unless a person ticks them for removal."""

from collections.abc import Collection, Iterator, Mapping

import pandas as pd

from perfdata.model import SCHEMAS, Difference

# A schema's name and the values of its key.
Key = tuple[str, ...]


def absent_keys(differences: Mapping[str, Difference]) -> list[Key]:
    """The name of each absent fact, in the order of the table that shows them."""
    return [key for name, difference in differences.items() for key in _keys(name, difference.absent)]


def removed_frames(differences: Mapping[str, Difference], ticked: Collection[Key]) -> dict[str, pd.DataFrame]:
    """The absent facts that were ticked, by schema. What is no longer absent is left alone."""
    found = {}
    for name, difference in differences.items():
        wanted = [key in ticked for key in _keys(name, difference.absent)]
        if any(wanted):
            found[name] = difference.absent[wanted].reset_index(drop=True)
    return found


def _keys(name: str, frame: pd.DataFrame) -> Iterator[Key]:
    rows = zip(*(frame[column] for column in SCHEMAS[name].keys), strict=True)
    return ((name, *map(str, row)) for row in rows)
