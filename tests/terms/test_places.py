"""Which place a title begins with; titles that begin with no place are refused first."""

import pytest

from perfdata.terms.places import at_start, is_kind_of_park, tails, without_lead


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("主要经济指标完成情况表", id="indicators"),
        pytest.param("招商引资情况", id="a subject"),
        pytest.param("固定资产投资", id="an indicator"),
        pytest.param("地区生产总值", id="an indicator that begins with 地区"),
        pytest.param("本地区生产总值", id="本地区"),
        pytest.param("分地区财政收入", id="分地区"),
        pytest.param("各县市区主要指标", id="各县市区"),
        pytest.param("按地区分", id="按地区"),
        pytest.param("全区主要指标", id="全区"),
        pytest.param("我园区情况", id="我园区"),
        pytest.param("工业园区主要经济指标", id="industrial parks as a kind"),
        pytest.param("产业园区主要指标", id="another kind of park"),
        pytest.param("国家级开发区", id="a rank of parks"),
        pytest.param("综合保税区进出口", id="a bonded zone as a kind"),
        pytest.param("重点园区情况", id="重点园区"),
        pytest.param("房地产市场情况", id="a market"),
        pytest.param("批发零售市场", id="another market"),
        pytest.param("上半年城市居民收入", id="a time before 城市"),
        pytest.param("中心城区指标", id="a city's centre"),
        pytest.param("老旧小区改造", id="an estate"),
        pytest.param("贫困地区农村居民", id="poor areas"),
        pytest.param("县域经济", id="counties' economy"),
        pytest.param("旅游景区接待", id="a sight"),
        pytest.param("省级以上园区", id="parks of a rank"),
        pytest.param("农村地区生活", id="the country"),
        pytest.param("自然保护区面积", id="a reserve"),
    ],
)
def test_a_title_that_begins_with_no_place_gives_none(text):
    assert at_start(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("宝庆经开区月报", "宝庆经开区", id="a park"),
        pytest.param("昆山经济技术开发区2021年", "昆山经济技术开发区", id="a national park"),
        pytest.param("苏州工业园区主要指标", "苏州工业园区", id="a park named by its city"),
        pytest.param("大祥区工业集中区", "大祥区工业集中区", id="a park named by its district"),
        pytest.param("邵阳市高新区月报", "邵阳市高新区", id="a park that only its city names"),
        pytest.param("两江新区2022", "两江新区", id="a new area"),
        pytest.param("浏阳市主要指标", "浏阳市", id="a city"),
        pytest.param("长沙市望城区", "长沙市望城区", id="a district whose name ends in 城区"),
        pytest.param("鹤城区统计", "鹤城区", id="the same without its city"),
        pytest.param("分宜县2021年", "分宜县", id="a county that begins with 分"),
        pytest.param("全州县2021年", "全州县", id="a county that begins with 全"),
        pytest.param("赵县主要指标", "赵县", id="a county of two characters"),
        pytest.param("城步苗族自治县", "城步苗族自治县", id="an autonomous county"),
        pytest.param("内蒙古自治区2020年", "内蒙古自治区", id="an autonomous region"),
        pytest.param("湖南省邵阳市大祥区主要指标", "湖南省邵阳市大祥区", id="province, city, district"),
        pytest.param("湖南省某某工业集中区", "湖南省某某工业集中区", id="a province and a park"),
    ],
)
def test_a_title_begins_with_a_place(text, expected):
    assert at_start(text) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param("大祥区", ["大祥区"], id="a district alone"),
        pytest.param("邵阳市大祥区", ["邵阳市大祥区", "大祥区"], id="a city and its district"),
        pytest.param("邵阳市高新区", ["邵阳市高新区"], id="a park that only its city names"),
    ],
)
def test_a_place_is_also_named_without_what_it_lies_in(place, expected):
    assert list(tails(place)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("填报单位:大祥区统计局", "大祥区统计局", id="an office"),
        pytest.param("2021年1-9月宝庆经开区", "宝庆经开区", id="cumulative months"),
        pytest.param("2021年度邵阳市", "邵阳市", id="a year"),
        pytest.param("2021_邵阳市", "邵阳市", id="a year in a file's name"),
        pytest.param("上半年邵阳市", "邵阳市", id="a half"),
        pytest.param("关于邵阳市", "邵阳市", id="关于"),
        pytest.param("邵阳市2021年", "邵阳市2021年", id="nothing before the name"),
    ],
)
def test_what_stands_before_a_name_is_taken_off(text, expected):
    assert without_lead(text) == expected


def test_a_kind_of_park_is_not_a_park():
    assert is_kind_of_park("经开区")
    assert not is_kind_of_park("宝庆经开区")


def test_a_prefecture_is_known_by_the_year_that_follows_it():
    assert at_start("湘西州2024年3月居民消费价格指数") == "湘西州"
