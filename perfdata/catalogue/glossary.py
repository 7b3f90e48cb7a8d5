"""The terms that the pages use, in both languages, with the rule of each; see glossary.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from perfdata.catalogue.entries import entry
from perfdata.errors import CatalogueError

FILE = Path(__file__).parent / "glossary.toml"


@dataclass(frozen=True, slots=True)
class Term:
    """A term: what it means here, its formula if anything is computed, where it is seen and by which rule.

    `also` are other spellings that a reader may look for, `module` the rule's file below perfdata/.
    """

    code: str
    name: str
    name_en: str
    meaning: str
    meaning_en: str
    pages: tuple[str, ...]
    source: str
    source_en: str
    module: str
    formula: str = ""
    formula_en: str = ""
    also: tuple[str, ...] = ()


@cache
def load_glossary(file: Path = FILE) -> tuple[Term, ...]:
    """The terms in the order of their file.

    Raises CatalogueError: "not_toml", "missing_key", "unknown_key", "wrong_value", and "spelling_twice"
    where a reader who looks for a spelling would find two terms.
    """
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError("not_toml", file=file.name, fault=error) from error
    return terms_of(file.name, tables)


def terms_of(file: str, tables: Mapping[str, Any]) -> tuple[Term, ...]:
    """The checked terms of a file's tables; CatalogueError as in `load_glossary`."""
    terms = tuple(_term(file, code, values) for code, values in tables.items())
    owners: dict[str, str] = {}
    for term in terms:
        for spelling in (term.name, *term.also):
            other = owners.setdefault(spelling, term.code)
            if other != term.code:
                raise CatalogueError("spelling_twice", file=file, entry=term.code, key=spelling, other=other)
    return terms


def _term(file: str, code: str, values: Any) -> Term:
    table = {"code": code, **values} if isinstance(values, Mapping) else values
    term: Term = entry(Term, file, code, table)
    if bool(term.formula) != bool(term.formula_en):
        raise CatalogueError("missing_key", file=file, entry=code, key="formula, formula_en")
    if not term.pages:
        raise CatalogueError("wrong_value", file=file, entry=code, key="pages", found=repr(term.pages))
    return term
