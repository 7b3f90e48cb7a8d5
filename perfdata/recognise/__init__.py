"""RawFile to records: tables found by their headings, units and periods wherever they stand.

`recognise()` is the one entry. Layouts and spellings are data in catalogue/.
"""

from perfdata.recognise.files import recognise

__all__ = ["recognise"]
