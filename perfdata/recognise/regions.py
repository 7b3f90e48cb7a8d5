"""The entity that the labels of a row name: a registered one, a printed one, or the whole (全市, 合计)."""

import re
from collections.abc import Iterable, Sequence

from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import labels
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
        return own
    known = vocabulary.catalogue.entities.get(own)
    kind = _WHOLE.get(word[:2])
    if own and (known is None or kind is None or known.kind == kind):
        return own
    return word[:2] if kind else word
