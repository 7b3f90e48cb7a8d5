"""Bytes of an upload to a RawFile: sheets with cells, merges and formats, or a document's text.

The content decides how a file is read; its name is only compared with what was found.
"""

from perfdata.reading.files import read

__all__ = ["read"]
