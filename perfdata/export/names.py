"""Names of files and sheets that leave the product: said the same way, and safe wherever they are saved."""

import re
import unicodedata
from collections.abc import Collection

from perfdata.language import say

# What Windows, a zip or a mail refuses in a file's name, and what a sheet's name must not hold.
_NOT_IN_FILES = re.compile(r'[\\/:*?"<>|]')
_NOT_IN_SHEETS = re.compile(r"[\\/:*?\[\]]")
# Most file systems count bytes; a Chinese character has three.
_MOST_BYTES = 200
_LONGEST_SHEET = 31
# Control and format characters: line breaks, and those that turn the direction of writing.
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_KEPT_BY_EXCEL = "history"


def file_name(subject: str, entity: str, period: str, revision: int, suffix: str) -> str:
    """指标_单位_时期_版本: what it shows, of whom, of when, as of which revision.

    >>> file_name("主要指标", "大祥工业集中区", "2021年", 3, "xlsx")
    '主要指标_大祥工业集中区_2021年_第3版.xlsx'
    """
    version = say("revision {revision}", revision=revision)
    stem = "_".join(
        part for one in (subject, entity, period, version) if (part := _plain(one, _NOT_IN_FILES))
    )
    return f"{_shortened(stem)}.{suffix}"


def file_stem(title: str) -> str:
    """A title as the name of a file among others, without its suffix; never empty.

    >>> file_stem("../2021年：产值"), file_stem("CON")
    ('2021年：产值', '_CON')
    """
    return _shortened(_plain(title, _NOT_IN_FILES)) or "_"


def sheet_name(title: str, taken: Collection[str]) -> str:
    """The title as the name of a sheet, unlike those taken; Excel takes 31 characters.

    >>> sheet_name("产值[亿元]/月", ["产值 亿元 月"])
    '产值 亿元 月 2'
    """
    plain = _plain(title, _NOT_IN_SHEETS).strip("'") or "_"
    plain = plain if plain.lower() != _KEPT_BY_EXCEL else f"{plain}_"
    used = {name.lower() for name in taken}
    tries = [plain[:_LONGEST_SHEET]]
    tries += [f"{plain[: _LONGEST_SHEET - len(f' {n}')]} {n}" for n in range(2, len(used) + 3)]
    return next(name for name in tries if name.lower() not in used)


def _plain(text: str, refused: re.Pattern[str]) -> str:
    seen = "".join(" " if unicodedata.category(letter) in _UNSEEN else letter for letter in text)
    return " ".join(refused.sub(" ", seen).split()).strip(". ")


def _shortened(stem: str) -> str:
    """No longer than a file system takes, and no name that Windows keeps for a device."""
    safe = f"_{stem}" if _DEVICES.fullmatch(stem) else stem
    return safe.encode("utf-8")[:_MOST_BYTES].decode("utf-8", "ignore").strip(". ")
