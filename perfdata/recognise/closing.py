"""Rows below or among a table's data that belong to none of its records: notes, sources, signatures."""

import re
from functools import lru_cache

from perfdata.recognise.contacts import is_telephone
from perfdata.recognise.grid import Grid
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.text import squeeze


def is_closing(grid: Grid, row: int, vocabulary: Vocabulary) -> bool:
    """Whether the row's first text opens a note, a source or a signature (填表人：…)."""
    first = next((text for _, text in grid.row_texts(row)), "")
    return bool(_opening(vocabulary).match(squeeze(first)))


def skip(grid: Grid, row: int) -> None:
    """Account for the numbers of such a row."""
    for column in range(grid.width):
        figure = grid.figure(row, column)
        if figure is not None:
            grid.skip(row, column, "contact" if is_telephone(figure.text) else "note")


@lru_cache(maxsize=8)
def _opening(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = sorted(vocabulary.words("note_start") | vocabulary.words("contact_mark"), key=len, reverse=True)
    either = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?:单位|统计|项目|主管)?(?:{either})(?:\([^)]*\))?(?:[:：\d]|$)")
