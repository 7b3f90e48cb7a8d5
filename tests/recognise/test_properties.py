"""Made-up tables: whatever the layout, every fact comes back with its cells, and every number has its use."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.model import RawFile, RawSheet
from perfdata.recognise import recognise
from tests.recognise import made_layouts
from tests.recognise.made_tables import KNOWN
from tests.recognise.tables import CATALOGUE, rows

SAID = (
    "entity indicator label item time_period basis source_value source_unit unit growth rank value_cell"
    " growth_cell"
)


def read(sheet):
    return recognise(RawFile("表.xlsx", "xlsx", (sheet,)), CATALOGUE)


@pytest.mark.parametrize("layout", made_layouts.LAYOUTS, ids=lambda layout: layout.__name__)
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_every_fact_comes_back_as_it_was_printed(layout, data):
    made = data.draw(layout())
    reading = read(made.sheet)
    found = rows(reading)
    said = [tuple(row[name] for name in SAID.split()) for row in found]
    assert sorted(said, key=repr) == sorted(made.facts, key=repr)
    assert {(row["kind"], row["measure"], row["base_for"]) for row in found} <= {("actual", "level", "")}
    assert [problem for problem in reading.problems if problem.severity == "error"] == []
    (page,) = reading.sheets
    assert page.skipped == ()
    factors = {(name.label, name.unit): name.factor for name in KNOWN}
    for row in found:
        if row["value"] is not None:
            factor = factors.get((row["label"], row["source_unit"]), 1.0)
            assert math.isclose(row["value"], row["source_value"] * factor, rel_tol=1e-9)


TEXTS = st.sampled_from(
    ["指标", "单位", "2024年", "绝对额", "增速（%）", "全市", "合计", "注：数据", "—", "其中：出口", "亿元"]
)
FORMS = st.sampled_from(
    [
        "项目名称",
        "总投资（万元）",
        "问题",
        "状态",
        "整改措施",
        "一级指标",
        "三级指标",
        "分值",
        "得分",
        "目录",
        "1.2.3",
    ]
)
ANYTHING = st.one_of(st.none(), TEXTS, FORMS, st.integers(-100, 3000), st.floats(-1e6, 1e6), st.booleans())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(ANYTHING, max_size=6), max_size=12))
def test_whatever_a_sheet_holds_each_number_is_used_or_has_a_reason(lines):
    (page,) = read(RawSheet("Sheet1", lines)).sheets
    cells = [skip.cell for skip in page.skipped]
    assert page.seen == page.used + len(cells)
    assert len(set(cells)) == len(cells)
    assert all(skip.reason for skip in page.skipped)
