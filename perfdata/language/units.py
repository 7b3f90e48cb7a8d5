"""Units of measurement as the reader's language names them.

A unit is known by its Chinese symbol, as in the catalogue. Its English name is a translation of
that symbol (context "unit", singular and plural), in locale/en.
"""

from perfdata.language.translation import npgettext

MANY = 2  # any count that takes the plural


def unit_name(unit: str, count: int = MANY) -> str:
    """The unit's name for `count` of it; a compound unit part by part, an unknown one as printed.

    >>> unit_name("pp"), unit_name("万元/亩"), unit_name("")
    ('个百分点', '万元/亩', '')
    """
    if not unit:
        return ""
    counted, *per = unit.split("/")
    return "/".join([_name(counted, count), *(_name(part, 1) for part in per)])


def _name(symbol: str, count: int) -> str:
    return npgettext("unit", symbol, symbol, count) if symbol else ""
