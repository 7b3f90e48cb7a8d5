"""The command line as its users run it: a process, a database of its own, one JSON document."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from perfdata import __version__
from perfdata.store import open_store

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sample_data"
MAIN_2021 = SAMPLE / "2021_主要指标.xlsx"
REPORT_2021 = SAMPLE / "2021_绩效报告.docx"
PROJECTS_2021 = SAMPLE / "2021_重点项目投资.xlsx"
MAIN_2022 = SAMPLE / "2022_主要指标_虚构演示.xlsx"
FAULTY = SAMPLE / "faulty_主要指标.xlsx"
NO_YEAR = SAMPLE / "faulty_无年份.csv"


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout; an error where it is none or more than that."""
        return json.loads(self.out)


class Desk:
    """A folder with a database, where commands are run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"sqlite:///{folder / 'facts.db'}"

    def run(self, *words: object, **settings: str) -> Ended:
        """Runs a command. No command may ever show a traceback."""
        usual = {name: value for name, value in os.environ.items() if not name.startswith("PERFDATA_")}
        done = subprocess.run(
            [sys.executable, "-m", "perfdata", *map(str, words)],
            cwd=ROOT,
            env={**usual, "PERFDATA_DATABASE_URL": self.url, "PYTHONUTF8": "1", **settings},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert "Traceback" not in done.stderr + done.stdout
        return Ended(done.returncode, done.stdout, done.stderr)

    def digest(self) -> str:
        """What the store says, as one number."""
        store = open_store(self.url)
        try:
            return store.digest()
        finally:
            store.close()

    def file(self, name: str, content: bytes) -> Path:
        """A file in the folder."""
        path = self.folder / name
        path.write_bytes(content)
        return path

    def table(
        self, *rows: str, name: str = "主要指标.csv", title: str = "大祥工业集中区2021年主要指标"
    ) -> Path:
        """A small table with a title and headings."""
        return self.file(name, "\n".join([title, "指标,单位,绝对额", *rows, ""]).encode())


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture(scope="module")
def stock(tmp_path_factory):
    """A database that holds the main figures of 2021 as revision 1."""
    first = Desk(tmp_path_factory.mktemp("stock"))
    assert first.run("import", "--yes", MAIN_2021).status == 0
    return first.folder / "facts.db"


@pytest.fixture
def stocked(desk, stock):
    """A desk with a copy of that database."""
    shutil.copy(stock, desk.folder / "facts.db")
    return desk


def refused(ended, code):
    """Whether a command was refused with this code, one JSON document and a message on stderr."""
    error = ended.json["error"]
    assert set(ended.json) == {"error"}
    assert set(error) == {"code", "message"}
    assert error["message"] in ended.err
    # A refusal without words of its own is said by its code.
    assert error["code"] not in error["message"]
    return (ended.status, error["code"]) == (2, code)


# --- files that cannot be read ---

BAD_FILES = [
    pytest.param("扫描件.pdf", b"%PDF-1.7\n", "unsupported_format", id="a PDF"),
    pytest.param("空.xlsx", b"", "empty_file", id="an empty file"),
    pytest.param("半截.xlsx", MAIN_2021.read_bytes()[:3000], "damaged", id="half a workbook"),
    pytest.param("照片.docx", b"\x89PNG\r\n\x1a\n", "unsupported_format", id="a picture named .docx"),
    pytest.param("乱码.csv", b"\xff\xff\x80\x80\xff,\xff\n" * 9, "not_text", id="bytes that are no text"),
]


@pytest.mark.parametrize(("name", "content", "code"), BAD_FILES)
def test_reading_an_unreadable_file_is_refused(desk, name, content, code):
    ended = desk.run("read", "--json", desk.file(name, content))
    assert refused(ended, code)
    assert name in ended.json["error"]["message"]


@pytest.mark.parametrize(("name", "content", "code"), BAD_FILES)
def test_importing_an_unreadable_file_beside_a_good_one_saves_neither(stocked, name, content, code):
    before = stocked.digest()
    assert refused(stocked.run("import", "--yes", "--json", MAIN_2022, stocked.file(name, content)), code)
    assert stocked.digest() == before


@pytest.mark.parametrize("command", [["read"], ["import", "--yes"], ["claims"]], ids=lambda words: words[0])
@pytest.mark.parametrize("place", ["missing.xlsx", "."], ids=["a missing file", "a folder"])
def test_a_path_that_is_no_file_is_refused(desk, command, place):
    assert refused(desk.run(*command, "--json", desk.folder / place), "file_missing")


# --- wrong usage ---


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(["read"], "usage", id="read without a file"),
        pytest.param(["read", MAIN_2021, "--loud"], "usage", id="an unknown option"),
        pytest.param(["reed", MAIN_2021], "usage", id="an unknown command"),
        pytest.param(["undo"], "usage", id="undo without a revision"),
        pytest.param(["undo", "two"], "usage", id="a revision that is no number"),
        pytest.param(["undo", "9"], "unknown_revision", id="undo of an import that never was"),
        pytest.param(["undo", "0"], "unknown_revision", id="undo of the empty store"),
        pytest.param(["export", "csv"], "usage", id="export without a place"),
        pytest.param(["export", "pdf", "--out", "x.pdf"], "usage", id="an unknown format"),
        pytest.param(
            ["export", "csv", "--out", "x.csv", "--revision", "9"],
            "unknown_revision",
            id="export as of no import",
        ),
        pytest.param(
            ["export", "csv", "--out", "x.csv", "--entity", "蓬莱岛"],
            "unknown_entity",
            id="export of no entity",
        ),
        pytest.param(["export", "csv", "--out", "."], "not_writable", id="export onto a folder"),
        pytest.param(["claims", MAIN_2021], "not_a_report", id="claims of a workbook"),
        pytest.param(["log", "--database", "facts"], "store_unreachable", id="no database address"),
        pytest.param(
            ["log", "--database", "mysql://127.0.0.1/facts"], "store_unreachable", id="another database"
        ),
        pytest.param(["log", "--database", "sqlite:////"], "store_unreachable", id="a folder for a database"),
        pytest.param(
            ["log", "--database", f"sqlite:///{MAIN_2021}"], "store_damaged", id="a workbook for a database"
        ),
    ],
)
def test_wrong_usage_is_refused_and_changes_nothing(stocked, words, code):
    before = stocked.digest()
    assert refused(stocked.run(*words, "--json"), code)
    assert stocked.digest() == before


def test_without_json_a_refusal_is_said_on_stderr_alone(desk):
    ended = desk.run("read", desk.folder / "missing.xlsx")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("找不到文件“")


def test_a_refusal_is_said_in_english_where_that_is_set(desk):
    ended = desk.run("read", "missing.xlsx", PERFDATA_LANGUAGE="en")
    assert ended.err == "There is no file “missing.xlsx”. Check the path and the name.\n"


# --- read ---


def test_reading_tells_every_figure_and_stores_nothing(desk):
    ended = desk.run("read", "--json", MAIN_2021, PROJECTS_2021)
    assert (ended.status, ended.err) == (0, "")
    main, projects = ended.json["files"]
    assert [main["file"], projects["file"]] == ["2021_主要指标.xlsx", "2021_重点项目投资.xlsx"]
    assert [(o["indicator"], o["value"], o["growth"]) for o in main["observations"][:4]] == [
        ("industrial_output", 110.74, 10.0),
        ("industrial_value_added", 32.43, 9.5),
        ("park_investment", 14.83, 10.0),
        ("tax_paid", 4.92, 18.0),
    ]
    assert [p["cumulative_investment"] for p in projects["projects"]] == [304.7]
    assert not (desk.folder / "facts.db").exists()


def test_reading_faulty_data_names_each_fault_by_its_cell(desk):
    ended = desk.run("read", "--json", FAULTY)
    problems = {(p["cell"], p["code"]) for p in ended.json["files"][0]["problems"]}
    assert ended.status == 1
    assert {("C5", "not_a_number"), ("C6", "error_value"), ("C9", "conflicting_values")} <= problems
    assert all(p["reason"] and p["remedy"] for p in ended.json["files"][0]["problems"])


def test_reading_without_json_is_text_for_people(desk):
    ended = desk.run("read", MAIN_2021)
    assert ended.status == 0
    assert ended.out.startswith("2021_主要指标.xlsx\n")
    assert "主要经济指标" in ended.out


def test_what_is_redirected_is_utf_8_where_the_system_has_another_encoding(desk):
    ended = desk.run("read", FAULTY, PYTHONIOENCODING="gbk")
    assert ended.status == 1
    assert "faulty_主要指标.xlsx › 工作表“主要经济指标” › C6：" in ended.out


# --- import ---


def test_a_review_saves_nothing_until_yes_is_said(desk):
    ended = desk.run("import", "--json", MAIN_2021)
    told = ended.json
    assert (ended.status, told["committed"], told["revision"]) == (0, False, None)
    assert told["counts"] == {"new": 14, "changed": 0, "unchanged": 0, "absent": 0}
    assert desk.run("log", "--json").json == {"revisions": []}


def test_an_import_is_one_revision_for_all_its_files(desk):
    ended = desk.run("import", "--yes", "--json", MAIN_2021, PROJECTS_2021, REPORT_2021)
    assert (ended.status, ended.json["committed"], ended.json["revision"]) == (0, True, 1)
    (revision,) = desk.run("log", "--json").json["revisions"]
    assert revision["files"] == ["2021_主要指标.xlsx", "2021_重点项目投资.xlsx", "2021_绩效报告.docx"]


def test_importing_the_same_file_twice_changes_nothing(stocked):
    before = stocked.digest()
    ended = stocked.run("import", "--yes", "--json", MAIN_2021)
    assert (ended.status, ended.json["committed"], ended.json["revision"]) == (0, False, None)
    assert ended.json["counts"] == {"new": 0, "changed": 0, "unchanged": 14, "absent": 0}
    assert stocked.digest() == before
    assert len(stocked.run("log", "--json").json["revisions"]) == 1


@pytest.mark.parametrize(
    "files",
    [
        pytest.param([FAULTY], id="a file with errors"),
        pytest.param([NO_YEAR], id="a file without a year"),
        pytest.param([MAIN_2022, FAULTY], id="a good file beside one with errors"),
    ],
)
def test_a_file_with_errors_blocks_the_whole_import(stocked, files):
    before = stocked.digest()
    ended = stocked.run("import", "--yes", "--json", *files)
    assert (ended.status, ended.json["blocked"], ended.json["committed"]) == (1, True, False)
    assert stocked.digest() == before


def test_the_entity_and_period_given_fill_what_a_file_lacks(desk):
    bare = desk.table("实缴税金,亿元,5.6", title="主要指标")
    blocked = desk.run("import", "--yes", "--json", bare)
    assert blocked.status == 1
    assert {p["code"] for p in blocked.json["problems"]} == {"entity_missing", "year_missing"}
    filled = desk.run("import", "--yes", "--json", bare, "--entity", "大祥工业集中区", "--period", "2023")
    assert (filled.status, filled.json["committed"]) == (0, True)
    facts = exported(desk)
    assert [(f["entity"], f["time_period"], f["value"]) for f in facts] == [("大祥工业集中区", "2023", "5.6")]


def test_warnings_are_confirmed_by_yes_and_its_reason_is_kept(desk):
    misnamed = desk.file("主要指标.csv", MAIN_2021.read_bytes())
    unexplained = desk.run("import", "--yes", "--reason", "", "--json", misnamed)
    assert refused(unexplained, "reason_missing")
    assert desk.run("import", "--yes", "--json", misnamed).json["committed"] is True
    other = desk.file("项目.csv", PROJECTS_2021.read_bytes())
    assert desk.run("import", "--yes", "--reason", "核对无误", "--json", other).json["committed"] is True
    revisions = desk.run("log", "--json").json["revisions"]
    assert [revision["reason"] for revision in revisions] == ["核对无误", "command line"]


def test_the_database_given_comes_before_the_setting(desk):
    other = f"sqlite:///{desk.folder / 'other.db'}"
    assert desk.run("import", "--yes", MAIN_2021, "--database", other).status == 0
    assert desk.run("log", "--json").json == {"revisions": []}
    assert len(desk.run("log", "--json", "--database", other).json["revisions"]) == 1


def test_what_a_file_leaves_open_is_asked_once(desk):
    bare = desk.table("实缴税金,,5.6", title="主要指标")
    asked = desk.run("import", "--json", bare).json["questions"]
    assert [(q["kind"], q["subject"], q["cell"], q["suggestion"], q["answer"]) for q in asked] == [
        ("entity", "", "C3", "", None),
        ("period", "", "C2", "", None),
        ("unit", "实缴税金", "C3", "亿元", None),
    ]  # fmt: skip
    assert "需要回答：“实缴税金”的计量单位" in desk.run("import", bare).out
    named = desk.table("实缴税金,亿元,5.6", title="主要指标")
    desk.run("import", "--yes", named, "--entity", "大祥工业集中区", "--period", "2023")
    again = desk.run("import", "--yes", "--json", named)
    assert (again.status, again.json["questions"], again.json["committed"]) == (0, [], False)
    assert [one["kind"] for one in again.json["remembered"]] == ["entity", "period"]


def test_a_review_tells_what_follows_from_which_problem(stocked):
    slipped = stocked.table("实缴税金,亿元,49200", name="税金.csv", title="大祥工业集中区2022年主要指标")
    told = stocked.run("import", "--json", slipped).json
    assert [(p["code"], p["cell"], p["because"]) for p in told["problems"]] == [
        ("unit_slip", "C3", ""), ("large_change", "C3", "C3"),
    ]  # fmt: skip
    assert set(told) == {
        "against", "counts", "tables", "reports", "blocked", "questions", "remembered", "problems",
        "committed", "revision",
    }  # fmt: skip


def test_two_files_of_one_name_are_one_import(desk):
    (desk.folder / "other").mkdir()
    files = (
        desk.table("实缴税金,亿元,5.6"),
        desk.file("other/主要指标.csv", desk.table("园区各类投资,亿元,14.8").read_bytes()),
    )
    desk.table("实缴税金,亿元,5.6")
    assert desk.run("import", "--yes", "--json", *files).json["committed"] is True
    (revision,) = desk.run("log", "--json").json["revisions"]
    assert (revision["files"], revision["counts"]["new"]) == (["主要指标.csv", "主要指标 (2).csv"], 2)


# --- log and undo ---


def test_the_log_lists_imports_newest_first(stocked):
    stocked.run("import", "--yes", MAIN_2022)
    newest, oldest = stocked.run("log", "--json").json["revisions"]
    assert set(newest) == {"revision", "at", "by", "files", "counts", "reason", "undoes"}
    assert (newest["revision"], newest["files"]) == (2, ["2022_主要指标_虚构演示.xlsx"])
    assert (oldest["revision"], oldest["counts"]["new"], oldest["undoes"]) == (1, 14, None)
    assert stocked.run("log").out.splitlines()[0].startswith("2  ")


def test_undoing_an_import_leaves_the_store_as_it_was(stocked):
    before = stocked.digest()
    stocked.run("import", "--yes", MAIN_2022)
    assert stocked.digest() != before
    ended = stocked.run("undo", "2", "--json")
    assert (ended.status, ended.json["revision"], ended.json["undoes"]) == (0, 3, 2)
    assert stocked.digest() == before


def test_an_import_is_not_undone_twice(stocked):
    stocked.run("undo", "1")
    before = stocked.digest()
    assert refused(stocked.run("undo", "1", "--json"), "already_undone")
    assert stocked.digest() == before


def test_an_import_is_not_undone_under_a_later_one_that_changed_its_figures(stocked):
    stocked.run("import", "--yes", stocked.table("实缴税金,亿元,5.02"))
    before = stocked.digest()
    ended = stocked.run("undo", "1", "--json")
    assert refused(ended, "changed_later")
    assert "2" in ended.json["error"]["message"]
    assert stocked.digest() == before


# --- claims ---


def test_a_report_is_told_by_its_sections_and_the_number_that_is_missing(desk):
    ended = desk.run("claims", "--json", REPORT_2021)
    told = ended.json
    assert (ended.status, told["entity"], told["time_period"]) == (0, "大祥工业集中区", "2021")
    assert set(told) == {"title", "entity", "time_period", "sections", "claims", "checks"}
    assert {tuple(section) for section in told["sections"]} == {
        ("id", "number", "level", "heading", "start", "end")
    }
    assert {tuple(check) for check in told["checks"]} == {("kind", "start", "end", "message", "ok")}
    assert [s["number"] for s in told["sections"] if s["level"] == 1] == ["一、", "", "三、", "四、"]
    assert [(check["kind"], check["ok"]) for check in told["checks"]] == [
        ("period", False),
        ("ratio", None),
        ("parts_sum", True),
        ("numbering", False),
    ]
    assert {claim["verdict"] for claim in told["claims"]} == {None}


def test_the_figures_of_a_report_are_judged_against_the_database_as_of_a_revision(stocked):
    judged = stocked.run("claims", "--against", "--json", REPORT_2021).json["claims"]
    assert judged[0]["verdict"] == "agrees"
    assert judged[0]["evidence"] == {
        "file": "2021_主要指标.xlsx",
        "sheet": "主要经济指标",
        "cell": "C5",
        "growth_cell": "D5",
    }
    before = stocked.run("claims", "--against", "--revision", "0", "--json", REPORT_2021).json["claims"]
    assert {claim["verdict"] for claim in before} == {"not_in_data"}


# --- export ---


def exported(desk, *options, name="out.csv"):
    """The rows of an export."""
    ended = desk.run("export", "csv", "--out", desk.folder / name, "--json", *options)
    assert (ended.status, set(ended.json)) == (0, {"format", "files"})
    text = (desk.folder / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_an_export_of_equal_contents_is_equal_byte_for_byte(stocked):
    exported(stocked, name="first.csv")
    exported(stocked, name="second.csv")
    stocked.run("import", "--yes", MAIN_2022)
    exported(stocked, name="more.csv")
    stocked.run("undo", "2")
    exported(stocked, name="undone.csv")
    first, second, more, undone = (
        (stocked.folder / f"{name}.csv").read_bytes() for name in ("first", "second", "more", "undone")
    )
    assert first == second == undone
    assert first != more


def test_an_export_holds_the_entity_period_and_revision_asked_for(stocked):
    stocked.run("import", "--yes", MAIN_2022)
    assert {row["time_period"] for row in exported(stocked, "--period", "2022")} == {"2022"}
    assert {row["time_period"] for row in exported(stocked, "--revision", "1")} == {"2021"}
    by_alias = exported(stocked, "--entity", "湖南省大祥工业集中区")
    assert {row["entity"] for row in by_alias} == {"大祥工业集中区"}


def test_text_that_looks_like_a_formula_is_exported_inert(desk):
    formula = '"=HYPERLINK(""http://127.0.0.1"",""点击"")",个,3'
    assert desk.run("import", "--yes", desk.table(formula)).status == 0
    (row,) = exported(desk)
    assert row["label"].startswith("'=HYPERLINK")


# --- help ---


# --- backup and restore ---


def test_a_file_that_is_no_backup_is_not_restored(stocked):
    before = stocked.digest()
    assert refused(stocked.run("restore", "--replace", "--json", MAIN_2021), "not_a_backup")
    missing = stocked.folder / "missing.backup"
    assert refused(stocked.run("restore", "--replace", "--json", missing), "file_missing")
    assert stocked.digest() == before


def test_a_database_that_holds_something_is_only_replaced_when_told(stocked):
    backup = stocked.folder / "all.backup"
    assert stocked.run("backup", backup).status == 0
    stocked.run("import", "--yes", MAIN_2022)
    before = stocked.digest()
    assert refused(stocked.run("restore", "--json", backup), "store_not_empty")
    assert stocked.digest() == before


def test_a_backup_does_not_overwrite_another_file(stocked):
    other = stocked.file("note.txt", b"keep me")
    assert refused(stocked.run("backup", "--json", other), "not_overwritten")
    assert other.read_bytes() == b"keep me"


def test_a_backup_is_restored_on_another_machine(stocked, tmp_path_factory):
    backup = stocked.folder / "all.backup"
    assert stocked.run("backup", "--json", backup).json == {"file": str(backup)}
    other = Desk(tmp_path_factory.mktemp("other"))
    assert other.run("restore", "--json", backup).json == {"file": str(backup), "revision": 1}
    assert other.digest() == stocked.digest()
    assert other.run("log", "--json").json == stocked.run("log", "--json").json


def test_help_lists_every_command(desk):
    ended = desk.run("--help")
    assert ended.status == 0
    commands = ended.out.partition("Commands:")[2].split("\n  ")
    assert [line.split()[0] for line in commands if line.strip()] == [
        "backup", "claims", "export", "import", "log", "read", "restore", "template", "undo",
    ]  # fmt: skip


def test_no_command_at_all_is_wrong_usage_and_shows_the_help(desk):
    ended = desk.run()
    assert (ended.status, ended.out) == (2, "")
    assert "Commands:" in ended.err


def test_the_version_is_the_packages(desk):
    assert desk.run("--version").out == f"perfdata, version {__version__}\n"
