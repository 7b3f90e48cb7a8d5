"""A note that an official keeps on an indicator or a project: a remark, or a to-do with a due date."""

from dataclasses import dataclass
from typing import Literal

NoteKind = Literal["note", "todo"]
NoteAbout = Literal["indicator", "project"]


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `subject` is an indicator as it stands in a page's address, or a project's name.

    `period` is the one that was looked at when it was written, as it stands in a page's address; so is
    `closed_in`, the one in which a to-do was marked done, "" while it is open. `due` is an ISO date, ""
    without one. The store itself sets `at` and `closed_at` (UTC, ISO 8601).
    """

    id: str
    entity: str
    about: NoteAbout
    subject: str
    period: str
    kind: NoteKind
    text: str
    owner: str = ""
    due: str = ""
    by: str = ""
    at: str = ""
    closed_in: str = ""
    closed_by: str = ""
    closed_at: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is a to-do that still has to be done."""
        return self.kind == "todo" and not self.closed_in
