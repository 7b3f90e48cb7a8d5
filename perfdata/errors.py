"""The exceptions of perfdata, one tree.

PerfdataError
├── CatalogueError       an entry of a TOML file in catalogue/ is faulty
├── FrameError           a frame lacks a column that its schema demands, or holds a wrong type
├── UnreadableFile       an uploaded file is not what it says, cannot be opened, or fells its reader
├── NotComputable        a figure was asked for that the rules of statistics refuse
├── StoreError           the store cannot do what was asked; it is unchanged
│   ├── UnknownRevision  there is no such import
│   ├── UndoRefused      a later import changed the same rows
│   └── StaleReview      the store moved on since the review was made
└── UsageError           a page or a command was given a value that it cannot use

Faulty *data* never raises: it becomes model.Problem, all of them at once.
Every exception carries a code and plain values; language/ words them for the reader.
"""

from collections.abc import Mapping


class PerfdataError(Exception):
    """Something perfdata refuses to do. `code` names the refusal, `values` fill its wording."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values: Mapping[str, str] = {name: str(value) for name, value in values.items()}
        details = ", ".join(f"{name}={value}" for name, value in self.values.items())
        super().__init__(f"{code}: {details}" if details else code)


class CatalogueError(PerfdataError):
    """An entry of the catalogue is faulty; `values` name the file, the entry and the fault."""


class FrameError(PerfdataError):
    """A frame does not have the shape that its schema demands."""


class UnreadableFile(PerfdataError):
    """A file that cannot be read at all; nothing of it is used."""


class NotComputable(PerfdataError):
    """A computation that the rules of statistics refuse."""


class StoreError(PerfdataError):
    """The store could not do what was asked; it is unchanged."""


class UnknownRevision(StoreError):
    """There is no import of this number."""


class UndoRefused(StoreError):
    """A later import changed rows of the one to be undone."""


class StaleReview(StoreError):
    """The store moved on since the review that is to be committed."""


class UsageError(PerfdataError):
    """A value that cannot be used: an unknown entity, period, format or option."""
