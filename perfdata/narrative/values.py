"""Values in a sentence: what each is called, whether it is a share or a list, and which time it is of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from perfdata.narrative import growths, projects
from perfdata.narrative.figures import Figure, figure
from perfdata.narrative.heard import Reading
from perfdata.narrative.labels import Name
from perfdata.narrative.lists import RESPECTIVELY, run, with_units
from perfdata.narrative.tokens import Token
from perfdata.narrative.unfinished import Draft

_SHARE = re.compile("占|比重|占比|份额")
_OF_PLAN = re.compile(r"计划|任务|目标|预算(?!收入|支出)|总投资|进度|概算|完成率")
_SPEED_END = re.compile("(?:同比)?(?<![然械净])(?:增长速度|增速|增幅|涨幅|降幅|跌幅|增长率)$")
_REACHED = re.compile(
    "(?:提高|上升|回升|增加|增长|扩大|下降|回落|降低|减少|收窄|提升|调整|优化|演变|改善)[到至为]|[增降升]至|变为"
)
_SECTORS = ("第一产业", "第二产业", "第三产业")
_SHARES = ("%", "‰")
_POINTS = ("个百分点", "百分点", "个千分点", "千分点")


@dataclass
class Values(Reading):
    """Reads the values of a sentence."""

    def _run(self, tokens: Sequence[Token], at: int) -> list[int]:
        """The figures of the list that begins here; only at its first figure is a list looked for."""
        if at <= self._listed_upto:
            return [at]
        found = run(tokens, at, self.stream.text)
        self._listed_upto = found[-1]
        return with_units(found, tokens)

    def _figure(self, tokens: Sequence[Token], at: int) -> int:
        found = self._run(tokens, at)
        if len(found) > 1 and (RESPECTIVELY in self._phrase or tokens[at].match["of_none"] is not None):
            return self._values(tokens, found)
        token = tokens[at]
        printed = figure(token.match, "of")
        if printed is None or not self._states(printed, token):
            self._add(token.match[0])
            return at + 1
        self._figure_of(printed, token, tokens[at + 1].start if at + 1 < len(tokens) else None)
        return at + 1

    def _states(self, printed: Figure, token: Token) -> bool:
        """Whether a number is a figure: it has a unit, or is that of an index."""
        if token.match["of_none"] is None:
            return True
        if not self._phrase or self._phrase[-1] in "、.0123456789":
            return False
        name = self.grammar.labels.before(self._phrase)
        known = self.grammar.catalogue.indicators.get(name.code)
        return known is not None and known.number == "index" and printed.value > 1

    def _figure_of(self, printed: Figure, token: Token, next_token: int | None) -> None:
        following = self.stream.text[token.end : next_token][:20]
        if printed.unit in _POINTS:
            self._put(Draft(self._gap_name(), self.when, figure=printed, measure="change"), token, "of")
            return
        if printed.unit in _SHARES and self._is_share():
            self._put(self._share(printed), token, "of")
            return
        self._reach()
        name, used = self._named(printed, following)
        if printed.unit in _SHARES and self._is_speed(name):
            self._speed(printed, name, token)
            return
        draft = Draft(name, self.when, figure=printed)
        self._put(draft, token, "of")
        self._seen = token.end + used
        if project := projects.after_total(following + self.stream.text[token.end + 20 : token.end + 60]):
            self.project = draft.project = project

    def _reach(self) -> None:
        """由2020年的3.5亿元增加到4.2亿元: the second figure is of the sentence's own time again."""
        if self._is_prior_only and _REACHED.search(self._phrase):
            self.when, self._is_prior_only = self.setting.when, False

    def _is_speed(self, name: Name) -> bool:
        """Whether a percentage is a growth: it is called one, or goes on from one (由5.6%提高到8.2%)."""
        if _SPEED_END.search(name.text):
            return True
        before = self.drafts[-1] if self.drafts else None
        return before is not None and before.figure is None and _REACHED.search(self._phrase) is not None

    def _speed(self, printed: Figure, name: Name, token: Token) -> None:
        """规模工业增加值增速8.2% states a growth of 规模工业增加值."""
        whole = _SPEED_END.sub("", name.text)
        named = self.grammar.labels.before(whole) if whole != name.text else name
        grown = growths.growth(printed, falling="降幅" in name.text or "跌幅" in name.text)
        if not named.text:
            named = self.last.name if self.last else self._latest()
        if grown is not None:
            self._put(Draft(replace(named, child=name.child), self.when), token, "", grown=grown)

    def _named(self, printed: Figure, following: str) -> tuple[Name, int]:
        """The name of a figure, and how many characters after it belong to the name."""
        labels = self.grammar.labels
        name = labels.before(self._phrase)
        if name.code:
            return name, 0
        if printed.unit not in _SHARES and (not name.text or name.weak or len(name.text) < 9):
            noun, used = labels.after(self._phrase, following)
            if not noun.code and (counted := labels.counted(self._phrase)).code:
                return counted, 0
            if noun.code or (noun.text and (not name.text or name.weak)):
                return replace(noun, child=name.child, item=name.item), used
        if self.last is not None and (negated := self._negated(self.last.name)).code:
            return negated, 0
        if name.text and not name.weak:
            return name, 0
        return self._inherited(name, printed), 0

    def _negated(self, name: Name) -> Name:
        """完成整改1个，未完成1个: what is not done of what was named before."""
        words = self._phrase.strip("，、；其中")
        if not words.startswith("未") or not name.text.startswith(words[1:3]):
            return Name()
        return self.grammar.labels.before(f"未{name.text}")

    def _inherited(self, name: Name, printed: Figure) -> Name:
        """The name that a figure without one takes over: of the clause before, a sibling, or the last."""
        if self.inside and self.item:
            siblings = [d for d in self.drafts if d.item and d.figure and d.figure.unit == printed.unit]
            return siblings[-1].name if siblings else name
        topic = self.grammar.labels.topic(self.topic) if self.topic else Name()
        if topic.code or (topic.text and not topic.weak and self.last is None):
            return topic
        if self.last is not None and not name.weak:
            return replace(self.last.name, child=False)
        return name if name.text else self._latest()

    def _is_share(self) -> bool:
        """Whether the words before a percentage make it a share: 占…, 比重, 完成目标的."""
        of_plan = self._phrase.endswith("的") and _OF_PLAN.search(self._phrase)
        return bool(_SHARE.search(self._phrase) or of_plan or self._phrase == "的")

    def _share(self, printed: Figure) -> Draft:
        """A share is that of the subject before 占, else of the figure before it."""
        subject, of, whole = self._phrase.rpartition("占")
        name = self.grammar.labels.before(subject) if subject.strip("，其中") else Name()
        if self._phrase == "的" and self.last is not None:
            return Draft(Name(self.last.name.text), self.when, figure=printed, measure="share")
        if _OF_PLAN.search(whole):
            text = of + self.grammar.labels.before(self._phrase).text.removeprefix("占")
            return Draft(Name(text), self.when, figure=printed, measure="share")
        if not name.text or name.weak:
            name = self.last.name if self.last else self.grammar.labels.topic(self.topic or self._phrase)
        return Draft(name, self.when, figure=printed, measure="share")

    def _gap_name(self) -> Name:
        """The name of so many points above or below something else; never that of an indicator."""
        words = self.grammar.labels.before(self._phrase).text
        own = self.last.name.text if self.last else ""
        return Name(words or own)

    def _values(self, tokens: Sequence[Token], found: Sequence[int]) -> int:
        """A list of values for a list of names."""
        listed = self._phrase.partition(RESPECTIVELY)[0] or self.topic
        names = self.grammar.labels.listed(listed, len(found))
        if self._unit(tokens[found[-1]]) in _POINTS and not self._phrase.partition(RESPECTIVELY)[0]:
            names = tuple(draft.name for draft in self.drafts[-len(found) :])
        if len(names) != len(found):
            names = (Name(listed[-24:].strip("，")),) * len(found)
        unit = self._unit(tokens[found[-1]])
        drafts = [self._listed(*pair, unit) for pair in zip(names, (tokens[i] for i in found), strict=True)]
        self._phrase, self._said = "", ""
        if unit not in _POINTS:
            self._group = drafts
        return found[-1] + 1

    def _unit(self, token: Token) -> str:
        last = figure(token.match, "of")
        return last.unit if last else ""

    def _listed(self, name: Name, token: Token, unit: str) -> Draft:
        """One figure of a list; only the last one may have the unit of all."""
        printed = figure(token.match, "of") or Figure(0.0, 0)
        printed = replace(printed, unit=printed.unit or unit)
        draft = Draft(name, self.when, figure=printed)
        if printed.unit in _POINTS:
            draft.name, draft.measure = replace(name, code=""), "change"
        elif printed.unit in _SHARES and "占" in self._phrase:
            draft.measure = "share"
        self._put(draft, token, "of", forget=False)
        return draft

    def _ratio(self, tokens: Sequence[Token], at: int) -> int:
        """三次产业结构比为5.1:42.3:52.6 is three shares."""
        token = tokens[at]
        numbers = list(re.finditer(r"\d[\d.,]*", token.match[0]))
        goes_on = bool(self.drafts) and self.drafts[-1].measure == "share" and _REACHED.search(self._phrase)
        if not goes_on and not re.search("比|结构|构成", self._phrase):
            self._add(token.match[0])
            return at + 1
        self._reach()
        sectors = bool(goes_on) or "产业" in self._phrase
        names = [self.grammar.labels.before(f"{sector}增加值") for sector in _SECTORS]
        if len(numbers) != len(_SECTORS) or not sectors:
            names = [self.grammar.labels.before(self._phrase)] * len(numbers)
        for name, number in zip(names, numbers, strict=True):
            digits = number[0].rstrip(".")
            value, decimals = float(digits.replace(",", "")), len(digits.partition(".")[2])
            half = 0.5 / 10**decimals
            printed = Figure(value, decimals, "%", "", value - half, value + half)
            draft = Draft(name, self.when, self.kind, printed, measure="share", sentence=self.sentence)
            draft.figure_at = self.stream.stretch(token.start + number.start(), token.start + number.end())
            self.drafts.append(draft)
        self._phrase = ""
        return at + 1
