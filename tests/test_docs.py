"""The documents stay true: pages, commands, topics, settings and libraries are all named; examples run."""

import doctest
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from perfdata import __version__
from perfdata.__main__ import main
from perfdata.catalogue import load
from tests.boundaries import python_files

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.zh.md"]
DOCUMENTS = [*READMES, "CONTRIBUTING.md", "CHANGELOG.md", "perfdata/README.md", "sample_data/README.md"]


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def section(name, number):
    """What stands under the README's heading of that number; both languages have the same headings."""
    return re.split(r"^## .*$", text(name), flags=re.MULTILINE)[number]


def first_cells(table):
    """What stands in backticks in the first cells of a table's rows."""
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


MOST_BYTES = 600_000
QUICK_START, PAGES, COMMANDS, SETTINGS, TOPICS = 1, 2, 4, 6, 7


# --- the READMEs name what there is, and nothing else ---


def test_both_readmes_have_the_same_parts():
    english, chinese = (re.findall(r"^## ", text(name), re.MULTILINE) for name in READMES)
    # Dependencies and further reading are told once, in English.
    assert len(english) == len(chinese) + 2 == 11


@pytest.mark.parametrize("name", READMES)
def test_every_page_is_named_and_no_other(name):
    pages = {path.stem for path in (ROOT / "pages").glob("*.py")} - {"__init__"}
    told = re.findall(r"^\| [^|]+ \| `(\w+)` \|", section(name, PAGES), re.MULTILINE)
    assert sorted(told) == sorted(pages)


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_named_with_its_options_and_no_other(name):
    told = {cell.split()[0]: set(re.findall(r"--\w+", cell)) for cell in first_cells(section(name, COMMANDS))}
    own = {
        command: {option for one in made.params if isinstance(one, click.Option) for option in one.opts}
        for command, made in main.commands.items()
    }
    # These two are named once, below the table.
    common = {"--json", "--database"}
    assert told == {command: options - common for command, options in own.items()}
    assert all(f"`{option}" in section(name, COMMANDS) for option in common)


@pytest.mark.parametrize("name", READMES)
def test_every_topic_of_the_catalogue_is_named_and_no_other(name):
    told = re.findall(r"`(\w+)` [\u4e00-\u9fff]+", section(name, TOPICS))
    assert told == list(load().topics)


@pytest.mark.parametrize("name", READMES)
def test_every_environment_variable_is_a_row_of_the_settings_and_no_other(name):
    code = "\n".join(path.read_text(encoding="utf-8") for path in python_files(ROOT))
    told = [cell for cell in first_cells(section(name, SETTINGS)) if cell.isupper()]
    assert sorted(told) == sorted(set(re.findall(r"PERFDATA_[A-Z_]+", code)))


@pytest.mark.parametrize("name", READMES)
def test_every_setting_of_streamlit_is_a_row_of_the_settings_and_no_other(name):
    settings = tomllib.loads(text(".streamlit/config.toml"))
    keys = [f"{part}.{key}" for part, values in settings.items() if part != "theme" for key in values]
    told = [cell for cell in first_cells(section(name, SETTINGS)) if not cell.isupper()]
    assert sorted(told) == sorted([*keys, "theme.*"])


def test_every_requirement_has_a_reason_and_no_other_library():
    pins = [line for line in text("requirements.txt").splitlines() if line]
    required = [re.split(r"[\[=]", line)[0] for line in pins]
    told = first_cells(text("README.md").partition("## Dependencies")[2].partition("\n## ")[0])
    assert sorted(told) == sorted(required)


def test_every_tool_of_development_is_named():
    tools = re.findall(r"^([\w-]+)==", text("requirements-dev.txt"), re.MULTILINE)
    assert len(tools) > 5
    said = text("README.md").partition("For development:")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"`([\w-]+)`", said)) == sorted(tools)


def test_every_rule_names_a_module_and_a_test_that_are_there():
    row = r"^\|.+\| `([\w/]+\.py)::(test_\w+)` \| `([\w/]+\.py)` \|$"
    rules = re.findall(row, text("README.md"), re.MULTILINE)
    assert len(rules) >= 30
    assert [code for _, _, code in rules if not (ROOT / "perfdata" / code).is_file()] == []
    tests = {(file, name): (ROOT / "tests" / file).read_text(encoding="utf-8") for file, name, _ in rules}
    assert [rule for rule, source in tests.items() if f"def {rule[1]}(" not in source] == []


# --- what the documents show runs ---


def lines(name):
    """The command lines of perfdata that a document shows."""
    return re.findall(r"^(python -m perfdata .+)$", text(name), re.MULTILINE)


def test_the_command_lines_of_the_readme_run_in_order(tmp_path):
    shown = lines("README.md")
    assert {line.split()[3] for line in shown} == set(main.commands)
    for line in shown:
        words = [sys.executable, *shlex.split(line)[1:]]
        words = [str(ROOT / word) if word.startswith("sample_data/") else word for word in words]
        done = subprocess.run(
            words,
            cwd=tmp_path,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "PERFDATA_DATABASE_URL": f"sqlite:///{tmp_path / 'facts.db'}",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert (line, done.returncode, done.stderr) == (line, 0, "")
    assert (tmp_path / "facts.csv").is_file()


def test_the_worked_example_of_the_layout_runs_as_printed(monkeypatch):
    monkeypatch.chdir(ROOT)
    found = doctest.testfile(str(ROOT / "perfdata" / "README.md"), module_relative=False, encoding="utf-8")
    assert found.attempted > 20
    assert found.failed == 0


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md"])
def test_every_task_of_make_that_a_document_names_is_there(name):
    named = set(re.findall(r"(?:^|`)make ([a-z]+)\b", text(name), re.MULTILINE))
    tasks = set(re.findall(r"^([a-z]+):.*## ", text("Makefile"), re.MULTILINE))
    assert {"test"} <= named <= tasks


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_to_a_file_that_is_there(name):
    folder = (ROOT / name).parent
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text(name))
    broken = [link for link in links if not link.startswith("https://") and not (folder / link).exists()]
    assert broken == []


@pytest.mark.parametrize("name", READMES)
def test_pictures_are_shown_and_small(name):
    pictures = re.findall(r"\]\((docs/[^)]+)\)", text(name))
    assert len(pictures) == 10
    assert [one for one in pictures if (ROOT / one).stat().st_size > MOST_BYTES] == []


def test_every_file_that_contributing_names_is_there():
    named = re.findall(
        r"`((?:perfdata|pages|tests)/[\w./-]*\w|[\w.]+\.(?:po|toml|py))`", text("CONTRIBUTING.md")
    )
    assert len(named) > 8
    exists = {
        name: (ROOT / name).exists() or any(ROOT.glob(f"perfdata/**/{name}"))
        for name in named
        if "9_" not in name
    }
    assert [name for name, there in exists.items() if not there] == []


# --- CONTRIBUTING and CHANGELOG ---


def test_contributing_begins_with_ten_lines_for_those_in_a_hurry():
    opening = text("CONTRIBUTING.md").split("\n## ")[1]
    assert opening.startswith("TL;DR")
    assert 8 <= len(re.findall(r"^\d+\. .+$", opening, re.MULTILINE)) <= 12


def test_the_changes_begin_with_the_present_version():
    newest = re.search(r"^## (\S+)", text("CHANGELOG.md"), re.MULTILINE)
    assert newest[1] == __version__


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_shows_a_path_of_somebodys_machine(name):
    assert re.findall(r"(?<![\w.])/(?:home|root|work|Users|tmp)/|[A-Z]:\\\\", text(name)) == []
