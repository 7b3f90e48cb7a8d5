"""What is wrong with the observations of many rows: each fault told once for a name, at its first row."""

import numpy as np

from perfdata.model import Place, Problem
from perfdata.recognise.block import Table
from perfdata.recognise.findings import Findings
from perfdata.recognise.row_meaning import RowMeanings
from perfdata.recognise.sheet_cells import Array
from perfdata.recognise.slots import Fault, Slot

# Of more names that nobody knows only the number is told.
_MOST_NOTES = 200


class RowFaults:
    """Gathers the faults of a table and tells them in the order of its cells."""

    def __init__(self, table: Table, rows: RowMeanings) -> None:
        self._table = table
        self._rows = rows
        self._matcher = table.vocabulary.matcher
        self._faults: list[tuple[int, int, str, Problem]] = []
        self._untold = 0

    def year_missing(self, row: int, column: int) -> None:
        """No year is stated for the column."""
        problem = Problem("year_missing", "error", self._table.place(row, column))
        self._faults.append((row, column, "year", problem))

    def add(self, slot: Slot, fault: Fault, at: Array) -> None:
        """The slot's fault for each different name among the rows, which `at` are indexes of."""
        text = slot.name.label
        named = self._rows.names[at] if text.part == "label" and not fault.once else np.zeros(len(at))
        firsts = np.sort(np.unique(named, return_index=True)[1])
        if fault.severity == "note":
            self._untold += max(0, len(firsts) - _MOST_NOTES)
            firsts = firsts[:_MOST_NOTES]
        for first in at[firsts].tolist():
            label = self._rows.name_list[self._rows.names[first]].label if text.part else text.text
            if label or fault.code != "unknown_indicator":
                row = int(self._rows.rows[first])
                once = fault.once or label
                self._faults.append((row, fault.column, once, self._problem(fault, row, label)))

    def _problem(self, fault: Fault, row: int, label: str) -> Problem:
        figure = self._table.grid.figure(row, fault.column) if fault.found == "figure" else None
        found = figure.text if figure else label if fault.found == "label" else fault.found
        values = {**fault.values, "indicator": label} if fault.values else {}
        alike = self._matcher.suggestions(label) if fault.code == "unknown_indicator" else ()
        if alike:
            values["suggestion"] = self._table.vocabulary.catalogue.indicators[alike[0]].name
        return Problem(fault.code, fault.severity, self._table.place(row, fault.column), found, values)

    def tell(self, findings: Findings) -> None:
        """Hand the faults over, cell by cell."""
        for _, _, once, problem in sorted(self._faults, key=lambda fault: fault[:2]):
            findings.add(problem, once)
        if self._untold:
            place = Place(self._table.file, self._table.grid.sheet.name)
            findings.add(Problem("more_unknown_indicators", "note", place, str(self._untold)))
