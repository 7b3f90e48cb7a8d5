"""What a child is asked to do: read one file and recognise what it says, or show a sheet's cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from perfdata.catalogue import Catalogue, load
from perfdata.model import SCHEMAS, RawFile, Reading
from perfdata.reading import read
from perfdata.recognise import recognise
from perfdata.workflow.confined.limits import Limits
from perfdata.workflow.corrections import Given, corrected
from perfdata.workflow.printed_cells import corner


@dataclass(frozen=True, slots=True)
class Task:
    """One file with what is known of it. No `catalogue` means the shipped one, which is not sent.

    `units` are by label, for figures without one; `corrections` are read in place of what stands in
    their cells. `shown` is the name of a sheet whose cells are asked for instead of what the file says.
    """

    name: str
    content: bytes
    limits: Limits
    catalogue: Catalogue | None = None
    entity: str = ""
    period: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    corrections: Given = field(default_factory=dict)
    shown: str | None = None


def performed(task: Task) -> Reading:
    """The file's reading, made here and now. Raises UnreadableFile."""
    catalogue = load() if task.catalogue is None else task.catalogue
    file = read(task.content, task.name, task.limits.sizes)
    if task.shown is not None:
        return _shown(file, task.shown, catalogue)
    file, cells = corrected(file, task.corrections, catalogue)
    reading = recognise(file, catalogue, task.entity, task.period, task.units)
    return replace(reading, corrected=cells)


def _shown(file: RawFile, name: str, catalogue: Catalogue) -> Reading:
    """A reading of nothing but the cells of the first sheet of this name."""
    tables = (*file.sheets, *(file.document.tables if file.document else ()))
    found = next((sheet for sheet in tables if sheet.name == name), None)
    frames = {schema.name: schema.frame() for schema in SCHEMAS.values()}
    return Reading(file.name, (), frames, corner=corner(found, catalogue) if found else None)
