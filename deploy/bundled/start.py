"""Starts the app from an unpacked bundle: installs its libraries the first time, serves, opens the browser.

Only Python's standard library is used, and no network. What is said here is said in Chinese and English:
nothing of the app can be imported before its libraries are there.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from hashlib import sha256
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

HERE = Path(__file__).resolve().parent
APP, WHEELS, LIBRARIES, DATA = (HERE / name for name in ("app", "wheels", "libraries", "var"))
# By this name Streamlit tells that it is installed and not being developed.
SITE = "site-packages"
FIRST_PORT, PORTS = 8501, 20
START_S = 120


class CannotStart(Exception):
    """Why the app cannot start and what to do."""


def main() -> int:
    """Installs where needed, then serves until it is stopped; 1 where it cannot start."""
    options = _options()
    try:
        tidy()
        libraries = installed()
    except (CannotStart, OSError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    if not options.install_only:
        _serve(libraries, options.port, browser=not options.no_browser)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="perfdata")
    parser.add_argument("--install-only", action="store_true", help="安装后退出 / install and leave")
    parser.add_argument("--no-browser", action="store_true", help="不打开浏览器 / do not open the browser")
    parser.add_argument("--port", type=int, default=0, help="端口 / port, otherwise the first free one")
    return parser.parse_args()


def tidy() -> None:
    """Takes out what an older bundle left in app and wheels: its migrations or wheels would be used, too."""
    listed = set((HERE / "files.txt").read_text(encoding="utf-8").splitlines())
    for folder in (APP, WHEELS):
        for path in [*folder.rglob("*")]:
            name = path.relative_to(HERE).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and name not in listed:
                path.unlink()


def installed() -> Path:
    """The folder of the libraries of this bundle and this Python; installed now where it is not there."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    pins = WHEELS / f"pinned-{version}.txt"
    if not pins.exists():
        known = ", ".join(sorted(path.stem.split("-")[1] for path in WHEELS.glob("pinned-*.txt")))
        raise CannotStart(
            f"这里的程序库适用于 Python {known}，而现在运行的是 Python {version}。"
            f"请安装 Python {known} 后再启动。\n"
            f"The libraries here are for Python {known}, and this is Python {version}."
            " Install that one, then start again."
        )
    # A folder of its own for each set of libraries: a start that is broken off leaves no half of one.
    made = LIBRARIES / f"{version}-{sha256(pins.read_bytes()).hexdigest()[:12]}"
    if not made.exists():
        print("首次启动，正在安装程序库，约需一至三分钟…")
        print("Installing the libraries: one to three minutes, once only…")
        shutil.rmtree(LIBRARIES, ignore_errors=True)
        part = LIBRARIES / "part"
        _install(pins, part / SITE)
        part.rename(made)
    return made / SITE


def _install(pins: Path, into: Path) -> None:
    pip = next(iter(sorted(WHEELS.glob("pip-*.whl"))), None)
    if pip is None:
        raise CannotStart(_incomplete("pip-*.whl"))
    # pip runs from its wheel: Debian's Python comes without it, and so does Python to be embedded.
    command = [sys.executable, str(pip / "pip"), "install", "--isolated", "--no-index", "--no-deps"]
    command += ["--find-links", str(WHEELS), "--target", str(into), "--no-compile", "--no-cache-dir"]
    command += ["--quiet", "--disable-pip-version-check", "--no-warn-script-location"]
    done = subprocess.run(
        [*command, "-r", str(pins)], check=False, stderr=subprocess.PIPE, text=True, cwd=HERE
    )
    if done.returncode:
        shutil.rmtree(into, ignore_errors=True)
        raise CannotStart(_incomplete(done.stderr.strip()[-600:]))


def _incomplete(found: str) -> str:
    return (
        "程序库没有装好。请确认：压缩包已完整解压（不要在压缩包内直接双击），磁盘剩余空间在 1 GB 以上，"
        "文件夹可以写入；然后重新启动。仍不行，请把下面的文字发给管理员。\n"
        "The libraries could not be installed. Unpack the whole bundle, see that 1 GB is free and that the"
        f" folder can be written, and start again.\n\n{found}"
    )


def _serve(libraries: Path, port: int, *, browser: bool) -> None:
    """Serves until it is stopped. A second start while it runs opens the browser only."""
    told = DATA / "address.txt"
    running = told.read_text(encoding="utf-8").strip() if told.exists() else ""
    if running and not port and _answers(running):
        print(f"已在运行 / already running: {running}")
        if browser:
            webbrowser.open(running)
        return
    port = port or _free_port()
    address = f"http://127.0.0.1:{port}"
    DATA.mkdir(exist_ok=True)
    told.write_text(address, encoding="utf-8")
    print(f"正在启动 / starting: {address}\n关闭本窗口即停止。/ Close this window to stop.")
    if browser:
        threading.Thread(target=_open_when_ready, args=(address,), daemon=True).start()
    _run(libraries, port)


def _run(libraries: Path, port: int) -> None:
    """Runs the app in this process, so that who stops this one stops the app."""
    paths = [str(APP), str(libraries)]
    sys.path[:0] = paths
    _let_embedded_python_see(paths)
    # Children that read uploads are interpreters of their own.
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)
    # The data stand beside the code, where a newer bundle that is unpacked over this one leaves them.
    os.environ.setdefault("PERFDATA_DATABASE_URL", f"sqlite:///{DATA / 'perfdata.sqlite'}")
    os.chdir(APP)
    flags = [f"--server.port={port}", "--server.headless=true", "--server.showEmailPrompt=false"]
    sys.argv = ["streamlit", "run", "app.py", "--server.address=127.0.0.1", *flags]
    from streamlit.web.cli import main as streamlit

    streamlit()


def _let_embedded_python_see(paths: list[str], executable: Path = Path(sys.executable)) -> None:
    """Python to be embedded reads its paths from a ._pth file beside it, and no PYTHONPATH."""
    for listing in executable.parent.glob("python3*._pth"):
        lines = listing.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith(str(HERE))]
        listing.write_text("\n".join([*kept, *paths]) + "\n", encoding="utf-8")


def _answers(address: str) -> bool:
    # Of this machine: a proxy that is set for the browser knows nothing of it.
    try:
        with build_opener(ProxyHandler({})).open(f"{address}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError, ValueError):
        return False


def _free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket() as tried:
            # Windows would try for two seconds where nothing answers.
            tried.settimeout(0.3)
            if tried.connect_ex(("127.0.0.1", port)):
                return port
    return 0


def _open_when_ready(address: str) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        if _answers(address):
            webbrowser.open(address)
            return
        time.sleep(0.5)


if __name__ == "__main__":
    sys.exit(main())
