"""The headings of the four steps of an import, numbered."""

from typing import Literal

from pages.parts.texts import Line, show
from perfdata.language import pgettext

Step = Literal[1, 2, 3, 4]


def heading(step: Step, note: str = "") -> None:
    """The step's number and name; `note` says what to do in it."""
    names = {
        1: pgettext("step", "Choose files"),
        2: pgettext("step", "Answer questions"),
        3: pgettext("step", "Check"),
        4: pgettext("step", "Confirm"),
    }
    lines = [Line("heading", names[step], mark=str(step))]
    if note:
        lines.append(Line("quiet", note))
    show(lines, f"step_{step}")
