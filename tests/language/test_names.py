"""Names of catalogue entries and of the vocabulary's code words, in both languages."""

from typing import get_args

import pytest

from perfdata.catalogue import load
from perfdata.language import (
    basis_name,
    change_word,
    entity_name,
    growth_basis_name,
    growth_over_name,
    indicator_name,
    kind_name,
    lamp_name,
    ledger_status_name,
    measure_name,
    no_growth,
    severity_name,
    speaking,
    status_name,
    topic_name,
    unit_name,
    verdict_name,
)
from perfdata.model import Basis, Kind, LedgerStatus, Measure, Severity
from tests.language.scan import CHINESE


def test_an_indicator_that_the_catalogue_does_not_know_keeps_its_printed_name():
    assert indicator_name(load(), "", "规上企业用工人数") == "规上企业用工人数"
    assert indicator_name(load(), "", "") == "—"


def test_an_entity_that_the_catalogue_does_not_know_keeps_its_printed_name():
    assert entity_name(load(), "某某镇") == "某某镇"
    assert entity_name(load(), "") == "—"


def test_an_indicator_has_its_name_in_the_readers_language():
    assert indicator_name(load(), "industrial_output", "规模工业总产值") == "规模以上工业总产值"
    with speaking("en"):
        shown = indicator_name(load(), "industrial_output", "规模工业总产值")
    assert shown == "Industrial output (above designated size)"


def test_an_entity_has_its_name_in_the_readers_language():
    assert entity_name(load(), "大祥工业集中区") == "大祥工业集中区"
    with speaking("en"):
        assert entity_name(load(), "大祥工业集中区") == "Daxiang Industrial Concentration Zone"


@pytest.mark.parametrize("topic", load().topics)
def test_every_topic_of_the_catalogue_has_a_name(topic):
    assert CHINESE.search(topic_name(topic))
    with speaking("en"):
        assert topic_name(topic)[0].isupper()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param(kind_name, get_args(Kind), id="kinds"),
        pytest.param(basis_name, get_args(Basis), id="bases"),
        pytest.param(measure_name, get_args(Measure), id="measures"),
        pytest.param(severity_name, get_args(Severity), id="severities"),
        pytest.param(ledger_status_name, get_args(LedgerStatus), id="ledger"),
        pytest.param(lamp_name, ("green", "yellow", "red"), id="lamps"),
        pytest.param(
            verdict_name,
            ("agrees", "agrees_rounded", "differs", "not_in_data", "not_checkable"),
            id="verdicts",
        ),
        pytest.param(growth_over_name, ("year", "month", "span"), id="what a growth compares with"),
        pytest.param(growth_basis_name, ("comparable", "nominal", "unknown"), id="prices of a growth"),
        pytest.param(status_name, ("B", "E", "P"), id="observation status"),
    ],
)
def test_every_word_of_the_vocabulary_has_a_name_of_its_own(name, words):
    chinese = {name(word) for word in words}
    assert len(chinese) == len(words)
    assert all(CHINESE.search(word) for word in chinese)


def test_a_word_outside_the_vocabulary_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        kind_name("forecast")


def test_an_absent_word_and_a_normal_status_need_no_name():
    assert (kind_name(""), status_name("A"), change_word(""), no_growth("")) == ("", "", "", "")


@pytest.mark.parametrize(
    ("code", "chinese", "english"),
    [
        pytest.param("turned_profit", "扭亏为盈", "turned from loss to profit", id="loss to profit"),
        pytest.param("turned_loss", "由盈转亏", "turned from profit to loss", id="profit to loss"),
        pytest.param("loss_narrowed", "减亏", "loss narrowed", id="a smaller loss"),
        pytest.param("loss_widened", "增亏", "loss widened", id="a larger loss"),
        pytest.param("new", "新增", "new", id="nothing stood before"),
    ],
)
def test_a_change_without_a_percentage_is_said_in_words(code, chinese, english):
    assert change_word(code) == chinese
    with speaking("en"):
        assert change_word(code) == english


def test_a_growth_that_is_not_shown_says_why():
    assert no_growth("zero_base") == "上年同期数为零"
    assert no_growth("something_else") == "无法计算（something_else）"


@pytest.mark.parametrize("unit", load().units)
def test_every_unit_of_the_catalogue_has_an_english_name(unit):
    with speaking("en"):
        assert unit_name(unit)
        assert not CHINESE.search(unit_name(unit) + unit_name(unit, 1))


@pytest.mark.parametrize(
    ("unit", "chinese", "english"),
    [
        pytest.param("亿元", "亿元", "100 million CNY", id="a scaled unit"),
        pytest.param("pp", "个百分点", "pp", id="points"),
        pytest.param("吨/人", "吨/人", "t/person", id="per one of the second unit"),
        pytest.param("篇", "篇", "篇", id="a printed unit that the catalogue does not know"),
        pytest.param("", "", "", id="no unit"),
    ],
)
def test_a_unit_has_its_name_in_the_readers_language(unit, chinese, english):
    assert unit_name(unit) == chinese
    with speaking("en"):
        assert unit_name(unit) == english
