"""Printed names tied to the catalogue: exactly, and to nothing where a name is not known."""

import pytest

from perfdata.catalogue import Entity, load
from perfdata.terms.matching import Matcher

MATCHER = Matcher(load())
INDICATORS = [
    pytest.param(spelling, indicator.code, id=f"{indicator.code} {spelling}")
    for indicator in load().indicators.values()
    for spelling in (indicator.name, *indicator.aliases)
]
ENTITIES = [
    pytest.param(spelling, entity.name, id=spelling)
    for entity in load().entities.values()
    for spelling in (entity.name, *entity.aliases)
]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="nothing"),
        pytest.param("总产值", id="a part of a name"),
        pytest.param("规模以上工业总产值增速", id="a name and more"),
        pytest.param("轻工业总产值", id="another industry"),
        pytest.param("工业投资占比", id="a share"),
        pytest.param("完成", id="a verb alone"),
        pytest.param("一般公共预算", id="revenue or expenditure"),
        pytest.param("内蒙古自治区", id="a region"),
    ],
)
def test_a_name_that_the_catalogue_does_not_know_is_tied_to_nothing(name):
    assert MATCHER.indicator(name) == ""


@pytest.mark.parametrize(("spelling", "code"), INDICATORS)
def test_every_spelling_of_an_indicator_is_that_indicator(spelling, code):
    assert MATCHER.indicator(spelling) == code


