"""The catalogue's lists of heading words, indexed so that a heading is looked up in one step."""

import re
from functools import cached_property

from perfdata.catalogue import Catalogue
from perfdata.recognise.meaning import CLOSING_ROLES, ROLES, BasisHint, Role
from perfdata.terms import labels, periods
from perfdata.terms.labels import normal
from perfdata.terms.matching import Matcher
from perfdata.terms.text import squeeze
from perfdata.terms.units import Units

_SHORTEST_CLOSING = 2
# Characters of brackets, units and comparisons.
_MARKS = re.compile(r"[\[\](){}【】〔〕%‰±_比较百]")
# Lists of words that a text is as a whole, or that are looked for in brackets alone.
_WHOLE = ("head_", "note_", "total_", "directory_", "missing", "scope")


class HeadingWords:
    """The catalogue's lists of words, indexed by the normal form of their spellings."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.units = Units(catalogue)
        self.matcher = Matcher(catalogue)

    def words(self, role: str) -> set[str]:
        """The spellings of one role in their normal form."""
        return self._spelled[role]

    def holds(self, text: str, role: str) -> bool:
        """Whether one of the role's words stands anywhere in the text."""
        key = normal(text)
        return any(word in key for word in self.words(role))

    @cached_property
    def _spelled(self) -> dict[str, set[str]]:
        return {role: {normal(w) for w in words} for role, words in self.catalogue.words.items()}

    @cached_property
    def roles(self) -> dict[str, Role]:
        """The role of each spelling, without ± and percent signs."""
        index: dict[str, Role] = {}
        for role in ROLES:
            for word in self.words(role):
                index.setdefault(bare(word), role)
        return index

    @cached_property
    def record_headings(self) -> set[str]:
        """The headings of the catalogue's record layouts, in their normal form."""
        layouts = self.catalogue.layouts
        return {normal(word) for layout in layouts for words in layout.fields.values() for word in words}

    @cached_property
    def heads(self) -> dict[str, str]:
        """The kind of labels that each spelling heads: 指标 heads indicators."""
        index: dict[str, str] = {}
        for role, words in self._spelled.items():
            if role.startswith("head_"):
                for word in words:
                    index.setdefault(word, role.removeprefix("head_"))
        return index

    @cached_property
    def closing(self) -> list[tuple[str, Role]]:
        """The words that may close a name (增速), with their roles, the longest first."""
        pairs = [
            (word, role)
            for word, role in self.roles.items()
            if role in CLOSING_ROLES and len(word) >= _SHORTEST_CLOSING
        ]
        return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))

    def is_plain(self, text: str) -> bool:
        """Whether a row's label is a name and no more: no numbering, unit or word of a heading.

        A year in it (项目2021) is a part of the name.
        """
        key = text.lower()
        return labels.is_plain(text) and not self.units.may_be(key) and not self._has_words(key)

    def tells(self, name: str) -> bool:
        """Whether a name in its normal form may say more than itself; most names of rows do not."""
        return self._has_words(name) or periods.may_stand_in(name)

    def _has_words(self, name: str) -> bool:
        if name in self.roles or _MARKS.search(name):
            return True
        # A word stands in the name only if its first two characters do.
        pairs = [name[at : at + 2] for at in range(len(name) - 1)]
        words = self._inner_words
        return any(word in name for pair in pairs if pair in words for word in words[pair])

    @cached_property
    def _inner_words(self) -> dict[str, list[str]]:
        """The words that may be a part of a name, by their first two characters."""
        found: dict[str, list[str]] = {}
        for role, words in self._spelled.items():
            for word in words if not role.startswith(_WHOLE) else ():
                if len(word) >= _SHORTEST_CLOSING:
                    found.setdefault(word[:2], []).append(word)
        return found

    @cached_property
    def basis_words(self) -> dict[str, BasisHint]:
        """The words for a month alone or for the months since January, the longest first."""
        months: dict[str, BasisHint] = dict.fromkeys(self.words("month_only"), "month")
        years: dict[str, BasisHint] = dict.fromkeys(self.words("year_to_date"), "ytd")
        both = {**months, **years}
        return {word: both[word] for word in sorted(both, key=lambda word: (-len(word), word))}

    @cached_property
    def prior_marks(self) -> list[str]:
        """The words for the year before, the longest first."""
        return sorted(self.words("prior_mark"), key=lambda word: (-len(word), word))


def bare(word: str) -> str:
    """A role word without ± and percent signs, which headings add at will."""
    return re.sub(r"[±%‰]|\(\)", "", squeeze(word))
