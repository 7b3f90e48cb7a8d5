"""What one sentence has said so far: its time, its plan, its last words, and the claims drafted from it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from perfdata.catalogue import Catalogue
from perfdata.model import Kind
from perfdata.model.claims import Stretch
from perfdata.narrative import growths, kinds, projects
from perfdata.narrative.brackets import Bracket
from perfdata.narrative.growths import Growth
from perfdata.narrative.labels import Labels, Name
from perfdata.narrative.prose import Prose
from perfdata.narrative.times import Calendar, When
from perfdata.narrative.tokens import Lexer, Token
from perfdata.narrative.unfinished import Draft

# So much of what was said before a figure can bear on it.
_MEMORY = 120
_FIRM = re.compile(
    "预期|力争|确保|争取|明年|来年|下一?步|拟|主要目标|工作目标|将(?:达|突|实|建|新|超|完)|计划(?!投资|总投资)"
)


@dataclass(frozen=True)
class Grammar:
    """What every sentence of a report is read with."""

    catalogue: Catalogue
    lexer: Lexer
    labels: Labels
    calendar: Calendar


@dataclass
class Setting:
    """What one sentence hands on to the next of its paragraph."""

    when: When
    project: str = ""
    planned: bool = False


@dataclass
class Reading:
    """What has been heard of a sentence, or of one bracket in it, and the drafts made so far."""

    grammar: Grammar
    stream: Prose
    brackets: Sequence[Bracket]
    setting: Setting
    sentence: Stretch
    when: When
    kind: Kind = "actual"
    topic: str = ""
    item: str = ""
    project: str = ""
    last: Draft | None = None
    inside: bool = False
    drafts: list[Draft] = field(default_factory=list)
    _phrase: str = ""
    _said: str = ""
    _scope: str = ""
    _parent: str = ""
    _seen: int = 0
    _bracket: int = 0
    _is_prior_only: bool = False
    _listed_upto: int = -1
    _group: list[Draft] = field(default_factory=list)

    def _add(self, words: str) -> None:
        self._phrase = (self._phrase + words)[-_MEMORY:]
        self._said = (self._said + words)[-_MEMORY:]

    def _latest(self) -> Name:
        """The name of the last figure of the sentence, which a figure without one goes on with."""
        return replace(self.drafts[-1].name, child=False) if self.drafts else Name()

    def _give(self, target: Draft, grown: Growth, token: Token, said: str) -> None:
        target.growth = grown
        target.growth_at = self.stream.stretch(token.start, token.end)
        text = said + token.match[0]
        target.over = growths.growth_over(text, target.when.year)
        target.growth_basis = growths.growth_basis(text)
        if target.when.is_span or re.match('[“”"]?十.五', self.topic):
            target.over = "span"

    def _put(
        self, draft: Draft, token: Token, prefix: str, *, grown: Growth | None = None, forget: bool = True
    ) -> None:
        """Adds a draft, with all that the sentence says of it."""
        if prefix:
            start = token.match.start(
                f"{prefix}_sign" if token.match[f"{prefix}_sign"] else f"{prefix}_number"
            )
            draft.figure_at = self.stream.stretch(start, token.end)
        self._enrol(draft)
        if grown is not None:
            self._give(draft, grown, token, self._said)
        if forget:
            self._phrase, self._said = "", ""

    def _enrol(self, draft: Draft) -> None:
        self._plan_ahead(self._phrase)
        said = kinds.kind(f"{self._phrase}0") if draft.measure == "level" else "actual"
        draft.kind = self.kind if self.kind != "actual" else said
        draft.sentence, draft.context = self.sentence, self._is_prior_only
        if self._phrase.endswith(("由", "从")):
            # 由12.3万元提高到15.6万元 does not say when the first was.
            draft.when, draft.context, self._is_prior_only = When(), True, True
        draft.item = draft.name.item or self.item or draft.name.place
        draft.scope, self._scope = self._scope or self._scope_in(self._phrase), ""
        if draft.name.child:
            draft.parent = self._parent
        elif draft.name.text:
            self._parent = draft.name.text
        if projects.is_investment(draft.name.text) and not draft.name.code:
            draft.project = self.project or self.setting.project
        self.drafts.append(draft)
        # What is told beside a level (a share of the plan, points above others) is not what grows next.
        beside = draft.context or (draft.measure == "change" and self.last is not None)
        if not beside and not (draft.measure == "share" and not draft.name.code and self.last is not None):
            self.last = draft

    def _plan_ahead(self, words: str) -> None:
        """After words such as 预期目标 the rest of the sentence is planned."""
        if _FIRM.search(words) and kinds.is_plan(f"{words}0"):
            self.kind, self.setting.planned = "plan", True

    def _scope_in(self, words: str) -> str:
        """The longest of the catalogue's scopes that the words hold."""
        held = (w for w in self.grammar.catalogue.words.get("scope", ()) if len(w) > 2 and w in words)
        return max(held, key=len, default="")
