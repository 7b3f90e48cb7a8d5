"""The labels of rows: parents, sections, entities, items, and rows that are growth."""

import pytest

from tests.recognise.tables import observed, read

HEAD = "邵阳市2025年1-3月主要指标\n指标|单位|累计|同比（%）\n"


def parents(lines):
    return observed(HEAD + lines, "label parent")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "进出口总额|亿元|27|1\n  其中：出口|亿元|26|2\n　　　　进口|亿元|1|3",
            [("进出口总额", ""), ("出口", "进出口总额"), ("进口", "进出口总额")],
            id="其中 and the row that goes on below it",
        ),
        pytest.param(
            "工业投资|亿元|27|1\n#工业技改投资|亿元|26|2\n高技术产业投资|亿元|1|3",
            [("工业投资", ""), ("工业技改投资", "工业投资"), ("高技术产业投资", "")],
            id="# marks one row alone",
        ),
        pytest.param(
            "各项存款|亿元|10|1\n  境内存款|亿元|9|2\n    住户存款|亿元|8|3\n"
            "  境外存款|亿元|1|4\n各项贷款|亿元|5|5",
            [
                ("各项存款", ""),
                ("境内存款", "各项存款"),
                ("住户存款", "境内存款"),
                ("境外存款", "各项存款"),
                ("各项贷款", ""),
            ],
            id="indentation",
        ),
        pytest.param(
            "一、税收收入|亿元|10|1\n增值税|亿元|9|2\n二、非税收入|亿元|8|3",
            [("税收收入", ""), ("增值税", "税收收入"), ("非税收入", "")],
            id="numbering outranks blanks",
        ),
        pytest.param(
            "固定资产投资|亿元|10|1\n一、按经济类型分|||\n国有投资|亿元|9|2\n"
            "二、按产业分|||\n第一产业|亿元|8|3",
            [
                ("固定资产投资", ""),
                ("国有投资", "固定资产投资/按经济类型分"),
                ("第一产业", "固定资产投资/按产业分"),
            ],
            id="section rows",
        ),
        pytest.param(
            "   亏损面（%）||4.62|-6.48\n     营业收入|亿元|324|11\n   利润总额|亿元|23|2.7",
            [("亏损面", ""), ("营业收入", ""), ("利润总额", "")],
            id="an amount set askew below a rate is no part of it",
        ),
    ],
)
def test_the_parent_of_a_row(lines, expected):
    assert parents(lines) == expected


def test_names_that_only_begin_or_end_like_marks_keep_their_letters():
    lines = (
        "内蒙古煤炭|亿元|1|1\n自来水生产|亿元|2|1\n三公经费|万元|3|1\n按期完成率|%|95|1\n"
        "人口自然增长率|‰|-1.2|0.5"
    )
    assert [label for label, _ in parents(lines)] == [
        "内蒙古煤炭",
        "自来水生产",
        "三公经费",
        "按期完成率",
        "人口自然增长率",
    ]


def test_rows_below_a_line_of_last_months_figures_are_one_month_older():
    lines = (
        "工业投资|亿元|5|1\n经济效益指标（上月数据）|||\n营业收入|亿元|324|11.8\n"
        "  其中：主营业务收入|亿元|300|11"
    )
    assert observed(HEAD + lines, "label time_period basis") == [
        ("工业投资", "2025-03", "ytd"),
        ("营业收入", "2025-02", "ytd"),
        ("主营业务收入", "2025-02", "ytd"),
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("同比增长（%）|5.6", ("地区生产总值", 5.6, "%"), id="a row that is all growth"),
        pytest.param("工业投资增速（%）|-3", ("工业投资", -3.0, "%"), id="a name that ends in growth"),
        pytest.param("工业投资_累计增长(%)|7.1", ("工业投资", 7.1, "%"), id="an exported name"),
    ],
)
def test_a_row_may_be_the_growth_of_something(row, expected):
    text = f"邵阳市指标\n指标|2024年1-9月\n地区生产总值（亿元）|1500\n{row}"
    assert observed(text, "label growth growth_unit")[1:] == [expected]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("国内生产总值_当季值(亿元)", ("国内生产总值", "2024-Q2", "period"), id="of the quarter"),
        pytest.param("国内生产总值_累计值(亿元)", ("国内生产总值", "2024-06", "ytd"), id="since January"),
    ],
)
def test_an_exported_name_says_whether_it_is_cumulative(name, expected):
    text = f"数据库：季度数据\n地区：邵阳市\n指标|2024年第二季度\n{name}|580"
    assert observed(text, "label time_period basis") == [expected]


