"""The facts as CSV files: equal contents give equal files, whatever imports led to them."""

import csv
import io

import pytest

from perfdata.errors import UnknownRevision, UsageError
from perfdata.workflow.review import commit, review
from perfdata.workflow.tables import csv_tables, write_csv
from perfdata.workflow.workspace import open_workspace
from tests.workflow.conftest import sample, table

YEAR_2021 = "2021_主要指标.xlsx"
YEAR_2022 = "2022_主要指标_虚构演示.xlsx"
PROJECTS = "2022_重点项目投资_虚构演示.xlsx"


def save(workspace, *sources):
    return commit(workspace, review(workspace, sources), by="李", reason="试")


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


# --- refusals ---


def test_a_revision_that_never_was_is_refused(workspace):
    save(workspace, sample(YEAR_2021))
    with pytest.raises(UnknownRevision):
        csv_tables(workspace, revision=7)


@pytest.mark.parametrize(
    "place", ["", "missing/facts.csv"], ids=["a folder", "in a folder that is not there"]
)
def test_a_place_that_cannot_be_written_is_refused(tmp_path, place):
    with pytest.raises(UsageError) as refused:
        write_csv({"observation": b"entity\r\n"}, tmp_path / place)
    assert refused.value.code == "not_writable"


# --- the files ---


def test_an_empty_store_gives_the_headings_of_the_observations_alone(workspace):
    tables = csv_tables(workspace)
    assert list(tables) == ["observation"]
    assert tables["observation"].startswith("\ufeffentity,indicator,label,".encode())
    assert rows(tables["observation"]) == []


def test_each_kind_of_fact_has_a_file_of_its_own(workspace, tmp_path):
    save(workspace, sample(YEAR_2022), sample(PROJECTS))
    written = write_csv(csv_tables(workspace), tmp_path / "facts.csv")
    assert [path.name for path in written] == ["facts.csv", "facts.project.csv"]
    assert [len(rows(path.read_bytes())) for path in written] == [25, 18]


def test_a_path_without_an_ending_gets_one_for_the_other_kinds(tmp_path):
    written = write_csv({"observation": b"", "project": b""}, tmp_path / "facts")
    assert [path.name for path in written] == ["facts", "facts.project.csv"]


def test_a_figure_stands_with_its_key_value_and_growth(workspace):
    save(workspace, sample(YEAR_2021))
    output = next(
        r for r in rows(csv_tables(workspace)["observation"]) if r["indicator"] == "industrial_output"
    )
    wanted = ("entity", "time_period", "basis", "kind", "value", "unit", "growth", "growth_unit", "scope")
    assert [output[name] for name in wanted] == [
        "大祥工业集中区", "2021", "period", "actual", "110.74", "亿元", "10", "%", "",
    ]  # fmt: skip


def test_no_file_names_a_revision_a_time_or_where_a_figure_was_printed(workspace):
    save(workspace, sample(YEAR_2022), sample(PROJECTS))
    for content in csv_tables(workspace).values():
        assert {"revision", "valid_from", "at", "file", "sheet", "value_cell", "cells"} & set(
            rows(content)[0]
        ) == set()


@pytest.mark.parametrize(
    ("choice", "kinds", "periods"),
    [
        pytest.param({"period": "2021"}, ["observation"], {"2021"}, id="one period"),
        pytest.param({"period": "1999"}, ["observation"], set(), id="a period without figures"),
        pytest.param({"entity": "大祥区"}, ["observation"], set(), id="an entity without figures"),
        pytest.param({"revision": 1}, ["observation"], {"2021"}, id="as of the first import"),
    ],
)
def test_a_choice_leaves_out_the_rest(workspace, choice, kinds, periods):
    save(workspace, table("规模以上工业总产值,亿元,110.74"))
    save(workspace, sample(PROJECTS))
    tables = csv_tables(workspace, **choice)
    assert list(tables) == kinds
    assert {row["time_period"] for row in rows(tables["observation"])} == periods


def test_equal_contents_give_equal_files_whatever_imports_led_to_them(workspace, tmp_path):
    save(workspace, sample(YEAR_2021), sample(PROJECTS))
    other = open_workspace(f"sqlite:///{tmp_path / 'other.db'}")
    save(other, sample(YEAR_2022))
    save(other, sample(PROJECTS))
    other.store.undo(1, by="王", reason="误传")
    save(other, sample(YEAR_2021))
    assert csv_tables(other) == csv_tables(workspace)
    assert len(csv_tables(other)) == 2
    other.store.close()
