"""The language in use: chosen by session, Chinese at first, English where nothing is translated."""

from threading import Thread

import pytest

from perfdata.errors import UsageError
from perfdata.language import current, gettext, pgettext, say, say_plural, speaking, use


@pytest.mark.parametrize("language", ["fr", "", "zh", "EN", "../zh_CN"])
def test_a_language_that_is_not_offered_is_refused(language):
    with pytest.raises(UsageError) as refused:
        use(language)
    assert refused.value.code == "unknown_language"
    assert current() == "zh_CN"


def test_chinese_is_spoken_unless_english_is_chosen():
    assert gettext("Choose the year.") == "请选择年份。"
    with speaking("en"):
        assert gettext("Choose the year.") == "Choose the year."
    assert current() == "zh_CN"


def test_the_former_language_is_back_after_an_error():
    with pytest.raises(ZeroDivisionError), speaking("en"):
        _ = 1 / 0
    assert current() == "zh_CN"


def test_two_sessions_do_not_change_each_others_language():
    heard = []

    def session():
        use("en")
        heard.append(current())

    thread = Thread(target=session)
    thread.start()
    thread.join()
    assert (heard, current()) == (["en"], "zh_CN")


def test_a_word_is_translated_as_its_context_demands():
    assert pgettext("change", "unchanged") == "持平"
    assert pgettext("direction", "up") == "增长"
    assert pgettext("nowhere", "up") == "up"


def test_a_message_without_a_translation_is_said_in_english():
    assert say("{n} of the untranslated", n=3) == "3 of the untranslated"


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("{sheet}", id="a placeholder"),
        pytest.param("{0.__class__}", id="an attribute"),
        pytest.param("%s %(x)s", id="percent signs"),
        pytest.param("<b>$x$</b>", id="marks of other languages"),
    ],
)
def test_values_are_inserted_as_they_are(value):
    assert say("sheet “{sheet}”", sheet=value) == f"工作表“{value}”"


def test_english_has_a_singular_and_a_plural():
    with speaking("en"):
        assert say_plural("{count} row", "{count} rows", 1) == "1 row"
        assert say_plural("{count} row", "{count} rows", 0) == "0 rows"
