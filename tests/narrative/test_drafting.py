"""A report of last year with this year's figures put in, and what is left for a person."""

import pytest

from perfdata.narrative import claims
from perfdata.narrative.drafting import DataFigure, rolled
from tests.narrative.texts import report

YEAR = {"growth_unit": "%", "growth_over": "year", "growth_decimals": 1}


def figure(value=None, unit="亿元", decimals=2, growth=None, **others):
    """A figure of the tables; what is not given is not known."""
    grown = {**YEAR, "growth": growth} if growth is not None else {}
    return DataFigure("", value, unit, decimals, **{**grown, **others})


def draft(catalogue, text, *figures, lines=()):
    """The text of 2021 rolled forward to 2022, one figure a claim."""
    document = report(*lines, text)
    stated = claims(document, catalogue)
    assert len(stated) == len(figures), [document.text[c.start : c.end] for c in stated]
    return rolled(document, stated, figures, 1, 2021, catalogue)


# --- what is not put in ---


def test_a_sentence_without_a_new_figure_keeps_its_year_and_is_listed(catalogue):
    made = draft(catalogue, "2021年协助落实银行贷款2000万元。", None)
    assert made.text == "2021年协助落实银行贷款2000万元。"
    assert [(mark.kind, mark.before) for mark in made.marks] == [("old", "2000万元")]
    assert [(one.start, one.end, one.reasons) for one in made.rewrites] == [(0, 20, ("old_figure",))]


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(figure(), id="no value"),
        pytest.param(figure(12.0, "万美元"), id="a unit that does not convert"),
    ],
)
def test_a_value_that_is_not_known_in_the_unit_of_the_text_is_not_put_in(catalogue, new):
    made = draft(catalogue, "2021年实缴税金4.92亿元。", new)
    assert made.text == "2021年实缴税金4.92亿元。"


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(figure(5.41), id="no growth"),
        pytest.param(figure(5.41, growth=2.0, growth_over="month"), id="a growth over the month"),
        pytest.param(figure(5.41, growth=2.0, growth_unit="pp"), id="points for a percentage"),
        pytest.param(figure(5.41, growth=0.0, growth_qualifier="~"), id="about nothing"),
    ],
)
def test_a_growth_that_the_tables_do_not_hold_stays_and_is_marked(catalogue, new):
    made = draft(catalogue, "2021年实缴税金4.92亿元，同比增长18%。", new)
    assert made.text == "2022年实缴税金5.41亿元，同比增长18%。"
    assert [(mark.kind, mark.before) for mark in made.marks] == [
        ("year", "2021"),
        ("value", "4.92亿元"),
        ("old", "增长18%"),
    ]
    assert made.rewrites[0].reasons == ("old_figure",)


def test_a_number_torn_apart_by_a_line_break_is_left_to_a_person(catalogue):
    text = "2021年实缴税金4.\n92亿元。"
    assert draft(catalogue, text, figure(5.41)).text == text


# --- values ---


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("4.92亿元", figure(5.414, decimals=3), "5.41亿元", id="the decimals of the text"),
        pytest.param("4.92亿元", figure(5.4, decimals=1), "5.4亿元", id="no more than the table has"),
        pytest.param("4.92亿元", figure(54100.0, "万元", 0), "5.41亿元", id="the unit of the text"),
        pytest.param("49200万元", figure(5.41), "54100万元", id="from a larger unit"),
        pytest.param("４．９２亿元", figure(5.41), "5.41亿元", id="full-width digits"),
        pytest.param("49,200万元", figure(54100.0, "万元", 0), "54,100万元", id="separators as in the text"),
        pytest.param("5亿元", figure(0.31), "0.31亿元", id="never printed as 0"),
        pytest.param("4.92亿元", figure(-0.5), "-0.50亿元", id="below zero"),
        pytest.param("4.92亿元", figure(0.0), "0.00亿元", id="zero"),
        pytest.param("4.92亿元", figure(5.41, qualifier="~"), "约5.41亿元", id="a hedge of the table"),
        pytest.param("约4.92亿元", figure(5.41), "5.41亿元", id="no hedge any more"),
        pytest.param("4900余万元", figure(5400.0, "万元", 0), "5400万元", id="no 余 any more"),
        pytest.param("4900余万元", figure(5400.0, "万元", 0, qualifier=">"), "5400余万元", id="still 余"),
        pytest.param("5亿元以上", figure(6.0, decimals=0, qualifier=">="), "6亿元以上", id="still 以上"),
        pytest.param("5亿元以上", figure(6.0, decimals=0, qualifier="<"), "不足6亿元", id="another hedge"),
    ],
)
def test_a_value_is_printed_as_the_text_prints_it(catalogue, old, new, expected):
    assert draft(catalogue, f"2021年实缴税金{old}。", new).text == f"2022年实缴税金{expected}。"


