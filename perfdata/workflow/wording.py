"""One observation in words: its name, its figure, and where it was printed."""

from collections.abc import Iterable

from perfdata.catalogue import Catalogue
from perfdata.language import figure, indicator_name, period, pgettext, say, shown_decimals, where
from perfdata.model import Place
from perfdata.workflow.growths import growth_text
from perfdata.workflow.rows import Row, is_known

_DEFAULT_DECIMALS = 2
# A source line that names more cells than these is no longer read.
_MOST_CELLS = 4


def row_key(row: Row) -> str:
    """How the observation's indicator stands in a page's address."""
    return f"{row['subject']}|{row['scope']}" if row["scope"] else str(row["subject"])


def row_name(row: Row, catalogue: Catalogue) -> str:
    """The indicator's name, with the parent of an unknown one and the scope where they are stated."""
    name = indicator_name(catalogue, row["indicator"], row["label"])
    if row["parent"] and not row["indicator"]:
        name = say("{parent}: {name}", parent=row["parent"], name=name)
    return say("{name} ({scope})", name=name, scope=row["scope"]) if row["scope"] else name


def decimals_of(row: Row, catalogue: Catalogue, unit: str | None = None) -> int:
    """The decimals that an observation's value is shown with, in its own unit or in `unit`."""
    known = catalogue.indicators.get(row["indicator"])
    default = known.decimals if known else _DEFAULT_DECIMALS
    printed = int(row["decimals"]) if is_known(row["decimals"]) else None
    return shown_decimals(printed, default, row["source_unit"], row["unit"] if unit is None else unit)


def value_text(row: Row, catalogue: Catalogue) -> str:
    """The observation's figure with its unit."""
    return figure(row["value"], row["unit"], decimals_of(row, catalogue), row["qualifier"])


def bare_text(row: Row, catalogue: Catalogue) -> str:
    """The figure without its unit, where the unit stands beside it for all."""
    return figure(row["value"], "", decimals_of(row, catalogue), row["qualifier"])


def clause(row: Row, catalogue: Catalogue) -> str:
    """What the figure says inside a sentence that names its period."""
    name, grown = row_name(row, catalogue), growth_text(row)
    value = value_text(row, catalogue)
    if grown.value is None:
        return say("{name} {value}", name=name, value=value)
    if not is_known(row["value"]):
        return say("{name} {growth}", name=name, growth=grown.prose)
    return say("{name} {value}, {growth}", name=name, value=value, growth=grown.prose)


def finding(row: Row, catalogue: Catalogue) -> str:
    """What the figure says, as the title of a chart."""
    when = period(row["time_period"], row["basis"])
    return say("{period}: {finding}", period=when, finding=clause(row, catalogue))


def place_of(row: Row) -> Place:
    """Where the observation was printed."""
    return Place(row["file"], row["sheet"], row["value_cell"] or row["growth_cell"])


def source_line(places: Iterable[Place], revision: int) -> str:
    """File, sheet, cells and revision of figures, each sheet once."""
    cells: dict[tuple[str, str], list[str]] = {}
    for place in places:
        cells.setdefault((place.file, place.sheet), []).append(place.cell)
    named = [where(Place(file, sheet, _cells(found))) for (file, sheet), found in cells.items()]
    return say(
        "Source: {place} · revision {revision}",
        place=pgettext("list", "; ").join(named),
        revision=revision,
    )


def _cells(cells: list[str]) -> str:
    distinct = list(dict.fromkeys(cell for cell in cells if cell))
    return pgettext("list", ", ").join(distinct) if len(distinct) <= _MOST_CELLS else ""
