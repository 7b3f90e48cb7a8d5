"""The history of imports: what changed between two revisions, the files of one, and erasing a file."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from perfdata.errors import UsageError
from perfdata.model import Erasure, KeptFile
from perfdata.workflow.changes import absent_facts, changed_facts, new_facts
from perfdata.workflow.understood import digest
from perfdata.workflow.workspace import Workspace


@dataclass(frozen=True)
class Comparison:
    """What a revision has new, changed and no longer, beside another one, as tables of texts."""

    new: pd.DataFrame
    changed: pd.DataFrame
    gone: pd.DataFrame
    counts: Mapping[str, int]


def between(workspace: Workspace, first: int, second: int) -> Comparison:
    """What changed from the first revision to the second, whichever is the later; 0 is the empty store.

    Raises UnknownRevision.
    """
    found = workspace.store.between(first, second)
    catalogue = workspace.catalogue
    return Comparison(
        new_facts(found, catalogue),
        changed_facts(found, catalogue),
        absent_facts(found, catalogue),
        {
            "new": sum(len(one.new) for one in found.values()),
            "changed": sum(len(one.changed) for one in found.values()),
            "gone": sum(len(one.absent) for one in found.values()),
        },
    )


def kept_files(workspace: Workspace, revision: int) -> tuple[KeptFile, ...]:
    """The files of an import that are still held, by name and SHA-256; those erased are left out."""
    return tuple(KeptFile(file.name, digest(file)) for file in workspace.store.files_of(revision))


def erase(workspace: Workspace, sha256: str, by: str, reason: str) -> Erasure:
    """Erases a file for good with all that was read from it; the log keeps who did it, when and why.

    Raises UsageError "erasure_reason_missing", UndoRefused where a later import stands on it, StoreError
    "unknown_file".
    """
    if not reason.strip():
        raise UsageError("erasure_reason_missing")
    return workspace.store.erase(sha256, by=by, reason=reason.strip())
