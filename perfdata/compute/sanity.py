"""Sanity of what was read: figures of one fact that were printed twice, alike or in contradiction.

An observation says up to three things: a value, a growth, a rank. Each is compared on its own, so a
row with the value and a row with the growth alone do not contradict each other.
"""

from typing import Literal

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.codes import first_true
from perfdata.compute.keys import FACT, ids
from perfdata.compute.rounding import margins, opened, overlapping
from perfdata.compute.units import unit_ratios
from perfdata.errors import FrameError

Said = Literal["value", "growth", "rank"]
Verdict = Literal["duplicate", "conflict", "other"]
SAID: tuple[Said, ...] = ("value", "growth", "rank")

# Where several growths of one fact are printed, that over the year is the fact's; comparable first.
_OVER = {"year": 0, "": 1, "month": 2, "span": 3}
_BASIS = {"comparable": 0, "nominal": 1}


def comparisons(observations: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Every figure that was printed again, beside the one that is kept for its fact.

    One row each, with index labels of `observations`: first (kept, the most precise one; of equally
    precise ones the earlier row), second, said ("value", "growth", "rank") and verdict:

    duplicate  the same figure, as far as rounding lets tell
    conflict   another figure
    other      no like figure: growth over another time, on another basis or in another unit, rank
               by something else
    """
    return compared(repeated(observations), catalogue)


def compared(rows: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """The `comparisons` among `repeated` rows."""
    found = [_compared(sayings(rows, said, catalogue), said, catalogue) for said in SAID]
    return pd.concat(found).sort_values(["first", "second"], kind="stable", ignore_index=True)


def duplicates(observations: pd.DataFrame, catalogue: Catalogue) -> list[tuple[int, int]]:
    """Pairs of index labels whose rows state one fact twice, alike."""
    return _pairs(comparisons(observations, catalogue), "duplicate")


def conflicts(observations: pd.DataFrame, catalogue: Catalogue) -> list[tuple[int, int]]:
    """Pairs of index labels whose rows state one fact with two different figures."""
    return _pairs(comparisons(observations, catalogue), "conflict")


def _pairs(found: pd.DataFrame, verdict: Verdict) -> list[tuple[int, int]]:
    pairs = found.loc[found["verdict"].eq(verdict), ["first", "second"]].drop_duplicates()
    return list(pairs.itertuples(index=False, name=None))


def repeated(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows whose fact has several, in their order, with the fact's number as `fact`.

    FrameError where index labels repeat: comparisons are told by them.
    """
    if not observations.index.is_unique:
        raise FrameError("index_repeats", schema="observation")
    facts = pd.Series(ids(observations, FACT), index=observations.index)
    twice = facts.duplicated(keep=False)
    return observations[twice].assign(fact=facts[twice])


def sayings(rows: pd.DataFrame, said: Said, catalogue: Catalogue) -> pd.DataFrame:
    """What `repeated` rows say of one kind, by index label, the one to keep first within each fact.

    Columns: fact, number, margin, qualifier; unit (of a value); like and basis (numbers compare where
    `like` is the same and no two stated bases differ); coarseness and preference (lowest is kept).
    """
    build = {"value": _values, "growth": _growths, "rank": _ranks}[said]
    stated = build(rows[rows[said].notna()], catalogue)
    # A figure with >, < or ~ tells less than one without, whatever its decimals.
    stated["open"] = stated["qualifier"].ne("")
    return stated.sort_values(["fact", "preference", "open", "coarseness"], kind="stable")


def _values(rows: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    margin = margins(rows, catalogue)
    # In one unit for each fact: an unknown indicator keeps its printed ones, and 万元 are finer than 亿元.
    one_unit = rows.groupby("fact")["unit"].transform("first")
    coarseness = margin * unit_ratios(rows["unit"], one_unit, catalogue)
    columns = rows[["fact", "qualifier", "unit"]]
    columns = columns.assign(number=rows["value"], margin=margin, coarseness=coarseness)
    return columns.assign(like="", basis="", preference=0)


def _growths(rows: pd.DataFrame, _: Catalogue) -> pd.DataFrame:
    margin = (0.5 / 10.0 ** rows["growth_decimals"].astype("float64")).fillna(0.0)
    basis = rows["growth_basis"].where(rows["growth_basis"].isin(_BASIS), "")
    over, base = rows["growth_over"].map(_OVER).fillna(len(_OVER)), basis.map(_BASIS).fillna(len(_BASIS))
    return pd.DataFrame(
        {
            "fact": rows["fact"],
            "number": rows["growth"],
            "margin": margin,
            "coarseness": margin,
            "qualifier": rows["growth_qualifier"],
            "unit": "",
            "like": rows["growth_over"] + "/" + rows["growth_unit"],
            "basis": basis,
            "preference": over * (len(_BASIS) + 1) + base,
        }
    )


def _ranks(rows: pd.DataFrame, _: Catalogue) -> pd.DataFrame:
    columns = rows[["fact"]].assign(number=rows["rank"].astype("float64"), basis=rows["rank_by"])
    return columns.assign(margin=0.0, coarseness=0.0, qualifier="", unit="", like="", preference=0)


def _compared(stated: pd.DataFrame, said: Said, catalogue: Catalogue) -> pd.DataFrame:
    """Each saying that is not the first of its fact beside the first."""
    stated = stated.rename_axis("label").reset_index()
    later = stated["fact"].duplicated()
    pairs = stated[later].merge(stated[~later], on="fact", suffixes=("", "_kept"))
    ratio = unit_ratios(pairs["unit"], pairs["unit_kept"], catalogue)
    both_bases = pairs["basis"].ne("") & pairs["basis_kept"].ne("")
    other = pairs["like"].ne(pairs["like_kept"]) | ratio.isna()
    other |= both_bases & pairs["basis"].ne(pairs["basis_kept"])
    ends = _ends(pairs["number"] * ratio, pairs["margin"] * ratio, pairs["qualifier"])
    kept = _ends(pairs["number_kept"], pairs["margin_kept"], pairs["qualifier_kept"])
    alike = pd.Series(overlapping(*ends, *kept), index=pairs.index)
    everything = pd.Series(data=True, index=pairs.index)
    verdict = first_true({"other": other, "duplicate": alike, "conflict": everything}, pairs.index)
    return pd.DataFrame(
        {"first": pairs["label_kept"], "second": pairs["label"], "said": said, "verdict": verdict}
    )


def _ends(number: pd.Series, margin: pd.Series, qualifier: pd.Series) -> tuple[pd.Series, pd.Series]:
    return opened(number - margin, number + margin, qualifier)
