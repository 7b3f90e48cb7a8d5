"""Which indicators a text names."""

import pytest

from perfdata.catalogue import Catalogue
from perfdata.narrative.mentions import mentions


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="no text"),
        pytest.param("园区运行平稳，增长10%。", id="no indicator"),
        pytest.param("落实税收优惠政策，服务企业。", id="a short name without a figure"),
        pytest.param("可研、立项、用地审批、招标11项工作完成。", id="a name in a list of steps"),
        pytest.param("税金平稳，增长10%。", id="a figure in the next clause"),
        pytest.param("规模以上工业增加值率为20%。", id="a rate named after the indicator"),
        pytest.param("单位GDP能耗下降3%。", id="energy per output"),
        pytest.param("人均地区生产总值5万元。", id="output per head"),
    ],
)
def test_these_texts_name_no_indicator(text, catalogue):
    assert mentions(text, catalogue) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("规模以上工业总产值平稳", ("industrial_output",), id="a long name without a figure"),
        pytest.param("规上工业总产值1亿元", ("industrial_output",), id="an alias"),
        pytest.param("税金4.92亿元", ("tax_paid",), id="a short name with its figure"),
        pytest.param("26.5亩用地审批", ("land_approved",), id="the figure before the name"),
        pytest.param("用地审批项目11个", ("land_projects",), id="the longest spelling"),
        pytest.param("亩均工业总产值300万元", ("output_per_mu",), id="no shorter one inside a longer"),
        pytest.param("未完成整改1个", ("findings_open",), id="undone is not done"),
        pytest.param(
            "规模 工业\n总产值（GDP除外）", ("industrial_output",), id="spaces and a line break inside"
        ),
        pytest.param("规模以上工业[3]增加值增长", ("industrial_value_added",), id="a note's mark inside"),
        pytest.param("ＧＤＰ１００亿元", ("gdp",), id="full-width letters"),
        pytest.param(
            "实缴税金5亿元，园区各类投资14亿元，实缴税金增长",
            ("tax_paid", "park_investment"),
            id="each once, in order",
        ),
    ],
)
def test_the_indicators_are_found_by_their_spellings(text, expected, catalogue):
    assert mentions(text, catalogue) == expected


def test_a_spelling_that_a_user_taught_is_found(catalogue):
    taught = catalogue.taught({"园区总盘子": "park_investment"})
    assert mentions("园区总盘子14.83亿元", catalogue) == ()
    assert mentions("园区总盘子14.83亿元", taught) == ("park_investment",)


def test_an_empty_catalogue_finds_nothing():
    assert mentions("实缴税金5亿元", Catalogue({}, {}, {}, {}, ())) == ()
