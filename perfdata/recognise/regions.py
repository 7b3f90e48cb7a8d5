"""The entity that the labels of a row name: a registered one, a printed one, or the whole (全市, 合计)."""

import re
from collections.abc import Iterable, Sequence

from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import labels, places
from perfdata.terms.labels import normal

_TOTAL = re.compile(r"^(?:合计|总计|共计|汇总|小计|总和)")
# Of a whole city, district, county, province, country: the kind of entity that the word speaks of.
_WHOLE = {
    "全市": "city",
    "全区": "district",
    "全县": "county",
    "全省": "province",
    "全国": "nation",
    "全园": "park",
}
# How places that no registry knows end; 地区 and 社区 end other names too.
_PLACE = re.compile(r".+(?:(?<![地社郊])区|[市县州盟旗镇乡]|街道|工业园|产业园|科技园)$")


def is_total(name: str) -> bool:
    """Whether a label names the sum of the rows (合计, 总计（100项）)."""
    return bool(_TOTAL.match(name))


def look_like_regions(texts: Sequence[str], vocabulary: Vocabulary) -> list[bool]:
    """For each label whether it can be a region or park: known, the whole, or of a place's shape."""
    return [_is_region(text, vocabulary) for text in texts]


def _is_region(text: str, vocabulary: Vocabulary) -> bool:
    name = labels.parse(text).squeezed
    if vocabulary.matcher.entity(name) or normal(name) in vocabulary.words("total_region"):
        return True
    return bool(_PLACE.match(name)) and not vocabulary.matcher.indicator(name)


def region_headings(texts: Iterable[str], own: str, vocabulary: Vocabulary) -> dict[str, str]:
    """The names among the headings of figures that stand for an entity, each with the entity.

    A place that no registry knows is one beside others only: 城镇 and 农村 are no towns.
    """
    names = {name for text in texts if (name := vocabulary.meaning(text).name)}
    found = {name: entity for name in names if (entity := _headed(name, own, vocabulary))}
    unknown = [name for name in names if name not in found and places.at_start(name) == name]
    if len(found) + len(unknown) > 1:
        found.update((name, name) for name in unknown if not vocabulary.matcher.indicator(name))
    return found


def _headed(name: str, own: str, vocabulary: Vocabulary) -> str:
    if name in vocabulary.words("total_region"):
        return _whole(name, own, vocabulary)
    return "" if vocabulary.matcher.indicator(name) else vocabulary.matcher.entity(name)


def entity_of(texts: Iterable[str], own: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    """The entity of a row's entity columns from left to right, and whether it is the whole.

    A total in an inner column (邵阳市 | 合计) is the outer column's entity; `own` is the table's.
    """
    entity, total = "", False
    for text in texts:
        name = labels.parse(text).squeezed
        if not name:
            continue
        if normal(name) in vocabulary.words("total_region") or is_total(name):
            entity, total = entity or _whole(name, own, vocabulary), True
        else:
            entity, total = vocabulary.matcher.entity(name) or name, False
    return entity, total


def _whole(word: str, own: str, vocabulary: Vocabulary) -> str:
    """Which entity 全市 or 合计 is: the table's own where that is of the kind, else the word."""
    if is_total(word):
        return own or word
    known = vocabulary.catalogue.entities.get(own)
    kind = _WHOLE.get(word[:2])
    if own and (known is None or kind is None or known.kind == kind):
        return own
    return word[:2] if kind else word
