"""Tables in which each row is one record: projects, budget lines, findings, by the catalogue's layouts."""

from collections.abc import Callable, Mapping, Sequence

from perfdata.catalogue import RecordLayout
from perfdata.recognise import budgets, ledgers, projects
from perfdata.recognise.block import Table
from perfdata.recognise.content import Content
from perfdata.recognise.entities import without_periods
from perfdata.recognise.headings import Headings
from perfdata.terms import labels
from perfdata.terms.labels import normal

Path = tuple[str, ...]

_READERS: Mapping[str, Callable[[Table, Mapping[str, int], Sequence[Path]], Content | None]] = {
    "budget": budgets.read,
    "project": projects.read,
    "ledger": ledgers.read,
}


def read(table: Table) -> Content | None:
    """The table as records, or None if its headings are those of no layout, or of a series after all."""
    paths = Headings(table.grid, table.block, table.vocabulary).paths
    matches = [(layout, match(paths, layout)) for layout in table.vocabulary.catalogue.layouts]
    fitting = [(layout, fields) for layout, fields in matches if all(n in fields for n in layout.required)]
    if not fitting:
        return None
    # A schedule too may have columns for 存在问题 and 进展: the layout that knows more columns is meant.
    layout, fields = max(fitting, key=lambda pair: len(pair[1]))
    return _READERS[layout.schema](table, fields, paths)


def match(paths: Sequence[Path], layout: RecordLayout) -> dict[str, int]:
    """The column of each field: the first whose heading path is spelt as the layout knows.

    The whole path is looked up before the lowest heading, and that before the ones above it.
    """
    spellings = {normal(s): name for name, words in layout.fields.items() for s in reversed(words)}
    found: dict[str, int] = {}
    for index, path in enumerate(paths):
        texts = [_bare(text) for text in path]
        known = [spellings[t] for t in ("".join(texts), *reversed(texts)) if t in spellings]
        if known:
            found.setdefault(known[0], index)
    return found


def _bare(text: str) -> str:
    """A heading without brackets, years and months, which vary from form to form."""
    label = labels.parse(text)
    name = labels.without_brackets(label.name, set(label.brackets))
    return normal(without_periods(name)).strip("%:")
