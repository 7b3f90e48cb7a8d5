"""Makes a bundle of the app, its libraries and start scripts for a place without internet.

`python -m deploy.bundle` writes `dist/perfdata-VERSION-PLATFORM.zip` for each platform. What is in it:
start scripts and a note, `app/` (the code), `wheels/` (the libraries, and pip), `files.txt` (all its files).
The data will be in `var/` and the installed libraries in `libraries/`, which no bundle holds.
"""

import argparse
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.wheels import PLATFORMS, NoWheelsError, Platform, download, download_pip, pinned

ROOT = Path(__file__).resolve().parents[1]
BUNDLED = Path(__file__).parent / "bundled"
PARTS = ("app.py", "pages", "perfdata", "sample_data", ".streamlit", "requirements.txt", "CHANGELOG.md")
PYTHONS = ("3.11",)
OFFERED = ("3.11", "3.12", "3.13")
# The folder inside the archive. It bears no version: a newer bundle is unpacked over this one.
TOP = "perfdata"
# Of each file, so that equal contents give equal archives.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_DOUBLE_CLICKED = b'@call "%~dp0start.bat" %*\r\n'


def main(words: Sequence[str] | None = None) -> int:
    """Makes the bundles that are asked for; 1 where a library has no wheel or the index is out of reach."""
    parser = argparse.ArgumentParser(description="Makes bundles for places without internet.")
    parser.add_argument("--platform", action="append", choices=sorted(PLATFORMS), help="may be given again")
    parser.add_argument("--python", action="append", choices=OFFERED, help="may be given again; 3.11")
    parser.add_argument("--into", type=Path, default=ROOT / "dist")
    given = parser.parse_args(words)
    try:
        for name in given.platform or ("win_amd64", "linux_x86_64"):
            print(bundle(PLATFORMS[name], tuple(given.python or PYTHONS), given.into))
    except NoWheelsError as error:
        print(f"The libraries could not be had. pip says:\n{error}", file=sys.stderr)
        return 1
    return 0


def bundle(platform: Platform, pythons: Sequence[str], into: Path) -> Path:
    """Writes the bundle of a platform into the folder; its path. NoWheelsError."""
    with tempfile.TemporaryDirectory() as made:
        wheels = Path(made)
        fill(wheels, platform, pythons)
        return pack(wheels, platform, pythons, into)


def fill(wheels: Path, platform: Platform, pythons: Sequence[str]) -> None:
    """Downloads the wheels of each Python, beside a list of them: all is installed from that list alone."""
    needed = [line for line in _text(ROOT / "requirements.txt").splitlines() if line]
    download_pip(wheels)
    for python in pythons:
        pins = pinned(needed, platform, python)
        download(pins, platform, python, wheels)
        (wheels / f"pinned-{python}.txt").write_text("\n".join(pins) + "\n", encoding="utf-8")


def pack(wheels: Path, platform: Platform, pythons: Sequence[str], into: Path) -> Path:
    """Packs the app, the wheels and the start scripts; the archive's path."""
    files = {f"app/{path.relative_to(ROOT).as_posix()}": path.read_bytes() for path in app_files()}
    files |= start_files(platform, pythons)
    stored = {f"wheels/{path.name}": path for path in sorted(wheels.iterdir())}
    files["files.txt"] = "\n".join(sorted([*files, *stored])).encode()
    into.mkdir(parents=True, exist_ok=True)
    target = into / f"perfdata-{version()}-{platform.name}.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(files.items()):
            _add(archive, name, content, zipfile.ZIP_DEFLATED)
        for name, path in stored.items():
            # A wheel is a compressed archive already.
            _add(archive, name, path.read_bytes(), zipfile.ZIP_STORED)
    return target


def _add(archive: zipfile.ZipFile, name: str, content: bytes, how: int) -> None:
    entry = zipfile.ZipInfo(f"{TOP}/{name}", _MOMENT)
    entry.compress_type = how
    entry.external_attr = (0o755 if name.endswith(".sh") else 0o644) << 16
    archive.writestr(entry, content)


def app_files() -> list[Path]:
    """The app's own files, as git lists them: what is ignored (data, secrets, caches) is not among them."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *PARTS]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    found = {ROOT / name for name in listed.split("\0") if name}
    return sorted(path for path in found if path.is_file())


def start_files(platform: Platform, pythons: Sequence[str]) -> Mapping[str, bytes]:
    """The start scripts and notes with the versions filled in; what Windows reads has its line ends."""
    filled = {
        "@VERSIONS@": " ".join(pythons),
        "@FIRST@": pythons[0],
        "@VERSION@": version(),
        "@PLATFORM@": platform.name,
    }
    made = {}
    for path in sorted(path for path in BUNDLED.iterdir() if path.is_file()):
        text = _text(path)
        for mark, value in filled.items():
            text = text.replace(mark, value)
        ends = "\r\n" if path.suffix in (".bat", ".txt") else "\n"
        made[path.name] = text.replace("\n", ends).encode()
    return {**made, "启动.bat": _DOUBLE_CLICKED}


def version() -> str:
    """The version that the app states of itself, read without importing it."""
    line = next(
        line for line in _text(ROOT / "perfdata" / "__init__.py").splitlines() if "__version__" in line
    )
    return line.split('"')[1]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
