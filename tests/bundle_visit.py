"""Starts an unpacked bundle twice and visits it; says what it saw as JSON. Run where there is no network.

Takes the bundle's folder. Only the standard library: the bundle has its own.
"""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

FOLDER = Path(sys.argv[-1])
PORT = 8599
ADDRESS = f"http://127.0.0.1:{PORT}"
START_S = 100
# The overview as the bundle's own code and libraries draw it.
SHOWN = """
from streamlit.testing.v1 import AppTest
import json
app = AppTest.from_file("app.py", default_timeout=90).run()
assert not app.exception
shown = [json.loads(one.proto.json) for one in app.get("bidi_component")]
print(json.dumps([card["value"] for part in shown for card in part.get("cards", [])]))
"""


def network() -> str:
    """What the system says where another host is asked for."""
    try:
        socket.create_connection(("192.0.2.1", 443), timeout=3).close()
    except OSError as error:
        return type(error).__name__ + ": " + os.strerror(error.errno or 0)
    return "another host was reached"


def ask(path: str) -> str:
    with build_opener(ProxyHandler({})).open(ADDRESS + path, timeout=5) as answer:
        return str(answer.read().decode())


def start() -> tuple[subprocess.Popen, float]:
    """The started app and the seconds until it answered."""
    began = time.monotonic()
    process = subprocess.Popen([FOLDER / "start.sh", "--no-browser", f"--port={PORT}"])
    while time.monotonic() < began + START_S:
        if process.poll() is not None:
            sys.exit(f"the app ended with {process.returncode}")
        try:
            if ask("/_stcore/health") == "ok":
                return process, time.monotonic() - began
        except OSError:
            time.sleep(0.2)
    process.terminate()
    sys.exit("the app did not answer")


def stop(process: subprocess.Popen) -> None:
    process.terminate()
    process.wait(timeout=20)


def shown() -> list[str]:
    libraries = next((FOLDER / "libraries").glob("*/site-packages"))
    paths = os.pathsep.join([str(FOLDER / "app"), str(libraries)])
    environment = {**os.environ, "PYTHONPATH": paths}
    environment["PERFDATA_DATABASE_URL"] = f"sqlite:///{FOLDER / 'var' / 'perfdata.sqlite'}"
    done = subprocess.run(
        [sys.executable, "-c", SHOWN],
        cwd=FOLDER / "app",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    seen: dict[str, object] = {"network": network()}
    process, seen["first_start_s"] = start()
    seen["page"] = ask("/")
    stop(process)
    before = sorted((path.name, path.stat().st_mtime_ns) for path in (FOLDER / "libraries").iterdir())
    process, seen["second_start_s"] = start()
    stop(process)
    after = sorted((path.name, path.stat().st_mtime_ns) for path in (FOLDER / "libraries").iterdir())
    seen["installed_again"] = before != after
    seen["values"] = shown()
    sys.stdout.write(json.dumps(seen, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
