"""A workspace: the store and the catalogue that every question is asked of."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from perfdata.catalogue import Catalogue, load
from perfdata.store import Store, open_store

ROOT = Path(__file__).resolve().parents[2]
DATABASE_VARIABLE = "PERFDATA_DATABASE_URL"


@dataclass(frozen=True)
class Workspace:
    """What is needed to answer anything. May be shared by threads and sessions."""

    store: Store
    catalogue: Catalogue


def database_url(given: str = "", environment: Mapping[str, str] = os.environ) -> str:
    """The database's address: the given one, that of the environment, else a file in var/."""
    stated = given or environment.get(DATABASE_VARIABLE, "")
    return stated or f"sqlite:///{ROOT / 'var' / 'perfdata.sqlite'}"


def open_workspace(url: str = "") -> Workspace:
    """The workspace of a database address ("" for the default one)."""
    return Workspace(open_store(database_url(url)), load())
