"""Coverage: indicators that an entity's earlier table of the same kind had, and this one lacks."""

import re
import unicodedata
from collections.abc import Collection

import pandas as pd

from perfdata.compute.checks.findings import Finding
from perfdata.compute.keys import ids, mapped
from perfdata.compute.periods import months_elapsed, previous_year
from perfdata.model import Place, Problem, subject

_BY = ["entity", "family", "freq", "basis"]
# What a file's name says of its period and its copies; the rest says what kind of table it is.
_VARYING = re.compile(
    r"\.[a-z]+$|[\d\s_\-—–－~.·()（）〔〕\[\]【】年月日季度上下半全前至第一二三四]|副本|copy"
)
_QUARTER = 3


def shrunk(stated: pd.DataFrame, known: pd.DataFrame) -> list[Finding]:
    """A note for each entity and kind of table whose latest period lacks indicators that the one before had.

    The one before is the like period of last year, where it is known: some indicators come by the
    quarter alone. Kinds of tables are told apart by the files' names without dates.
    """
    said = pd.concat([_said(stated).assign(now=True), _said(known).assign(now=False)], ignore_index=True)
    said = said.assign(table=ids(said, _BY), about=ids(said, [*_BY, "named"]))
    now, before = said[said["now"]], said[~said["now"]]
    latest = now.groupby("table")["time_period"].max()
    now = now[now["time_period"].eq(now["table"].map(latest))]
    earlier = before.groupby("table")["time_period"].unique()
    compared = pd.Series(
        {table: _before(period, earlier.get(table, ())) for table, period in latest.items()}, dtype="str"
    )
    before = before[before["time_period"].eq(before["table"].map(compared))]
    gone = before[~before["about"].isin(now["about"])].drop_duplicates("about")
    files = now.groupby("table")["file"].min()
    return [_note(latest[table], files[table], rows) for table, rows in gone.groupby("table")]


def _said(observations: pd.DataFrame) -> pd.DataFrame:
    """The actual figures, with what they are about and the kind of file that says so."""
    own = observations["kind"].eq("actual") & observations["base_for"].eq("") & observations["file"].ne("")
    rows = observations[own & (observations["value"].notna() | observations["growth"].notna())]
    family = mapped(rows["file"], _family).astype("str")
    return rows.assign(named=subject(rows), family=family)[
        ["entity", "family", "freq", "basis", "time_period", "named", "label", "file"]
    ]


def _family(file: str) -> str:
    return _VARYING.sub("", unicodedata.normalize("NFKC", file).casefold())


def _before(period: str, known: Collection[str]) -> str:
    """The period to compare with: that of last year, else the one before; "" where there is none."""
    if previous_year(period) in known:
        return previous_year(period)
    closes = _closes_a_quarter(period)
    # What comes by the quarter is not wanting in the months between.
    return max((p for p in known if p < period and (closes or not _closes_a_quarter(p))), default="")


def _closes_a_quarter(period: str) -> bool:
    months = months_elapsed(period)
    return months is not None and months % _QUARTER == 0


def _note(period: str, file: str, gone: pd.DataFrame) -> Finding:
    names = sorted(gone["label"].where(gone["label"].ne(""), gone["named"]))
    values = {
        "entity": str(gone["entity"].iloc[0]),
        "period": period,
        "count": str(len(names)),
        "previous": str(gone["time_period"].iloc[0]),
    }
    return Finding(Problem("coverage_shrank", "note", Place(file), "、".join(names), values))
