"""A workspace opens the database it is told to: the one given, the environment's, else the usual file."""

from pathlib import Path

import pytest

from perfdata.errors import StoreError
from perfdata.workflow.workspace import database_url, open_workspace

USUAL = f"sqlite:///{Path(__file__).parents[2] / 'var' / 'perfdata.sqlite'}"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        pytest.param("no address", "store_unreachable", id="no address"),
        pytest.param("mysql://localhost/facts", "store_unreachable", id="another database"),
    ],
)
def test_a_database_that_cannot_be_used_is_refused(url, code):
    with pytest.raises(StoreError) as refused:
        open_workspace(url)
    assert refused.value.code == code


def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("一、基本情况\n" * 100, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(StoreError) as refused:
        open_workspace(f"sqlite:///{path}")
    assert refused.value.code == "store_damaged"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("given", "environment", "url"),
    [
        pytest.param(
            "sqlite:///a.db", {"PERFDATA_DATABASE_URL": "sqlite:///b.db"}, "sqlite:///a.db", id="given"
        ),
        pytest.param(
            "", {"PERFDATA_DATABASE_URL": "sqlite:///b.db"}, "sqlite:///b.db", id="the environment's"
        ),
        pytest.param("", {}, USUAL, id="neither"),
        pytest.param("", {"PERFDATA_DATABASE_URL": ""}, USUAL, id="a blank one"),
    ],
)
def test_the_address_given_comes_before_the_environment_and_that_before_the_usual_file(
    given, environment, url
):
    assert database_url(given, environment) == url


def test_a_new_database_is_made_with_its_folder_and_is_empty(tmp_path):
    workspace = open_workspace(f"sqlite:///{tmp_path / 'new' / 'facts.db'}")
    assert (tmp_path / "new" / "facts.db").is_file()
    assert workspace.store.is_empty()
    assert "大祥工业集中区" in workspace.catalogue.entities
    workspace.store.close()
