"""What the figures of a text say of each other."""

import pytest

from perfdata.narrative import claims, figure_checks, outline
from tests.narrative.texts import report


def checked(text, catalogue, title="大祥工业集中区2021年工作总结"):
    document = report(title, text)
    found = outline(document, catalogue)
    stated = claims(document, catalogue, found)
    return document, figure_checks(stated, document.text, found.time_period, catalogue)


BATCHES = "第五批次（用地面积26.5335亩）、第二十三批次（88.341亩）、第四十三批次（25.362亩）共计{total}亩。"


@pytest.mark.parametrize(
    ("total", "code", "ok"),
    [
        pytest.param("140.2365", "parts_sum_holds", True, id="exact"),
        pytest.param("140.24", "parts_sum_holds", True, id="rounded"),
        pytest.param("140.2465", "parts_sum_differs", False, id="one digit off"),
        pytest.param("约140", "parts_sum_open", None, id="approximate"),
    ],
)
def test_parts_must_add_up_to_their_total(total, code, ok, catalogue):
    document, (found,) = checked(BATCHES.format(total=total), catalogue)
    assert (found.kind, found.code, found.ok) == ("parts_sum", code, ok)
    assert document.text[found.start : found.end].startswith("26.5335亩")
    assert found.values["parts"] == "26.5335亩 + 88.341亩 + 25.362亩"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "规模以上工业总产值110亿元、实缴税金5亿元，累计完成固定资产投资14亿元。",
            id="累计 of another thing",
        ),
        pytest.param("工业投资8亿元，技改投资3亿元。", id="no total"),
    ],
)
def test_figures_that_are_no_parts_are_not_added(text, catalogue):
    assert checked(text, catalogue)[1] == ()


def test_the_sectors_must_add_up_to_the_product(catalogue):
    text = "地区生产总值100.3亿元；第一产业增加值10亿元；第二产业增加值40.2亿元；第三产业增加值50亿元。"
    _, (found,) = checked(text, catalogue)
    assert (found.code, found.values["sum"], found.ok) == ("parts_sum_holds", "100.2亿元", True)
    _, (found,) = checked(text.replace("100.3", "110.3"), catalogue)
    assert (found.code, found.ok) == ("parts_sum_differs", False)


STATION = "总投资1903万元的横冲污水处理站累计完成投资304.7万元"


@pytest.mark.parametrize(
    ("text", "code", "ok", "expected"),
    [
        pytest.param(f"{STATION}。", "ratio_unstated", None, "16.01%", id="not stated"),
        pytest.param(f"{STATION}，占总投资的16.01%。", "ratio_holds", True, "16.01%", id="right"),
        pytest.param(f"{STATION}，占总投资的16%。", "ratio_holds", True, "16.01%", id="rounded"),
        pytest.param(f"{STATION}，占总投资的16.11%。", "ratio_differs", False, "16.01%", id="wrong"),
        pytest.param(
            STATION.replace("304.7", "2304") + "。",
            "ratio_above_whole",
            False,
            "121.07%",
            id="above its total",
        ),
    ],
)
def test_a_project_s_percentage_follows_from_its_two_amounts(text, code, ok, expected, catalogue):
    _, (found,) = checked(text, catalogue)
    assert (found.kind, found.code, found.ok, found.values["expected"]) == ("ratio", code, ok, expected)


@pytest.mark.parametrize(("percent", "ok"), [("70.3", True), ("73.0", False)])
def test_a_share_must_fit_its_part_and_whole(percent, ok, catalogue):
    text = f"一般公共预算收入85.6亿元，其中税收收入60.2亿元，占一般公共预算收入的{percent}%。"
    _, (found,) = checked(text, catalogue)
    assert (found.kind, found.ok) == ("ratio", ok)


@pytest.mark.parametrize(
    ("text", "code", "ok"),
    [
        pytest.param(
            "2020年实缴税金4.17亿元。2021年实缴税金4.92亿元，增长18%。", "triple_holds", True, id="possible"
        ),
        pytest.param(
            "2020年实缴税金4.57亿元。2021年实缴税金4.92亿元，增长18%。",
            "triple_impossible",
            False,
            id="impossible",
        ),
        pytest.param(
            "2020年规模工业增加值33.1亿元。2021年规模工业增加值32.43亿元，增长9.5%。",
            "triple_comparable",
            None,
            id="comparable prices",
        ),
    ],
)
def test_value_growth_and_last_year_s_value_must_be_possible_together(text, code, ok, catalogue):
    _, (found,) = checked(text, catalogue)
    assert (found.kind, found.code, found.ok) == ("impossible", code, ok)


def test_a_half_year_fact_in_an_annual_report_is_flagged_once_a_sentence(catalogue):
    document, (found,) = checked("截至6月24日，巡视反馈问题2个，完成整改1个。", catalogue)
    assert (found.kind, found.code, found.ok) == ("period", "part_of_year", False)
    assert document.text[found.start : found.end] == "2个"
    assert checked("截至12月31日，巡视反馈问题2个。", catalogue)[1] == ()


def test_a_report_without_a_period_is_asked_for_it_once(catalogue):
    _, (found,) = checked("实缴税金4.92亿元。固定资产投资12亿元。", catalogue, title="工作总结")
    assert (found.kind, found.code, found.ok) == ("period", "period_unknown", None)


def test_the_seed_s_sum_ratio_and_half_year_facts_are_checked(seed, catalogue):
    found = outline(seed, catalogue)
    stated = claims(seed, catalogue, found)
    checks = figure_checks(stated, seed.text, found.time_period, catalogue)
    assert [(check.code, check.ok) for check in checks] == [
        ("part_of_year", False),
        ("ratio_unstated", None),
        ("parts_sum_holds", True),
    ]
    assert checks[2].values["total"] == "140.2365亩"
