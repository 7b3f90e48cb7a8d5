"""The JSON documents have exactly the keys that were agreed, say null for nothing, and hold no NaN."""

import json

import pytest

from perfdata.catalogue import load
from perfdata.language import speaking
from perfdata.model import SCHEMAS as KINDS
from perfdata.model import Place, Problem, Reading, Revision, SheetReading, Skipped
from perfdata.workflow.contract import problem_json, reading_json, review_json, revision_json
from perfdata.workflow.reading import read_source
from perfdata.workflow.review import commit, review
from tests.workflow.conftest import sample, table

OBSERVATION = (
    "entity indicator label parent scope item time_period freq basis kind measure since base_for"
    " value unit source_value source_unit source_text decimals qualifier growth growth_unit growth_over"
    " growth_basis growth_decimals growth_qualifier rank rank_by obs_status sheet value_cell growth_cell"
)
PROJECT = (
    "entity project role time_period total_investment planned_investment completed_investment"
    " cumulative_investment funds unit stage milestones figures sheet row cells"
)
SCORE = "entity project time_period level1 level2 level3 target actual weight score reason sheet row"
BUDGET = "entity project time_period line initial adjusted executed unit sheet row"
LEDGER = "entity time_period source finding measure owner due status sheet row"


def document(*names):
    """The documents of sample files, joined, as they come out of JSON that holds no NaN."""
    files = [reading_json(read_source(sample(name), load())) for name in names]
    return [json.loads(json.dumps(file, allow_nan=False)) for file in files]


def reading(**rows):
    """A reading of these rows alone."""
    frames = {name: schema.frame(rows.get(name, ())) for name, schema in KINDS.items()}
    return Reading("a.xlsx", (), frames)


# --- read ---


def test_a_file_has_these_parts():
    (file,) = document("2021_主要指标.xlsx")
    assert list(file) == [
        "file",
        "sheets",
        "observations",
        "projects",
        "scores",
        "budget",
        "ledger",
        "problems",
    ]
    assert file["file"] == "2021_主要指标.xlsx"


@pytest.mark.parametrize(
    ("name", "part", "keys"),
    [
        pytest.param("2021_主要指标.xlsx", "observations", OBSERVATION, id="observations"),
        pytest.param("2021_重点项目投资.xlsx", "projects", PROJECT, id="projects"),
        pytest.param("2021_项目支出绩效自评表_虚构演示.xlsx", "scores", SCORE, id="scores"),
        pytest.param("2021_项目支出绩效自评表_虚构演示.xlsx", "budget", BUDGET, id="budget"),
        pytest.param("2021_巡视整改台账.xlsx", "ledger", LEDGER, id="ledger"),
        pytest.param(
            "faulty_主要指标.xlsx", "problems", "code severity sheet cell found reason remedy", id="problems"
        ),
        pytest.param(
            "2021_主要指标.xlsx", "sheets", "name layout hidden directory numbers skipped", id="sheets"
        ),
    ],
)
def test_each_part_has_these_keys_and_no_others(name, part, keys):
    records = document(name)[0][part]
    assert records
    assert {tuple(sorted(record)) for record in records} == {tuple(sorted(keys.split()))}


def test_a_sheet_accounts_for_its_numbers():
    sheet = SheetReading(
        "2021", "figures", seen=3, used=1, skipped=(Skipped("A1", "order_number"), Skipped("B9", "note"))
    )
    made = reading_json(Reading("a.xlsx", (sheet,), reading().frames))["sheets"][0]
    assert made["numbers"] == {"seen": 3, "used": 1, "skipped": 2}
    assert made["skipped"] == [{"cell": "A1", "reason": "序号"}, {"cell": "B9", "reason": "注释内容"}]


def test_a_published_figure_comes_with_its_cells():
    output = document("2021_主要指标.xlsx")[0]["observations"][0]
    told = {
        name: output[name]
        for name in ("value", "unit", "decimals", "growth", "growth_decimals", "value_cell")
    }
    assert told == {
        "value": 110.74, "unit": "亿元", "decimals": 2, "growth": 10.0, "growth_decimals": 0,
        "value_cell": "C5",
    }  # fmt: skip
    assert (output["growth_cell"], output["sheet"]) == ("D5", "主要经济指标")


