"""Names and telephone numbers of persons: the columns that hold them, and texts without them.

They are recognised so that they can be left out of all that is kept.
"""

import re
from collections.abc import Sequence

from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms.text import narrow

_MOBILE = r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"
_FIXED = r"(?<!\d)\(?0\d{2,3}\)?[- —]?[2-9]\d{6,7}(?:-\d{1,4})?(?!\d)"
_TELEPHONE = re.compile(f"{_MOBILE}|{_FIXED}")
_CALLED = r"(?:联系)?(?:电话|手机号?码?|联系方式)"
_PERSON = (
    r"(?:项目|业主|具体)?(?:联系人|负责人|责任人|联络员|经办人|填报人|填表人)"
    r"(?:及(?:联系)?(?:电话|方式))?"
)
_SEPARATORS = r"[,，;；、\s(（/]*"
# 联系人：张三, or 联系人张三13900001111; 负责人未落实 names nobody.
_NAMED = re.compile(
    rf"{_SEPARATORS}{_PERSON}\s*(?:[:：]\s*[\u4e00-\u9fff·]{{2,4}}(?![\u4e00-\u9fff])"
    rf"|[\u4e00-\u9fff·]{{2,4}}(?={_SEPARATORS}(?:{_CALLED})?\s*[:：]?\s*(?:{_TELEPHONE.pattern})))"
)
_NUMBERED = re.compile(rf"{_SEPARATORS}(?:{_CALLED}\s*[:：]?\s*)?(?:{_TELEPHONE.pattern})[)）]?")


def is_contact(path: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the headings say that persons or telephones stand below."""
    return any(vocabulary.holds(text, "contact_mark") for text in path)


def is_telephone(text: str) -> bool:
    """Whether the whole text is a telephone number.

    >>> is_telephone("0739-5320000"), is_telephone("13900001111"), is_telephone("1390000")
    (True, True, False)
    """
    return _TELEPHONE.fullmatch(narrow(text).strip()) is not None


def without_contacts(text: str) -> str:
    """The text without telephone numbers and the persons whose they are.

    >>> without_contacts("主体施工，联系人：张三 13900001111")
    '主体施工'
    """
    if "人" not in text and "员" not in text and not any(mark.isdigit() for mark in text):
        return text
    return _NUMBERED.sub("", _NAMED.sub("", text)).strip()
