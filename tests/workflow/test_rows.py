"""A row holds the plain values of one line of a frame."""

import pandas as pd

from perfdata.workflow.rows import is_known, row_table

FRAME = pd.DataFrame(
    {
        "name": pd.Series(["甲", "", "甲"], dtype="str"),
        "value": [1.5, float("nan"), 0.0],
        "decimals": pd.Series([2, None, 0], dtype="Int64"),
    }
)


def test_rows_come_in_the_order_asked_for():
    assert [row["name"] for row in row_table(FRAME).at([2, 1])] == ["甲", ""]


def test_zero_is_known_and_an_absent_number_is_not():
    _, absent, zero = row_table(FRAME).at(range(3))
    assert (is_known(absent["value"]), is_known(absent["decimals"])) == (False, False)
    assert (is_known(zero["value"]), is_known(zero["decimals"])) == (True, True)


def test_values_are_those_of_the_frame():
    assert row_table(FRAME).at([0]) == [{"name": "甲", "value": 1.5, "decimals": 2}]
