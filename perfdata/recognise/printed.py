"""A label's own name as printed: without its unit, its scope and a closing word such as 增速."""

from perfdata.recognise.meaning import Meaning
from perfdata.terms import labels
from perfdata.terms.labels import normal
from perfdata.terms.text import as_printed, squeeze


def printed_name(label: labels.Label, said: Meaning) -> str:
    """The label without what `said` takes out of it, in the characters that were printed."""
    taken = {bracket for bracket in label.brackets if _is_taken(bracket, said)}
    base = squeeze(labels.without_brackets(label.name, taken))
    if (said.role or "_" in base) and said.name and (at := base.lower().find(said.name)) >= 0:
        base = base[at : at + len(said.name)]
    return as_printed(base.rstrip("%‰") or base, label.printed)


def _is_taken(bracket: str, said: Meaning) -> bool:
    if said.scope and normal(bracket) == normal(said.scope):
        return True
    if said.lagged and "上月" in bracket:
        return True
    if said.unit is None:
        return False
    return any(normal(word) in normal(bracket) for word in (said.unit.symbol, *said.unit.aliases))
