"""Persons and telephones are taken out of texts, and nothing else is."""

import pytest

from perfdata.recognise.contacts import is_contact, is_telephone, without_contacts
from perfdata.recognise.vocabulary import Vocabulary
from tests.recognise.tables import CATALOGUE

VOCABULARY = Vocabulary(CATALOGUE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("负责人未落实", id="nobody is named"),
        pytest.param("完成投资13800万元，占年度计划的69%", id="an amount"),
        pytest.param("文号〔2020〕10号，面积26.5335亩", id="numbers of another kind"),
        pytest.param("2024-06-30前完工", id="a date"),
        pytest.param("联系人民群众12次", id="人 within another word"),
    ],
)
def test_a_text_without_persons_stays_as_it_is(text):
    assert without_contacts(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("主体施工，联系人：张三，电话：13900001111", "主体施工", id="a name and a number"),
        pytest.param("主体施工 联系人张三139 0000 1111", "主体施工", id="no marks between"),
        pytest.param("主体施工（责任人：欧阳某某）", "主体施工）", id="a bracket left open"),
        pytest.param("缺地；经办人:李四", "缺地", id="a name alone"),
        pytest.param("请拨打0739-5320000", "请拨打", id="a number alone"),
        pytest.param("13900001111", "", id="nothing but a number"),
    ],
)
def test_persons_and_numbers_are_left_out(text, expected):
    assert without_contacts(text) == expected


@pytest.mark.parametrize("text", ["1390000111", "26.5335", "20240630", "1903", "100000000"])
def test_a_figure_is_no_telephone(text):
    assert not is_telephone(text)


@pytest.mark.parametrize(
    "text", ["13900001111", "139-0000-1111", "0739-5320000", "(0739)5320000", "１３９００００１１１１"]
)
def test_a_telephone_is_one(text):
    assert is_telephone(text)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(("业主单位及负责人",), True, id="beside an office"),
        pytest.param(("联系人", "单位"), True, id="above"),
        pytest.param(("责任单位",), False, id="an office"),
        pytest.param(("项目名称",), False, id="a name of no person"),
    ],
)
def test_headings_of_persons(path, expected):
    assert is_contact(path, VOCABULARY) is expected
