"""The hash by which PostgreSQL finds a fact: its B-tree takes no key of more than 2,704 bytes.

A finding of a ledger may be longer. SQLite has no such bound and finds a fact by the key itself.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Boolean, ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import FunctionElement

# The entity stands in the index as it is, so that its rows are found together. A character takes up to
# four bytes of the 2,704 (https://www.postgresql.org/docs/current/btree.html).
LONGEST_ENTITY = 500


class EqualHash(FunctionElement[bool]):
    """The SQL condition that two keys have one hash; true everywhere but on PostgreSQL.

    Both name the columns of the key without the entity, in its order. That the keys are equal is
    another condition.
    """

    name = "equal_hash"
    inherit_cache = True
    type = Boolean()

    def __init__(self, one: Sequence[ColumnElement[Any]], other: Sequence[ColumnElement[Any]]) -> None:
        super().__init__(*one, *other)


@compiles(EqualHash)
def _true(_element: EqualHash, _compiler: SQLCompiler, **_options: Any) -> str:
    return "1"


@compiles(EqualHash, "postgresql")
def _compared(element: EqualHash, compiler: SQLCompiler, **options: Any) -> str:
    parts = [compiler.process(part, **options) for part in element.clauses]
    half = len(parts) // 2
    return f"{key_hash(parts[:half])} = {key_hash(parts[half:])}"


def key_hash(parts: Sequence[str]) -> str:
    """The hash of a key's parts in PostgreSQL's SQL, written as it stands in the index.

    >>> key_hash(["time_period", "title"])
    '(md5(time_period || chr(31) || title)::uuid)'
    """
    return f"(md5({' || chr(31) || '.join(parts)})::uuid)"
