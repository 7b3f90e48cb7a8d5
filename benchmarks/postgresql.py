"""A PostgreSQL server of its own in a temporary directory, for tests and measurements."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

# Debian keeps each version's programs here and links only the client's into PATH.
_DEBIAN = Path("/usr/lib/postgresql")
_USER = "postgres"  # Debian's package makes this user
_START_SECONDS = 60
NOT_INSTALLED = "PostgreSQL's server is not installed; on Debian: apt-get install postgresql"


def programs() -> Path | None:
    """The folder of the newest server installed; None where there is none."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return versions[-1].parent if versions else None


@dataclass
class Server:
    """A server that listens on a socket in its own folder and on no network."""

    folder: Path
    programs: Path
    settings: Sequence[str] = ()
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """The address of its database."""
        return f"postgresql+psycopg://postgres@/postgres?host={self.folder}"

    @property
    def data(self) -> Path:
        """The folder of its data files."""
        return self.folder / "data"

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        command = [self.programs / "postgres", "-D", self.data, "-k", self.folder]
        options = ("listen_addresses=", "logging_collector=off", "max_wal_size=4GB", *self.settings)
        for option in options:
            command += ["-c", option]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, **_unprivileged())  # noqa: S603
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        engine = create_engine(self.url, poolclass=NullPool)
        while True:
            try:
                with engine.connect() as connection:
                    connection.execute(text("SELECT 1"))
                return
            except OperationalError:
                if time.monotonic() > deadline or self.process is None or self.process.poll() is not None:
                    raise RuntimeError((self.folder / "log").read_text(encoding="utf-8")) from None
                time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stops it: SIGINT ends its sessions first, SIGQUIT is a crash."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(timeout=_START_SECONDS)
            self.process = None


@contextmanager
def server(*settings: str) -> Iterator[Server]:
    """A running server, gone with its data at the end. Ask `programs` first whether there can be one."""
    where = programs()
    if where is None:
        raise RuntimeError(NOT_INSTALLED)
    # Not below pytest's folders, which other users may not enter; and a socket's path has to be short.
    folder = Path(tempfile.mkdtemp(prefix="perfdata-pg-"))
    made = Server(folder, where, settings)
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _USER)
        _make_data(made)
        made.start()
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)


def emptied(url: str) -> str:
    """The address itself, when all tables of its database are gone."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    return url


def _make_data(made: Server) -> None:
    command = [made.programs / "initdb", "-D", made.data, "-U", "postgres", "-A", "trust", "-E", "UTF8"]
    subprocess.run(  # noqa: S603
        [*command, "--locale=C.UTF-8", "--no-sync"], check=True, capture_output=True, **_unprivileged()
    )


def _unprivileged() -> dict[str, str]:
    """PostgreSQL refuses to run as root."""
    return {"user": _USER, "group": _USER} if os.geteuid() == 0 else {}
