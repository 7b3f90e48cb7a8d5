"""What the words of a heading mean, looked up in the catalogue's lists of words and units."""

import re
from dataclasses import replace
from functools import lru_cache

from perfdata.catalogue import Unit
from perfdata.recognise.heading_words import HeadingWords, bare
from perfdata.recognise.meaning import GROWTH_ROLES, INDEX_BASE, BasisHint, Meaning, Role, by_unit
from perfdata.terms import labels, periods
from perfdata.terms.labels import normal

_LEADING = re.compile(r"^(?:截至|截止|截止到|至|止|比|较|为|的)+(?=.)|[::,、]$")
# A heading 年 or 日 is one of a period, not a unit of time; % alone is looked at below.
_NO_HEADING_UNITS = ("duration", "ratio", "points")
_PERCENTS = ("%", "‰")
_POINTS = re.compile(r"(?<=.)个?百分点$")
_JOINING = "及和与、_"
# 占GDP比重, 占全市工业的比重; 税收占比 is a name of its own.
_SHARE = re.compile(r"^占(?!.*(?:计划|目标|任务|预算数)).{1,14}?(?:的?比[重例]|份额)$")
_THAN = ("比", "较")
# 当季值 says no more than the quarter of its column does.
_QUARTER = ("当季值", "当期值", "当季")
# A heading is a few words; each step takes one of them off.
_MOST_WORDS = 8
_BRACKETED = re.compile(r"\([^()]*\)")
# Brackets that hold only a sign say that the number may be negative.
_SIGNS = ("±", "+-", "增减", "-", "")