# --- entities ---


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        pytest.param("地区", ("全市", "莲都", "青田"), id="a heading that says so"),
        pytest.param("名称", ("全市", "莲都区", "青田县"), id="names that look like places"),
        pytest.param("", ("全市", "莲都", "青田"), id="no heading, and one of them is the whole"),
        pytest.param("指标", ("双清", "大祥", "北塔"), id="names that the registry knows"),
    ],
)
def test_a_column_of_regions_is_known_by_heading_or_content(heading, names):
    lines = "\n".join(f"{name}|5.6|{rank}" for rank, name in enumerate(names, start=1))
    text = f"2024年1-3月工业投资增速\n{heading}|增速%|位次\n{lines}"
    found = observed(text, "entity label")
    assert [label for _, label in found] == ["工业投资"] * 3
    assert all(entity for entity, _ in found)


def test_the_inner_of_two_entity_columns_counts_and_its_total_is_the_outers():
    text = (
        "2023年一般公共预算收入（亿元）\n市州|县市区|2023年\n邵阳市|合计|100\n"
        "|双清区|20\n娄底市|小计|80\n^|娄星区|30"
    )
    assert observed(text, "entity value") == [
        ("邵阳市", 100.0),
        ("双清区", 20.0),
        ("娄底市", 80.0),
        ("娄星区", 30.0),
    ]


def test_the_whole_is_the_titles_entity_where_that_is_of_its_kind():
    text = "{}2024年工业投资\n地区|增速%\n全市|5\n双清区|6"
    assert observed(text.format("邵阳市"), "entity")[0] == ("邵阳市",)
    assert observed(text.format("大祥区"), "entity")[0] == ("全市",)


def test_enterprises_are_members_of_their_park():
    text = "大祥工业集中区2023年重点企业\n企业名称|产值（万元）\n甲公司|10000\n合计（1家）|10000"
    assert observed(text, "entity item value") == [
        ("大祥工业集中区", "甲公司", 10000.0),
        ("大祥工业集中区", "", 10000.0),
    ]


def test_land_batches_are_items_and_their_sum_is_the_total():
    text = (
        "大祥工业集中区2021年用地审批情况\n批次|用地面积（亩）|项目数（个）\n"
        "2020年第五批次|26.5335|—\n第二十三批次|88.341|—\n合计|140.2365|11"
    )
    assert observed(text, "label item time_period value unit") == [
        ("用地面积", "2020年第五批次", "2021", 26.5335, "亩"),
        ("用地面积", "第二十三批次", "2021", 88.341, "亩"),
        ("用地面积", "", "2021", 140.2365, "亩"),
        ("项目数", "", "2021", 11.0, "个"),
    ]


def test_a_child_among_the_columns_has_its_neighbour_as_parent():
    text = "大祥工业集中区2021年用地（单位：亩）\n批次|批准面积|其中：农用地\n第二十三批次|88.341|80"
    assert observed(text, "label parent item") == [
        ("批准面积", "", "第二十三批次"),
        ("农用地", "批准面积", "第二十三批次"),
    ]


def test_of_enterprise_and_industry_the_enterprise_tells_the_rows_apart():
    rows = "甲公司|建材|5\n乙公司|食品|8\n丙公司|食品|9\n合计||22"
    text = f"大祥区2023年园区企业（万元）\n企业名称|行业|税金\n{rows}"
    assert observed(text, "item") == [("甲公司",), ("乙公司",), ("丙公司",), ("",)]


PLAIN = [f"企业{number}" for number in range(1, 9)]


@pytest.mark.parametrize(
    "last",
    [
        pytest.param("企业九", id="a list of names alone, read at once"),
        pytest.param("  其中：企业九", id="a child at its end: read row by row"),
        pytest.param("一、企业九", id="a numbered row at its end"),
        pytest.param("企业九利润增速（%）", id="a row of growth at its end"),
    ],
)
def test_names_of_a_flat_list_are_read_alike_whatever_follows_them(last):
    lines = [f"{name}|亿元|{number}|1" for number, name in enumerate(PLAIN)]
    found = observed(HEAD + "\n".join([*lines, f"{last}|亿元|5|2"]), "label parent unit value value_cell")
    expected = [(name, "", "亿元", number, f"C{number + 3}") for number, name in enumerate(PLAIN)]
    assert found[: len(PLAIN)] == expected


def test_of_many_unknown_names_the_first_are_told_and_the_rest_counted():
    text = HEAD + "\n".join(f"企业{number}|亿元|{number}|1" for number in range(230))
    told = [p for p in read(text).problems if "unknown" in p.code]
    assert [p.found for p in told[1:3]] == ["企业0", "企业1"]
    assert (len(told), told[0].code, told[0].found) == (201, "more_unknown_indicators", "30")
