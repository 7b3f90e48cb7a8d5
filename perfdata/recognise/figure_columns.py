"""What the heading path over a column of figures says: role, name, period, unit, scope, entity."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from perfdata.catalogue import Unit
from perfdata.recognise.meaning import GROWTH_ROLES, INDEX_BASE, SHARES, BasisHint, Meaning, Role
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import labels
from perfdata.terms.labels import normal
from perfdata.terms.periods import Period
from perfdata.terms.text import as_printed, squeeze

_VERSION = re.compile(r"口径$")


@dataclass(frozen=True)
class FigureColumn:
    """A column of figures: what its heading path says, and the value column that it speaks of.

    `anchor` is the index of that column (its own for a value), None where it stands alone.
    `planned` is plan or budget where the growth or rank of one stands under its heading (2024年目标).
    `printed` is the lowest heading, which tells apart columns that say the same (two budgets).
    """

    index: int
    role: Role
    name: str = ""
    parent: str = ""
    periods: tuple[Period, ...] = ()
    basis: BasisHint = ""
    unit: Unit | None = None
    scope: str = ""
    entity: str = ""
    prior: bool = False
    since: str = ""
    growth_basis: str = ""
    rank_by: str = ""
    provisional: bool = False
    lagged: bool = False
    anchor: int | None = None
    printed: str = ""
    child: bool = False
    planned: Role = ""
    opening: bool = False


def figure_column(
    index: int, path: Sequence[str], vocabulary: Vocabulary, entities: Mapping[str, str], untold: Role = ""
) -> FigureColumn:
    """The meaning of a heading path: what lower levels say comes before what upper ones say.

    `entities` are the names among the headings that stand for one; `untold` is the role of figures
    whose headings name none (those of a table of growth rates).
    """
    meanings = [vocabulary.meaning(text) for text in path]
    names, scope, entity = _names([m.name for m in meanings if m.name], vocabulary, entities)
    roles = [m.role for m in meanings if m.role]
    lowest_first = meanings[::-1]
    return FigureColumn(
        index,
        role=_role(meanings, roles, untold),
        name=_printed(path, names[-1]) if names else "",
        parent=_printed(path, names[-2]) if len(names) > 1 else "",
        periods=tuple(p for m in meanings for p in m.periods),
        basis=next((m.basis for m in lowest_first if m.basis), ""),
        unit=next((m.unit for m in lowest_first if m.unit), None),
        scope=next((m.scope for m in lowest_first if m.scope), scope),
        entity=entity,
        prior=any(m.prior for m in meanings) or _of_last_year(roles, untold),
        since=next((m.since for m in lowest_first if m.since), ""),
        growth_basis=next((m.growth_basis for m in lowest_first if m.growth_basis), ""),
        rank_by=_rank_by(meanings, roles),
        provisional=any(m.provisional for m in meanings),
        lagged=any(m.lagged for m in meanings),
        printed=_without_brackets(path[-1]) if path else "",
        child=bool(path) and labels.parse(path[-1]).child,
        opening=any(m.opening for m in meanings),
        planned=next((m.planned for m in lowest_first if m.planned), _planned(roles)),
    )


def _names(
    names: Sequence[str], vocabulary: Vocabulary, entities: Mapping[str, str]
) -> tuple[list[str], str, str]:
    """What is left of the headings: names of figures, the scope and the entity among them."""
    scopes = [name for name in names if _is_scope(name, vocabulary)]
    left = [name for name in names if name not in scopes and name not in entities]
    return left, scopes[-1] if scopes else "", next((entities[n] for n in names if n in entities), "")


def _is_scope(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading tells versions of a figure apart: 验资口径, or the base of an index (以上月为100)."""
    return normal(name) in vocabulary.words("scope") or bool(_VERSION.search(name) or INDEX_BASE.search(name))


def _without_brackets(text: str) -> str:
    label = labels.parse(text)
    return squeeze(labels.without_brackets(label.name, set(label.brackets)))


def _printed(path: Sequence[str], name: str) -> str:
    """The name as the heading prints it (its meaning is kept in lower case)."""
    for text in path:
        at = squeeze(text).lower().find(name)
        if at >= 0:
            return as_printed(squeeze(text)[at : at + len(name)], text)
    return name


def _role(meanings: Sequence[Meaning], roles: Sequence[Role], untold: Role) -> Role:
    """The lowest level's role; a plain value word under a telling one (计划 over 金额) yields to it."""
    if untold and (not roles or roles[-1] == "prior") and _can_be_rates(meanings):
        return untold
    if not roles:
        return "value"
    lowest = roles[-1]
    telling = [role for role in roles if role != "value"]
    return telling[-1] if lowest == "value" and telling else lowest


def _can_be_rates(meanings: Sequence[Meaning]) -> bool:
    """Whether no heading states a unit that growth rates and ranks don't have."""
    return all(m.unit is None or m.unit.dimension in SHARES for m in meanings)


def _of_last_year(roles: Sequence[Role], untold: Role) -> bool:
    """Whether they speak of the year before: 增速 under 上年同期, 上年同期 in a table of growth rates."""
    if roles[-1:] == ["prior"]:
        return bool(untold)
    return "prior" in roles


def _planned(roles: Sequence[Role]) -> Role:
    """The plan or budget that a growth or a rank below it speaks of."""
    if not roles or roles[-1] not in (*GROWTH_ROLES, "rank"):
        return ""
    return next((role for role in reversed(roles) if role in ("plan", "budget")), "")


def _rank_by(meanings: Sequence[Meaning], roles: Sequence[Role]) -> str:
    said = next((m.rank_by for m in reversed(meanings) if m.rank_by), "")
    growing = any(role in GROWTH_ROLES for role in roles)
    return said or ("growth" if "rank" in roles and growing else "")
