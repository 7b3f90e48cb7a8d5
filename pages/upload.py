"""Upload: files are read, asked about and compared; nothing changes until it is confirmed. History below."""

from pages.parts import (
    cache,
    checking,
    confirming,
    draft,
    history,
    intake,
    page,
    pinned,
    questions,
    remembering,
    reviewing,
    saved,
)
from pages.parts.cache import Picked
from pages.parts.draft import Started
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.workspace import Workspace


def upload(_picked: Picked | None) -> None:
    """Shows the four steps of an import, the history, and the remembered answers."""
    workspace = cache.workspace()
    if pinned.pinned() is None:
        _import(workspace)
    else:
        text = _("An earlier revision is open, read only. Go back to the latest one to upload files.")
        show([Line("quiet", text)], "read_only_text")
    history.show_history(workspace)
    remembering.show_remembered(workspace)


def _import(workspace: Workspace) -> None:
    saved.show_saved(workspace)
    started = draft.started(workspace)
    intake.show_intake(workspace, started)
    if started is not None:
        _review(workspace, started)


def _review(workspace: Workspace, started: Started) -> None:
    reviewed = reviewing.reviewed(workspace, started)
    if reviewed is not None:
        questions.show_questions(workspace, started, reviewed)
        checking.show_check(workspace, started, reviewed)
        confirming.show_confirm(workspace, reviewed)


page.run_always(upload)
