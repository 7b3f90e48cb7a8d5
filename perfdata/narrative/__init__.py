"""What a report says: title, sections, the figures it states, and faults that it shows by itself.

`outline` reads a whole document and `claims` its figures; `figure_checks` compares these with each
other, `verdicts` with the tables. `mentions` reads the text of one section.
"""

from perfdata.narrative.checks import Check
from perfdata.narrative.claims import claims
from perfdata.narrative.figure_checks import figure_checks
from perfdata.narrative.mentions import mentions
from perfdata.narrative.outline import Outline, outline
from perfdata.narrative.sections import sections
from perfdata.narrative.title import Title, title
from perfdata.narrative.verdicts import verdicts

__all__ = [
    "Check",
    "Outline",
    "Title",
    "claims",
    "figure_checks",
    "mentions",
    "outline",
    "sections",
    "title",
    "verdicts",
]
