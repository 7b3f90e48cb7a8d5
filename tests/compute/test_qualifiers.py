import pytest

from perfdata.compute.qualifiers import combined, flipped


@pytest.mark.parametrize(
    ("qualifiers", "expected"),
    [
        pytest.param([">", "<"], None, id="above and below: nothing is known"),
        pytest.param([">", "<", ">"], None, id="and no third figure mends it"),
        pytest.param([], "", id="no figures"),
        pytest.param(["", ""], "", id="exact figures"),
        pytest.param(["", ">="], ">=", id="one at least"),
        pytest.param([">=", ">"], ">", id="a strict bound stays strict"),
        pytest.param(["<", "<="], "<", id="so it does below"),
        pytest.param(["~", ">"], "~", id="about, with a bound"),
        pytest.param(["~", ">", "<"], None, id="about, with bounds on both sides"),
        pytest.param([">", "<", "~"], None, id="in any order"),
    ],
)
def test_a_sum_knows_what_all_its_parts_know(qualifiers, expected):
    assert combined(qualifiers) == expected


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [("", ""), (">", "<"), (">=", "<="), ("<", ">"), ("<=", ">="), ("~", "~")],
)
def test_a_divisor_turns_a_bound_round(qualifier, expected):
    assert flipped(qualifier) == expected
