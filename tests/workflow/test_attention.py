"""What got worse, contradicts or is overdue needs a look, and says where to look."""

import pytest

from perfdata.workflow.attention import Attention, figures_to_look_at, findings_to_look_at
from tests.workflow.snapshots import GROWTH, PARK, YEAR, printed, rows, snapshot_of, unknown


def figures(*facts):
    found = snapshot_of(*facts)
    return list(figures_to_look_at(found, rows(found)[-1:]))


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param(GROWTH, id="a rise that is good"),
        pytest.param({**GROWTH, "indicator": "findings_total", "growth": -50.0}, id="a fall that is good"),
        pytest.param({**GROWTH, **unknown("车间数"), "growth": -6.0}, id="good or bad is not known"),
        pytest.param({**GROWTH, "growth": -0.04, "growth_decimals": 1}, id="unchanged as shown"),
        pytest.param({}, id="no growth"),
    ],
)
def test_what_is_not_worse_needs_no_look(fact):
    assert figures(fact) == []


@pytest.mark.parametrize(
    ("fact", "text", "pick"),
    [
        pytest.param(
            {**GROWTH, "growth": -6.0}, "规模以上工业总产值同比下降6%", "industrial_output", id="a fall"
        ),
        pytest.param(
            {**GROWTH, "indicator": "findings_total", "growth": 50.0},
            *("巡视反馈问题数同比增长50%", "findings_total"),
            id="a rise of what should fall",
        ),
        pytest.param(
            {**GROWTH, "growth": -6.0, "scope": "可比口径"},
            *("规模以上工业总产值（可比口径）同比下降6%", "industrial_output|可比口径"),
            id="with its scope",
        ),
    ],
)
def test_what_is_worse_is_named_with_its_page(fact, text, pick):
    assert figures(fact) == [Attention(text, "indicators", pick)]


@pytest.mark.parametrize(
    ("growth", "expected"),
    [
        pytest.param(
            9.0,
            ["规模以上工业总产值公布增速+9%；按两期数值计算为+10.0%，原因不明，请核对来源"],
            id="a caution from one point up",
        ),
        pytest.param(9.2, [], id="a quiet note below"),
    ],
)
def test_growths_that_contradict_need_a_look(growth, expected):
    before = {"time_period": "2020", **printed(100.0)}
    now = {**GROWTH, "growth": growth, "growth_decimals": 0 if growth == 9.0 else 1}
    assert [found.text for found in figures(before, now)] == expected


def test_only_overdue_findings_of_the_entity_need_a_look():
    ledger = [
        {"finding": "制度未建", "status": "overdue"},
        {"finding": "台账不全", "status": "open"},
        {"finding": "别处的", "status": "overdue", "entity": "乙园区"},
        {"finding": "往年的", "status": "overdue", "time_period": "2020"},
    ]
    found = list(findings_to_look_at(snapshot_of(ledger=ledger), PARK, YEAR))
    assert found == [Attention("逾期未整改（时限2021年6月30日）：制度未建", "evaluation", "制度未建")]
