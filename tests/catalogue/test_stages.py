"""The spellings of stages: what is refused, and what the shipped ones hold apart."""

import pytest

from perfdata.catalogue import load
from perfdata.catalogue.stages import project_words
from perfdata.errors import CatalogueError


@pytest.mark.parametrize(
    ("table", "code", "key"),
    [
        pytest.param({"sleeping": ["睡"]}, "unknown_key", "sleeping", id="a stage of none"),
        pytest.param({"paused": "停工"}, "wrong_value", "paused", id="a word for a list"),
        pytest.param({"paused": [" "]}, "wrong_value", "paused", id="a blank word"),
        pytest.param(
            {"paused": ["停工"], "cancelled": ["停工"]}, "spelling_twice", "停工", id="a word of two"
        ),
    ],
)
def test_spellings_are_refused_for(table, code, key):
    with pytest.raises(CatalogueError, match=code) as refused:
        project_words("stages.toml", table)
    assert refused.value.values["key"] == key


def test_the_shipped_stages_are():
    words = load().project_words
    assert list(words.stages) == ["preparing", "building", "finished", "paused", "cancelled"]
    assert "缓建" in words.stages["paused"]
    assert "到位资金" in words.funds_in_place


def test_all_that_a_check_of_an_import_takes_for_finished_is_a_stage():
    shipped = load()
    assert set(shipped.limits.finished) <= set(shipped.project_words.stages["finished"])
