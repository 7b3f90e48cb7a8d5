"""Forms of labels and values without any heading."""

import pytest

from tests.recognise.tables import account, observed, problems


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("大祥区2023年\n甲|1\n乙|2", id="names nobody knows, without units"),
        pytest.param("大祥区2023年\n会议记录\n出席|5\n缺席|2", id="numbers under prose"),
    ],
)
def test_names_without_meaning_make_no_form(text):
    assert observed(text) == []
    assert problems(text) == [("no_table", "", "")]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("工业投资|10.5|亿元\n入园企业数|85|家", id="the unit behind the value"),
        pytest.param("工业投资（亿元）|10.5\n入园企业数（家）|85", id="the unit in the label"),
        pytest.param("工业投资|'10.5亿元\n入园企业数|'85家", id="the unit in the cell"),
        pytest.param("工业投资（亿元）|10.5|入园企业数（家）|85", id="two pairs in a row"),
        pytest.param("工业投资|10.5|亿元|入园企业数|85|家", id="two pairs with units in a row"),
        pytest.param("1|工业投资（亿元）|10.5\n2|入园企业数（家）|85", id="numbers of order before them"),
        pytest.param("工业投资（亿元）|10.5\n\n入园企业数（家）|85", id="a blank row between"),
    ],
)
def test_labels_and_values_need_no_heading(lines):
    text = f"大祥工业集中区2023年基本情况\n{lines}"
    assert observed(text, "entity label time_period value unit") == [
        ("大祥工业集中区", "工业投资", "2023", 10.5, "亿元"),
        ("大祥工业集中区", "入园企业数", "2023", 85.0, "家"),
    ]
    seen, used, skipped = account(text)
    assert (seen - used, skipped) == (0, {})


def test_values_near_2000_beside_names_with_units_are_no_years():
    text = (
        "大祥区2005年基本情况\n工业投资（万元）|1949|入园企业数（家）|2010\n合同外资（万美元）|7|专利（件）|8"
    )
    assert observed(text, "label time_period source_value") == [
        ("工业投资", "2005", 1949.0),
        ("合同外资", "2005", 7.0),
        ("入园企业数", "2005", 2010.0),
        ("专利", "2005", 8.0),
    ]
