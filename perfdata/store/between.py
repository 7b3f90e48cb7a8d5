"""What changed from one revision to another, whichever is the later."""

from dataclasses import replace

from sqlalchemy import Connection, not_

from perfdata.model import Difference
from perfdata.store import facts
from perfdata.store.difference import difference
from perfdata.store.schema import FACT_TABLES, FactTable


def between(connection: Connection, first: int, second: int) -> dict[str, Difference]:
    """What the second revision has new, changed and no longer (`absent`), by kind; reports are "report".

    Facts that are the same in both are left out, so that only what changed is read.
    """
    return {name: _between(connection, kind, first, second) for name, kind in FACT_TABLES.items()}


def _between(connection: Connection, kind: FactTable, first: int, second: int) -> Difference:
    in_first, in_second = facts.holds_at(kind, first), facts.holds_at(kind, second)
    went = facts.read(connection, kind, in_first & not_(in_second))
    came = facts.read(connection, kind, in_second & not_(in_first))
    found = difference(kind.schema, came, went)
    # A fact may have come from another entity or period than any that went, or none have come at all.
    mentioned = difference(kind.schema, went, came).new
    return replace(found, unchanged=kind.schema.frame(), absent=mentioned)
