"""One project: its amounts, its funds, what else the schedule prints of it, and its procedures."""

from pages.parts import address, charts
from pages.parts.texts import Line, show
from perfdata.language import _
from perfdata.workflow.investment import Investment, ProjectChoice


def project(view: Investment) -> str:
    """The project that is picked; its name."""
    names = {one.name: one for one in view.projects}
    shown = names[address.select("project", _("Project"), tuple(names), lambda name: name, width=512)]
    _facts(shown)
    if shown.track:
        charts.show(shown.track, "track")
    return shown.name


def _facts(shown: ProjectChoice) -> None:
    facts = [Line("fact", name, text) for name, text in shown.facts]
    show([*facts, Line("source", shown.source)], "facts")
