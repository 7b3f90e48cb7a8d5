"""One sentence read from left to right: each figure gets its name, its time, and the growth that follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from perfdata.narrative import growths
from perfdata.narrative.brackets import Bracket
from perfdata.narrative.rises import Rises
from perfdata.narrative.tokens import Token
from perfdata.narrative.unfinished import Draft

_PRIOR = ("同期", "去年", "上年")


@dataclass
class Walk(Rises):
    """Reads a whole sentence, its brackets included."""

    def read(self) -> list[Draft]:
        """The drafts of the sentence in the order of its figures."""
        text = self.stream.text
        tokens = list(self.grammar.lexer.tokens(text))
        at = 0
        while at < len(tokens):
            token = tokens[at]
            self._hear(token.start, token.end)
            at = getattr(self, f"_{token.kind}")(tokens, at)
            self._seen = max(self._seen, tokens[at - 1].end)
        self._hear(len(text), len(text) + 1)
        return self.drafts

    def _hear(self, upto: int, before: int) -> None:
        """Takes in the words up to a token, and the brackets that stand before its end."""
        while self._bracket < len(self.brackets) and self.brackets[self._bracket].at < before:
            bracket = self.brackets[self._bracket]
            self._bracket += 1
            self._add(self.stream.text[self._seen : min(bracket.at, upto)])
            self._seen = max(self._seen, min(bracket.at, upto))
            self._enter(bracket)
        self._add(self.stream.text[self._seen : upto])
        self._seen = max(self._seen, upto)

    def _mark(self, tokens: Sequence[Token], at: int) -> int:
        mark = tokens[at].match[0]
        if mark == "、":
            self._add(mark if self._phrase else "")
            return at + 1
        if mark in "；;":
            self._close()
        elif growths.without_comparison(self._phrase):
            self.topic = self._phrase
            self._plan_ahead(self._phrase)
        self._phrase = ""
        self._said += mark
        if self.when.year is not None and self._is_prior_only:
            self.when, self._is_prior_only = self.setting.when, False
        return at + 1

    def _close(self) -> None:
        """Ends a part of a list of indicators; what was planned and when goes on."""
        self.topic, self.last, self._scope, self._group = "", None, "", []
        self.when = self.setting.when
        if not self.setting.planned:
            self.kind = "actual"

    def _name(self, tokens: Sequence[Token], at: int) -> int:
        self._add(tokens[at].match[0])
        return at + 1

    def _compared(self, tokens: Sequence[Token], at: int) -> int:
        return self._name(tokens, at)

    def _period(self, tokens: Sequence[Token], at: int) -> int:
        phrase = tokens[at].match[0]
        self.when = self.grammar.calendar.of(phrase, self.when)
        self._is_prior_only = phrase.startswith(_PRIOR) or self._phrase.endswith(("由", "从"))
        own = self.grammar.calendar.own.year
        if own and self.when.year and self.when.year > own and not self.when.is_span:
            self.kind = "plan"
        # 截至6月底 is of the figures beside it; the next sentence has its own time again.
        lasting = self.when.basis != "point" and not self._is_prior_only
        if lasting and not self.drafts and not self.inside:
            self.setting.when = self.when
        return at + 1

    def _enter(self, bracket: Bracket) -> None:
        """Reads a bracket: a scope, a figure of another time, or figures of the name before it."""
        inside = bracket.inside.text
        scope = self._scope_in(inside)
        if not re.search(r"\d", inside):
            self._note(inside, scope)
            return
        fresh = not self._phrase.strip("，、")
        name = self.grammar.labels.before(self._phrase)
        walk = replace(
            self, stream=bracket.inside, brackets=(), inside=True, drafts=self.drafts, topic=self._phrase,
            item=name.item or self.item, last=self.last if fresh else None, _phrase="", _said="", _seen=0,
            _bracket=0, _listed_upto=-1, _group=[], _scope="",
        )  # fmt: skip
        count = len(self.drafts)
        walk.read()
        if len(self.drafts) > count:
            self._phrase = ""

    def _note(self, inside: str, scope: str) -> None:
        if scope and self.last is not None and not self._phrase:
            self.last.scope = scope
        elif scope:
            self._scope = scope
        if self.last is not None and self.last.growth is not None and not self._phrase:
            basis = growths.growth_basis(inside)
            if basis != "unknown":
                self.last.growth_basis = basis