@pytest.mark.parametrize(("spelling", "name"), ENTITIES)
def test_every_spelling_of_an_entity_is_that_entity(spelling, name):
    assert MATCHER.entity(spelling) == name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("规模以上工业总产值", "industrial_output", id="as the nation prints it"),
        pytest.param("规模工业总产值", "industrial_output", id="as Hunan prints it"),
        pytest.param("规上工业总产值", "industrial_output", id="as the press prints it"),
        pytest.param("规上工业用电量", "industrial_electricity", id="short, though not listed so"),
        pytest.param("完成规模工业总产值", "industrial_output", id="完成"),
        pytest.param("实现规模工业增加值", "industrial_value_added", id="实现"),
        pytest.param("累计完成园区各类投资", "park_investment", id="two verbs"),
        pytest.param("全年完成实缴税金", "tax_paid", id="全年 and a verb"),
        pytest.param("组织集中学习", "study_sessions", id="a verb that is part of a spelling"),
        pytest.param("“三公”经费", "hospitality_spending", id="quotation marks"),
        pytest.param("规模工业　总产值", "industrial_output", id="a wide blank"),
        pytest.param("gdp", "gdp", id="small letters"),
        pytest.param("地区生产总值（初步核算）", "gdp", id="a remark in brackets"),
        pytest.param("实现地区生产总值（初步核算）", "gdp", id="a verb and a remark"),
        pytest.param("固定资产投资（不含农户）", "fixed_asset_investment", id="brackets that are a spelling"),
    ],
)
def test_a_known_name_is_found_with_its_verbs_and_remarks(name, code):
    assert MATCHER.indicator(name) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        pytest.param("主要经济指标完成情况表", "", id="no indicator"),
        pytest.param("固定资产投资和一般公共预算收入", "", id="two indicators"),
        pytest.param("投资完成情况", "", id="a word that is no indicator"),
        pytest.param("固定资产投资完成情况表", "fixed_asset_investment", id="完成情况表"),
        pytest.param("分行业固定资产投资", "fixed_asset_investment", id="by industries"),
        pytest.param("全市规模工业增加值月报", "industrial_value_added", id="a place before it"),
        pytest.param("规模以上工业企业用电量与工业用电量", "industrial_electricity", id="one, said twice"),
        pytest.param("工业固定资产投资情况", "industrial_investment", id="the longer of two that overlap"),
    ],
)
def test_a_title_is_about_one_indicator_or_none(title, code):
    assert MATCHER.title_indicator(title) == code


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("固定资产投资完成情况表", "固定资产投资", id="完成情况表"),
        pytest.param("农业生产进度", "农业生产", id="进度"),
        pytest.param("完成情况表", "完成情况表", id="nothing else"),
    ],
)
def test_the_bare_title_is_the_label_of_its_figures(title, expected):
    assert MATCHER.bare_title(title) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("大祥高新区", "", id="a park that bears a district's name"),
        pytest.param("大祥区工业集中区", "", id="a park that bears a district's full name"),
        pytest.param("某某县", "", id="an unknown county"),
        pytest.param("大祥区", "大祥区", id="a district"),
        pytest.param("大祥工业集中区", "大祥工业集中区", id="a park"),
        pytest.param("大祥工业集中区管委会", "大祥工业集中区", id="a park's committee"),
        pytest.param("大祥区人民政府", "大祥区", id="a district's government"),
        pytest.param("邵阳市统计局", "邵阳市", id="a city's office"),
    ],
)
def test_an_entity_is_known_by_its_whole_name(name, expected):
    assert MATCHER.entity(name) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("主要经济指标完成情况表", id="indicators"),
        pytest.param("园区投资完成情况", id="the park itself"),
        pytest.param("工业园区主要经济指标", id="a kind of park"),
        pytest.param("各县市区主要指标", id="all districts"),
        pytest.param("房地产市场情况", id="a market"),
        pytest.param("部门整体支出绩效自评表", id="a form"),
        pytest.param("2021", id="a year"),
    ],
)
def test_a_text_that_names_no_place_gives_none(text):
    assert MATCHER.entity_in(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("大祥区2021年主要指标", "大祥区", id="a district"),
        pytest.param("2021年度大祥工业集中区绩效报告", "大祥工业集中区", id="a park after a year"),
        pytest.param("湖南省大祥工业集中区管理委员会2021年", "大祥工业集中区", id="a committee"),
        pytest.param("湖南省邵阳市大祥区主要指标", "大祥区", id="a district with all that it lies in"),
        pytest.param("邵阳市大祥区2021年", "大祥区", id="a district with its city"),
        pytest.param("邵阳统计月报", "邵阳市", id="a short name"),
        pytest.param("经开区2021年", "邵阳经济开发区", id="the region that is called 经开区 here"),
        pytest.param("青海南部地区", "青海省", id="the name on the left, not the one across"),
        pytest.param("关于大祥区的报告", "大祥区", id="a place inside the text"),
        pytest.param("填报单位：大祥区统计局", "大祥区", id="an office that fills in"),
        pytest.param("大祥高新区月报", "大祥高新区", id="an unknown park, not its district"),
        pytest.param("关于大祥高新区的报告", "大祥高新区", id="an unknown park inside the text"),
        pytest.param("长沙经开区月报", "长沙经开区", id="another park of a known kind"),
        pytest.param("关于宝庆经开区的情况", "宝庆经开区", id="the same inside the text"),
        pytest.param("邵阳市高新区月报", "邵阳市高新区", id="an unknown park of a known city"),
        pytest.param("2021年1-9月宝庆经开区主要指标", "宝庆经开区", id="an unknown park after months"),
        pytest.param("浏阳市主要指标", "浏阳市", id="an unknown city"),
    ],
)
def test_the_entity_of_a_title_is_found_registered_or_not(text, expected):
    assert MATCHER.entity_in(text) == expected


def test_what_users_taught_is_found():
    region = Entity("宝庆经开区", "Baoqing", "park", parent="邵阳市", aliases=("宝庆经济开发区",))
    taught = load().taught({"工业产出": "industrial_output"}, [region])
    assert Matcher(taught).indicator("完成工业产出") == "industrial_output"
    assert Matcher(taught).entity_in("宝庆经济开发区月报") == "宝庆经开区"
    assert MATCHER.indicator("工业产出") == ""
