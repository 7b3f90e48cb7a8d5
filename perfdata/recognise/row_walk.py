"""The names of all rows of a table: each is read once for each place among the rows above it."""

from collections.abc import Iterable, Sequence

import numpy as np

from perfdata.catalogue import Unit
from perfdata.recognise import regions
from perfdata.recognise.block import Table
from perfdata.recognise.columns import Columns
from perfdata.recognise.row_labels import RowLabels, coded
from perfdata.recognise.row_meaning import RowName
from perfdata.recognise.row_names import Above, Naming, RowNames
from perfdata.recognise.sheet_cells import Array

# Excel's indent moves a text by about one wide character, which counts as two blanks.
_INDENT = 2


def names(
    table: Table,
    columns: Columns,
    labels: RowLabels,
    sections: Array,
    kinds: Array,
    units: Sequence[Unit | None],
) -> tuple[Array, list[RowName]]:
    """The name of each row as codes into a list; `kinds` are codes into the rows' own `units`.

    `sections` says of each row whether nothing stands in it but its label.
    """
    named = labels.of(("indicator",))
    indents = _indents(table, labels, named)
    if not labels.of(("item",)) and len(named) == 1 and not sections.any() and not any(indents):
        flat = _flat(table, labels.filled[named[0]], labels.notes, columns.unit)
        if flat is not None:
            return flat
    places = zip(sections.tolist(), kinds.tolist(), indents, strict=True)
    namings, naming_list = _namings(columns, labels, places, units)
    walk = _Walk(
        RowNames(table.vocabulary, _identity(labels), columns.unit, titled=bool(table.context.label)),
        naming_list,
    )
    codes = np.zeros(len(namings), dtype=np.int64)
    state = 0
    for at in np.flatnonzero(~labels.notes).tolist():
        codes[at], state = walk.step(state, int(namings[at]))
    return codes, walk.names


def _flat(
    table: Table, texts: Sequence[str], notes: Array, unit: Unit | None
) -> tuple[Array, list[RowName]] | None:
    """The names of a list without any hierarchy: none is more than a name, so none depends on another."""
    codes, different = coded(
        ["" if note else text for text, note in zip(texts, notes.tolist(), strict=True)], str
    )
    if not all(not text or _is_flat(table, text) for text in different):
        return None
    return codes, [RowName(label=text, inherited_unit=unit) if text else RowName() for text in different]


def _is_flat(table: Table, text: str) -> bool:
    return table.vocabulary.is_plain(text) and not regions.is_total(text)


def _namings(
    columns: Columns, labels: RowLabels, places: Iterable[tuple[bool, int, int]], units: Sequence[Unit | None]
) -> tuple[Array, list[Naming]]:
    """For each row its naming texts, as codes into a list; `places` are (section, unit, indent)."""
    indexes = labels.of(("indicator", "item"))

    def naming(key: tuple[tuple[str, ...], tuple[bool, int, int]]) -> Naming:
        texts, (section, unit, indent) = key
        told = [(column, text) for column, text in zip(indexes, texts, strict=True) if text.strip()]
        names = tuple(pair for pair in told if columns.labels[pair[0]] == "indicator")
        items = tuple(pair for pair in told if columns.labels[pair[0]] == "item")
        return Naming(names, items, section, units[unit], indent)

    return coded(list(zip(labels.together(indexes), places, strict=True)), naming)


def _indents(table: Table, labels: RowLabels, named: Sequence[int]) -> list[int]:
    """By how much each row's name is set in by its cell's style."""
    styles = table.grid.sheet.styles
    if not named or not any(style.indent for style in styles.kinds):
        return [0] * len(labels.rows)
    return [_INDENT * styles.at(row, named[-1]).indent for row in labels.rows]


def _identity(labels: RowLabels) -> int:
    """Of several columns of items (企业名称, 行业) the one that tells the rows apart."""
    items = labels.of(("item",))
    return max(items, key=lambda index: len({text.strip() for text in labels.printed[index]}), default=-1)


class _Walk:
    """Goes from name to name; what a name says in one place is looked up when both come again."""

    def __init__(self, reader: RowNames, namings: Sequence[Naming]) -> None:
        self._reader = reader
        self._namings = namings
        self._states = [Above()]
        self._numbers = {Above(): 0}
        self._known: dict[tuple[int, int], tuple[int, int]] = {}
        self.names = [RowName()]

    def step(self, state: int, naming: int) -> tuple[int, int]:
        """The index of the row's name, and the state below it."""
        known = self._known.get((state, naming))
        if known is not None:
            return known
        name, above = self._reader.read(self._states[state], self._namings[naming])
        below = self._numbers.setdefault(above, len(self._states))
        if below == len(self._states):
            self._states.append(above)
        self.names.append(name)
        self._known[state, naming] = len(self.names) - 1, below
        return len(self.names) - 1, below
