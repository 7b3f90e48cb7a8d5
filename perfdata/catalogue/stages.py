"""The spellings by which a project schedule tells stages and funds in place; see stages.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from perfdata.errors import CatalogueError

Stage = Literal["preparing", "building", "finished", "paused", "cancelled"]

_FUNDS = "funds_in_place"


@dataclass(frozen=True)
class ProjectWords:
    """Spellings of stages, and of headings under which funds in place are printed."""

    stages: Mapping[Stage, tuple[str, ...]] = field(default_factory=dict)
    funds_in_place: tuple[str, ...] = ()


def project_words(file: str, table: Mapping[str, Any]) -> ProjectWords:
    """The spellings of a file's table, checked.

    Raises CatalogueError: "unknown_key", "wrong_value", and "spelling_twice" for a spelling of two stages.
    """
    words = {key: _spellings(file, key, values) for key, values in table.items()}
    owners: dict[str, str] = {}
    for key, spellings in words.items():
        for spelling in spellings:
            owner = owners.setdefault(spelling, key)
            if owner != key:
                raise CatalogueError("spelling_twice", file=file, entry=key, key=spelling, other=owner)
    stages = {stage: words[stage] for stage in get_args(Stage) if stage in words}
    return ProjectWords(stages, words.get(_FUNDS, ()))


def _spellings(file: str, key: str, values: Any) -> tuple[str, ...]:
    if key not in (*get_args(Stage), _FUNDS):
        raise CatalogueError("unknown_key", file=file, entry=key, key=key)
    if not isinstance(values, list) or not all(isinstance(word, str) and word.strip() for word in values):
        raise CatalogueError("wrong_value", file=file, entry=key, key=key, found=repr(values))
    return tuple(values)
