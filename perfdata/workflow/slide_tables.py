"""Tables of pages as tables of slides."""

import pandas as pd

from perfdata.export.slide_content import SlideTable

# More columns than these cannot be read from the last seat.
_MOST_COLUMNS = 8


def slide_table(table: pd.DataFrame) -> SlideTable:
    """A table of texts for a slide, its first columns; those of digits or marks are figures."""
    kept = table.iloc[:, :_MOST_COLUMNS].astype(str)
    rows = tuple(tuple(row) for row in kept.itertuples(index=False, name=None))
    figures = frozenset(at for at, name in enumerate(kept) if at and _is_figures(kept[name]))
    return SlideTable(tuple(map(str, kept.columns)), rows, figures)


def _is_figures(column: pd.Series) -> bool:
    return bool(column.str.match(r"[+-]?\d|—").all())
