"""The words and sentence templates of a draft, kept as data in sentences.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

_FILE = Path(__file__).with_name("sentences.toml")
# Text for Word and for text nodes, never HTML. A template that asks for what it was not given fails.
_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)


def word(group: str, key: str) -> str:
    """One word of a group; "" where the group does not have it.

    >>> word("over", "year"), word("over", "span")
    ('同比', '')
    """
    return _texts()[group].get(key, "")


def rendered(name: str, values: Mapping[str, object]) -> str:
    """A sentence template with these values; they are put in as they are, never read as templates."""
    return _template("templates", name).render(values)


def qualified(amount: str, qualifier: str) -> str:
    """The amount with the word for more, less or about it.

    >>> qualified("1600万元", ">"), qualified("5家", "")
    ('超过1600万元', '5家')
    """
    return _template("qualifiers", qualifier or "exact").render(amount=amount)


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(tomllib.loads(_FILE.read_text(encoding="utf-8")))


@cache
def _template(group: str, name: str) -> Template:
    return _ENVIRONMENT.from_string(_texts()[group][name])
