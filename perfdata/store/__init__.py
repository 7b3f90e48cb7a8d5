"""The store: facts, reports and files in numbered revisions, read as of any of them, undone by a new one."""

from perfdata.store.store import Store, open_store

__all__ = ["Store", "open_store"]
