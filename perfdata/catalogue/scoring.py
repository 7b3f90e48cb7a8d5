"""The entries of scoring.toml and grades.toml: signs, words, rules of rates and scales of grades."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal

from perfdata.catalogue.entries import entry
from perfdata.errors import CatalogueError

Counts = Literal["started", "whole", "part"]
_FULL = 100
_SIGNS = (">=", "<=", ">", "<", "=", "damaged")


@dataclass(frozen=True, slots=True)
class GradeScale:
    """Grades by points out of 100, best first: each begins at its limit, which is part of it."""

    code: str
    name: str
    name_en: str
    grades: tuple[str, ...]
    grades_en: tuple[str, ...]
    from_points: tuple[int, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class WordGrade:
    """What a result in words can earn, in percent of the weight, and how such a text begins."""

    code: str
    low_pct: int
    high_pct: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RateRule:
    """How a rate takes points off its weight: step by step, or by bands. 0 as weight: not known."""

    code: str
    name: str
    name_en: str
    formula: str
    formula_en: str
    spellings: tuple[str, ...]
    better: Literal["lower", "higher"]
    full_at_pct: int
    step_pct: int = 0
    deduct: float = 0.0
    counts: Counts = "started"
    band_ends: tuple[int, ...] = ()
    band_shares: tuple[int, ...] = ()
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Scoring:
    """How forms are scored: spellings by sign ("damaged" stands for <=), words and rates by code."""

    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, WordGrade] = field(default_factory=dict)
    rates: Mapping[str, RateRule] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Tables:
    signs: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Mapping[str, Any]]
    rates: Mapping[str, Mapping[str, Any]]


def scoring(file: str, values: Mapping[str, Any]) -> Scoring:
    """The rules of a file's tables; a folder without the file has none. CatalogueError as in `load`."""
    if not values:
        return Scoring()
    # The three tables are there, and no other.
    entry(_Tables, file, "scoring", {name: {} for name in values})
    signs = {sign: _spellings(file, sign, given) for sign, given in values["signs"].items()}
    words = {code: _coded(WordGrade, file, code, given) for code, given in values["words"].items()}
    rates = {code: _coded(RateRule, file, code, given) for code, given in values["rates"].items()}
    for sign in signs:
        _demand(sign in _SIGNS, file, "signs", sign, sign)
    for word in words.values():
        _demand(word.low_pct < word.high_pct <= _FULL, file, word.code, "high_pct", word.high_pct)
    for rate in rates.values():
        _check_rate(file, rate)
    return Scoring(signs, words, rates)


def grade_scales(file: str, values: Mapping[str, Any]) -> dict[str, GradeScale]:
    """The scales by code, in the order of the file. Every number from 0 to 100 has exactly one grade."""
    scales = {code: _coded(GradeScale, file, code, given) for code, given in values.items()}
    for scale in scales.values():
        limits = scale.from_points
        falling = all(above > below for above, below in pairwise((_FULL + 1, *limits)))
        _demand(falling and limits[-1:] == (0,), file, scale.code, "from_points", limits)
        for name, grades in (("grades", scale.grades), ("grades_en", scale.grades_en)):
            whole = len(grades) == len(limits) == len(set(grades))
            _demand(whole, file, scale.code, name, grades)
    return scales


def _check_rate(file: str, rate: RateRule) -> None:
    """A rate has steps that take something off, or bands that rise in rate and fall in worth."""
    if not rate.band_ends:
        _demand(rate.step_pct > 0, file, rate.code, "step_pct", rate.step_pct)
        _demand(0 < rate.deduct < _FULL, file, rate.code, "deduct", rate.deduct)
        return
    rising = all(low < high for low, high in pairwise((rate.full_at_pct, *rate.band_ends)))
    falling = all(more > less for more, less in pairwise((_FULL, *rate.band_shares)))
    _demand(rising and rate.better == "lower", file, rate.code, "band_ends", rate.band_ends)
    alike = len(rate.band_shares) == len(rate.band_ends)
    _demand(falling and alike, file, rate.code, "band_shares", rate.band_shares)


def _coded(kind: type, file: str, code: str, values: Any) -> Any:
    """The entry of a table, with its heading as its code."""
    table = {"code": code, **values} if isinstance(values, Mapping) else values
    return entry(kind, file, code, table)


def _spellings(file: str, name: str, values: Any) -> tuple[str, ...]:
    fits = isinstance(values, list) and all(isinstance(value, str) and value for value in values)
    _demand(fits, file, "signs", name, values)
    return tuple(values)


def _demand(holds: bool, file: str, name: str, key: str, found: object) -> None:
    if not holds:
        raise CatalogueError("wrong_value", file=file, entry=name, key=key, found=repr(found))
