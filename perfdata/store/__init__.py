"""The store: facts, reports and files in numbered revisions, read as of any of them, undone by a new one."""

from perfdata.store.backups import backup
from perfdata.store.restores import restore
from perfdata.store.store import Store, open_store

__all__ = ["Store", "backup", "open_store", "restore"]