class Vocabulary(HeadingWords):
    """The catalogue's words, and what a heading made of them means."""

    @lru_cache(maxsize=16384)  # noqa: B019 - one vocabulary lives as long as its catalogue
    def meaning(self, text: str) -> Meaning:
        """The meaning of one heading text.

        >>> from perfdata.catalogue import load
        >>> meaning = Vocabulary(load()).meaning("1-3月累计增速（%）")
        >>> meaning.role, meaning.basis, meaning.periods[0].number, meaning.unit.symbol
        ('growth', 'ytd', 3, '%')
        """
        label = labels.parse(text)
        whole = self.units.find(label.name)
        if whole is not None and whole.dimension not in _NO_HEADING_UNITS:
            return Meaning(unit=whole)
        plain = normal(label.name)
        if plain and not self.tells(plain):
            return Meaning(name=plain, head=self.heads.get(plain, ""))
        meaning, taken = self._brackets(label)
        name = normal(labels.without_brackets(label.name, taken))
        if not name.strip("±%"):
            sign: Role = "growth" if "±" in text else ""
            return replace(meaning, role=sign, unit=meaning.unit or self._percent(name))
        head = self.heads.get(name, "")
        if meaning.unit is None and (percent := self._percent(name)):
            meaning, name = replace(meaning, unit=percent), _POINTS.sub("", name.rstrip("%±‰"))
        said = self._of_index(label, meaning, taken) or self._decompose(meaning, name)
        return replace(by_unit(said, self.since(name)), head=head)

    def _of_index(self, label: labels.Label, meaning: Meaning, taken: set[str]) -> Meaning | None:
        """环比（以上月价格为100） heads an index of that base, and no growth."""
        base = next((content for content in label.brackets if INDEX_BASE.search(normal(content))), "")
        if not base:
            return None
        rest = normal(labels.without_brackets(label.name, taken | {base})).removesuffix("平均")
        said = self._decompose(meaning, rest)
        return None if said.name else replace(said, role="value", scope=base)

    def _percent(self, name: str) -> Unit | None:
        points = _POINTS.search(name)
        return (
            self.units.find(points[0] if points else name[-1]) if points or name[-1:] in _PERCENTS else None
        )

    def _brackets(self, label: labels.Label) -> tuple[Meaning, set[str]]:
        """What the brackets say, and the contents of those that are taken out of the name."""
        meaning, taken = Meaning(), set()
        for content in label.brackets:
            said = self._bracket(meaning, content)
            if said is not None:
                meaning = said
                taken.add(content)
            else:
                meaning = self._prices(meaning, content)
        return meaning, taken

    def _bracket(self, meaning: Meaning, content: str) -> Meaning | None:
        """The meaning with what one bracket says; None if the bracket is a part of the name."""
        key = normal(content)
        unit = self.units.find(content) or self.units.in_line(content)
        if unit is not None:
            return replace(meaning, unit=unit)
        if INDEX_BASE.search(key):
            return None
        if self.holds(content, "previous_month"):
            return replace(meaning, lagged=True)
        if self.holds(content, "scope"):
            return replace(meaning, scope=content)
        if key in _SIGNS:
            return meaning
        period = periods.whole(content)
        return replace(meaning, periods=(period,)) if period is not None else None

    def _prices(self, meaning: Meaning, content: str) -> Meaning:
        """可比价 or 现价 in a bracket stays in the name, and says what the growth is computed from."""
        if self.holds(content, "comparable"):
            meaning = replace(meaning, growth_basis="comparable")
        elif self.holds(content, "nominal"):
            meaning = replace(meaning, growth_basis="nominal")
        return replace(meaning, provisional=True) if self.holds(content, "provisional") else meaning

    def _decompose(self, meaning: Meaning, name: str) -> Meaning:
        """Take known words off the name until nothing more is known."""
        meaning, name = self._compared(meaning, name)
        for _ in range(_MOST_WORDS):
            shorter, meaning = self._step(meaning, name)
            if shorter == name or not shorter:
                return replace(meaning, name=shorter)
            name = shorter
        return replace(meaning, name=name)

    def _compared(self, meaning: Meaning, name: str) -> tuple[Meaning, str]:
        """2024年预计比2023年增长 is a growth of 2024; the year that it is compared with is taken out."""
        for period in periods.find_all(name):
            before, after = name[: period.start], name[period.end :].removeprefix("同期")
            role = self.roles.get(bare(after), "growth" if not bare(after) else "")
            if not before.endswith(_THAN):
                continue
            if period.within_year and after in self.words("faster"):
                role = "gap"
            if role in (*GROWTH_ROLES, "change", "gap"):
                return self._with_role(meaning, role, after), before[:-1]
        return meaning, name

    def _step(self, meaning: Meaning, name: str) -> tuple[str, Meaning]:
        """One word off the name: a whole role, a period, a leading mark, or a closing role."""
        if name in self.words("balance"):
            return "", replace(meaning, role=meaning.role or "value", basis="point")
        role = self.roles.get(bare(name)) or self.roles.get(bare(_BRACKETED.sub("", name)))
        if role is not None:
            told = self._again(meaning, role, name) if meaning.role else self._with_role(meaning, role, name)
            if told is not None:
                return "", told
        if name in self.basis_words:
            return "", replace(meaning, basis=self.basis_words[name])
        if not meaning.role and (said := self._whole(meaning, name)):
            return "", said
        if self.matcher.indicator(name):
            return name, meaning
        period = periods.find(name)
        if period is not None and (period.part != "year" or period.year is not None):
            rest = _LEADING.sub("", name[: period.start] + name[period.end :])
            return rest, replace(meaning, periods=(*meaning.periods, period))
        return self._edge(meaning, name)

    def _whole(self, meaning: Meaning, name: str) -> Meaning | None:
        """What the rarer headings mean: 上月数, 年初数, and those that follow from other columns."""
        if name in self.words("previous_month"):
            stock = name.endswith(tuple(self.words("balance")))
            return replace(meaning, role="value", basis="point" if stock else "month", lagged=True)
        if name in self.words("opening"):
            return replace(meaning, role="prior", basis="point", opening=True)
        if _SHARE.match(name):
            return replace(meaning, role="share")
        derived = self.holds(name, "schedule") or name in self.words("derived")
        return replace(meaning, role="gap") if derived else None

    def _again(self, meaning: Meaning, role: Role, name: str) -> Meaning | None:
        """What a second role in one heading adds: 计划增长 is the growth of a plan, 去年增速 last year's."""
        if role == "prior":
            return replace(meaning, prior=True)
        if meaning.role not in GROWTH_ROLES:
            return None
        early = meaning.provisional or self.holds(name, "provisional")
        if role == "value":
            return replace(meaning, provisional=early)
        return replace(meaning, planned=role) if role in ("plan", "budget") else None

    def _edge(self, meaning: Meaning, name: str) -> tuple[str, Meaning]:
        """A known word off the beginning or the end of a longer name."""
        shorter, said = self._beginning(meaning, name)
        return (shorter, said) if shorter != name else self._ending(meaning, name)

    def _beginning(self, meaning: Meaning, name: str) -> tuple[str, Meaning]:
        for word, basis in self.basis_words.items():
            if name.startswith(word) and len(name) > len(word):
                return name[len(word) :], replace(meaning, basis=meaning.basis or basis)
        for word in self.prior_marks:
            rest = name.removeprefix(word)
            if (
                rest != name
                and (rest in self.basis_words or rest in self.words("balance"))
                and not meaning.role
            ):
                return rest, replace(meaning, role="prior")
            if rest != name and self.roles.get(bare(rest)) in ("change", "value"):
                return rest, replace(meaning, prior=True)
        for word in self.words("previous_month"):
            rest = name.removeprefix(word)
            if rest != name and self.roles.get(bare(rest)) in (*GROWTH_ROLES, "rank"):
                return rest, replace(meaning, lagged=True)
        return name, meaning

    def _ending(self, meaning: Meaning, name: str) -> tuple[str, Meaning]:
        before, _, after = name.rpartition("_")
        if before and (after in _QUARTER or after in self.basis_words):
            basis = self.basis_words.get(after, "")
            return before, replace(meaning, basis=meaning.basis or basis)
        if name.endswith(tuple(self.words("whole_name"))):
            return name, meaning
        for word, role in self.closing:
            if name.endswith(word) and len(name) > len(word) and not meaning.role:
                return name[: -len(word)].rstrip(_JOINING), self._with_role(meaning, role, word)
        return name, meaning

    def _with_role(self, meaning: Meaning, role: Role, word: str) -> Meaning:
        basis = _basis_in(word) or meaning.basis
        since = self.since(word) if role == "change" else ""
        rank_by = ""
        if role == "rank":
            rank_by = "growth" if re.search("增[速幅长]", word) else "value" if "总量" in word else ""
        prices = meaning.growth_basis
        if role in GROWTH_ROLES and not prices:
            prices = "comparable" if self.holds(word, "comparable") else ""
            prices = prices or ("nominal" if self.holds(word, "nominal") else "")
        early = meaning.provisional or self.holds(word, "provisional")
        told = replace(meaning, basis=basis, since=since, rank_by=rank_by, growth_basis=prices)
        return replace(told, role=role, provisional=early)

    def since(self, word: str) -> str:
        """What a change is counted from, as its heading says."""
        if any(mark in word for mark in self.words("since_year_start")):
            return "年初"
        return "上月" if any(mark in word for mark in self.words("since_last_month")) else "上年同期"


def _basis_in(word: str) -> BasisHint:
    if "累计" in word:
        return "ytd"
    return "month" if "本月" in word or "当月" in word else ""
