"""A database made by an older version is brought up to date when it is opened, and loses nothing."""

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import DatabaseError

from perfdata.model import SCORES
from perfdata.store import migrations, open_store
from perfdata.store.engine import writing

REVISION = (
    'INSERT INTO revision (revision, at, "by", reason, files, counts, kind)'
    " VALUES (1, '2022-03-01', '李', '', '[]', '{}', 'import')"
)
SCORE = (
    "INSERT INTO score (entity, time_period, level1, level2, level3, target, actual, weight, score, reason,"
    " file, sheet, \"row\", valid_from) VALUES ('大祥工业集中区', '2022', '产出指标', '数量指标', '道路长度',"
    " '≥5公里', '5公里', 20, 19.5, '', 'a.xlsx', '自评表', 9, 1)"
)
BUDGET = (
    'INSERT INTO budget (entity, time_period, line, initial, adjusted, executed, unit, file, sheet, "row",'
    " valid_from) VALUES ('大祥工业集中区', '2022', '年度资金总额', NULL, 90, 89.974, '万元', '', '', 5, 1)"
)
PROJECT = (
    "INSERT INTO project (entity, project, role, time_period, total_investment, unit, stage, milestones,"
    ' file, sheet, "row", cells, valid_from)'
    " VALUES ('大祥工业集中区', '污水处理站', 'detail', '2021', 1903, '万元', '', '', '', '', 5, '{}', 1)"
)


@pytest.fixture
def old(blank_url):
    """The address of a database of the first version with one row of each kind that changed."""
    engine = create_engine(blank_url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", migrations.__path__[0])
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in (REVISION, SCORE, BUDGET, PROJECT):
            connection.execute(text(statement))
    engine.dispose()
    return blank_url


def test_scores_of_before_are_those_of_the_whole_department(old):
    (row,) = open_store(old).facts("score").to_dict("records")
    assert (row["project"], row["level3"], row["weight"], row["score"]) == ("", "道路长度", 20.0, 19.5)


def test_an_absent_amount_stays_absent_and_the_others_stay_what_they_are(old):
    store = open_store(old)
    (line,) = store.facts("budget").to_dict("records")
    assert (line["project"], line["line"], line["adjusted"], line["executed"]) == (
        "",
        "年度资金总额",
        90.0,
        89.974,
    )
    assert line["initial"] != line["initial"]
    (project,) = store.facts("project").to_dict("records")
    assert (project["project"], project["total_investment"], project["figures"]) == (
        "污水处理站",
        1903.0,
        "",
    )


def test_one_indicator_of_two_projects_is_two_scores_afterwards(old):
    store = open_store(old)
    row = {"entity": "大祥工业集中区", "time_period": "2022", "level1": "产出指标", "level2": "数量指标"}
    rows = [{**row, "project": name, "level3": "道路长度", "score": 20.0} for name in ("甲", "乙")]
    store.commit({"score": SCORES.frame(rows)}, by="李", reason="", reviewed_against=1)
    assert store.facts("score")["project"].tolist() == ["", "乙", "甲"]


def test_no_table_of_the_change_is_left_behind(old):
    engine = open_store(old).engine
    assert [name for name in inspect(engine).get_table_names() if name.endswith("_0002")] == []


@pytest.mark.parametrize("name", ["score", "budget", "project"])
def test_facts_of_before_can_be_changed_and_the_change_undone(old, name):
    store = open_store(old)
    before = store.digest()
    removed = store.commit({}, by="李", reason="", reviewed_against=1, remove={name: store.facts(name)})
    assert removed.counts["removed"] == 1
    store.undo(2, by="李", reason="")
    assert store.digest() == before


def test_the_log_of_before_is_chained_and_guarded(old):
    store = open_store(old)
    with pytest.raises(DatabaseError, match="the log is not changed"), writing(store.engine) as connection:
        connection.execute(text("UPDATE revision SET reason = ''"))
    store.close()
    assert open_store(old).revisions()[0].by == "李"
