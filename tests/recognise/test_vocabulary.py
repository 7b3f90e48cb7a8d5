"""What single headings mean."""

import pytest

from perfdata.recognise.vocabulary import Vocabulary
from tests.recognise.tables import CATALOGUE

VOCABULARY = Vocabulary(CATALOGUE)


@pytest.mark.parametrize(
    "role", ["growth", "rank", "prior", "plan", "budget", "completion", "change", "share"]
)
def test_every_spelling_of_a_role_is_understood(role):
    unlike = [
        word
        for word in CATALOGUE.words[role]
        if not VOCABULARY.meaning(word).role.startswith(role) and VOCABULARY.meaning(word).name
    ]
    assert unlike == []


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("1-3月累计增速（%）", ("growth", "ytd", "%", ""), id="period, basis, role and unit"),
        pytest.param("同比±%", ("growth", "", "%", ""), id="a sign"),
        pytest.param("±%", ("growth", "", "%", ""), id="nothing but a sign"),
        pytest.param("规模工业增加值增速（%）", ("growth", "", "%", "规模工业增加值"), id="a closing role"),
        pytest.param("月末余额（亿元）", ("value", "point", "亿元", ""), id="a balance"),
        pytest.param("本月止累计", ("", "ytd", "", ""), id="cumulative"),
        pytest.param("万元", ("", "", "万元", ""), id="a bare unit"),
        pytest.param("亩均税收", ("", "", "", "亩均税收"), id="a name"),
        pytest.param("社会消费品零售总额", ("", "", "", "社会消费品零售总额"), id="总额 within a name"),
        pytest.param("人口自然增长率（‰）", ("", "", "‰", "人口自然增长率"), id="a rate that is no growth"),
        pytest.param(
            "居民消费价格指数（上月=100）", ("", "", "", "居民消费价格指数(上月=100)"), id="an index"
        ),
    ],
)
def test_a_heading_is_taken_apart(heading, expected):
    meaning = VOCABULARY.meaning(heading)
    unit = meaning.unit.symbol if meaning.unit else ""
    assert (meaning.role, meaning.basis, unit, meaning.name) == expected


def test_last_months_figures_are_marked():
    assert VOCABULARY.meaning("效益指标（上月数据）").lagged
    assert not VOCABULARY.meaning("居民消费价格指数（上月=100）").lagged
