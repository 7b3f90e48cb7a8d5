"""The figures that a report's text states, each with its name, time and place in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from perfdata.catalogue import Catalogue
from perfdata.model import RawDocument, Section
from perfdata.model.claims import Claim
from perfdata.narrative import projects
from perfdata.narrative.brackets import Bracket, cut
from perfdata.narrative.heard import Grammar, Setting
from perfdata.narrative.labels import Labels
from perfdata.narrative.outline import Outline, outline
from perfdata.narrative.prose import Prose, paragraphs, prose
from perfdata.narrative.times import calendar
from perfdata.narrative.tokens import Lexer
from perfdata.narrative.unfinished import Draft, Finisher
from perfdata.narrative.walk import Walk
from perfdata.terms.matching import Matcher

_SENTENCE = re.compile("[^。！？]*+[。！？]?")
_PLANS = re.compile("(?:工作|主要|预期|发展|奋斗|总体)目标|工作计划|工作打算|工作思路|工作安排|下一步|明年")


def claims(document: RawDocument, catalogue: Catalogue, found: Outline | None = None) -> tuple[Claim, ...]:
    """The claims of a document in the text's order; `found` is its outline, with what a person added.

    Where neither title, body nor person says the period, `time_period` is "" unless a sentence says it.

    >>> from perfdata.catalogue import load
    >>> from perfdata.model import Paragraph
    >>> text = "2021年实缴税金4.92亿元，同比增长18%。"
    >>> (claim,) = claims(RawDocument(text, (Paragraph(0, len(text)),)), load())
    >>> claim.indicator, text[claim.start : claim.end]
    ('tax_paid', '4.92亿元，同比增长18%')
    """
    found = found or outline(document, catalogue)
    grammar = Grammar(
        catalogue,
        _lexer(catalogue),
        Labels(Matcher(catalogue), found.entity),
        calendar(found.time_period, found.title),
    )
    sections = _Sections(found.sections)
    drafts: list[Draft] = []
    for paragraph in paragraphs(prose(document.text)):
        drafts += _drafts(grammar, paragraph, sections.planned(paragraph.offsets[0]))
    finisher = Finisher(catalogue)
    made = (finisher.claim(draft, sections.at(draft.starts_at), document.text) for draft in drafts)
    return tuple(sorted(made, key=lambda c: (c.start, c.end)))


@lru_cache(maxsize=8)
def _lexer(catalogue: Catalogue) -> Lexer:
    return Lexer(catalogue)


def _drafts(grammar: Grammar, paragraph: Prose, planned: bool) -> Iterator[Draft]:
    """The drafts of one paragraph, sentence by sentence."""
    rest, brackets = cut(paragraph)
    setting = Setting(grammar.calendar.own, planned=planned)
    at = 0
    for match in _SENTENCE.finditer(rest.text):
        start, end = match.span()
        if start == end:
            continue
        own: list[Bracket] = []
        while at < len(brackets) and brackets[at].at < (end if end < len(rest.text) else end + 1):
            own.append(Bracket(brackets[at].at - start, brackets[at].inside))
            at += 1
        stream = rest.part(start, end)
        setting.project = projects.opening(stream.text) or setting.project
        setting.planned = planned
        yield from _walk(grammar, stream, own, setting).read()


def _walk(grammar: Grammar, stream: Prose, brackets: Sequence[Bracket], setting: Setting) -> Walk:
    where = stream.stretch(0, len(stream.text))
    kind = "plan" if setting.planned else "actual"
    return Walk(grammar, stream, brackets, setting, where, setting.when, kind)  # type: ignore[arg-type]


class _Sections:
    """Which section each character lies in, and whether its heading speaks of plans."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._starts = [section.start for section in sections]

    def at(self, offset: int) -> str:
        """The id of the innermost section, which is the last one to begin before the offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._sections[index].id if index >= 0 else ""

    def planned(self, offset: int) -> bool:
        """Whether a heading above the offset announces plans."""
        identity = self.at(offset)
        above = (s for s in self._sections if identity == s.id or identity.startswith(f"{s.id}."))
        return any(_PLANS.search(section.heading) for section in above)
