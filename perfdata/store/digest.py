"""One number for all that the store says as of a revision, to tell whether two stores say the same."""

import hashlib
import json

from sqlalchemy import Connection

from perfdata.store import facts
from perfdata.store.schema import FACT_TABLES


def digest(connection: Connection, revision: int) -> str:
    """SHA-256 over all facts and reports in key order, with where they were printed.

    Revision numbers, times, users and the kept files are left out: equal contents give equal digests.
    """
    total = hashlib.sha256()
    for name, kind in sorted(FACT_TABLES.items()):
        total.update(f"{name}\n".encode())
        for rows in facts.read_rows(connection, kind, facts.holds_at(kind, revision)):
            for row in rows:
                total.update(json.dumps(list(row)).encode() + b"\n")
    return total.hexdigest()
