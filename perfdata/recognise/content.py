"""What was read of a table or a form: rows by the schema they belong to, and problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from perfdata.model import Problem


@dataclass(frozen=True)
class Content:
    """The rows of one table, under the name of its layout; its observations are columns."""

    layout: str
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    observations: pa.Table | None = None
