"""What a draft as a Word file shows: its text, the places that are marked, the comments beside them."""

from dataclasses import dataclass
from typing import Literal

from perfdata.model import Paragraph, Stretch

# A place that was renewed; one that still says what the earlier report said.
DraftMark = Literal["new", "old"]


@dataclass(frozen=True, slots=True)
class MarkedStretch:
    """A stretch of the text to highlight."""

    start: int
    end: int
    mark: DraftMark


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said beside a stretch of the text, in the margin."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class DraftDocument:
    """A text with its marks and comments. `heading` stands above every page: that it is a draft.

    `titled` is where the title's lines are; `paragraphs` give the heading levels.
    """

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    titled: Stretch = (0, 0)
    marks: tuple[MarkedStretch, ...] = ()
    comments: tuple[Comment, ...] = ()
    heading: tuple[str, ...] = ()
    author: str = ""
