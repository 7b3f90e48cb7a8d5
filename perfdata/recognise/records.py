"""Tables in which each row is one record: projects, budget lines, findings, by the catalogue's layouts."""

from collections.abc import Callable, Mapping, Sequence

from perfdata.recognise import budgets, layout_fields, ledgers, project_columns, projects
from perfdata.recognise.block import Table
from perfdata.recognise.content import Content
from perfdata.recognise.headings import Headings
from perfdata.recognise.layout_fields import Columns, Path

_Reader = Callable[[Table, Columns, Sequence[Path]], Content | None]

# Forms (the schema "score") are no lists: `forms` reads them.
_READERS: Mapping[str, _Reader] = {
    "budget": budgets.read,
    "project": projects.read,
    "ledger": ledgers.read,
}


def read(table: Table) -> Content | None:
    """The table as records, or None if its headings are those of no layout, or of a series after all.

    A schedule too may have columns for 存在问题 and 进展: the layout that knows more columns is tried first.
    """
    paths = Headings(table.grid, table.block, table.vocabulary).paths
    fitting: list[tuple[_Reader, Columns]] = []
    for layout in table.vocabulary.catalogue.layouts:
        reader = _READERS.get(layout.schema)
        found = layout_fields.columns(paths, layout, table.vocabulary)
        if layout.schema == "project":
            found = project_columns.with_amounts(found, paths)
        if reader is not None and all(name in found for name in layout.required):
            fitting.append((reader, found))
    fitting.sort(key=lambda pair: -len(pair[1]))
    contents = (reader(table, found, paths) for reader, found in fitting)
    return next((content for content in contents if content is not None), None)
