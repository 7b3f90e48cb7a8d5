"""The entity that a title, a name or a line 填报单位 speaks of, and titles without it."""

import re

from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import periods
from perfdata.terms.labels import normal
from perfdata.terms.text import narrow, squeeze

_STAMP = re.compile(r"\([盖公签印]*章\)")
_COMMITTEE = re.compile(r"(?:党工委)?(?:管理委员会|管委会)$")


def entity_in(text: str, vocabulary: Vocabulary) -> str:
    """The entity that a title names; a date before it (2024年9月南平市…) is not a part of its name."""
    return vocabulary.matcher.entity_in(text) or vocabulary.matcher.entity_in(
        without_periods(narrow(text)).strip(" _-()")
    )


def entity_named(name: str, vocabulary: Vocabulary) -> str:
    """The entity that a cell or line names in full; a park's committee reports for the park."""
    name = _STAMP.sub("", narrow(name)).strip()
    known = vocabulary.matcher.entity(name)
    return known or _COMMITTEE.sub("", squeeze(name)) or name


def reporting(title: str, name: str, vocabulary: Vocabulary) -> str:
    """The entity of 填报单位; a district's statistics office reports for the district of the title."""
    name = _STAMP.sub("", narrow(name)).strip()
    known = vocabulary.matcher.entity(name)
    if title and not known and not _COMMITTEE.search(squeeze(name)):
        return title
    return entity_named(name, vocabulary)


def without_entity(name: str, entity: str, vocabulary: Vocabulary) -> str:
    """A title in its normal form without the entity's name or one of its aliases."""
    registered = vocabulary.catalogue.entities.get(entity)
    spellings = (entity, *(registered.aliases if registered else ()))
    for spelling in sorted(spellings, key=len, reverse=True):
        name = name.replace(normal(spelling), "", 1) if spelling else name
    return name


def without_periods(text: str) -> str:
    """The text without the periods that it names.

    >>> without_periods("2025年1-3月地区生产总值")
    '地区生产总值'
    """
    for period in reversed(periods.find_all(text)):
        text = text[: period.start] + text[period.end :]
    return text
