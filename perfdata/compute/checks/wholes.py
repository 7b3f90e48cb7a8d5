"""Which printed figures are the parts of which total: breakdowns, items, the regions of a city.

Each is a frame with a row a part: `part` and `total` are labels of rows of `Facts`, `group` is the same for
the parts of one sum; `whole` says that they are all there, so that less than the total is wrong as well;
`nests` that one of them may hold another.
"""

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.checks.facts import Facts
from perfdata.compute.keys import FACT, ids, mapped
from perfdata.terms.matching import Matcher

_TABLE = ["file", "sheet"]
# What is broken down, and by what: 地区生产总值/按产业分.
_BREAKDOWN = r"^(.+)/(按[^/]+?)[:：]?$"
_OTHER = [name for name in FACT if name != "subject"]
# A city is made of these; its development zones lie in them or stand beside them.
_REGIONS = ("district", "county")


def wholes(printed: Facts) -> pd.DataFrame:
    """All parts beside their totals. A row marked 其中 is a part of something, and never all of it."""
    rows = printed.rows[printed.rows["additive"]]
    found = [breakdowns(rows, printed.catalogue), items(rows), regions(rows, printed.catalogue)]
    table = pd.concat(found, keys=range(len(found)), names=["kind", None]).reset_index("kind")
    table = table[table["part"].ne(table["total"])].reset_index(drop=True)
    return table.assign(group=ids(table, ["kind", "total", "group"])).drop(columns="kind")


def breakdowns(rows: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Rows under a heading 按产业分 of the row above it, for headings whose members are all of the whole."""
    matcher = Matcher(catalogue)
    above = rows["parent"].str.extract(_BREAKDOWN)
    complete = above[1].isin(catalogue.limits.whole_breakdowns)
    parts = rows[complete].assign(
        name=mapped(above[0][complete], lambda name: matcher.indicator(name) or name)
    )
    totals = rows.assign(name=rows["indicator"].where(rows["indicator"].ne(""), rows["label"]))
    found = _matched(parts, totals, ["name", *_OTHER, *_TABLE])
    # 按产业分 and 按行业分 break one total down twice.
    return found.assign(group=found["part"].map(rows["parent"]), whole=True, nests=True)


def items(rows: pd.DataFrame) -> pd.DataFrame:
    """Members of a breakdown in one column or row that ends with the total: that is its sum."""
    others = [name for name in FACT if name != "item"]
    found = _matched(rows[rows["item"].ne("")], rows[rows["item"].eq("")], [*others, "parent", *_TABLE])
    column = rows["value_cell"].str.extract(r"^([A-Z]+)([0-9]+)$")
    across = column[0].map(_column_number, na_action="ignore").astype("float64")
    down = column[1].astype("float64")
    ends = pd.Series(data=False, index=found.index)
    for along, beside in ((down, across), (across, down)):
        part, total = found["part"].to_numpy(), found["total"].to_numpy()
        in_line = beside[part].to_numpy() == beside[total].to_numpy()
        ends |= in_line & (along[part].to_numpy() < along[total].to_numpy())
    closed = ends.groupby(found["total"]).transform("all").astype(bool)
    return found[closed].assign(group="", whole=True, nests=True)


def regions(rows: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """The districts and counties of a city, where the table has all of them."""
    entities = catalogue.entities.values()
    of = {entity.name: entity.parent for entity in entities if entity.kind in _REGIONS and entity.parent}
    count = pd.Series(of, dtype="str").value_counts()
    parts = rows[rows["entity"].isin(of)]
    parts = parts.assign(entity=mapped(parts["entity"], of.__getitem__).astype("str"))
    found = _matched(parts, rows, [*FACT, *_TABLE])
    needed = found["total"].map(rows["entity"]).map(count)
    found = found[found.groupby("total")["part"].transform("size").eq(needed)]
    whole = found["total"].map(rows["indicator"]).isin(catalogue.limits.regions_add_up)
    return found.assign(group="", whole=whole, nests=False)


def _matched(parts: pd.DataFrame, totals: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Parts and the total that says the same in `by`; where two say so, neither is the total."""
    both = pd.concat([parts, totals], ignore_index=True)
    number = ids(both, by)
    total = pd.Series(totals.index, index=number[len(parts) :], dtype="int64")
    total = total[~total.index.duplicated(keep=False)]
    found = pd.DataFrame({"part": parts.index, "total": total.reindex(number[: len(parts)]).to_numpy()})
    return found.dropna().astype("int64").reset_index(drop=True)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
