import sqlite3
from collections import Counter

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from perfdata.errors import StoreError
from perfdata.store import open_store
from perfdata.store.schema import FACT_TABLES, METADATA
from tests.store.rows import commit


def a_store_file(folder, *rows):
    """A SQLite store on its own, with everything in one file."""
    path = folder / "made.db"
    store = open_store(f"sqlite:///{path}")
    commit(store, *rows)
    store.close()
    return path


def changed(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def random_bytes(folder):
    path = folder / "random.db"
    path.write_bytes(bytes((i * 7919) % 251 for i in range(50_000)))
    return path


def truncated(folder):
    path = a_store_file(folder, *({"item": f"{i}"} for i in range(200)))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def torn_page(folder):
    path = a_store_file(folder, *({"item": f"{i}"} for i in range(200)))
    content = bytearray(path.read_bytes())
    content[-4096:-2048] = b"\xff" * 2048
    path.write_bytes(content)
    return path


def foreign(folder):
    return changed(folder / "foreign.db", "CREATE TABLE customers (id INTEGER)")


def foreign_with_alembic(folder):
    return changed(
        folder / "foreign.db",
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('1f2e')",
    )


def without_a_table(folder):
    return changed(a_store_file(folder, {}), "DROP TABLE ledger")


def without_a_version(folder):
    return changed(a_store_file(folder, {}), "DELETE FROM alembic_version")


def newer(folder):
    return changed(a_store_file(folder, {}), "UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (random_bytes, "store_damaged"),
        (truncated, "store_damaged"),
        (torn_page, "store_damaged"),
        (foreign, "store_damaged"),
        (foreign_with_alembic, "store_damaged"),
        (without_a_table, "store_damaged"),
        (without_a_version, "store_damaged"),
        (newer, "store_newer"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_file_that_is_not_a_sound_store_of_this_version_is_refused_and_left_alone(tmp_path, make, code):
    path = make(tmp_path)
    before = path.read_bytes()
    with pytest.raises(StoreError) as refusal:
        open_store(f"sqlite:///{path}")
    assert refusal.value.code == code
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("no address", id="not an address"),
        pytest.param("nosuch://host/name", id="an unknown kind of database"),
        pytest.param("sqlite:////proc/none/store.db", id="a folder that cannot be made"),
        pytest.param("sqlite:///{folder}", id="a folder instead of a file"),
        pytest.param("postgresql://park:geheim@127.0.0.1:9/park", id="a server that does not answer"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_without_repeating_it(tmp_path, address):
    with pytest.raises(StoreError, match="store_unreachable") as refusal:
        open_store(address.format(folder=tmp_path))
    assert "geheim" not in str(refusal.value)


def test_the_folder_of_a_new_store_is_made(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'var' / 'data' / 'store.db'}")
    assert store.is_empty()


def test_an_empty_file_becomes_a_store(tmp_path):
    (tmp_path / "empty.db").touch()
    assert open_store(f"sqlite:///{tmp_path / 'empty.db'}").is_empty()


def test_the_migrations_make_the_tables_that_the_schemas_ask_for(store):
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, METADATA)
        found = inspect(connection)
        keys = {name: found.get_pk_constraint(name)["constrained_columns"] for name in METADATA.tables}
    expected = {
        name: [column.name for column in table.primary_key] for name, table in METADATA.tables.items()
    }
    if store.engine.dialect.name == "postgresql":
        # Each fact has an index with a hash in place of the key, and refers to nothing.
        expected |= {name: [] for name in FACT_TABLES}
        assert Counter(difference[0] for difference in differences) == {"add_fk": 24, "remove_index": 8}
    else:
        assert differences == []
    assert keys == expected


def test_the_rows_of_an_entity_lie_side_by_side(store):
    with store.engine.connect() as connection:
        found = inspect(connection)
        key = found.get_pk_constraint("observation")["constrained_columns"]
        (index,) = found.get_indexes("observation") or [{"column_names": key}]
    assert index["column_names"][0] == "entity"
    assert index["column_names"][-1] == "valid_from"


def test_a_sqlite_store_is_set_to_survive_a_power_cut_and_to_distrust_its_file(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    with store.engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 10000,
        "trusted_schema": 0,
    }
