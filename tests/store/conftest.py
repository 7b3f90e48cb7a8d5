"""A store of its own for every test, on SQLite and on a PostgreSQL server that the tests start.

PERFDATA_TEST_POSTGRESQL_URL names another server to use instead; its databases perfdata_… are the tests'.
"""

import os
from datetime import UTC, datetime
from itertools import count

import pytest
from sqlalchemy import create_engine, make_url, text

from benchmarks.postgresql import NOT_INSTALLED, programs, server
from perfdata.store import open_store

OTHER = os.environ.get("PERFDATA_TEST_POSTGRESQL_URL", "")
NO_SERVER = not OTHER and programs() is None
BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.skipif(NO_SERVER, reason=NOT_INSTALLED))]
NOW = datetime(2022, 3, 1, 8, 30, tzinfo=UTC)


class Databases:
    """New databases of a server, each a copy of an empty one or of one with the store's tables."""

    def __init__(self, url):
        self.address = make_url(url)
        self.engine = create_engine(self.address, isolation_level="AUTOCOMMIT")
        self.numbers = count(1)
        self.made = []
        self.prepared = make_url(self.make())
        open_store(self.url(self.prepared.database)).close()

    def url(self, name):
        return self.address.set(database=name).render_as_string(hide_password=False)

    def make(self, template="template0"):
        """The address of a new database."""
        name = f"perfdata_{next(self.numbers)}"
        self.execute(f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name} TEMPLATE {template}")
        self.made.append(name)
        return self.url(name)

    def drop(self, names):
        """Drops databases, with whoever still uses them."""
        self.execute(*(f"DROP DATABASE {name} WITH (FORCE)" for name in names))
        self.made = [name for name in self.made if name not in names]

    def execute(self, *statements):
        with self.engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))


@pytest.fixture(scope="session")
def databases():
    if OTHER:
        made = Databases(OTHER)
        yield made
        made.drop(list(made.made))
        return
    # Nothing here has to outlive a power cut.
    with server("fsync=off", "full_page_writes=off") as started:
        yield Databases(started.url)


@pytest.fixture
def new_postgresql(request):
    """What makes databases of the server for this test alone."""
    databases = request.getfixturevalue("databases")
    kept = set(databases.made)
    yield databases
    databases.drop([name for name in databases.made if name not in kept])


@pytest.fixture(params=BOTH)
def blank_url(request, tmp_path):
    """The address of a database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    return request.getfixturevalue("new_postgresql").make()


@pytest.fixture(params=BOTH)
def url(request, tmp_path):
    """The address of an empty store."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    databases = request.getfixturevalue("new_postgresql")
    return databases.make(databases.prepared.database)


@pytest.fixture
def other_databases(request):
    """The address of one more PostgreSQL database, in a list; none where there is no server."""
    return [] if NO_SERVER else [request.getfixturevalue("new_postgresql").make()]


@pytest.fixture
def store(url):
    opened = open_store(url, now=lambda: NOW)
    yield opened
    opened.close()
