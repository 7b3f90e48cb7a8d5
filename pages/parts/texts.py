"""Text as it was written: nothing in it is read as Markdown, HTML or a formula."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from pages.parts.component import component

LineKind = Literal[
    "lead", "heading", "label", "body", "item", "quiet", "source", "step", "point", "fact", "chip"
]

_prose = component("prose")
# :red[x], :smile:, http://x, www.x, a@b and -> are found after the backslashes are gone. A word
# joiner, which has no width, keeps them from being read as marks, links or arrows.
_FOUND_LATER = re.compile(r"(:(?=[A-Za-z+\-_/])|www(?=\.)|@|-(?=[->])|<(?=-))", re.IGNORECASE)
_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$&^=])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line and what it is; `aside` stands beside or below it, `mark` before it in its colour."""

    kind: LineKind
    text: str
    aside: str = ""
    mark: str = ""
    colour: str = ""


def show(lines: Sequence[Line], key: str) -> None:
    """Shows lines of text, literally."""
    _prose(data={"lines": [asdict(line) for line in lines]}, key=key)


def literal(text: str) -> str:
    """The text for a widget that reads Markdown, marked so that it is shown as it stands.

    >>> literal("$5和$6 :red[x]").replace("\\u2060", "")
    '\\\\$5和\\\\$6 :red\\\\[x\\\\]'
    """
    joined = _FOUND_LATER.sub("\\1\u2060", " ".join(text.split()))
    return _MARKS.sub(r"\\\1", joined)
