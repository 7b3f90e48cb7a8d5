"""Every message has its Chinese, no translation is left over, and nothing is said past gettext."""

from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from perfdata.catalogue import load
from perfdata.language.translation import LOCALE
from tests.language.scan import CHINESE, bare_texts, built_messages, messages, sources

SAID = {said for text in sources("perfdata", "pages", "app.py").values() for said in messages(text)}


def entries(path: Path) -> list[Message]:
    with path.open("rb") as file:
        catalog: Catalog = read_po(file)
    return [entry for entry in catalog if entry.id]


def key(entry: Message) -> tuple[str, str]:
    return entry.context or "", entry.id if isinstance(entry.id, str) else entry.id[0]


def translations(language: str) -> dict[tuple[str, str], Message]:
    files = sorted((LOCALE / language / "LC_MESSAGES").glob("*.po"))
    return {key(entry): entry for path in files for entry in entries(path)}


def texts(entry: Message) -> list[str]:
    return [entry.string] if isinstance(entry.string, str) else list(entry.string)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("say(f'{count} rows')", id="an f-string"),
        pytest.param("_('rows: ' + count)", id="texts added up"),
        pytest.param("gettext('{} rows'.format(count))", id="filled before it is translated"),
    ],
)
def test_a_message_put_together_before_translation_is_found(source):
    assert len(built_messages(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("st.button('Save', key='save')", id="an English label"),
        pytest.param("left.metric('规模以上工业总产值', value)", id="a Chinese label in a column"),
        pytest.param("TITLES = {'overview': '总览'}", id="Chinese in a table"),
    ],
)
def test_an_untranslated_text_of_a_page_is_found(source):
    assert len(bare_texts(source)) == 1


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("_('Save')", {("", "Save")}, id="gettext"),
        pytest.param("language.say('{n} left', n=2)", {("", "{n} left")}, id="a call through the module"),
        pytest.param("pgettext('kind', 'plan')", {("kind", "plan")}, id="a message in a context"),
        pytest.param("say_plural('row', 'rows', n)", {("", "row"), ("", "rows")}, id="both numbers"),
        pytest.param("Wording('Bad.', 'Mend ' 'it.')", {("", "Bad."), ("", "Mend it.")}, id="a wording"),
        pytest.param("_('Up' if up else 'Down')", {("", "Up"), ("", "Down")}, id="a choice of two"),
        pytest.param("print('Save')", set(), id="not a message"),
    ],
)
def test_messages_are_found_where_they_are_said(source, expected):
    assert messages(source) == expected


def test_no_message_is_put_together_before_translation():
    found = {path: built_messages(text) for path, text in sources("perfdata", "pages", "app.py").items()}
    assert {path: built for path, built in found.items() if built} == {}


def test_pages_show_no_text_past_gettext():
    found = {path: bare_texts(text) for path, text in sources("pages", "app.py").items()}
    assert {path: bare for path, bare in found.items() if bare} == {}


def test_every_message_has_a_chinese_translation_that_is_not_fuzzy():
    done = {
        known
        for known, entry in translations("zh_CN").items()
        if all(texts(entry)) and "fuzzy" not in entry.flags
    }
    plurals = {
        plural for _, plural in (entry.id for entry in translations("zh_CN").values() if entry.pluralizable)
    }
    assert sorted(said for said in SAID - done if said[1] not in plurals) == []


def test_no_chinese_translation_is_left_over():
    known = translations("zh_CN")
    assert sorted(said for said in known.keys() - SAID if said[0] != "unit") == []


def test_translated_units_are_units_of_the_catalogue():
    units = {
        name for language in ("zh_CN", "en") for context, name in translations(language) if context == "unit"
    }
    assert units - set(load().units) == set()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_translation_has_the_placeholders_of_its_message(language):
    wrong = [
        text
        for (_, message), entry in translations(language).items()
        for text in texts(entry)
        if placeholders(text) != placeholders(message)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_message_stands_in_one_file_only(language):
    files = (LOCALE / language / "LC_MESSAGES").glob("*.po")
    counted = Counter(key(entry) for path in files for entry in entries(path))
    assert [said for said, count in counted.items() if count > 1] == []


def test_english_messages_hold_no_chinese():
    assert sorted(message for _, message in SAID if CHINESE.search(message)) == []
