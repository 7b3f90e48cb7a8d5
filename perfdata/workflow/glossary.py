"""The glossary as a reader sees it: in the language in use, all of it or what a search finds."""

from dataclasses import dataclass

from perfdata.catalogue.glossary import Term, load_glossary
from perfdata.language import current


@dataclass(frozen=True, slots=True)
class Entry:
    """A term in the reader's language; `other` is its name in the other one, `formula` may be empty."""

    code: str
    name: str
    other: str
    meaning: str
    formula: str
    source: str
    module: str
    pages: tuple[str, ...]


def glossary(asked: str = "") -> tuple[Entry, ...]:
    """The terms that are looked for: by their names in both languages first, else by their meaning.

    All of them where nothing is asked. An address may ask by a term's code.
    """
    wanted = _plain(asked)
    terms = load_glossary()
    if not wanted:
        found = terms
    else:
        found = tuple(term for term in terms if wanted == term.code or _named(term, wanted))
        found = found or tuple(term for term in terms if _told(term, wanted))
    return tuple(_entry(term) for term in found)


def _named(term: Term, wanted: str) -> bool:
    return any(wanted in _plain(name) for name in (term.name, term.name_en, *term.also))


def _told(term: Term, wanted: str) -> bool:
    return any(wanted in _plain(text) for text in (term.meaning, term.meaning_en))


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def _entry(term: Term) -> Entry:
    english = current() == "en"
    return Entry(
        term.code,
        term.name_en if english else term.name,
        term.name if english else term.name_en,
        term.meaning_en if english else term.meaning,
        term.formula_en if english else term.formula,
        term.source_en if english else term.source,
        term.module,
        term.pages,
    )
