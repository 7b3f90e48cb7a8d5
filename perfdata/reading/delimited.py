"""Delimited text (CSV, TSV) to a RawSheet of strings, whatever its encoding and delimiter."""

import csv
import io

from perfdata.errors import UnreadableFile
from perfdata.model import RawSheet
from perfdata.reading.encoding import decode

# A sniffer misreads short tables with prose above them: the delimiter is the one found on most lines.
_DELIMITERS = ",\t;，|"


def read_delimited(content: bytes, name: str) -> RawSheet:
    """The one sheet of a delimited file; rows keep their own lengths, cells are text or ""."""
    text = decode(content, name)
    delimiter = _delimiter(text)
    try:
        rows = [list(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter, strict=False)]
    except csv.Error as error:
        raise UnreadableFile("damaged", file=name) from error
    return RawSheet("", rows)


def _delimiter(text: str) -> str:
    lines = text.splitlines()[:200]
    return max(_DELIMITERS, key=lambda mark: (sum(mark in line for line in lines), -_DELIMITERS.index(mark)))