@pytest.mark.parametrize(
    ("old", "value", "expected"),
    [
        pytest.param("比年初增加198.7亿元", 12.5, "比年初增加12.5亿元", id="more after more"),
        pytest.param("比年初增加198.7亿元", -12.5, "比年初减少12.5亿元", id="less after more"),
        pytest.param("比年初减少198.7亿元", -12.5, "比年初减少12.5亿元", id="less after less"),
        pytest.param("比年初减少了198.7亿元", 12.5, "比年初增加了12.5亿元", id="more after less"),
        pytest.param("比年初增加198.7亿元", 0.0, "比年初增加198.7亿元", id="no change is left to a person"),
    ],
)
def test_an_amount_of_change_has_a_direction_and_no_sign(catalogue, old, value, expected):
    text = f"2021年末存款余额2680.4亿元，{old}。"
    made = draft(catalogue, text, figure(2700.1, decimals=1), figure(value, decimals=1))
    assert made.text == f"2022年末存款余额2700.1亿元，{expected}。"


# --- growths ---


@pytest.mark.parametrize(
    ("old", "growth", "expected"),
    [
        pytest.param("同比增长18%", 10.0, "同比增长10%", id="a rise after a rise"),
        pytest.param("同比增长18%", -3.0, "同比下降3%", id="a fall after a rise"),
        pytest.param("同比增长18%", 0.0, "同比持平", id="nothing after a rise"),
        pytest.param("比上年增长18%", 0.0, "与上年持平", id="flat goes with 与"),
        pytest.param("同比下降5.0%", 2.5, "同比增长2.5%", id="a rise after a fall"),
        pytest.param("同比下降5.0%", -2.0, "同比下降2.0%", id="a fall after a fall"),
        pytest.param("与上年持平", 4.0, "比上年增长4.0%", id="growth goes with 比"),
        pytest.param("同比基本持平", -4.0, "同比下降4.0%", id="a fall after nothing"),
        pytest.param("同比减少5%", 3.0, "同比增加3%", id="the word that answers the old one"),
        pytest.param("增长了18%", 6.0, "增长了6%", id="the filling stays"),
        pytest.param("同比增长高达18%", 6.0, "同比增长6%", id="praise does not"),
        pytest.param("同比负增长3%", 2.0, "同比增长2%", id="no 负增长 any more"),
        pytest.param("同比翻一番", 6.0, "同比增长6%", id="no doubling any more"),
        pytest.param("是上年的2倍", 6.0, "比上年增长6%", id="no multiple any more"),
        pytest.param("同比增长1.5倍", -6.0, "同比下降6%", id="a fall after a multiple"),
        pytest.param("同比增长18%", -0.04, "同比下降0.04%", id="never a fall of nothing"),
    ],
)
def test_the_word_of_a_growth_goes_with_its_sign(catalogue, old, growth, expected):
    new = figure(5.41, growth=growth, growth_decimals=2 if growth == -0.04 else 1)
    assert draft(catalogue, f"2021年实缴税金4.92亿元，{old}。", new).text == (
        f"2022年实缴税金5.41亿元，{expected}。"
    )


def test_a_change_of_a_rate_stays_in_points(catalogue):
    new = figure(96.5, "%", 1, growth=-0.7, growth_unit="pp")
    made = draft(catalogue, "2021年预算执行率97.2%，比上年提高0.6个百分点。", new)
    assert made.text == "2022年预算执行率96.5%，比上年下降0.7个百分点。"


def test_a_rate_that_rises_after_a_fall_is_not_said_to_grow(catalogue):
    new = figure(3.4, "%", 1, growth=0.3, growth_unit="pp")
    made = draft(catalogue, "2021年预算执行率3.1%，比上年下降0.2个百分点。", new)
    assert made.text == "2022年预算执行率3.4%，比上年上升0.3个百分点。"


def test_a_growth_over_a_span_of_years_is_left_to_a_person(catalogue):
    new = figure(5.41, growth=3.0, growth_over="span")
    made = draft(catalogue, "2021年实缴税金4.92亿元，年均增长18%。", new)
    assert made.text == "2022年实缴税金5.41亿元，年均增长18%。"
    assert made.rewrites[0].reasons == ("old_figure",)


@pytest.mark.parametrize(
    ("change", "value", "word"),
    [
        pytest.param("turned_loss", -0.5, "由盈转亏", id="from profit to loss"),
        pytest.param("turned_profit", 0.5, "扭亏为盈", id="from loss to profit"),
    ],
)
def test_a_turn_between_profit_and_loss_is_said_in_words(catalogue, change, value, word):
    made = draft(catalogue, "2021年规模以上工业利润总额1.20亿元，同比增长8%。", figure(value, change=change))
    assert made.text == f"2022年规模以上工业利润总额{value:.2f}亿元，同比{word}。"


@pytest.mark.parametrize(
    ("growths", "expected"),
    [
        pytest.param((10.0, 9.5, 18.0), "增长10%、9.5%和18%", id="all rise"),
        pytest.param((-1.5, -2.5, -3.5), "下降1.5%、2.5%和3.5%", id="all fall"),
        pytest.param((-1.5, 9.5, 0.0), "下降1.5%、增长9.5%和持平", id="each its own way"),
        pytest.param((10.0, -2.5, -3.5), "增长10%、下降2.5%和3.5%", id="the fall goes on"),
    ],
)
def test_a_list_of_growths_says_each_turn(catalogue, growths, expected):
    text = (
        "2021年规模以上工业总产值、规模以上工业增加值、实缴税金分别为110.74亿元、32.43亿元、4.92亿元，"
        "同比分别增长7%、6.5%和8%。"
    )
    made = draft(catalogue, text, *(figure(5.0, growth=growth) for growth in growths))
    assert f"同比分别{expected}。" in made.text
    assert [claim.growth for claim in claims(report(made.text), catalogue)] == list(growths)


