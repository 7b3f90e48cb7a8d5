"""The official form reads back as the sheet that it was made of."""

import pandas as pd
import pytest

from perfdata.catalogue import load
from perfdata.model import BUDGET, SCORES, Source
from perfdata.workflow.reading import read_source
from perfdata.workflow.score_form import score_form, score_form_name
from tests.workflow.score_rows import EXECUTION, FUNDS, KEPT, MISSED
from tests.workflow.snapshots import YEAR, snapshot_of

ENTITY = "大祥工业集中区"
PLATFORM = "园区企业服务平台"
PART = {**FUNDS, "line": "其中：本年财政拨款", "initial": None, "adjusted": 0.0, "executed": 0.0, "row": 8}
EFFECT = {
    "level1": "效益指标",
    "level2": "可持续影响指标",
    "level3": "长效机制",
    "target": "建立并运行",
    "actual": "部分达成预期指标",
    "weight": 65.0,
    "score": 50.25,
    "reason": "运行时间较短；下一年度完善。",
}
ROWS = (
    EXECUTION,
    {**KEPT, "level1": "产出指标", "level2": "数量指标"},
    {**MISSED, "level1": "产出指标", "level2": "质量指标", "target": "=100%", "reason": "-"},
    EFFECT,
)


def snapshot_with(project, rows=ROWS, lines=(FUNDS, PART)):
    own = {"entity": ENTITY, "project": project}
    return snapshot_of(
        scores=[{**own, **row, "row": place} for place, row in enumerate(rows)],
        budget=[{**own, **line} for line in lines],
    )


def read_back(snapshot, project):
    made = score_form(snapshot, ENTITY, YEAR, project)
    return read_source(Source(made.name, made.content), load())


def contents(schema, frame):
    """What the rows say, apart from where they stand."""
    return frame[[*schema.keys, *schema.contents]].reset_index(drop=True)


@pytest.mark.parametrize(
    "project", [pytest.param(PLATFORM, id="a project"), pytest.param("", id="the whole department")]
)
def test_scores_weights_targets_and_money_come_back_without_a_problem(project):
    snapshot = snapshot_with(project)
    reading = read_back(snapshot, project)
    assert reading.problems == ()
    for schema, kept in ((SCORES, snapshot.scores), (BUDGET, snapshot.budget)):
        pd.testing.assert_frame_equal(
            contents(schema, reading.frames[schema.name]), contents(schema, kept), check_dtype=False
        )


def test_a_sheet_without_a_budget_keeps_the_points_of_its_execution():
    reading = read_back(snapshot_with(PLATFORM, lines=()), PLATFORM)
    scores = reading.frames["score"]
    assert reading.problems == ()
    assert scores["score"].tolist() == [9.94, 15.0, 9.8, 50.25]
    assert scores.loc[0, ["level1", "actual", "weight"]].tolist() == ["预算执行率", "99.44%", 10.0]


@pytest.mark.parametrize(
    ("project", "name"),
    [
        pytest.param("", "2021_绩效自评表_大祥工业集中区_r1.xlsx", id="the whole department"),
        pytest.param("平台/运维：一 期", "2021_绩效自评表_平台_运维：一_期_r1.xlsx", id="forbidden marks"),
    ],
)
def test_the_file_name_tells_year_owner_and_revision(project, name):
    assert score_form_name(snapshot_of(), ENTITY, YEAR, project) == name
