"""Rises and falls in a sentence: which value or name each belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from perfdata.narrative import growths
from perfdata.narrative.figures import Figure, figure
from perfdata.narrative.growths import Growth
from perfdata.narrative.labels import Name
from perfdata.narrative.lists import RESPECTIVELY
from perfdata.narrative.tokens import Token
from perfdata.narrative.unfinished import Draft
from perfdata.narrative.values import Values

_SINCE = (("年初", "年初"), ("上年末", "年初"), ("上月", "上月"), ("环比", "上月"))
_SPEED = re.compile("增速|增幅|涨幅|降幅|(?<![然械净])增长率")


@dataclass
class Rises(Values):
    """Reads the growths and changes of a sentence."""

    def _growth(self, tokens: Sequence[Token], at: int) -> int:
        found = self._run(tokens, at)
        if len(found) > 1 and (self._zip(tokens, found) or RESPECTIVELY in self._phrase):
            # Where their names cannot be told, nothing is guessed.
            self._phrase = ""
            return found[-1] + 1
        token = tokens[at]
        printed = figure(token.match, "by")
        if printed is None or token.match["by_none"] is not None:
            self._add(token.match[0])
            return at + 1
        grown = growths.growth(printed, falling=bool(token.match["fall"]))
        if grown is None:
            self._changed(printed, token)
        else:
            self._grew(grown, token)
        return at + 1

    def _multiple(self, tokens: Sequence[Token], at: int) -> int:
        self._grew(growths.multiple(tokens[at].match), tokens[at])
        return at + 1

    def _flat(self, tokens: Sequence[Token], at: int) -> int:
        residue = growths.without_comparison(self._phrase)
        if (residue and self.grammar.labels.before(residue).code) or (not residue and self.last is not None):
            hedged = tokens[at].match[0].startswith("基本")
            self._grew(Growth(0.0, 0, "%", "~" if hedged else ""), tokens[at])
        else:
            self._add(tokens[at].match[0])
        return at + 1

    def _grew(self, grown: Growth, token: Token) -> None:
        """A growth goes to the name before it, else to the last figure of its clause."""
        named, target = self._grown(grown)
        if target is None:
            self._put(Draft(named, self.when), token, "", grown=grown)
        else:
            self._give(target, grown, token, self._said)
            self._phrase, self._said = "", ""

    def _grown(self, grown: Growth) -> tuple[Name, Draft | None]:
        """What a growth is of: a draft that lacks one, or a name for a draft of its own."""
        residue = growths.without_comparison(self._phrase)
        labels, last = self.grammar.labels, self.last
        if residue and last is not None and (place := labels.place(residue)):
            return replace(last.name, place=place, item=""), None
        named = labels.before(residue) if residue else Name()
        if named.text and not named.weak:
            pointed = grown.unit == "pp" and _SPEED.search(residue)
            return (replace(named, code="") if pointed else named), None
        if last is None:
            topic = labels.topic(self.topic) if self.topic else Name()
            return (topic if topic.text else self._latest()), None
        if self._is_prior_only:
            return last.name, None
        if last.measure == "share" and grown.unit == "%":
            last = next((d for d in reversed(self.drafts) if d.measure == "level" and not d.context), last)
        if self._takes(last, grown):
            return last.name, last
        return replace(last.name, code=last.name.code if grown.unit == "%" else ""), None

    def _takes(self, target: Draft, grown: Growth) -> bool:
        """Whether a growth can be that of the draft: in points only of a rate, and one of each kind."""
        if target.growth is not None or target.context:
            return False
        return grown.unit == "%" or target.is_rate or target.figure is None

    def _changed(self, printed: Figure, token: Token) -> None:
        """An amount by which something rose or fell: 比年初增加12.3亿元."""
        residue = growths.without_comparison(self._phrase)
        name = self.grammar.labels.before(residue) if residue else Name()
        if not name.text or name.weak:
            name = (
                self.last.name
                if self.last
                else self.grammar.labels.before(self.topic)
                if self.topic
                else name
            )
        since = next((code for word, code in _SINCE if word in self._said), "上年同期")
        sign = -1 if token.match["fall"] else 1
        low, high = (printed.low, printed.high) if sign > 0 else (_minus(printed.high), _minus(printed.low))
        changed = replace(printed, value=sign * printed.value, low=low, high=high)
        draft = Draft(name, self.when, figure=changed, measure="change", since=since)
        said = self._said
        self._put(draft, token, "by")
        self._said = said

    def _zip(self, tokens: Sequence[Token], found: Sequence[int]) -> bool:
        """A list of growths for the names or figures before it; False where their numbers differ."""
        head, _, tail = self._phrase.partition(RESPECTIVELY)
        residue = growths.without_comparison(head)
        said = self._said
        targets: list[Draft]
        if residue and self.grammar.labels.before(residue).text:
            names = self.grammar.labels.listed(residue, len(found))
            if len(names) != len(found):
                return False
            targets = [Draft(name, self.when) for name in names]
            for target in targets:
                self._enrol(target)
        else:
            targets = self._targets(len(found))
            if len(targets) != len(found):
                return False
        falling = bool(tokens[found[0]].match["fall"]) if tokens[found[0]].kind == "growth" else False
        for target, position in zip(targets, found, strict=True):
            falling = self._give_listed(target, tokens[position], said + tail, falling=falling)
        self._phrase, self._said = "", ""
        return True

    def _targets(self, count: int) -> list[Draft]:
        """The last figures of the sentence, so many as there are growths and without any yet."""
        if len(self._group) == count:
            return self._group
        free = [d for d in self.drafts if d.growth is None and d.measure == "level" and not d.context]
        return free[-count:]

    def _give_listed(self, target: Draft, token: Token, said: str, *, falling: bool) -> bool:
        """Gives one growth of a list, which falls like the one before it unless it says so itself."""
        if token.kind == "flat":
            self._give(target, Growth(0.0, 0, "%"), token, said)
            return False
        prefix = "by" if token.kind == "growth" else "of"
        if token.kind == "growth":
            falling = bool(token.match["fall"])
        printed = figure(token.match, prefix)
        grown = growths.growth(printed, falling=falling) if printed else None
        if grown is not None:
            self._give(target, grown, token, said)
        return falling


def _minus(bound: float | None) -> float | None:
    return None if bound is None else -bound