def test_what_is_not_known_is_null_and_an_absent_part_of_a_key_is_blank():
    record = reading_json(reading(observation=[{"label": "企业活跃度", "growth": 3.0}]))["observations"][0]
    null = [name for name, value in record.items() if value is None]
    assert null == [
        "indicator", "value", "unit", "source_value", "source_unit", "source_text", "decimals",
        "growth_unit", "growth_over", "growth_basis", "growth_decimals", "rank", "rank_by",
        "value_cell", "growth_cell",
    ]  # fmt: skip
    assert (record["scope"], record["item"], record["qualifier"]) == ("", "", "")


def test_zero_is_not_null():
    record = reading_json(reading(observation=[{"value": 0.0, "decimals": 0}]))["observations"][0]
    assert (record["value"], record["decimals"]) == (0.0, 0)


def test_a_projects_milestones_and_cells_are_nested():
    project = document("2021_重点项目投资.xlsx")[0]["projects"][0]
    assert project["project"] == "横冲科技工业园污水处理站"
    assert len(project["milestones"]) == 11
    assert project["milestones"][0] == {"name": "项目可研", "done": True, "date": ""}
    assert (project["cells"]["total_investment"], project["cells"]["cumulative_investment"]) == ("D4", "G4")
    assert (project["total_investment"], project["planned_investment"]) == (1903.0, None)


def test_a_project_without_milestones_and_cells_has_none():
    project = reading_json(reading(project=[{"project": "污水处理站"}]))["projects"][0]
    assert (project["milestones"], project["cells"]) == ([], {})


def test_a_problem_is_worded_in_the_readers_language():
    problem = Problem("not_a_number", "error", Place("a.xlsx", "2021", "D17"), "1.2.3")
    with speaking("en"):
        assert problem_json(problem) == {
            "code": "not_a_number",
            "severity": "error",
            "sheet": "2021",
            "cell": "D17",
            "found": "1.2.3",
            "reason": "“1.2.3” is not a number.",
            "remedy": "Correct the cell, or mark it as missing.",
        }


# --- import and log ---


def test_a_review_says_what_would_change_and_that_nothing_was_saved(workspace):
    told = review_json(review(workspace, [table("实缴税金,亿元,4.92")]), None)
    assert list(told) == [
        "against", "counts", "tables", "reports", "blocked", "questions", "remembered", "problems",
        "committed", "revision",
    ]  # fmt: skip
    assert told["counts"] == {"new": 1, "changed": 0, "unchanged": 0, "absent": 0}
    assert (told["against"], told["blocked"], told["committed"], told["revision"]) == (0, False, False, None)


def test_a_committed_review_names_its_revision(workspace):
    reviewed = review(workspace, [sample("2021_绩效报告.docx")])
    told = review_json(reviewed, commit(workspace, reviewed, by="李"))
    assert (told["committed"], told["revision"]) == (True, 1)
    assert told["reports"] == [
        {
            "entity": "大祥工业集中区",
            "time_period": "2021",
            "title": "湖南省大祥工业集中区管理委员会2021年度部门整体支出绩效评价报告",
        }
    ]


def test_a_problem_of_a_review_names_its_file(workspace):
    told = review_json(review(workspace, [sample("faulty_无年份.csv")]), None)
    assert [(p["file"], p["cell"], p["code"]) for p in told["problems"]] == [
        ("faulty_无年份.csv", "C2", "year_missing"),
        ("faulty_无年份.csv", "E5", "row_too_long"),
    ]
    assert told["blocked"] is True


def test_a_revision_says_when_who_and_why():
    revision = Revision(3, "2022-03-01T08:30:00+00:00", "李", ("a.xlsx",), {"removed": 2}, "误传", undoes=2)
    assert revision_json(revision) == {
        "revision": 3,
        "at": "2022-03-01T08:30:00+00:00",
        "by": "李",
        "files": ["a.xlsx"],
        "counts": {"removed": 2},
        "reason": "误传",
        "undoes": 2,
    }
