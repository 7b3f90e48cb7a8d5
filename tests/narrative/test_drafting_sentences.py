"""Sentences made from figures, and that reading them gives the figures back."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.narrative import claims, drafting
from perfdata.narrative.drafting import DataFigure, clause, listed, paragraph, rolled
from perfdata.narrative.drafting.changes import opposite
from perfdata.narrative.drafting.templates import word
from perfdata.narrative.growths import DIRECTION
from tests.narrative.texts import report

CATALOGUE = load()
SENTENCES = Path(drafting.__file__).with_name("sentences.toml")
# Indicators whose names the reader of claims knows, with a unit and the unit of their growth.
SUBJECTS = (
    ("规模以上工业总产值", "亿元", "%"),
    ("实缴税金", "万元", "%"),
    ("新增规模以上工业企业", "家", "%"),
    ("预算执行率", "%", "pp"),
    ("规模以上工业利润总额", "亿元", "%"),
)


def figure(label="实缴税金", value=None, unit="亿元", decimals=2, growth=None, **others):
    grown = {"growth": growth, "growth_unit": "%", "growth_over": "year", "growth_decimals": 1}
    return DataFigure(label, value, unit, decimals, **{**(grown if growth is not None else {}), **others})


@pytest.mark.parametrize(
    "unknown",
    [
        pytest.param(figure(), id="neither value nor growth"),
        pytest.param(figure(growth=3.0, growth_over="span"), id="a growth over a span that has no name"),
        pytest.param(figure(growth=0.0, growth_qualifier=">"), id="more than nothing"),
    ],
)
def test_nothing_is_said_of_what_is_not_known(unknown):
    assert (clause(unknown), paragraph([unknown], "2022")) == ("", "")


@pytest.mark.parametrize(
    ("given_figure", "expected"),
    [
        pytest.param(figure(value=5.41, growth=10.0), "实缴税金5.41亿元，同比增长10.0%", id="a rise"),
        pytest.param(figure(value=5.41, growth=-3.0), "实缴税金5.41亿元，同比下降3.0%", id="a fall"),
        pytest.param(figure(value=5.41, growth=0.0), "实缴税金5.41亿元，同比持平", id="nothing"),
        pytest.param(figure(value=5.41), "实缴税金5.41亿元", id="no growth known"),
        pytest.param(figure(growth=7.6), "实缴税金同比增长7.6%", id="a growth alone"),
        pytest.param(
            figure(value=5.41, growth=1.0, growth_over="month"),
            "实缴税金5.41亿元，环比增长1.0%",
            id="over a month",
        ),
        pytest.param(figure(value=5.0, decimals=0, qualifier=">"), "实缴税金超过5亿元", id="more than"),
        pytest.param(figure(value=5.0, decimals=0, qualifier="~"), "实缴税金约5亿元", id="about"),
        pytest.param(
            figure(value=5.41, growth=-6.0, growth_qualifier="<"),
            "实缴税金5.41亿元，同比下降超过6.0%",
            id="a growth under -6%",
        ),
        pytest.param(
            figure(value=34.6, growth=8.2, growth_basis="comparable_prices"),
            "实缴税金34.60亿元，按可比价格计算，同比增长8.2%",
            id="comparable prices",
        ),
        pytest.param(
            figure(value=96.5, unit="%", decimals=1, growth=0.6, growth_unit="pp"),
            "实缴税金96.5%，同比提高0.6个百分点",
            id="points",
        ),
        pytest.param(
            figure(value=0.3, change="turned_profit"), "实缴税金0.30亿元，同比扭亏为盈", id="to profit"
        ),
        pytest.param(
            figure(value=-0.3, change="loss_narrowed"), "实缴税金-0.30亿元，同比减亏", id="a smaller loss"
        ),
        pytest.param(figure("a{{ x }}{% b %}", 1.0), "a{{ x }}{% b %}1.00亿元", id="a name is no template"),
    ],
)
def test_a_figure_is_said_as_it_stands_in_the_tables(given_figure, expected):
    assert clause(given_figure) == expected


def test_a_list_is_said_once_for_all():
    figures = [
        figure("规模以上工业总产值", 121.26, growth=9.5),
        figure("园区各类投资", 16.02, growth=-8.0),
        figure("实缴税金", 5.41, growth=0.0),
    ]
    assert listed(figures) == (
        "规模以上工业总产值、园区各类投资和实缴税金分别为121.26亿元、16.02亿元和5.41亿元，"
        "同比分别增长9.5%、下降8.0%和持平"
    )


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param([figure(value=1.0)], id="one figure"),
        pytest.param([figure(value=1.0), figure(value=2.0, growth=3.0)], id="only one has a growth"),
        pytest.param([figure(value=1.0), figure()], id="one has no value"),
        pytest.param([figure(value=1.0), figure("收入和支出", 2.0)], id="a name that is a list"),
    ],
)
def test_figures_of_different_shape_are_no_list(figures):
    assert listed(figures) == ""


def test_a_paragraph_opens_with_its_period():
    told = paragraph([figure(value=5.41, growth=10.0), figure(), figure("园区各类投资", 16.02)], "2022")
    assert told == "2022年，实缴税金5.41亿元，同比增长10.0%；园区各类投资16.02亿元。"


@pytest.mark.parametrize("unit", [pytest.param("%", id="percent"), pytest.param("pp", id="points")])
def test_the_opposite_of_each_word_reads_the_other_way(unit):
    words = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["opposites"]
    assert len(words) > 25
    same = [one for one in words if _rises(one) == _rises(opposite(one, unit))]
    assert same == []


def _rises(printed):
    return re.fullmatch(DIRECTION, printed)["rise"] is not None


# --- reading gives the figures back ---


@st.composite
def data(draw, subjects=SUBJECTS):
    """A figure as a table may hold it: any sign, a growth or a turn or neither."""
    label, unit, growth_unit = draw(st.sampled_from(subjects))
    decimals = draw(st.integers(0, 3))
    value = draw(st.integers(-99_999, 99_999)) / 10**decimals
    if unit == "家" or unit == "%":
        value = abs(value)
    known = {"value": value, "unit": unit, "decimals": decimals}
    told = draw(st.sampled_from(["growth", "turn", "none"]))
    if told == "turn" and unit == "亿元":
        return DataFigure(label, **known, change="turned_profit" if value > 0 else "turned_loss")
    if told == "none":
        return DataFigure(label, **known)
    places = draw(st.integers(0, 2))
    growth = draw(st.integers(-9_999, 9_999)) / 10**places
    return DataFigure(
        label,
        **known,
        growth=growth,
        growth_unit=growth_unit,
        growth_decimals=places,
        growth_over="year",
        growth_basis=draw(st.sampled_from(["unknown", "comparable", "comparable_prices", "nominal"])),
    )


def assert_same(stated, figure):
    """The claim says what the figure says; a growth of nothing has no unit."""
    assert stated.value == figure.value
    assert stated.unit == figure.unit
    assert stated.growth == figure.growth
    if figure.growth:
        assert stated.growth_unit == figure.growth_unit
        assert stated.growth_basis == figure.growth_basis.removesuffix("_prices")


def no_sign_after_a_word(text):
    return re.search("(?:增长|下降|提高|降低|增加|减少)[-+]", text) is None


@settings(max_examples=150, deadline=None)
@given(figure=data())
def test_a_sentence_read_again_gives_its_figure(figure):
    text = paragraph([figure], "2022")
    assert no_sign_after_a_word(text)
    assert "{{" not in text
    (stated,) = claims(report(text), CATALOGUE)
    assert_same(stated, figure)
    assert stated.time_period == "2022"


@settings(max_examples=60, deadline=None)
@given(figures=st.tuples(*(data((subject,)) for subject in SUBJECTS)))
def test_a_paragraph_read_again_gives_each_of_its_figures(figures):
    text = paragraph(figures, "2022")
    assert no_sign_after_a_word(text)
    stated = {claim.label: claim for claim in claims(report(text), CATALOGUE)}
    assert len(stated) == len(SUBJECTS)
    for figure in figures:
        assert_same(stated[figure.label], figure)


@settings(max_examples=60, deadline=None)
@given(figures=st.lists(data(SUBJECTS[:2]), min_size=2, max_size=2, unique_by=lambda figure: figure.label))
def test_a_list_read_again_gives_each_of_its_figures(figures):
    text = listed(figures)
    stated = claims(report(f"2022年，{text}。"), CATALOGUE) if text else ()
    for claim, figure in zip(stated, figures, strict=bool(text)):
        assert_same(claim, figure)


@pytest.mark.parametrize(
    "subjects", [pytest.param((subject,), id=subject[0]) for subject in (SUBJECTS[0], SUBJECTS[3])]
)
@settings(max_examples=100, deadline=None)
@given(drawn=st.data())
def test_a_report_rolled_forward_and_read_again_gives_the_new_figures(subjects, drawn):
    old, new = drawn.draw(data(subjects)), drawn.draw(data(subjects))
    document = report(paragraph([old], "2021"))
    stated = claims(document, CATALOGUE)
    made = rolled(document, stated, [new], 1, 2021, CATALOGUE)
    (again,) = claims(report(made.text), CATALOGUE)
    assert no_sign_after_a_word(made.text)
    shown = min(old.decimals, new.decimals)
    assert again.value == pytest.approx(new.value, abs=0.5 / 10**shown + 1e-9)
    assert (again.value == 0) == (new.value == 0)
    if old.growth is not None and new.growth is not None:
        shown = min(new.growth_decimals, old.growth_decimals)
        assert again.growth == pytest.approx(new.growth, abs=0.5 / 10**shown + 1e-9)
        assert (again.growth > 0, again.growth < 0) == (new.growth > 0, new.growth < 0)
    if old.growth is not None and new.growth is None:
        turned = word("changes", new.change) if new.change else ""
        assert turned in made.text
        assert (again.growth is None) == bool(turned)


FRAGMENTS = (
    *("2021年", "2020年", "2022年", "二〇二一年", "截至6月24日", "全年", "其中", "计划", "{{ x }}"),
    *("实缴税金", "规模以上工业总产值", "预算执行率", "甲、乙和丙", "占收入的65.9%", "（增长3%）"),
    *("4.92亿元", "１，２３４万元", "1600余万元", "超过5亿元", "50多家", "97.2%", "1.2:3.4:5.6", "-0.5亿元"),
    *("同比增长18%", "比上年下降0.6个百分点", "与上年持平", "是上年的2倍", "翻一番", "比年初减少12亿元"),
    *("分别增长3%、下降5%和持平", "0亿元", "12.\n5亿元", "，", "。", "；", "\n", " ", "《", "》"),
)


@settings(max_examples=200, deadline=None)
@given(parts=st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=25), drawn=st.data())
def test_with_what_stood_there_before_the_draft_is_the_report_again(parts, drawn):
    document = report("甲园区2021年度报告", "".join(parts))
    stated = claims(document, CATALOGUE)
    figures = [
        drawn.draw(st.none() | data((("", claim.unit, claim.growth_unit or "%"),)), label=claim.label)
        for claim in stated
    ]
    made = rolled(document, stated, figures, 1, 2021, CATALOGUE)
    assert no_sign_after_a_word(made.text) or not no_sign_after_a_word(document.text)
    text = made.text
    for mark in reversed(made.marks):
        text = text[: mark.start] + mark.before + text[mark.end :]
    assert text == document.text
    assert all(made.text[one.start : one.end].strip() for one in made.rewrites)
