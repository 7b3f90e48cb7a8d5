"""An import is checked against what the store knows of its entities, few or many."""

import pytest

from perfdata.workflow.review import commit, review
from tests.workflow.conftest import table


def of_parks(count, year, value):
    """One figure of as many parks, in one table."""
    rows = [f"第{number}工业园,{value(number)}" for number in range(1, count + 1)]
    return table(
        *rows, name=f"{year}.csv", title=f"各园区{year}年实缴税金（亿元）", headings=f"园区,{year}年"
    )


@pytest.mark.parametrize("count", [pytest.param(3, id="few"), pytest.param(25, id="many")])
def test_a_slip_of_one_entity_is_found_beside_its_own_former_figure(workspace, count):
    commit(workspace, review(workspace, [of_parks(count, 2021, lambda _: 4.92)]), by="李", reason="年报")
    reviewed = review(workspace, [of_parks(count, 2022, lambda number: 49200 if number == 2 else 5.02)])
    assert [(p.code, p.place.cell) for p in reviewed.warnings] == [
        ("unit_slip", "B4"),
        ("large_change", "B4"),
    ]


def test_a_first_import_is_beside_nothing(workspace):
    assert review(workspace, [of_parks(3, 2021, lambda number: 10.0**number)]).problems == ()
