"""Chinese numerals, as headings and automatic lists are numbered with them."""

LARGEST = 99

_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """1 to LARGEST in Chinese numerals.

    >>> [chinese(n) for n in (3, 10, 12, 20, 21)]
    ['三', '十', '十二', '二十', '二十一']
    """
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