def test_a_growth_left_over_in_a_list_keeps_its_direction_where_the_list_turned(catalogue):
    text = (
        "2021年规模以上工业总产值、规模以上工业增加值、实缴税金分别为110.74亿元、32.43亿元、4.92亿元，"
        "同比分别增长7%、6.5%和8%。"
    )
    made = draft(catalogue, text, figure(5.0, growth=-1.5), figure(5.0), figure(5.0, growth=2.0))
    assert "同比分别下降1.5%、增长6.5%和2%。" in made.text
    assert [mark.before for mark in made.marks if mark.kind == "old"] == ["6.5%"]
    assert [claim.growth for claim in claims(report(made.text), catalogue)] == [-1.5, 6.5, 2.0]


def test_a_growth_on_other_prices_than_the_text_says_is_listed(catalogue):
    text = "2021年规模以上工业增加值32.43亿元，按可比价格计算，同比增长9.5%。"
    nominal = draft(catalogue, text, figure(34.6, growth=8.2, growth_basis="nominal"))
    comparable = draft(catalogue, text, figure(34.6, growth=8.2, growth_basis="comparable_prices"))
    assert (nominal.rewrites[0].reasons, comparable.rewrites) == (("other_basis",), ())


def test_a_word_that_judges_a_growth_is_listed(catalogue):
    made = draft(catalogue, "2021年实缴税金4.92亿元，同比快速增长18%。", figure(5.0, growth=1.0))
    assert made.rewrites[0].reasons == ("judging_word",)


@pytest.mark.parametrize(
    ("growth", "reasons"),
    [
        pytest.param(-3.0, [("judging_word",)], id="the growth turned"),
        pytest.param(3.0, [], id="the growth goes on"),
    ],
)
def test_a_sentence_that_sums_up_is_listed_where_a_growth_of_its_paragraph_turned(catalogue, growth, reasons):
    text = "2021年主要指标保持增长。实缴税金4.92亿元，同比增长18%。"
    made = draft(catalogue, text, figure(5.0, growth=growth))
    assert [one.reasons for one in made.rewrites] == reasons


# --- years and all the rest ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2021年度工作总结", "2022年度工作总结", id="the title"),
        pytest.param("2021年，园区稳步发展。", "2022年，园区稳步发展。", id="a sentence without figures"),
        pytest.param("二〇二一年，园区发展。", "二〇二二年，园区发展。", id="written out"),
        pytest.param("2021年3月31日召开会议。", "2021年3月31日召开会议。", id="a day"),
        pytest.param("2021年3月召开会议。", "2021年3月召开会议。", id="a month"),
        pytest.param("2021年第五批次已办结。", "2021年第五批次已办结。", id="a name"),
        pytest.param("印发《2021年工作要点》。", "印发《2021年工作要点》。", id="a document"),
        pytest.param("依据〔2021〕10号文。", "依据〔2021〕10号文。", id="a document's number"),
        pytest.param("2016-2021年建成。", "2016-2021年建成。", id="a range of years"),
        pytest.param("2019年建成投产。", "2019年建成投产。", id="another year"),
        pytest.param("三、2022年工作打算", "三、2023年工作打算", id="a heading of the next year"),
        pytest.param("力争到2022年建成基地。", "力争到2022年建成基地。", id="a plan is not moved"),
    ],
)
def test_only_a_year_that_means_the_report_s_own_is_moved_on(catalogue, text, expected):
    assert draft(catalogue, text).text == expected


def test_the_year_compared_with_moves_on_with_its_growth(catalogue):
    made = draft(catalogue, "2021年实缴税金4.92亿元，比2020年增长18%。", figure(5.41, growth=10.0))
    assert made.text == "2022年实缴税金5.41亿元，比2021年增长10%。"


def test_what_is_not_changed_stays_character_for_character(catalogue):
    lines = ("２０21　甲园区 报告", "", "　　一、概况 （略）\t")
    made = draft(catalogue, "2021年实缴税金 4.92 亿元！其余不变。", figure(5.41), lines=lines)
    assert made.text == "\n".join((*lines, "2022年实缴税金 5.41 亿元！其余不变。"))


def test_marks_and_paragraphs_are_places_in_the_new_text(catalogue):
    made = draft(catalogue, "2021年实缴税金4.92亿元。", figure(105.41), lines=("2021年度报告",))
    assert [made.text[mark.start : mark.end] for mark in made.marks] == ["2022", "2022", "105.41亿元"]
    assert [made.text[one.start : one.end] for one in made.paragraphs] == [
        "2022年度报告",
        "2022年实缴税金105.41亿元。",
    ]
