import pandas as pd
import pytest

from perfdata.compute.keys import FACT, ids, mapped


def test_a_fact_is_named_by_the_key_of_the_design():
    assert FACT == (
        "subject",
        "entity",
        "scope",
        "item",
        "time_period",
        "basis",
        "kind",
        "measure",
        "since",
        "base_for",
    )


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param({"label": "a"}, {"label": "b"}, True, id="two labels of a known indicator"),
        pytest.param({"scope": ""}, {"scope": "可比口径"}, False, id="two scopes"),
        pytest.param({"base_for": ""}, {"base_for": "2022"}, False, id="a level and a restated base"),
        pytest.param(
            {"indicator": "", "label": "活期存款", "parent": "住户存款"},
            {"indicator": "", "label": "活期存款", "parent": "企业存款"},
            False,
            id="one unknown label under two parents",
        ),
    ],
)
def test_rows_are_numbered_by_what_names_the_fact(first, second, same, facts):
    numbers = ids(facts(first, second), FACT)
    assert (numbers[0] == numbers[1]) == same


def test_mapped_asks_once_for_each_distinct_value():
    asked = []
    found = mapped(
        pd.Series(["a", "b", "a"], index=[3, 2, 1]), lambda value: asked.append(value) or value * 2
    )
    assert found.to_dict() == {3: "aa", 2: "bb", 1: "aa"}
    assert asked == ["a", "b"]
