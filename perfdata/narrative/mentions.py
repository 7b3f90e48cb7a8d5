"""Which indicators of the catalogue a text names, so that their charts can stand beside it."""

import re

from perfdata.catalogue import Catalogue
from perfdata.terms.text import squeeze

# A shorter name is also a common word (税收, 党课): it counts only with a figure in its clause.
_TELLING_LENGTH = 5
_FIGURE_REACH = 12

_FOOTNOTE = re.compile(r"\[\d{1,2}\]|【\d{1,2}】")
_CLAUSE_MARKS = re.compile("[。；，、：;,:]")
_FIGURE = re.compile(r"\d")
# With these around it, a name is a part of another indicator's: 人均…, …增加值率, GDP能耗.
_OTHER_BEFORE = re.compile("(?:[人亩地户]均|单位)$")
_OTHER_AFTER = re.compile("率|能耗|占比")


def mentions(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The codes of the indicators that the text names, in order of first mention.

    At each place the longest spelling counts, and nothing inside it: 税收收入 does not name 税收.

    >>> from perfdata.catalogue import load
    >>> mentions("全年实缴税金4.92亿元，规模工业增加值增长9.5%", load())
    ('tax_paid', 'industrial_value_added')
    """
    codes = {
        squeeze(spelling): indicator.code
        for indicator in catalogue.indicators.values()
        for spelling in (indicator.name, *indicator.aliases)
    }
    longest_first = sorted(filter(None, codes), key=len, reverse=True)
    if not longest_first:
        return ()
    squeezed = _FOOTNOTE.sub("", squeeze(text))
    found = re.finditer("|".join(map(re.escape, longest_first)), squeezed)
    return tuple(dict.fromkeys(codes[m[0]] for m in found if _is_named(squeezed, m.start(), m.end())))


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether the spelling at this place stands for the indicator itself."""
    if _OTHER_BEFORE.search(text[max(0, start - 2) : start]) or _OTHER_AFTER.match(text, end):
        return False
    if end - start >= _TELLING_LENGTH:
        return True
    before = _CLAUSE_MARKS.split(text[max(0, start - _FIGURE_REACH) : start])[-1]
    after = _CLAUSE_MARKS.split(text[end : end + _FIGURE_REACH], maxsplit=1)[0]
    return _FIGURE.search(before) is not None or _FIGURE.search(after) is not None
