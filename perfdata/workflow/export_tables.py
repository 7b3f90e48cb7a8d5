"""Tables of pages as tables of slides and of documents."""

import pandas as pd

from perfdata.export.document_content import TextTable
from perfdata.export.slide_content import SlideTable

# More columns than these cannot be read from the last seat; a page has room for so many between its margins.
_MOST_ON_A_SLIDE, _MOST_ON_A_PAGE = 8, 6


def slide_table(table: pd.DataFrame) -> SlideTable:
    """A table of texts for a slide, its first columns; those of digits or marks are figures."""
    kept = table.iloc[:, :_MOST_ON_A_SLIDE].astype(str)
    figures = frozenset(at for at, name in enumerate(kept) if at and _is_figures(kept[name]))
    return SlideTable(tuple(map(str, kept.columns)), _rows(kept), figures)


def text_table(title: str, table: pd.DataFrame, source: str) -> TextTable:
    """A table of texts for a document, its first columns."""
    kept = table.iloc[:, :_MOST_ON_A_PAGE].astype(str)
    return TextTable(title, tuple(map(str, kept.columns)), _rows(kept), source)


def _rows(texts: pd.DataFrame) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in texts.itertuples(index=False, name=None))


def _is_figures(column: pd.Series) -> bool:
    return bool(column.str.match(r"[+-]?\d|—").all())
