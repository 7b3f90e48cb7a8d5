"""Number formats show a value exactly as its text does, or there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.export.office_chart_formats import Format, common_format, format_codes, number_format
from perfdata.language import figure, growth
from tests.export.office_charts import shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(None, "—", id="no value"),
        pytest.param(1.0, "—", id="no figure"),
        pytest.param(12.34, "12.3 of 4", id="two figures"),
        pytest.param(12.34, "12.35", id="another figure"),
        pytest.param(12.0, '12"', id="a quotation mark"),
        pytest.param(12.0, "12" + "长" * 70, id="too long"),
    ],
)
def test_there_is_no_format_that_would_show_something_else(value, text):
    assert number_format(value, text) is None


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        pytest.param(110.74, "110.74", '#,##0.00;"-"#,##0.00;#,##0.00', id="a level"),
        pytest.param(
            1600.0,
            "超过 1,600 万元",
            '"超过 "#,##0" 万元";"超过 -"#,##0" 万元";"超过 "#,##0" 万元"',
            id="a bound",
        ),
        pytest.param(-2.1, "-2.1%", '#,##0.0"%";"-"#,##0.0"%";#,##0.0"%"', id="a fall"),
        pytest.param(
            2.0,
            "-2.0个百分点",
            '"-"#,##0.0"个百分点";"--"#,##0.0"个百分点";"-"#,##0.0"个百分点"',
            id="a height",
        ),
    ],
)
def test_a_text_gives_the_format_of_its_figure(value, text, code):
    found = number_format(value, text)
    assert found is not None
    assert found.code == code
    assert shown(value, code) == text


def test_the_format_of_most_figures_is_that_of_the_series():
    values, texts = [10.0, 9.5, -3.0, None], ["+10%", "+9.5%", "-3.0%", "—"]
    assert common_format(values, texts) == Format(plus=True, decimals=1, after="%")
    assert len(set(format_codes(values, texts))) == 3


def test_without_texts_there_are_no_formats():
    assert format_codes([1.0, None], ()) == ["", ""]


@given(st.floats(-1e9, 1e9), st.integers(0, 4))
def test_what_the_formatter_says_a_format_can_show(value, decimals):
    for text in (figure(value, "亿元", decimals), growth(value, "%", decimals)):
        found = number_format(value, text)
        # A spreadsheet shows the sign of a fall that rounds to nothing; we do not.
        assert found is not None or (value < 0 and round(abs(value), decimals) == 0)
        assert found is None or found.shown(value) == text
