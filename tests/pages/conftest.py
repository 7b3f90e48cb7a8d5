"""An app of its own for each test, on a database of its own."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from perfdata.workflow.sample import load_sample, start_empty
from perfdata.workflow.workspace import DATABASE_VARIABLE, open_workspace

APP = Path(__file__).parents[2] / "app.py"
# The first run of a process imports everything.
TIMEOUT_S = 60


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    """A database with the sample, made once and copied for each test."""
    path = tmp_path_factory.mktemp("sample") / "perfdata.sqlite"
    workspace = open_workspace(f"sqlite:///{path}")
    load_sample(workspace)
    workspace.store.close()
    return path


@pytest.fixture
def unused_database(tmp_path, monkeypatch):
    """The path of a database that was never opened; the app opens it."""
    path = tmp_path / "perfdata.sqlite"
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{path}")
    monkeypatch.delenv("PERFDATA_LANGUAGE", raising=False)
    return path


@pytest.fixture
def database(sample_file, unused_database):
    """The path of a database with the sample."""
    shutil.copyfile(sample_file, unused_database)
    return unused_database


@pytest.fixture
def emptied(database):
    """The path of a database that the sample was taken out of."""
    workspace = open_workspace(f"sqlite:///{database}")
    start_empty(workspace, by="test")
    workspace.store.close()
    return database


@pytest.fixture
def open_page():
    """Opens a page of the app by the name of its file, with what its address asks for."""

    def opened(page: str = "overview", **address: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=TIMEOUT_S)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        return app if page == "overview" else app.switch_page(f"pages/{page}.py").run()

    return opened
