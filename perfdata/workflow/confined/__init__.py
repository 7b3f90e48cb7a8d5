"""Uploads read in a child process: whatever a file does to its parser, this process lives on.

A parser of office files can abort its process, run on or fill the memory. So each file has a child
of its own, with limits of time and memory, forked from a process that has everything imported:

- from this process itself where it has no other threads (the command line);
- from the nursery where it has some, since a fork copies the locks that other threads hold (a server);
- where processes cannot be forked (Windows, macOS), a new interpreter reads the file: about a second.

Only bytes come back: Arrow and JSON, never a pickle, which could run code of the child's choosing.
"""

from perfdata.workflow.confined.limits import Limits, limits
from perfdata.workflow.confined.parent import read_confined, start

__all__ = ["Limits", "limits", "read_confined", "start"]
