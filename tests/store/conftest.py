"""A store of its own for every test; on PostgreSQL too where PERFDATA_TEST_POSTGRESQL_URL names one.

That database is emptied before each test.
"""

import os
from datetime import UTC, datetime

import pytest
from sqlalchemy import create_engine, text

from perfdata.store import open_store

POSTGRESQL = os.environ.get("PERFDATA_TEST_POSTGRESQL_URL", "")


@pytest.fixture(params=["sqlite", "postgresql"] if POSTGRESQL else ["sqlite"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    engine = create_engine(POSTGRESQL)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return POSTGRESQL


@pytest.fixture
def store(url):
    opened = open_store(url, now=lambda: datetime(2022, 3, 1, 8, 30, tzinfo=UTC))
    yield opened
    opened.close()
