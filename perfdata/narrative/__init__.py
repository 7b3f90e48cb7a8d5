"""What a report says of itself: title, sections, the indicators they name, and faults of numbering.

`outline` reads a whole document; `mentions` reads the text of one section.
"""

from perfdata.narrative.checks import Check
from perfdata.narrative.mentions import mentions
from perfdata.narrative.outline import Outline, outline
from perfdata.narrative.sections import sections
from perfdata.narrative.title import Title, title

__all__ = ["Check", "Outline", "Title", "mentions", "outline", "sections", "title"]
