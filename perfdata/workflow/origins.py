"""Where a figure came from: the file behind it as it was uploaded, and the cells that say it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from perfdata.catalogue import load
from perfdata.language import pgettext
from perfdata.model import SCHEMAS, Place, SheetCorner, Source
from perfdata.terms.addresses import address
from perfdata.workflow.confined import read_confined
from perfdata.workflow.pictures import Mark, SheetPicture
from perfdata.workflow.rows import Row, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.workspace import Workspace

# More cells than these are shown in the picture, not named.
_MOST_CELLS = 4
_REPORT = "report"
_KEYS = {name: schema.keys for name, schema in SCHEMAS.items()} | {
    _REPORT: ["entity", "time_period", "title"]
}


@dataclass(frozen=True, slots=True)
class Origin:
    """A fact by the schema and key that the store knows it by, and where it was printed.

    `cells` are A1 addresses; a whole row, of a fact that keeps no cells, is written as 5:5.
    """

    schema: str
    key: tuple[str, ...]
    file: str
    sheet: str = ""
    cells: tuple[str, ...] = ()

    @property
    def place(self) -> Place:
        """Where it was printed: a sheet and its cells, or a sheet where they are many."""
        named = self.cells if len(self.cells) <= _MOST_CELLS else ()
        return Place(self.file, self.sheet, pgettext("list", ", ").join(named))


def origin_of(row: Row, schema: str = "observation") -> Origin:
    """The origin of a fact's row."""
    key = tuple(str(row[name]) for name in _KEYS[schema])
    return Origin(schema, key, row["file"], row["sheet"], tuple(_cells(row)))


def _cells(row: Row) -> Iterator[str]:
    if "value_cell" in row:
        yield from filter(None, (row["value_cell"], row["growth_cell"]))
    elif row.get("cells"):
        yield from json.loads(row["cells"]).values()
    else:
        yield f"{row['row']}:{row['row']}"


def source_of(workspace: Workspace, origin: Origin, revision: int) -> Source | None:
    """The file as it was uploaded; None where none was kept, or it was erased."""
    fact = dict(zip(_KEYS[origin.schema], origin.key, strict=True))
    return workspace.store.source_of(origin.schema, fact, revision)


def picture_of(source: Source, origin: Origin) -> SheetPicture | None:
    """The sheet with the cells of the figure marked; None where the file has no such sheet of cells.

    Raises UnreadableFile.
    """
    corner = read_confined(source, load(), shown=origin.sheet).corner
    if corner is None or not corner.texts:
        return None
    width = max(map(len, corner.texts))
    marks = tuple(
        tuple(_mark(corner, origin.cells, row, column) for column in range(width))
        for row in range(len(corner.texts))
    )
    left_out = corner.height - len(corner.texts), corner.width - width
    return SheetPicture(corner.texts, marks, corner.merges, *left_out)


def _mark(corner: SheetCorner, cells: Iterable[str], row: int, column: int) -> Mark:
    in_row = f"{row + 1}:{row + 1}" in cells and corner.numeric[row][column]
    return "used" if in_row or address(row, column) in cells else ""


def origins(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[Origin, ...]:
    """One origin for each file and sheet that anything of the period was read from, by their names.

    It is that of the first fact there, with the cells of all.
    """
    found: dict[tuple[str, str], Origin] = {}
    for one in _all(snapshot, entity, choice):
        first = found.setdefault((one.file, one.sheet), one)
        found[one.file, one.sheet] = replace(first, cells=tuple(dict.fromkeys((*first.cells, *one.cells))))
    return tuple(found[name] for name in sorted(found))


def _all(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Iterator[Origin]:
    year = choice.time_period[:4]
    for schema, frame in snapshot.frames.items():
        # Sheets, budgets and ledgers are kept by the year, whatever part of it is picked.
        period = choice.time_period if schema in ("observation", "project") else year
        mine = frame[frame["entity"].eq(entity) & frame["time_period"].eq(period)]
        yield from (origin_of(row, schema) for row in records(mine))
    for report in snapshot.reports:
        if (report.entity, report.time_period[:4]) == (entity, year):
            yield Origin(_REPORT, (report.entity, report.time_period, report.title), report.file)
