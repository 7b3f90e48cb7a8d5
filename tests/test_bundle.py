"""The bundle for places without internet: it installs, starts and shows figures with the network off.

No test asks an index for libraries: they are taken from the bundles that `make bundle` put into dist/.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from deploy.bundle import BUNDLED, ROOT, TOP, app_files, pack, start_files, version
from deploy.wheels import PLATFORMS, NoWheelsError, pinned, wanted

WINDOWS, LINUX = PLATFORMS["win_amd64"], PLATFORMS["linux_x86_64"]
PYTHON = "3.11"
# The libraries are for this Python; another one could not start them.
needs_python = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the bundle is for Python 3.11")
VISIT = Path(__file__).parent / "bundle_visit.py"
# A path as people have them.
FOLDER = "园区 数据"
NO_NETWORK = ["unshare", "--net", "--map-root-user", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]


def isolated() -> bool:
    """Whether this system lets a process have a network of its own, which leads nowhere."""
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        return False
    return subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False).returncode == 0


needs_isolation = pytest.mark.skipif(not isolated(), reason="no process may be cut off from the network here")


def wheels_of(platform, folder):
    """The libraries of the last bundle for a platform; skipped where none was made, and fails so in CI."""
    archive = ROOT / "dist" / f"perfdata-{version()}-{platform.name}.zip"
    if not archive.is_file():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("`make bundle` was not run")
    with zipfile.ZipFile(archive) as opened:
        names = [name for name in opened.namelist() if name.startswith(f"{TOP}/wheels/")]
        opened.extractall(folder, names)
    return folder / TOP / "wheels"


def unpacked(archive, folder):
    # Python's own unpacking leaves out that a script may be run.
    with zipfile.ZipFile(archive) as opened:
        for entry in opened.infolist():
            path = Path(opened.extract(entry, folder))
            path.chmod(entry.external_attr >> 16)
    return folder / TOP


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The bundle for Linux with the app as it is now, unpacked."""
    folder = tmp_path_factory.mktemp("bundle")
    archive = pack(wheels_of(LINUX, folder / "libraries"), LINUX, (PYTHON,), folder)
    return unpacked(archive, folder / FOLDER)


