"""Upload: files are read and compared, nothing changes until it is confirmed; the history below."""

from pages.parts import cache, history, intake, page
from pages.parts.cache import Picked
from pages.parts.texts import Line, show
from perfdata.language import _


def upload(_picked: Picked | None) -> None:
    """Shows the drop zone, the review of what was dropped, and the history."""
    workspace = cache.workspace()
    intake.show_saved()
    sources = intake.dropped()
    if sources:
        intake.show_review(workspace, sources)
    else:
        text = _("Drop in the files as they come from the department. Nothing changes until you confirm.")
        show([Line("quiet", text)], "upload_text")
    history.show_history(workspace)


page.run_always(upload)
