"""Tying a printed name to the catalogue: indicators and entities, by normal form and aliases."""

import re
from functools import cached_property, lru_cache

from perfdata.catalogue import Catalogue
from perfdata.terms import places
from perfdata.terms.labels import normal
from perfdata.terms.suggestions import alike
from perfdata.terms.text import squeeze

# What a title says beside the indicator that it names.
_TITLE_FILLING = re.compile(r"(?:大类|分|各|主要|重点)(?:行业|区县|县区|县市区|地区|园区)|分?县市区")
_TITLE_ENDING = re.compile(
    r"(?:主要)?(?:完成)?(?:情况|进度|明细|统计|汇总|月报|年报|季报|快报|简报)*(?:一览)?表?$"
)
_SHORTEST_IN_TITLE = 4
# No name of an indicator in a sentence is longer.
_LONGEST_SPELLING = 26
_VERBS = re.compile(r"^(?:全年|累计|共|实现|完成|达到?|组织|开展)+(?=.{3})")
_BRACKETED = re.compile(r"\([^()]*\)")
# Hunan prints 规模工业 and the press 规上工业 where the nation prints 规模以上工业.
_ABOVE_SIZE = re.compile(r"规模(?:以上)?工业")
_COMMITTEE = re.compile(r"(?:党工委)?(?:管理委员会|管委会|人民政府|统计局|财政局|发展和改革局)$")


def _indicator_key(text: str) -> str:
    key = normal(text)
    return _ABOVE_SIZE.sub("规上工业", key) if "规模" in key else key


class Matcher:
    """Finds catalogue entries by what is printed. Exact after normalising: it never guesses."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def _indicators(self) -> dict[str, str]:
        return {
            _indicator_key(spelling): indicator.code
            for indicator in self.catalogue.indicators.values()
            for spelling in (indicator.name, *indicator.aliases)
        }

    @cached_property
    def _entities(self) -> dict[str, str]:
        return {
            normal(spelling): entity.name
            for entity in self.catalogue.entities.values()
            for spelling in (entity.name, *entity.aliases)
        }

    @lru_cache(maxsize=16384)  # noqa: B019 - one matcher lives as long as its catalogue
    def indicator(self, name: str) -> str:
        """The code of the indicator that the name stands for, or "".

        >>> from perfdata.catalogue import load
        >>> Matcher(load()).indicator("完成规模工业 总产值")
        'industrial_output'
        """
        key = _indicator_key(name)
        if key in self._indicators:
            return self._indicators[key]
        known = self._indicators.get(_VERBS.sub("", key), "")
        if known or "(" not in key:
            return known
        bare = _BRACKETED.sub("", key)
        return self._indicators.get(bare) or self._indicators.get(_VERBS.sub("", bare), "")

    def ending(self, text: str) -> tuple[int, str]:
        """Where the longest spelling of an indicator that ends the text begins, and its code; (-1, "").

        >>> from perfdata.catalogue import load
        >>> Matcher(load()).ending("全年累计完成规模以上工业总产值")
        (6, 'industrial_output')
        """
        key = normal(text[-2:])[-2:]
        if key not in self._endings:
            return -1, ""
        first = max(0, len(text) - _LONGEST_SPELLING)
        for start in range(first, len(text) - 1):
            code = self._indicators.get(_indicator_key(text[start:]))
            if code and not text[start].isspace():
                return start, code
        return -1, ""

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(spelling[-2:] for spelling in self._indicators)

    @lru_cache(maxsize=16384)  # noqa: B019 - one matcher lives as long as its catalogue
    def suggestions(self, name: str) -> tuple[str, ...]:
        """The codes of the indicators that an unknown name is most like, best first, for a person to confirm.

        >>> from perfdata.catalogue import load
        >>> Matcher(load()).suggestions("规模以上工业总产直")
        ('industrial_output',)
        """
        key = _VERBS.sub("", _indicator_key(name))
        return alike(key, self._indicators, self._opposites) if key not in self._indicators else ()

    @cached_property
    def _opposites(self) -> tuple[tuple[str, ...], ...]:
        groups = self.catalogue.words.get("opposite", ())
        return tuple(tuple(_indicator_key(word) for word in group.split("/")) for group in groups)

    def title_indicator(self, title: str) -> str:
        """The code of the one indicator that a table's title is about, or ""."""
        bare = _TITLE_ENDING.sub("", _TITLE_FILLING.sub("", normal(title)))
        return self.indicator(bare) or self._only_indicator_in(_indicator_key(bare))

    def _only_indicator_in(self, key: str) -> str:
        """The indicator named inside the text, "" where it names none or several."""
        inside = sorted((s for s in self._indicators if s in key), key=len, reverse=True)
        rest, codes = key, set()
        for spelling in inside:
            if len(spelling) >= _SHORTEST_IN_TITLE and spelling in rest:
                rest = rest.replace(spelling, "\n")
                codes.add(self._indicators[spelling])
        return codes.pop() if len(codes) == 1 else ""

    def bare_title(self, title: str) -> str:
        """A title without 完成情况表 and the like: the label of a table whose rows name no indicator."""
        return _TITLE_ENDING.sub("", squeeze(title)) or squeeze(title)

    def entity(self, name: str) -> str:
        """The registered name of an entity, or "" if the registry doesn't know it."""
        key = normal(name)
        return self._entities.get(key) or self._entities.get(_COMMITTEE.sub("", key), "")

    def entity_in(self, text: str) -> str:
        """The entity that a title, sheet or file name speaks of, registered or not, or "".

        A park that the registry doesn't know (大祥高新区) is not the district whose name it bears.

        >>> from perfdata.catalogue import load
        >>> matcher = Matcher(load())
        >>> matcher.entity_in("大祥工业集中区2021年主要指标"), matcher.entity_in("宝庆经开区月报")
        ('大祥工业集中区', '宝庆经开区')
        """
        key = normal(places.without_lead(squeeze(text)))
        opening = places.at_start(key)
        if opening and (known := self._known(opening)):
            return known
        spelling, at = self._spelled_in(key)
        if opening and spelling in opening:
            return opening
        if not spelling:
            return opening
        place = places.at_start(key[at:])
        return self._known(place) or place if len(place) > len(spelling) else self._entities[spelling]

    def _known(self, place: str) -> str:
        """The registered entity that the place is, with or without its province and city before it."""
        return next((known for tail in places.tails(place) if (known := self.entity(tail))), "")

    def _spelled_in(self, key: str) -> tuple[str, int]:
        """The longest registered spelling that stands in the text, the first of equals, and where."""
        found = [(-len(s), at, s) for s in self._entities if (at := self._at(s, key)) >= 0]
        _, at, spelling = min(found, default=(0, -1, ""))
        return spelling, at

    def _at(self, spelling: str, key: str) -> int:
        at = key.find(spelling)
        # 经开区 inside 某某经开区 is the end of another park's name.
        return -1 if at > 0 and places.is_kind_of_park(spelling) else at
