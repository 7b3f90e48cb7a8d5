"""The layers of perfdata hold: no import goes against the table, and none of them needs the UI."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path, PurePosixPath

import pytest

from tests.boundaries import MAY_IMPORT, imports, python_files, violations

ROOT = Path(__file__).parents[1]


def plant(folder, file, source):
    """A source tree of one file."""
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return folder


def one_spelling(name):
    """A distribution's name as pip compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


# --- the check itself ---


@pytest.mark.parametrize(
    ("file", "source", "line", "name"),
    [
        pytest.param(
            "perfdata/compute/growth.py", "import streamlit", 1, "streamlit", id="the UI in compute"
        ),
        pytest.param(
            "perfdata/chart/build.py",
            "from perfdata.store import open_store",
            1,
            "perfdata.store.open_store",
            id="the store in a chart",
        ),
        pytest.param(
            "pages/upload.py",
            "from perfdata.reading import read",
            1,
            "perfdata.reading.read",
            id="reading in a page",
        ),
        pytest.param(
            "pages/parts/cache.py",
            "import perfdata.store.store as kept",
            1,
            "perfdata.store.store",
            id="the store in a part of a page, under another name",
        ),
        pytest.param(
            "app.py", "from perfdata import recognise", 1, "perfdata.recognise", id="recognise in the app"
        ),
        pytest.param(
            "perfdata/chart/line.py",
            "from perfdata import errors, store",
            1,
            "perfdata.store",
            id="from the package itself, as the second name",
        ),
        pytest.param(
            "perfdata/chart/line.py",
            "from ..store import keys",
            1,
            "perfdata.store.keys",
            id="a relative import",
        ),
        pytest.param(
            "perfdata/chart/line.py",
            "from .. import store",
            1,
            "perfdata.store",
            id="a relative import of the folder",
        ),
        pytest.param(
            "perfdata/chart/__init__.py",
            "from ..store import keys",
            1,
            "perfdata.store.keys",
            id="a relative import in an __init__",
        ),
        pytest.param(
            "perfdata/compute/parts/__init__.py",
            "from ...reading import read",
            1,
            "perfdata.reading.read",
            id="a relative import two folders up",
        ),
        pytest.param(
            "perfdata/recognise/rows.py",
            "def read():\n    from perfdata.reading import files\n",
            2,
            "perfdata.reading.files",
            id="inside a function",
        ),
        pytest.param(
            "perfdata/terms/units.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import perfdata.language\n",
            3,
            "perfdata.language",
            id="for type checking only",
        ),
        pytest.param(
            "perfdata/store/files.py",
            "import importlib\nimportlib.import_module('perfdata.workflow')\n",
            2,
            "perfdata.workflow",
            id="by import_module",
        ),
        pytest.param(
            "pages/report.py",
            "from perfdata.chart import build",
            1,
            "perfdata.chart.build",
            id="more of chart than its rendering",
        ),
        pytest.param("pages/report.py", "import perfdata", 1, "perfdata", id="the whole package in a page"),
        pytest.param("pages/report.py", "from perfdata import *", 1, "perfdata.*", id="a star in a page"),
        pytest.param(
            "perfdata/model/frames.py",
            "from perfdata.catalogue import load",
            1,
            "perfdata.catalogue.load",
            id="upwards",
        ),
        pytest.param(
            "perfdata/narrative/claims.py",
            "from perfdata.chart.model import Chart",
            1,
            "perfdata.chart.model.Chart",
            id="between neighbours",
        ),
        pytest.param(
            "perfdata/workflow/overview.py",
            "from pages.parts import cache",
            1,
            "pages.parts.cache",
            id="a page in workflow",
        ),
        pytest.param(
            "perfdata/__init__.py",
            "from perfdata.store import Store",
            1,
            "perfdata.store.Store",
            id="the root",
        ),
        pytest.param(
            "perfdata/helpers/texts.py",
            "from perfdata.model import Place",
            1,
            "perfdata.model.Place",
            id="a folder that is not in the table",
        ),
    ],
)
def test_a_planted_import_is_found(tmp_path, file, source, line, name):
    assert violations(plant(tmp_path, file, source)) == [f"{file}:{line} may not import {name}"]