@pytest.fixture
def small(tmp_path):
    """A bundle without libraries, to be packed and unpacked at once."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    (wheels / "pip-1.0-py3-none-any.whl").write_bytes(b"no archive")
    (wheels / f"pinned-{PYTHON}.txt").write_text("click==8.5.1\n", encoding="utf-8")
    return wheels


def start(folder, *words):
    return subprocess.run(
        [sys.executable, "start.py", "--install-only", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


# --- refusals ---


@needs_python
def test_a_bundle_that_is_not_whole_says_what_to_do(small, tmp_path):
    folder = unpacked(pack(small, LINUX, (PYTHON,), tmp_path), tmp_path / FOLDER)
    done = start(folder)
    assert done.returncode == 1
    assert "请确认：压缩包已完整解压" in done.stderr
    assert "Unpack the whole bundle" in done.stderr
    # Nothing is left that the next start would take for installed libraries.
    assert list((folder / "libraries").glob("*/site-packages")) == []


def test_another_python_is_refused_with_the_one_that_is_needed(small, tmp_path):
    (small / f"pinned-{PYTHON}.txt").rename(small / "pinned-3.9.txt")
    done = start(unpacked(pack(small, LINUX, ("3.9",), tmp_path), tmp_path / FOLDER))
    assert done.returncode == 1
    assert "请安装 Python 3.9 后再启动" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_the_script_for_linux_says_which_python_is_missing(small, tmp_path):
    folder = unpacked(pack(small, LINUX, (PYTHON,), tmp_path), tmp_path / FOLDER)
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("dirname", "cat"):
        (tools / name).symlink_to(shutil.which(name))
    done = subprocess.run(
        [shutil.which("sh"), "start.sh"],
        cwd=folder,
        env={"PATH": str(tools)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "没有找到 Python 3.11。" in done.stderr.decode()


def test_a_library_without_a_wheel_is_refused(monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(NoWheelsError, match="uvloop"):
        pinned(["uvloop==0.23.0"], WINDOWS, PYTHON)


# --- with the network off ---


@needs_python
@needs_isolation
def test_the_bundle_installs_starts_and_shows_figures_with_the_network_off(made):
    done = subprocess.run(
        [*NO_NETWORK, sys.executable, str(VISIT), str(made)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["network"] == "OSError: Network is unreachable"
    assert '<div id="root">' in seen["page"]
    assert seen["values"][0] == "110.74 亿元"
    assert not seen["installed_again"]
    assert (made / "var" / "perfdata.sqlite").is_file()


@needs_python
def test_a_newer_bundle_leaves_the_data_and_takes_out_what_it_no_longer_has(small, tmp_path):
    folder = unpacked(pack(small, LINUX, (PYTHON,), tmp_path), tmp_path / FOLDER)
    kept = folder / "var" / "perfdata.sqlite"
    kept.parent.mkdir()
    kept.write_bytes(b"figures")
    old = [folder / "app" / "perfdata" / "catalogue" / "old.toml", folder / "wheels" / "old-1.whl"]
    for path in old:
        path.write_bytes(b"")
    start(folder)
    assert [path.exists() for path in old] == [False, False]
    assert (folder / "app" / "app.py").exists()
    assert kept.read_bytes() == b"figures"


# --- what is in it ---


def test_the_app_goes_in_without_data_secrets_caches_and_tests():
    names = {path.relative_to(ROOT).as_posix() for path in app_files()}
    assert {"app.py", "pages/overview.py", "perfdata/catalogue/units.toml", ".streamlit/config.toml"} <= names
    assert [
        name for name in names if re.match(r"var/|tests/|\.venv/|.*secrets|.*\.pyc|.*\.sqlite", name)
    ] == []


def test_two_bundles_of_the_same_contents_are_equal_byte_for_byte(small, tmp_path):
    first, second = (pack(small, LINUX, (PYTHON,), tmp_path / name).read_bytes() for name in ("a", "b"))
    assert first == second


def test_every_file_of_the_archive_is_listed_in_it(small, tmp_path):
    with zipfile.ZipFile(pack(small, LINUX, (PYTHON,), tmp_path)) as opened:
        names = {name.removeprefix(f"{TOP}/") for name in opened.namelist()}
        listed = set(opened.read(f"{TOP}/files.txt").decode().splitlines())
    assert names - {"files.txt"} == listed


@pytest.mark.parametrize(
    ("markers", "expected"),
    [
        pytest.param(WINDOWS.markers, ["tzdata"], id="Windows"),
        pytest.param(LINUX.markers, ["uvloop>=0.15"], id="Linux"),
    ],
)
def test_a_condition_is_judged_for_the_platform_and_not_for_this_machine(markers, expected):
    needs = ['uvloop>=0.15; sys_platform != "win32" and extra == "fast"', 'tzdata; os_name == "nt"']
    assert list(wanted(needs, markers, ["fast"])) == expected


def test_every_requirement_has_a_wheel_for_windows(tmp_path):
    needed = (ROOT / "requirements.txt").read_text(encoding="utf-8").split()
    wheels = wheels_of(WINDOWS, tmp_path)
    pins = (wheels / f"pinned-{PYTHON}.txt").read_text(encoding="utf-8").split()
    names = {
        path.name.split("-")[0].lower().replace("_", "-").replace(".", "-") for path in wheels.glob("*.whl")
    }
    assert {pin.split("==")[0] for pin in pins} <= names
    stated = {re.split(r"[\[=]", line)[0].lower().replace("_", "-") for line in needed}
    found = {pin.split("==")[0] for pin in pins}
    assert stated <= found
    # It has none for Windows, and none is asked for.
    assert "uvloop" not in found


# --- the scripts for Windows, which no test runs ---


def scripts():
    return {
        name: content for name, content in start_files(WINDOWS, (PYTHON,)).items() if name.endswith(".bat")
    }


def test_there_is_a_script_to_double_click_under_a_chinese_and_a_plain_name():
    assert sorted(scripts()) == ["start.bat", "启动.bat"]


@pytest.mark.parametrize("name", ["start.bat", "启动.bat"])
def test_a_script_for_windows_is_ascii_with_its_line_ends(name):
    content = scripts()[name]
    content.decode("ascii")
    assert content.count(b"\n") == content.count(b"\r\n") > 0


@pytest.mark.parametrize("name", ["start.bat", "启动.bat"])
def test_a_script_for_windows_quotes_every_path(name):
    # %~dp0, %CD%, %SETUP% may hold blanks and Chinese.
    lines = scripts()[name].decode().splitlines()
    bare = [
        line
        for line in lines
        for part in line.split('"')[::2]
        if re.search(r"%~dp0|%CD%|%SETUP%|%%~fI", part)
    ]
    assert bare == []


def test_every_label_and_every_file_that_the_script_names_is_there():
    content = scripts()["start.bat"].decode()
    asked = set(re.findall(r"goto (\w+)|call :(\w+)", content))
    labels = set(re.findall(r"^:(\w+)", content, re.MULTILINE))
    assert {name for pair in asked for name in pair if name} == labels
    typed = set(re.findall(r'^type "(.+)"', content, re.MULTILINE))
    assert typed == {"needs_python.txt", "installing_python.txt"}
    assert {path.name for path in BUNDLED.iterdir()} >= typed


@pytest.mark.parametrize("name", sorted(start_files(WINDOWS, (PYTHON,))))
def test_no_mark_is_left_unfilled(name):
    assert re.findall(rb"@[A-Z]+@", start_files(WINDOWS, (PYTHON,))[name]) == []
