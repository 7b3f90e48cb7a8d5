"""What the words of a heading mean, looked up in the catalogue's lists of words and units."""

import re
from dataclasses import replace
from functools import cached_property, lru_cache

from perfdata.catalogue import Catalogue, Unit
from perfdata.recognise.meaning import CLOSING_ROLES, GROWTH_ROLES, ROLES, BasisHint, Meaning, Role
from perfdata.terms import labels, periods
from perfdata.terms.labels import normal
from perfdata.terms.matching import Matcher
from perfdata.terms.text import squeeze
from perfdata.terms.units import Units

_LEADING = re.compile(r"^(?:截至|截止|截止到|至|止|比|较|为|的)+(?=.)|[::,、]$")
# A heading 年 or 日 is one of a period, not a unit of time; % alone is looked at below.
_NO_HEADING_UNITS = ("duration", "ratio", "points")
_JOINING = "及和与、_"
# 当季值 says no more than the quarter of its column does.
_QUARTER = ("当季值", "当期值", "当季")
_SHORTEST_CLOSING = 2
# A heading is a few words; each step takes one of them off.
_MOST_WORDS = 8
_BRACKETED = re.compile(r"\([^()]*\)")
# Brackets that hold only a sign say that the number may be negative.
_SIGNS = ("±", "+-", "增减", "-", "")


class Vocabulary:
    """The catalogue's heading words, looked up by their normal form."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.units = Units(catalogue)
        self.matcher = Matcher(catalogue)

    def words(self, role: str) -> set[str]:
        """The spellings of one role in their normal form."""
        return self._words[role]

    def holds(self, text: str, role: str) -> bool:
        """Whether one of the role's words stands anywhere in the text."""
        key = normal(text)
        return any(word in key for word in self._words[role])

    @cached_property
    def _words(self) -> dict[str, set[str]]:
        return {role: {normal(w) for w in words} for role, words in self.catalogue.words.items()}

    @cached_property
    def _roles(self) -> dict[str, Role]:
        index: dict[str, Role] = {}
        for role in ROLES:
            for word in self._words[role]:
                index.setdefault(_bare(word), role)
        return index

    @cached_property
    def record_headings(self) -> set[str]:
        """The headings of the catalogue's record layouts, in their normal form."""
        layouts = self.catalogue.layouts
        return {normal(word) for layout in layouts for words in layout.fields.values() for word in words}

    @cached_property
    def _heads(self) -> dict[str, str]:
        index: dict[str, str] = {}
        for role, words in self._words.items():
            if role.startswith("head_"):
                for word in words:
                    index.setdefault(word, role.removeprefix("head_"))
        return index

    @cached_property
    def _closing(self) -> list[tuple[str, Role]]:
        pairs = [
            (word, role)
            for word, role in self._roles.items()
            if role in CLOSING_ROLES and len(word) >= _SHORTEST_CLOSING
        ]
        return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))

    @cached_property
    def _basis_words(self) -> list[tuple[str, BasisHint]]:
        months: list[tuple[str, BasisHint]] = [(word, "month") for word in self._words["month_only"]]
        years: list[tuple[str, BasisHint]] = [(word, "ytd") for word in self._words["year_to_date"]]
        return sorted(months + years, key=lambda pair: (-len(pair[0]), pair))

    @cached_property
    def _prior_marks(self) -> list[str]:
        return sorted(self._words["prior_mark"], key=lambda word: (-len(word), word))

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
        meaning, taken = self._brackets(label)
        name = normal(labels.without_brackets(label.name, taken))
        if not name.strip("±%"):
            sign: Role = "growth" if "±" in text else ""
            return replace(meaning, role=sign, unit=meaning.unit or self._percent(name))
        head = self._heads.get(name, "")
        if meaning.unit is None and (percent := self._percent(name)):
            meaning, name = replace(meaning, unit=percent), name.rstrip("%±‰")
        return replace(self._decompose(meaning, name), head=head)

    def _percent(self, name: str) -> Unit | None:
        return self.units.find(name[-1]) if name[-1:] in ("%", "‰") else None

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
        if self.holds(content, "previous_month") and "=" not in content:
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
        for _ in range(_MOST_WORDS):
            shorter, meaning = self._step(meaning, name)
            if shorter == name or not shorter:
                return replace(meaning, name=shorter)
            name = shorter
        return replace(meaning, name=name)

    def _step(self, meaning: Meaning, name: str) -> tuple[str, Meaning]:
        """One word off the name: a whole role, a period, a leading mark, or a closing role."""
        if name in self._words["balance"]:
            return "", replace(meaning, role=meaning.role or "value", basis="point")
        role = self._roles.get(_bare(name)) or self._roles.get(_bare(_BRACKETED.sub("", name)))
        if role is not None and not meaning.role:
            return "", self._with_role(meaning, role, name)
        if meaning.role and self._roles.get(_bare(name)) == "prior":
            return "", replace(meaning, prior=True)
        if meaning.role in GROWTH_ROLES and role == "value":
            return "", meaning
        if name in self._words["month_only"]:
            return "", replace(meaning, basis="month")
        if name in self._words["year_to_date"]:
            return "", replace(meaning, basis="ytd")
        if self.matcher.indicator(name):
            return name, meaning
        period = periods.find(name)
        if period is not None and (period.part != "year" or period.year is not None):
            rest = _LEADING.sub("", name[: period.start] + name[period.end :])
            return rest, replace(meaning, periods=(*meaning.periods, period))
        return self._edge(meaning, name)

    def _edge(self, meaning: Meaning, name: str) -> tuple[str, Meaning]:
        """A known word off the beginning or the end of a longer name."""
        for word, basis in self._basis_words:
            if name.startswith(word) and len(name) > len(word):
                return name[len(word) :], replace(meaning, basis=meaning.basis or basis)
        for word in self._prior_marks:
            if name.startswith(word) and name[len(word) :] in dict(self._basis_words) and not meaning.role:
                return name[len(word) :], replace(meaning, role="prior")
            if name.startswith(word) and self._roles.get(_bare(name[len(word) :])) in ("change", "value"):
                return name[len(word) :], replace(meaning, prior=True)
        before, _, after = name.rpartition("_")
        if before and (after in _QUARTER or after in dict(self._basis_words)):
            basis = dict(self._basis_words).get(after, "")
            return before, replace(meaning, basis=meaning.basis or basis)
        if name.endswith(tuple(self._words["whole_name"])):
            return name, meaning
        for word, role in self._closing:
            if name.endswith(word) and len(name) > len(word) and not meaning.role:
                return name[: -len(word)].rstrip(_JOINING), self._with_role(meaning, role, word)
        return name, meaning

    def _with_role(self, meaning: Meaning, role: Role, word: str) -> Meaning:
        basis = _basis_in(word) or meaning.basis
        since = ""
        if role == "change":
            starts = any(mark in word for mark in self._words["since_year_start"])
            month = any(mark in word for mark in self._words["since_last_month"])
            since = "年初" if starts else "上月" if month else "上年同期"
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


def _basis_in(word: str) -> BasisHint:
    if "累计" in word:
        return "ytd"
    return "month" if "本月" in word or "当月" in word else ""


def _bare(word: str) -> str:
    """A role word without ± and percent signs, which headings add at will."""
    return re.sub(r"[±%‰]|\(\)", "", squeeze(word))