@pytest.mark.parametrize(
    ("file", "source"),
    [
        pytest.param("pages/report.py", "import streamlit as st", id="the UI in a page"),
        pytest.param("pages/report.py", "from pages.parts import cache", id="a part of pages in a page"),
        pytest.param("pages/report.py", "from perfdata.chart.plotly import figure", id="rendering in a page"),
        pytest.param("pages/report.py", "from perfdata.chart import theme", id="the theme in a page"),
        pytest.param("perfdata/store/store.py", "from . import keys", id="a layer's own module"),
        pytest.param("perfdata/store/store.py", "import pandas", id="a library"),
        pytest.param("perfdata/store/store.py", "import streamlit_free", id="a name that only begins so"),
        pytest.param("perfdata/__main__.py", "from perfdata import __version__", id="the version"),
        pytest.param(
            "perfdata/export/slides.py", "from perfdata.chart.model import Chart", id="a chart to export"
        ),
    ],
)
def test_an_allowed_import_is_not_held_up(tmp_path, file, source):
    assert violations(plant(tmp_path, file, source)) == []


# --- the project ---


def test_no_import_goes_against_the_table():
    assert violations(ROOT) == []


def test_the_check_covers_every_layer_and_every_folder():
    places = {path.relative_to(ROOT).parts for path in python_files(ROOT)}
    layers = {parts[1].removesuffix(".py") for parts in places if parts[0] == "perfdata"}
    assert layers | {"pages"} == {*MAY_IMPORT, "__init__"}
    assert {parts[0] for parts in places} == {"perfdata", "pages", "app.py"}


def test_the_table_in_the_readme_is_the_one_that_is_enforced():
    text = (ROOT / "perfdata" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \|$", text, flags=re.MULTILINE)
    shown = {name: tuple(re.findall(r"`([\w.]+)`", allowed)) for name, allowed in rows}
    assert shown == MAY_IMPORT


def test_every_layer_imports_with_streamlit_uninstalled():
    program = """
import importlib, pkgutil, sys

class Uninstalled:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "streamlit":
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Uninstalled())
try:
    import streamlit
except ModuleNotFoundError:
    print("no streamlit")
import perfdata
for module in pkgutil.walk_packages(perfdata.__path__, "perfdata."):
    # Alembic runs the scripts of migrations itself, in a context of its own.
    if "migrations" not in module.name:
        importlib.import_module(module.name)
        print(module.name)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    names = done.stdout.splitlines()
    assert names[0] == "no streamlit"
    assert {"perfdata.workflow", "perfdata.__main__", "perfdata.chart.plotly"} <= set(names)


def test_every_library_that_is_imported_is_pinned():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = {one_spelling(re.split(r"[\[=]", line)[0]) for line in lines if line}
    made_by = packages_distributions()
    used = {
        one.name.partition(".")[0]
        for path in python_files(ROOT)
        for one in imports(path.read_text(encoding="utf-8"), PurePosixPath(path.relative_to(ROOT)))
    }
    libraries = used - set(sys.stdlib_module_names) - {"perfdata", "pages"}
    assert {"pandas", "streamlit"} <= libraries
    unpinned = {name for name in libraries if not pinned & {*map(one_spelling, made_by.get(name, []))}}
    assert unpinned == set()


def test_every_pin_names_one_version():
    files = [ROOT / "requirements.txt", ROOT / "requirements-dev.txt"]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line]
    loose = [
        line for line in lines if not re.fullmatch(r"[\w-]+(\[\w+\])?==[\w.]+|-r requirements\.txt", line)
    ]
    assert (len(lines) > 10, loose) == (True, [])


def test_nothing_is_named_for_having_no_subject():
    vague = {"utils", "util", "helpers", "common", "manager", "misc"}
    parts = {part for path in python_files(ROOT) for part in path.relative_to(ROOT).with_suffix("").parts}
    assert parts & vague == set()
