"""A report of an earlier year with the figures of a later one put in, for a person to go on with."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from perfdata.catalogue import Catalogue
from perfdata.model import Claim, Paragraph, RawDocument, Stretch
from perfdata.narrative.drafting.data import DataFigure
from perfdata.narrative.drafting.edits import Edit, Edited, Mark
from perfdata.narrative.drafting.new_growths import GrowthEdits
from perfdata.narrative.drafting.new_values import value_edit
from perfdata.narrative.drafting.years import Sentence, year_edits

# Why a sentence is to be rewritten: a figure of the old year stands in it, it tells of a day, it praises
# a growth that is another now, it names prices or a scope that the new growth does not have.
RewriteReason = Literal["old_figure", "day", "judging_word", "other_basis"]
_SENTENCE = re.compile("[^。！？\n]*+[。！？]?")
_DAY = re.compile(r"\d{1,2} ?月 ?\d{1,2} ?[日号]")
_JUDGING = re.compile("略有?|小幅|大幅|快速|高速|稳步|较快|持续|继续|连续|仍|首次|再创|创新高|突破|跃上")
# 主要经济指标保持增长: what sums up the figures of its paragraph.
_SUMMING_UP = re.compile("增长|上升|提升|下降|回落|下滑|向好|平稳|稳定|扩大|收窄")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A sentence of the draft that a person has to rewrite or check, and why."""

    start: int
    end: int
    reasons: tuple[RewriteReason, ...]


@dataclass(frozen=True)
class RolledReport:
    """The draft: its text, what of it is new or left over, and the sentences to go on with."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...]
    rewrites: tuple[Rewrite, ...]


@dataclass(frozen=True, slots=True)
class _Renewed:
    """What became of one claim: the edits of its value and of its growth, none where it still stands."""

    claim: Claim
    figure: DataFigure | None
    value: tuple[Edit, ...]
    growth: tuple[Edit, ...]
    # A growth that still stands, with its word where the list that it goes on has turned.
    restated: tuple[Edit, ...] = ()

    def left_over(self, text: str) -> list[Edit]:
        """What still says what the earlier report said, marked so."""
        places = ((self.claim.figure, self.value), (self.claim.growth_figure, self.growth))
        kept = [stretch for stretch, edits in places if stretch and not edits]
        kept = [stretch for stretch in kept if stretch != self.claim.growth_figure or not self.restated]
        return [*self.restated, *(Edit(*stretch, text[slice(*stretch)], "old") for stretch in kept)]

    @property
    def has_turned(self) -> bool:
        """Whether its growth goes the other way, or nowhere."""
        before, now = self.claim.growth or 0.0, (self.figure.growth if self.figure else None) or 0.0
        return bool(self.growth) and (before > 0, before < 0) != (now > 0, now < 0)

    @property
    def is_on_another_basis(self) -> bool:
        """Whether the text names prices or a scope that the new growth is not reported on."""
        told = self.claim.growth_basis
        basis = self.figure.growth_basis.removesuffix("_prices") if self.figure else ""
        return bool(self.growth) and told in ("comparable", "nominal") and told != basis


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence with its figures, and whether a growth of its paragraph now goes the other way."""

    sentence: Sentence
    renewed: tuple[_Renewed, ...]
    beside_a_turn: bool


def rolled(
    document: RawDocument,
    claims: Sequence[Claim],
    figures: Sequence[DataFigure | None],
    years: int,
    own_year: int,
    catalogue: Catalogue,
) -> RolledReport:
    """The report of `own_year` with one figure a claim put in (None: there is none), `years` later.

    Only figures, their words and years change; all else is the report's text, character for character.
    """
    text = document.text
    parts = _parts(text, _renewed(text, claims, figures, catalogue))
    edits = [edit for part in parts for edit in _edits(text, part, own_year, years)]
    edited = Edited(text, edits)
    rewrites = [
        Rewrite(*edited.moved((part.sentence.start, part.sentence.end)), reasons)
        for part in parts
        if (reasons := _reasons(text, part))
    ]
    return RolledReport(edited.text, _moved(document.paragraphs, edited), edited.marks, tuple(rewrites))


def _moved(paragraphs: Iterable[Paragraph], edited: Edited) -> tuple[Paragraph, ...]:
    places = ((one, edited.moved((one.start, one.end))) for one in paragraphs)
    return tuple(replace(one, start=start, end=end) for one, (start, end) in places)


def _edits(text: str, part: _Part, own_year: int, years: int) -> Iterable[Edit]:
    for one in part.renewed:
        yield from (*one.value, *one.growth)
        yield from one.left_over(text)
    yield from year_edits(text, part.sentence, own_year, years)


def _renewed(
    text: str, claims: Sequence[Claim], figures: Sequence[DataFigure | None], catalogue: Catalogue
) -> list[_Renewed]:
    style = max((0, *(claim.growth_decimals or 0 for claim in claims)))
    growths = GrowthEdits(text, style)
    renewed = []
    for claim, figure in zip(claims, figures, strict=True):
        value = value_edit(text, claim, figure, catalogue) if figure else None
        grown = growths.of(claim, figure)
        new, restated = (tuple(e for e in grown if (e.kind == "old") is old) for old in (False, True))
        renewed.append(_Renewed(claim, figure, (value,) if value else (), new, restated))
    return renewed


def sentence_stretches(text: str) -> Iterable[Stretch]:
    """The sentences of the text without the blanks around them; a line break ends one."""
    for match in _SENTENCE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            yield start, start + len(words)


def _parts(text: str, renewed: Sequence[_Renewed]) -> list[_Part]:
    """The sentences, each with its own figures; `renewed` is in the text's order."""
    starts = [one.claim.start for one in renewed]
    turned = [one.claim.start for one in renewed if one.has_turned]
    parts = []
    for start, end in sentence_stretches(text):
        own = tuple(renewed[bisect_left(starts, start) : bisect_left(starts, end)])
        line_end = text.find("\n", end)
        line = text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end
        beside = bisect_left(turned, line[0]) < bisect_left(turned, line[1])
        parts.append(_Part(_sentence(text, (start, end), own), own, beside))
    return parts


def _sentence(text: str, stretch: Stretch, own: Sequence[_Renewed]) -> Sentence:
    """What became of the figures of one sentence."""
    new = [one for one in own if one.value or one.growth]
    return Sentence(
        *stretch,
        put_in=len(new),
        old=sum(bool(one.left_over(text)) for one in own),
        growths=sum(bool(one.growth) for one in own),
        put_in_years=frozenset(int(year) for one in new if (year := one.claim.time_period[:4]).isdigit()),
    )


def _reasons(text: str, part: _Part) -> tuple[RewriteReason, ...]:
    sentence = part.sentence
    words = text[sentence.start : sentence.end]
    judges = sentence.growths > 0 and _JUDGING.search(words)
    sums_up = not part.renewed and part.beside_a_turn and _SUMMING_UP.search(words)
    told: dict[RewriteReason, bool] = {
        "old_figure": sentence.old > 0,
        "day": _DAY.search(words) is not None,
        "judging_word": bool(judges or sums_up),
        "other_basis": any(one.is_on_another_basis for one in part.renewed),
    }
    return tuple(reason for reason, holds in told.items() if holds)
