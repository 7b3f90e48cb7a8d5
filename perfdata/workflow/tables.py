"""The current facts as files: one table a kind, in key order, without clock or revision number."""

from pathlib import Path

from perfdata.errors import UsageError
from perfdata.export.delimited import to_csv
from perfdata.model import SCHEMAS
from perfdata.workflow.workspace import Workspace


def csv_tables(
    workspace: Workspace, entity: str = "", period: str = "", revision: int | None = None
) -> dict[str, bytes]:
    """CSV by kind of fact: observations always, other kinds where there are any."""
    tables = {}
    for name, schema in SCHEMAS.items():
        facts = workspace.store.facts(name, revision, entity or None)
        if period:
            facts = facts[facts["time_period"] == period]
        if len(facts) or name == "observation":
            # Where a figure was printed may differ between equal contents; keys and contents may not.
            tables[name] = to_csv(facts[[*schema.keys, *schema.contents]])
    return tables


def write_csv(tables: dict[str, bytes], path: Path) -> list[Path]:
    """Writes observations to `path` and each other kind beside it (facts.project.csv)."""
    written = []
    for name, content in tables.items():
        target = path if name == "observation" else path.with_suffix(f".{name}{path.suffix or '.csv'}")
        try:
            target.write_bytes(content)
        except OSError as error:
            raise UsageError("not_writable", path=target, fault=error.strerror or error) from error
        written.append(target)
    return written
