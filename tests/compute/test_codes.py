import pandas as pd

from perfdata.compute.codes import first_true


def test_the_first_condition_that_holds_names_the_row_and_none_names_nothing():
    index = pd.Index(["x", "y", "z"])
    conditions = {
        "low": pd.Series([True, False, False], index=index),
        "any": pd.Series([True, True, False], index=index),
    }
    assert first_true(conditions, index).to_dict() == {"x": "low", "y": "any", "z": ""}
