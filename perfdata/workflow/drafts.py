"""Reviews in progress, kept on the server: nothing is lost by a reload, a lost line or a restart."""

import secrets
from collections.abc import Sequence

from perfdata.errors import StoreError, UsageError
from perfdata.model import Draft, Source
from perfdata.workflow.choices import Choices
from perfdata.workflow.told_apart import told_apart
from perfdata.workflow.workspace import Workspace

# Whoever knows the id sees the files: it must not be guessed. Hexadecimal, because the pages name parts
# by it, and Streamlit refuses a name with two underscores in a row.
_ID_BYTES = 16


def keep(workspace: Workspace, draft_id: str, sources: Sequence[Source], choices: Choices, by: str) -> str:
    """Keeps the files and what was decided so far; the id to come back by, a new one for ""."""
    name = draft_id or secrets.token_hex(_ID_BYTES)
    workspace.store.keep_draft(Draft(name, by, choices.to_json()), told_apart(sources))
    return name


def resume(workspace: Workspace, draft_id: str) -> tuple[tuple[Source, ...], Choices] | None:
    """The files and choices of a draft; None where it was dropped, is too old or never was."""
    try:
        draft = workspace.store.draft(draft_id)
        choices = Choices.from_json(draft.state)
    except StoreError as error:
        if error.code != "unknown_draft":
            raise
        return None
    except UsageError:
        return None  # kept by another version of the program
    files = [Source(file.name, workspace.store.file(file.sha256).content) for file in draft.files]
    return tuple(files), choices


def unfinished(workspace: Workspace) -> list[Draft]:
    """All drafts, the last kept first."""
    return workspace.store.drafts()


def drop(workspace: Workspace, draft_id: str) -> None:
    """Deletes a draft, if it is there, with those of its files that nothing else has."""
    workspace.store.drop_draft(draft_id)
