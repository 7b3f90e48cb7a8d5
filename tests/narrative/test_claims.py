"""Claims of whole documents: where they stand, which section and time they are of, and the seed's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.narrative import claims, outline
from tests.narrative.texts import report

TITLE = "大祥工业集中区2021年工作总结"


def told(text, catalogue, title=TITLE):
    return claims(report(title, *text.split("\n")), catalogue)


def test_a_claim_runs_from_its_figure_to_the_end_of_its_own_growth(catalogue):
    document = report(TITLE, "规模以上工业总产值110.74亿元，同比增长10%；实缴税金4.92亿元。")
    output, tax = claims(document, catalogue)
    assert document.text[output.start : output.end] == "110.74亿元，同比增长10%"
    assert document.text[slice(*output.figure)] == "110.74亿元"
    assert document.text[slice(*output.growth_figure)] == "增长10%"
    assert document.text[tax.start : tax.end] == "4.92亿元"
    assert output.sentence == "规模以上工业总产值110.74亿元，同比增长10%；实缴税金4.92亿元。"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("规模以上工业总产值１１０．７４亿元。", "１１０．７４亿元", id="wide digits"),
        pytest.param("规模以上工业总产值12.\n5亿元。", "12.\n5亿元", id="a line break inside"),
        pytest.param(
            "规模以上工业[3]总产值12.5（不含军工）亿元。", "12.5（不含军工）亿元", id="a bracket inside"
        ),
        pytest.param(
            "规模以上工业总产值\u200b12.5\u3000亿元。", "12.5\u3000亿元", id="blanks and invisible marks"
        ),
    ],
)
def test_offsets_count_the_characters_of_the_text_as_read(text, printed, catalogue):
    document = report(TITLE, *text.split("\n"))
    (claim,) = claims(document, catalogue)
    assert document.text[claim.start : claim.end] == printed


def test_without_a_period_anywhere_nothing_is_guessed(catalogue):
    (claim,) = told("实缴税金4.92亿元。", catalogue, title="工作总结")
    assert (claim.time_period, claim.indicator) == ("", "tax_paid")


def test_the_year_comes_from_the_body_where_the_title_has_none(catalogue):
    first, second = told(
        "本单位2021年度开展了评价。\n今年实缴税金4.92亿元，去年实缴税金4.17亿元。", catalogue, "评价报告"
    )
    assert (first.time_period, second.time_period) == ("2021", "2020")


def test_a_report_on_nine_months_is_cumulative(catalogue):
    first, second = told(
        "实缴税金4.92亿元。\n9月末从业人员1200人。", catalogue, "大祥工业集中区2021年1-9月经济运行情况"
    )
    assert (first.time_period, first.basis) == ("2021-09", "ytd")
    assert (second.time_period, second.basis) == ("2021-09", "point")


def test_a_claim_names_the_innermost_section_that_it_stands_in(catalogue):
    document = report(
        TITLE, "一、经济运行", "实缴税金4.92亿元。", "（一）党建", "集中学习12次。", "二、问题", "无。"
    )
    sections = {section.id: section.heading for section in outline(document, catalogue).sections}
    assert [sections[claim.section] for claim in claims(document, catalogue)] == ["经济运行", "党建"]


def test_what_stands_under_a_heading_of_plans_is_planned(catalogue):
    document = report(TITLE, "一、完成情况", "实缴税金4.92亿元。", "二、下一步工作打算", "实缴税金5.2亿元。")
    assert [claim.kind for claim in claims(document, catalogue)] == ["actual", "plan"]


def test_values_are_told_in_the_catalogue_s_unit_beside_the_printed_one(catalogue):
    (output,) = told("规模以上工业总产值1107400万元。", catalogue)
    (deposits,) = told("各项存款余额3210.5亿。", catalogue)
    (loan,) = told("合同外资5亿元。", catalogue)
    assert (output.value, output.unit, output.base_value, output.base_unit) == (
        1107400.0,
        "万元",
        110.74,
        "亿元",
    )
    assert (deposits.base_value, deposits.base_unit) == (3210.5, "亿元")
    assert (loan.base_value, loan.base_unit) == (None, "万美元")


def test_a_project_is_carried_from_the_sentence_that_names_it(catalogue):
    text = (
        "湘滨污水处理站位于园区南侧。项目总投资1903万元，开工以来累计完成投资304.7万元。\n园区完成投资3亿元。"
    )
    total, done, other = told(text, catalogue)
    assert [claim.project for claim in (total, done, other)] == ["湘滨污水处理站", "湘滨污水处理站", ""]
    assert (total.label, done.label) == ("总投资", "累计完成投资")


# Label, value, unit, qualifier, growth, period and item of every figure that the seed states.
SEED = [
    ("规模以上工业总产值", 110.74, "亿元", "", 10.0, "2021", ""),
    ("规模工业增加值", 32.43, "亿元", "", 9.5, "2021", ""),
    ("园区各类投资", 14.83, "亿元", "", 10.0, "2021", ""),
    ("实缴税金", 4.92, "亿元", "", 18.0, "2021", ""),
    ("党员干部集中学习", 12.0, "次", "", None, "2021", ""),
    ("专题组织生活会", 2.0, "次", "", None, "2021", ""),
    ("巡视反馈问题", 2.0, "个", "", None, "2021-06", ""),
    ("完成整改", 1.0, "个", "", None, "2021-06", ""),
    ("未完成整改", 1.0, "个", "", None, "2021-06", ""),
    ("总投资", 1903.0, "万元", "", None, "2021", ""),
    ("累计完成投资", 304.7, "万元", "", None, "2021", ""),
    ("投资", 1600.0, "万元", ">", None, "2021", ""),
    ("用地面积", 26.5335, "亩", "", None, "2021", "2020年第五批次"),
    ("用地面积", 88.341, "亩", "", None, "2021", "第二十三批次"),
    ("用地面积", 25.362, "亩", "", None, "2021", "第四十三批次"),
    ("项目", 11.0, "个", "", None, "2021", ""),
    ("用地审批", 140.2365, "亩", "", None, "2021", ""),
    ("银行贷款", 2000.0, "万元", "", None, "2021", ""),
    ("园区规模企业负责人", 50.0, "家", ">", None, "2021", ""),
]


def test_the_seed_states_these_figures_and_no_others(seed, catalogue):
    found = claims(seed, catalogue)
    shown = [(c.label, c.value, c.unit, c.qualifier, c.growth, c.time_period, c.item) for c in found]
    # 银行贷款 is a spelling with its verb too.
    assert [(label.removeprefix("落实"), *rest) for label, *rest in shown] == SEED
    assert {claim.kind for claim in found} == {"actual"}


def test_the_seed_s_project_bears_its_name_without_its_capacity_becoming_a_figure(seed, catalogue):
    named = {c.project for c in claims(seed, catalogue) if c.project}
    assert len(named) == 1
    assert named.pop().endswith("污水处理站")


_PIECES = st.sampled_from(
    [
        "规模以上工业总产值",
        "实缴税金",
        "110.74",
        "亿元",
        "10%",
        "增长",
        "下降",
        "分别",
        "、",
        "，",
        "。",
        "；",
        "（",
        "）",
        "和",
        "占",
        "的",
        "由",
        "提高到",
        "2020年",
        "上半年",
        "其中",
        "\n",
        " ",
        "1",
        "12",
        "家",
        "项目",
        "总投资",
        "持平",
        "是上年的2倍",
        "翻番",
        "1:2:3",
        "个百分点",
        "力争",
        "余",
        "同期",
        "第五批次",
        "截至6月24日",
        "【3】",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_text_gives_claims_whose_places_hold_their_figures(text):
    document = report(TITLE, *text.split("\n"))
    for claim in claims(document, load()):
        assert 0 <= claim.start < claim.end <= len(document.text)
        assert any(mark.isdigit() or mark in "平番" for mark in document.text[claim.start : claim.end])
        assert (claim.value is None) != (claim.figure is not None)
        assert claim.value is not None or claim.growth is not None
