"""Sentences on a wall: cut at a clause, never in a figure, with the figures marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.workflow.presenting_text import plain, sentence_of, sentences, shortened

TEXT = "总产值110亿元，增长10%；投资14亿元；税金5亿元，增长18%。"
TAXES = (TEXT.index("5亿元"), TEXT.index("5亿元") + 3)


def whole():
    return 0, len(TEXT)


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        pytest.param(100, TEXT, id="whole where it fits"),
        pytest.param(16, "…税金5亿元，增长18%。", id="the clause of the figure and what follows"),
        pytest.param(24, "…投资14亿元；税金5亿元，增长18%。", id="then what stands before"),
        pytest.param(7, "…税金5亿元…", id="its clause alone"),
    ],
)
def test_a_sentence_is_cut_at_clauses_around_its_figure(most, expected):
    assert plain(sentence_of(TEXT, whole(), [TAXES], most)) == expected


def test_the_figure_is_marked_and_nothing_else():
    said = sentence_of(TEXT, whole(), [TAXES], 100)
    assert [one.text for one in said if one.strong] == ["5亿元"]


def test_a_mark_of_another_sentence_is_left_alone():
    text = "甲1个。乙2个。"
    assert not any(one.strong for one in sentence_of(text, (0, 4), [(5, 7)], 100))


def test_sentences_end_at_their_stop_or_their_line():
    text = "标题\n甲一。乙二！丙"
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == [
        "标题",
        "甲一。",
        "乙二！",
        "丙",
    ]


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        pytest.param("短句", 10, "短句", id="short"),
        pytest.param("补齐道路、管网，推行一网一门", 9, "补齐道路、管网…", id="at the end of a clause"),
        pytest.param("没有任何停顿的一句话", 5, "没有任何…", id="without a clause where it must"),
    ],
)
def test_a_text_is_shortened_at_a_clause(text, most, expected):
    assert shortened(text, most) == expected


@given(st.text("一二，；。、1", min_size=1, max_size=60), st.integers(4, 30))
def test_what_is_shown_is_never_longer_than_asked_for(text, most):
    assert len(shortened(text, most)) <= most
    # Two signs that it was cut.
    assert len(plain(sentence_of(text, (0, len(text)), [], most))) <= most + 2
