"""The product's own sample: loaded when an empty store is first opened, marked, taken out by one click."""

from pathlib import Path

from perfdata.model import Revision, Source
from perfdata.workflow.review import commit, review
from perfdata.workflow.workspace import ROOT, Workspace

FOLDER = ROOT / "sample_data"
SAMPLE_BY = "sample"
# A file that is made up says so in its name, wherever it comes from.
FICTIONAL_MARK = "虚构"
_YEAR = "2021_"


def sample_files(folder: Path = FOLDER) -> list[Path]:
    """The published year's files; the fictional ones are for the reader to try, never loaded."""
    return sorted(
        path
        for path in folder.glob(f"{_YEAR}*")
        if path.suffix in (".xlsx", ".docx", ".csv") and FICTIONAL_MARK not in path.name
    )


def load_sample(workspace: Workspace) -> Revision | None:
    """Commits the sample to a store that never held anything; None where it did."""
    if not workspace.store.is_empty():
        return None
    sources = [Source(path.name, path.read_bytes()) for path in sample_files()]
    reviewed = review(workspace, sources)
    return commit(workspace, reviewed, by=SAMPLE_BY, reason=SAMPLE_BY)


def is_sample(revision: Revision) -> bool:
    """Whether a revision is the loading of the sample."""
    return revision.by == SAMPLE_BY and revision.undoes is None


def start_empty(workspace: Workspace, by: str) -> Revision:
    """Takes the sample out, as a new revision. Raises UndoRefused where later imports stand on it."""
    loaded = next(r.revision for r in workspace.store.revisions() if is_sample(r))
    return workspace.store.undo(loaded, by=by, reason=SAMPLE_BY)
