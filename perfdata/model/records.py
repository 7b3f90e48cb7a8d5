"""What is kept and shown besides frames: steps, sections, reports, revisions, drafts, differences."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from perfdata.model.readings import Paragraph


@dataclass(frozen=True, slots=True)
class Milestone:
    """One named step of a project and whether it is done."""

    name: str
    done: bool
    date: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report. `level` 0 is the title's own text, `number` as printed ("" if none)."""

    id: str
    number: str
    level: int
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """An uploaded file as it came: its name and its bytes. The store keeps it by its SHA-256."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """A narrative report as the store keeps it; entity, period and title together name it."""

    entity: str
    time_period: str
    title: str
    file: str
    text: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """One committed import, or the undoing of one."""

    revision: int
    at: str
    by: str
    files: tuple[str, ...]
    counts: Mapping[str, int]
    reason: str
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that the store keeps: the name it came with, and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A review in progress; `state` is a JSON text that the store does not look into.

    The store itself sets `at`, when the draft was last kept (UTC, ISO 8601), and `files`.
    """

    id: str
    by: str
    state: str
    at: str = ""
    files: tuple[KeptFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Erasure:
    """The erasing of one file for good: when, by whom, why, and how many rows of which kind went.

    `revisions` put the former figures back, one an import; none where the file was not in force.
    """

    number: int
    at: str
    by: str
    reason: str
    file: KeptFile
    counts: Mapping[str, int]
    revisions: tuple[int, ...]


@dataclass(frozen=True)
class Difference:
    """What a commit would change, or what changed between two revisions, for one kind of fact.

    Frames of its schema's columns; `changed` has the new row's and, for each content column, `old_NAME`.
    `absent` are current facts of the same entities and periods that the new files do not mention;
    between two revisions, those that the second no longer has, and `unchanged` is left empty.
    """

    schema: str
    new: pd.DataFrame
    changed: pd.DataFrame
    unchanged: pd.DataFrame
    absent: pd.DataFrame

    @property
    def counts(self) -> dict[str, int]:
        """How many rows are new, changed, unchanged and absent."""
        names = ("new", "changed", "unchanged", "absent")
        return {name: len(getattr(self, name)) for name in names}
