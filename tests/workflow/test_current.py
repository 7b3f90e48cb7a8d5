"""The figures of a period: totals in the catalogue's order, headlines first, parts with their total."""

from perfdata.workflow.current import by_indicator, headlines, items_of, totals
from tests.workflow.snapshots import PARK, YEAR, snapshot_of, unknown

TAX = {"indicator": "tax_paid", "label": "实缴税金"}
POWER = {"indicator": "industrial_electricity", "label": "工业用电量"}
SCOPED = {"scope": "可比口径", "value": 90.0}


def shown(*facts):
    found = snapshot_of(*facts)
    return found, totals(found, PARK, YEAR)


def test_totals_stand_in_the_catalogue_s_order_and_unknown_ones_last():
    _, rows = shown(unknown("车间数"), TAX, {})
    assert [row["label"] for row in rows] == ["规模以上工业总产值", "实缴税金", "车间数"]


def test_a_part_is_no_total():
    assert [row["value"] for row in shown({}, {"item": "化工", "value": 60.0})[1]] == [110.0]


def test_of_two_scopes_the_one_without_a_name_stands_for_the_indicator():
    _, rows = shown(SCOPED, {})
    assert len(rows) == 2
    assert by_indicator(rows)["industrial_output"]["scope"] == ""


def test_a_flow_stands_for_an_indicator_that_has_a_balance_too():
    _, rows = shown({"basis": "point", "value": 70.0}, {})
    assert by_indicator(rows)["industrial_output"]["value"] == 110.0


def test_a_scope_stands_for_its_indicator_where_it_is_alone():
    assert by_indicator(shown(SCOPED)[1])["industrial_output"]["value"] == 90.0


def test_headlines_leave_other_indicators_out():
    found, rows = shown(POWER, TAX, {})
    assert [row["indicator"] for row in headlines(found, rows)] == ["industrial_output", "tax_paid"]


def test_without_headlines_the_first_known_figures_stand_in_for_them():
    found, rows = shown(POWER, unknown("车间数"), {**unknown("未报"), "value": None})
    assert [row["label"] for row in headlines(found, rows)] == ["工业用电量", "车间数"]


def test_the_parts_of_another_scope_unit_or_basis_are_not_added():
    parts = [
        {"item": "化工", "value": 60.0},
        {"item": "建材", "value": 50.0, "scope": "可比口径"},
        {"item": "食品", "value": 50.0, "unit": "万元"},
        {"item": "机械", "value": 50.0, "basis": "point"},
        {"item": "纺织", "value": None},
    ]
    found, (total,) = shown({}, *parts)
    assert [item["item"] for item in items_of(found, total)] == ["化工"]
