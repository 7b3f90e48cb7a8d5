import pytest

from perfdata.compute.parts import Figure, figures, parts_sum


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        pytest.param([Figure(1.0), Figure(None)], 1, id="a part that is missing"),
        pytest.param([Figure(1.0, 0.0, ">"), Figure(1.0, 0.0, "<")], 0, id="one above and one below"),
        pytest.param([], 0, id="no parts"),
    ],
)
def test_there_is_no_sum_with(parts, missing):
    found = parts_sum(parts, Figure(2.0))
    assert (found.sum, found.gap, found.ok, found.missing) == (None, None, None, missing)


def test_the_land_of_the_seed_adds_up():
    batches = [Figure(26.5335, 0.00005), Figure(88.341, 0.0005), Figure(25.362, 0.0005)]
    found = parts_sum(batches, Figure(140.2365, 0.00005))
    assert (found.sum, found.gap, found.ok) == (140.2365, 0.0, True)


@pytest.mark.parametrize(
    ("parts", "total", "gap", "ok"),
    [
        pytest.param((33.3, 33.3, 33.3), Figure(100.0, 0.05), 0.1, True, id="thirds of one decimal"),
        pytest.param((33.3, 33.3, 33.3), Figure(100.2, 0.05), 0.3, False, id="more than rounding allows"),
        pytest.param((33.3, 33.3, 33.3), Figure(100.1, 0.05), 0.2, True, id="all that rounding allows"),
        pytest.param((0.0, 0.0), Figure(0.0), 0.0, True, id="zeros"),
        pytest.param((1.0, 2.0), Figure(None), None, None, id="no total to compare with"),
    ],
)
def test_a_total_may_differ_by_the_rounding_of_all_figures(parts, total, gap, ok):
    found = parts_sum([Figure(part, 0.05) for part in parts], total)
    assert (found.gap, found.ok) == (gap, ok)


@pytest.mark.parametrize(
    ("part", "total", "ok"),
    [
        pytest.param(">", Figure(9.0), False, id="more than 10 is not 9"),
        pytest.param(">", Figure(11.0), True, id="more than 10 can be 11"),
        pytest.param("<=", Figure(11.0), False, id="at most 10 is not 11"),
        pytest.param("<=", Figure(9.0), True, id="at most 10 can be 9"),
        pytest.param("~", Figure(11.0), None, id="about 10 cannot be checked"),
        pytest.param(">", Figure(9.0, 0.0, ">"), None, id="two open figures cannot be checked"),
        pytest.param("", Figure(9.0, 0.0, ">"), True, id="10 is more than 9"),
        pytest.param("", Figure(11.0, 0.0, ">"), False, id="10 is not more than 11"),
    ],
)
def test_the_sum_keeps_the_qualifier_of_its_parts(part, total, ok):
    found = parts_sum([Figure(4.0), Figure(6.0, 0.0, part)], total)
    assert (found.sum, found.qualifier, found.ok) == (10.0, part, ok)


def test_figures_are_the_values_of_a_frame_with_their_margins(facts, catalogue):
    frame = facts({"value": 50.0, "decimals": 0, "qualifier": ">"}, {"value": None})
    assert figures(frame, catalogue) == (Figure(50.0, 0.5, ">"), Figure(None))
