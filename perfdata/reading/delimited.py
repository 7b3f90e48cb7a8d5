"""Delimited text (CSV, TSV) to a RawSheet of strings, whatever its delimiter."""

import csv
import re
from collections import Counter
from io import StringIO

from perfdata.errors import UnreadableFile
from perfdata.model import Place, RawSheet
from perfdata.reading.limits import SizeLimits
from perfdata.reading.values import usable

# Of equals the first: a tab or semicolon that stands on every line is no punctuation, a comma may be.
_DELIMITERS = "\t;|,"
# Typed by hand for a comma; in notes below a table it is punctuation.
_WIDE_COMMA = "，"
_LINES_LOOKED_AT = 200
_QUOTED = re.compile(r'"[^"\n]*"')
# A last line that no file holds: a quotation mark left open swallows it.
_END = "\x1fend"


def read_delimited(text: str, name: str, limits: SizeLimits) -> RawSheet:
    """The one sheet of a delimited file; rows keep their own lengths, cells are text or "".

    Raises UnreadableFile "unclosed_quote" (with the line), "too_large" or "damaged".
    """
    if max(text.count("\n"), text.count("\r")) > limits.cells:
        raise UnreadableFile("too_large", file=name)
    rows, starts = _rows(text, name)
    if rows[-1] != [_END]:
        raise UnreadableFile("unclosed_quote", file=name, line=starts[-1])
    rows.pop()
    if len(rows) * max(map(len, rows), default=0) > limits.cells:
        raise UnreadableFile("too_large", file=name)
    values, problems = usable(rows, Place(name))
    return RawSheet("", values, problems=problems, delimited=True)


def _rows(text: str, name: str) -> tuple[list[list[str]], list[int]]:
    """The rows with the end mark, and the line that each begins on."""
    ended = text if text.endswith(("\n", "\r")) or not text else text + "\n"
    # newline="" leaves line ends to the reader, which also takes a lone CR for one.
    reader = csv.reader(StringIO(ended + _END, newline=""), delimiter=delimiter(text) or ",")
    rows, starts = [], [1]
    try:
        for row in reader:
            rows.append(row)
            starts.append(reader.line_num + 1)
    except csv.Error as error:
        raise UnreadableFile("damaged", file=name) from error
    return rows, starts[:-1]


def delimiter(text: str) -> str:
    """The mark that divides most lines into equally many cells, or "" if none divides any.

    A statistical sniffer misreads short tables with prose above them.

    >>> delimiter("2021年主要指标\\n指标;数值\\n产值;1,688.20\\n税金;4.92\\n")
    ';'
    """
    lines = _QUOTED.sub("", text).splitlines()[:_LINES_LOOKED_AT]
    agreeing = {mark: _agreeing(lines, mark) for mark in _DELIMITERS + _WIDE_COMMA}
    best = max(_DELIMITERS, key=lambda mark: agreeing[mark])
    if agreeing[_WIDE_COMMA] > 2 * agreeing[best]:
        return _WIDE_COMMA
    return best if agreeing[best] else ""


def _agreeing(lines: list[str], mark: str) -> int:
    """How many lines hold the mark as often as most of those that hold it."""
    counts = Counter(line.count(mark) for line in lines if mark in line)
    return max(counts.values(), default=0)
