"""The wheels that a platform's Python needs for requirements.txt, found and downloaded by pip.

pip evaluates the markers of requirements (`; sys_platform == "win32"`) for the machine it runs on, whatever
`--platform` says. So what a library needs is read from pip's report and evaluated here, round by round.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


class NoWheelsError(Exception):
    """pip found no set of wheels; its own words say which library lacks one."""


@dataclass(frozen=True)
class Platform:
    """A kind of machine: the tags of its wheels, best first, and what markers ask of it."""

    name: str
    tags: tuple[str, ...]
    markers: Mapping[str, str]


_WINDOWS = {"os_name": "nt", "sys_platform": "win32", "platform_system": "Windows"}
_LINUX = {"os_name": "posix", "sys_platform": "linux", "platform_system": "Linux"}


def _manylinux(machine: str) -> tuple[str, ...]:
    # glibc 2.28 is that of Debian 10, Kylin V10 and UOS 20; older tags are wheels that run there too.
    return (*(f"manylinux_2_{minor}_{machine}" for minor in range(28, 16, -1)), f"manylinux2014_{machine}")


PLATFORMS = {
    made.name: made
    for made in (
        Platform("win_amd64", ("win_amd64",), {**_WINDOWS, "platform_machine": "AMD64"}),
        Platform("linux_x86_64", _manylinux("x86_64"), {**_LINUX, "platform_machine": "x86_64"}),
        Platform("linux_aarch64", _manylinux("aarch64"), {**_LINUX, "platform_machine": "aarch64"}),
    )
}


def wanted(
    requirements: Iterable[str], markers: Mapping[str, str], extras: Iterable[str] = ()
) -> Iterator[str]:
    """The requirements that hold where the markers do, without their conditions.

    >>> windows = {"sys_platform": "win32"}
    >>> list(wanted(['colorama; sys_platform == "win32"', 'uvloop>=0.15; sys_platform != "win32"'], windows))
    ['colorama']
    """
    for text in requirements:
        one = Requirement(text)
        asked = ({**markers, "extra": extra} for extra in (*extras, ""))
        if one.marker is None or any(one.marker.evaluate(environment) for environment in asked):
            one.marker = None
            yield str(one)


def pinned(requirements: Sequence[str], platform: Platform, python: str) -> list[str]:
    """Every library with its version, `name==version`, that the requirements need; NoWheelsError."""
    markers = {**platform.markers, "python_version": python, "python_full_version": f"{python}.9"}
    markers |= {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
    known: set[str] = set()
    asked = set(wanted(requirements, markers))
    found: list[dict[str, Any]] = []
    while asked != known:
        known, found = asked, _found(sorted(asked), platform, python)
        extras = _extras(known)
        asked = known | {
            need
            for one in found
            for need in wanted(one.get("requires_dist", []), markers, extras[canonicalize_name(one["name"])])
        }
    return sorted(f"{canonicalize_name(one['name'])}=={one['version']}" for one in found)


def _extras(requirements: Iterable[str]) -> dict[str, set[str]]:
    """The extras that are asked for, by library."""
    made: dict[str, set[str]] = {}
    for one in map(Requirement, requirements):
        made.setdefault(canonicalize_name(one.name), set()).update(one.extras)
    return made


def download(pins: Sequence[str], platform: Platform, python: str, folder: Path) -> None:
    """Downloads the wheels of the pinned libraries into the folder; NoWheelsError."""
    _pip("download", "--dest", str(folder), *_target(platform, python), *pins)


def download_pip(folder: Path) -> None:
    """Downloads pip itself: the bundle installs by it, so that Python alone will do."""
    _pip("download", "--dest", str(folder), "--no-deps", "--only-binary=:all:", "pip")


def _found(requirements: Sequence[str], platform: Platform, python: str) -> list[dict[str, Any]]:
    """What pip knows of the wheels that fit all requirements together; nothing is installed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        nothing = ("--dry-run", "--ignore-installed", "--target", folder, "--report", str(report))
        _pip("install", *nothing, *_target(platform, python), *requirements)
        return [one["metadata"] for one in json.loads(report.read_text(encoding="utf-8"))["install"]]


def _target(platform: Platform, python: str) -> list[str]:
    options = ["--no-deps", "--only-binary=:all:", "--implementation=cp", f"--python-version={python}"]
    return options + [f"--platform={tag}" for tag in platform.tags]


def _pip(*words: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoWheelsError(done.stderr.strip())
