"""Translation: messages are English in the code, and reach the reader in the language in use.

The language belongs to the running session or command (a context variable), so two readers of one
server never change each other's. Texts of other languages are the .po files under locale/, one a
part of the product, merged and compiled when first asked for; no compiled file is kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from perfdata.errors import UsageError

Language = Literal["zh_CN", "en"]

LANGUAGES: tuple[Language, ...] = ("zh_CN", "en")
LOCALE = Path(__file__).parent / "locale"

_language: ContextVar[Language] = ContextVar("language", default="zh_CN")


def current() -> Language:
    """The language in use."""
    return _language.get()


def use(language: str) -> None:
    """Speak `language` from here on, in this session or command; UsageError if it is not one of ours."""
    _language.set(_known(language))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` within the block, and what was spoken before after it."""
    token = _language.set(_known(language))
    try:
        yield
    finally:
        _language.reset(token)


def gettext(message: str) -> str:
    """The message in the language in use; the English itself where nothing better is known."""
    return _translations(current()).gettext(message)


_ = gettext


def pgettext(context: str, message: str) -> str:
    """The message as used in `context`, for English words that Chinese says in two ways."""
    return _translations(current()).pgettext(context, message)


def npgettext(context: str, singular: str, plural: str, count: int) -> str:
    """The message for `count` things, as used in `context`."""
    return _translations(current()).npgettext(context, singular, plural, count)


# Values are named by each message's own placeholders, so these two cannot list them.
def say(message: str, **values: object) -> str:
    """The translated message with its `{placeholders}` filled; values are inserted as they are.

    >>> with speaking("en"):
    ...     say("sheet “{sheet}”", sheet="{2021}")
    'sheet “{2021}”'
    """
    return gettext(message).format(**values)


def say_plural(singular: str, plural: str, count: int, **values: object) -> str:
    """The translated message for `count` things; `{count}` and the other placeholders are filled."""
    chosen = _translations(current()).ngettext(singular, plural, count)
    return chosen.format(count=count, **values)


def marked(message: str) -> str:
    """The message itself, marked for translation where a table holds it to be said later."""
    return message


def _known(language: str) -> Language:
    for known in LANGUAGES:
        if language == known:
            return known
    raise UsageError("unknown_language", language=language, known=", ".join(LANGUAGES))


@cache
def _translations(language: Language) -> GNUTranslations:
    """All .po files of a language as one; a fuzzy entry counts as not translated."""
    merged = Catalog(locale=language)
    for path in sorted((LOCALE / language / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id:
                    merged.add(message.id, message.string, flags=message.flags, context=message.context)
    compiled = BytesIO()
    write_mo(compiled, merged)
    compiled.seek(0)
    return GNUTranslations(compiled)
