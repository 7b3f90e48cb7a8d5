"""A growth of a text replaced by a later one: its word flipped where it goes the other way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from perfdata.model import Claim
from perfdata.narrative.drafting.changes import (
    change_text,
    digits,
    direction,
    growth_decimals,
    opposite,
    sign,
    size,
)
from perfdata.narrative.drafting.data import DataFigure
from perfdata.narrative.drafting.edits import Edit
from perfdata.narrative.drafting.templates import word
from perfdata.narrative.figures import AFTER, BEFORE
from perfdata.narrative.growths import DIRECTION, FLAT
from perfdata.terms.numbers import decimals_of

_DIRECTION = re.compile(DIRECTION)
_FLAT = re.compile(FLAT)
_SIZE = re.compile(
    rf"(?P<filling>了|为|达到?|高达|仅|幅度)?(?:{BEFORE})?[-+－＋]?[\d０-９][\d０-９.．,，]*(?:[余多])?(?:%|％|个?百分点)(?:{AFTER})?"
)
_AS_MULTIPLE = re.compile("[是为达相]")
# 增长10%、8.2%和5%: these go on in the direction of the one before.
_GOES_ON = re.compile("[、和与及，]?(?:以及|及)?")
_SPEED = re.compile("(?:增长速度|增速|增幅|涨幅|增长率)[^，。；、]{0,3}$")
_FALL_SPEED = re.compile("(?:降幅|跌幅)[^，。；、]{0,3}$")
# 比上年增长, but 与上年持平.
_COMPARED = re.compile(
    "(?P<word>[比较与同])(?:上年|去年|上月|上期|[0-9]{4} ?年)[度末底]?(?:同期|同月)?(?:基本|相比)?$"
)
_KEPT_FILLING = ("了", "为", "达", "达到", "幅度")
_LOOK_BACK = 16


@dataclass(frozen=True, slots=True)
class _New:
    """The growth to put in: its way (-1, 0, 1) as printed, with so many decimals."""

    figure: DataFigure
    way: int
    decimals: int

    @property
    def size(self) -> str:
        figure = self.figure
        return size(figure.growth or 0.0, figure.growth_unit, self.decimals, figure.growth_qualifier)

    @property
    def usual(self) -> str:
        """The change in the usual words."""
        if self.way == 0:
            return word("changes", "flat")
        return direction(self.way, self.figure.growth_unit) + self.size


class GrowthEdits:
    """Puts growths into one text, in its order: a list goes on in the direction of its first growth.

    `style` is the most decimals that the text prints a growth with.
    """

    def __init__(self, text: str, style: int) -> None:
        self._text = text
        self._style = style
        # Where the last growth of the text ended, and the way it goes now.
        self._end, self._way = -1, 0

    def of(self, claim: Claim, figure: DataFigure | None) -> tuple[Edit, ...]:
        """The edits for one claim; none where the tables have no such growth or it cannot be worded.

        A growth over another time or in another unit is not that growth; over a span of years (年均, 两年
        平均) the tables do not say which span. What turned from loss to profit is said in words. A growth
        that still stands in a list (增长3%、5%) is given its word where the one before it turned.
        """
        if claim.growth_figure is None or claim.growth is None:
            return ()
        start, end = claim.growth_figure
        made = self._edits(claim, figure, start, end) if figure is not None else None
        if made is None:
            way = sign(claim.growth, max(0, claim.growth_decimals or 0))
            made = self._restated(claim, way, start, end), way
        self._end, self._way = end, made[1]
        return tuple(made[0])

    def _restated(self, claim: Claim, way: int, start: int, end: int) -> list[Edit]:
        is_bare = _DIRECTION.match(self._text, start, end) is None and way != 0
        if not is_bare or way == self._way or not self._goes_on(start):
            return []
        return [Edit(start, end, direction(way, claim.growth_unit) + self._text[start:end], "old")]

    def _goes_on(self, start: int) -> bool:
        return 0 <= self._end <= start and _GOES_ON.fullmatch(self._text, self._end, start) is not None

    def _edits(self, claim: Claim, figure: DataFigure, start: int, end: int) -> tuple[list[Edit], int] | None:
        if "\n" in self._text[start:end]:
            return None
        if figure.growth is None:
            in_words = change_text(figure)
            return ([Edit(start, end, in_words, "growth")], 0) if in_words else None
        if claim.growth_over == "span" and claim.basis != "point":
            return None
        same = (figure.growth_unit, figure.growth_over) == (claim.growth_unit, claim.growth_over or "year")
        if not same and not (claim.growth == 0 and figure.growth_over == (claim.growth_over or "year")):
            return None
        decimals = self._decimals(figure, claim)
        new = _New(figure, sign(figure.growth, decimals), decimals)
        if new.way == 0 and figure.growth_qualifier:
            return None
        told = self._told(new, start, end)
        if told is None:
            return None
        return [*self._connection(new.way, start, end), Edit(start, end, told, "growth")], new.way

    def _decimals(self, figure: DataFigure, claim: Claim) -> int:
        """Those of the table, as far as the text prints any growth with so many; 10.0% is 10% after 18%."""
        if claim.growth == 0:
            return growth_decimals(figure)  # 持平 has none
        decimals = min(growth_decimals(figure), max(self._style, claim.growth_decimals or 0))
        shown = float(digits(figure.growth or 0.0, decimals))
        if shown == 0 and figure.growth:
            return growth_decimals(figure)
        return max(decimals_of(shown), min(decimals, claim.growth_decimals or 0))

    def _told(self, new: _New, start: int, end: int) -> str | None:
        """The new growth in the words of the old one; None where these leave no way to say it."""
        printed = self._text[start:end]
        found = _DIRECTION.match(self._text, start, end)
        sized = _SIZE.fullmatch(self._text, found.end() if found else start, end)
        if sized is None:
            compared = "比上年" if _AS_MULTIPLE.match(printed) and not _FLAT.match(printed) else ""
            if compared and new.way == 0:
                return f"与上年{new.usual}"
            return compared + new.usual
        if found is None:
            return self._bare(new, start)
        if new.way == 0:
            return new.usual
        filling = sized["filling"] if sized["filling"] in _KEPT_FILLING else ""
        goes_on = (new.way > 0) == bool(found["rise"])
        turned = opposite(found[0], new.figure.growth_unit) or direction(new.way, new.figure.growth_unit)
        return (found[0] if goes_on else turned) + filling + new.size

    def _bare(self, new: _New, start: int) -> str | None:
        """A percentage whose direction stands before it: in a list, or in words such as 增速."""
        if self._goes_on(start):
            return new.size if new.way and new.way == self._way else new.usual
        before = self._text[max(0, start - _LOOK_BACK) : start]
        if _FALL_SPEED.search(before):
            return new.size if new.way < 0 else None
        if not _SPEED.search(before):
            return None
        return ("-" if new.way < 0 else "") + new.size

    def _connection(self, way: int, start: int, end: int) -> Iterator[Edit]:
        """比上年持平 is no Chinese, nor is 与上年增长."""
        was_flat = _FLAT.fullmatch(self._text, start, end) is not None
        found = _COMPARED.search(self._text, max(0, start - _LOOK_BACK), start)
        if found is None or was_flat == (way == 0):
            return
        yield Edit(found.start("word"), found.end("word"), "与" if way == 0 else "比", "growth")
