"""Lists of figures that belong to a list of names: 分别增长3.2%和8.3%."""

import re
from collections.abc import Sequence

from perfdata.narrative.tokens import Token

RESPECTIVELY = "分别"
_JOINED = re.compile("[、和与及，]?(?:以及|及)?")
_SHARES = ("%", "‰", "个百分点", "百分点", "倍")


def run(tokens: Sequence[Token], first: int, text: str) -> list[int]:
    """The positions of the figures that go on a list begun by token `first`, which is among them.

    After a growth its percentages go on (增长3.2%、5%和8.3%), and further growths (下降2%). In 1.2、5.6、
    8.9个百分点 only the last has the unit.
    """
    found = [first]
    growing = tokens[first].kind in ("growth", "flat")
    at, end = first + 1, tokens[first].end
    separated = False
    while at < len(tokens):
        token = tokens[at]
        between = text[end : token.start]
        if token.kind == "mark" and token.match[0] == "、" and not between:
            separated, end = True, token.end
        elif _goes_on(token, between, separated, growing=growing):
            found.append(at)
            separated, end = False, token.end
        else:
            break
        at += 1
    return found


def with_units(found: Sequence[int], tokens: Sequence[Token]) -> list[int]:
    """The list up to the last figure that has a unit, which is that of those before it."""
    last = len(found)
    while last > 1 and tokens[found[last - 1]].kind != "flat" and _is_bare(tokens[found[last - 1]]):
        last -= 1
    return list(found[:last])


def _is_bare(token: Token) -> bool:
    return token.match["by_none" if token.kind == "growth" else "of_none"] is not None


def _goes_on(token: Token, between: str, separated: bool, *, growing: bool) -> bool:
    if not (separated and not between) and not (between and _JOINED.fullmatch(between)):
        return False
    if growing and token.kind in ("growth", "flat"):
        return True
    if token.kind != "figure":
        return False
    return not growing or token.match["of_none"] is not None or token.match["of_unit"] in _SHARES
