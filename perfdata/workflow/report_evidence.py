"""The fact that a figure of a report was compared with: its row, what it says, where it was printed."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from perfdata.catalogue import Catalogue
from perfdata.compute.units import unit_ratio
from perfdata.language import MISSING, figure, growth, pgettext, where
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.model import Claim, Evidence, Place
from perfdata.workflow.growths import growth_text
from perfdata.workflow.origins import Origin, origin_of
from perfdata.workflow.projects import amount
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import decimals_of, value_text

# File, sheet, and the cells of value and growth.
_Cells = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A fact in words; `row` is the observation, None for an amount of a project."""

    subject: str
    says: str
    source: str
    origin: Origin | None
    row: Row | None = None


class Facts:
    """The facts of one entity by the cells that they were printed in."""

    def __init__(self, snapshot: Snapshot, entity: str) -> None:
        self._catalogue = snapshot.catalogue
        self._rows: dict[_Cells, list[Row]] = {}
        # The levels first: their rows know more than the printed facts do, and both stand in one cell.
        for frame in (snapshot.levels, snapshot.observations):
            for row in records(frame[frame["entity"].eq(entity)]):
                self._rows.setdefault(_cells(row), []).append(row)
        projects = snapshot.projects
        self._projects: dict[_Cells, tuple[Row, str]] = {}
        for row in records(projects[projects["entity"].eq(entity)]):
            self._projects.update({cells: (row, column) for cells, column in _amounts(row)})

    def found(self, claim: Claim, evidence: Evidence) -> Found:
        """What a claim was compared with."""
        cells = (evidence.file, evidence.sheet, evidence.cell, evidence.growth_cell)
        if claim.project and cells in self._projects:
            return _of_project(*self._projects[cells], evidence)
        rows = [row for row in self._rows.get(cells, ()) if _is_of(row, claim)]
        if rows and not claim.project:
            return self._of_observation(rows[0], claim)
        place = Place(evidence.file, evidence.sheet, evidence.cell or evidence.growth_cell)
        return Found(subject_of(claim), MISSING, where(place), None)

    def _of_observation(self, row: Row, claim: Claim) -> Found:
        origin = origin_of(row)
        subject = str(row["subject"]) if "subject" in row else subject_of(claim)
        return Found(subject, _says(row, claim, self._catalogue), where(origin.place), origin, row)


def subject_of(claim: Claim) -> str:
    """What a claim is about: a project, an indicator's code, else the label with its parent."""
    label = f"{claim.parent}/{claim.label}" if claim.parent else claim.label
    return claim.project or claim.indicator or label


def _cells(row: Row) -> _Cells:
    return row["file"], row["sheet"], row["value_cell"], row["growth_cell"]


def _amounts(row: Row) -> Iterator[tuple[_Cells, str]]:
    for column, cell in json.loads(row["cells"] or "{}").items():
        yield (row["file"], row["sheet"], cell, ""), column


def _is_of(row: Row, claim: Claim) -> bool:
    """Whether the row is of the claim's subject: one cell may hold figures of two (规上工业和建筑业)."""
    named = not claim.indicator or claim.indicator == row["indicator"]
    return named and (claim.kind, claim.measure) == (row["kind"], row["measure"])


def _of_project(row: Row, column: str, evidence: Evidence) -> Found:
    origin = replace(origin_of(row, "project"), cells=(evidence.cell,))
    return Found(str(row["project"]), amount(row[column], row["unit"]), where(origin.place), origin)


def _says(row: Row, claim: Claim, catalogue: Catalogue) -> str:
    """The row's figures of the sort that the claim states, in the text's own unit where they convert."""
    parts = []
    if claim.value is not None and is_known(row["value"]):
        parts.append(_value(row, claim.unit, catalogue))
    if claim.growth is not None and is_known(row["growth"]):
        parts.append(_growth(row))
    return pgettext("list", ", ").join(parts) or MISSING


def _value(row: Row, unit: str, catalogue: Catalogue) -> str:
    ratio = unit_ratio(row["unit"], unit, catalogue)
    if unit == row["unit"] or math.isnan(ratio):
        return value_text(row, catalogue)
    # 4.92亿元 is known to the hundred 万元: as many places fewer as the number is longer.
    digits = max(0, decimals_of(row, catalogue) - round(math.log10(ratio)))
    return figure(row["value"] * ratio, unit, digits, row["qualifier"])


def _growth(row: Row) -> str:
    if "in_real_terms" in row:
        return growth_text(row).prose
    printed = row["growth_decimals"]
    digits = int(printed) if is_known(printed) else COMPUTED_DECIMALS
    return growth(row["growth"], row["growth_unit"], digits, row["growth_qualifier"])
