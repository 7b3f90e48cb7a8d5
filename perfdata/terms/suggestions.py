"""What a printed name may mean that the catalogue does not know: alike spellings, for a person to confirm."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process

# Of the characters of both names, so many percent stand in both in the same order.
_LEAST_ALIKE = 80.0
_MOST_SUGGESTIONS = 3
# Spellings of several indicators may all be alike; those that mean another thing are then left out.
_MOST_CANDIDATES = 12
# Two of three characters are alike by chance.
_SHORTEST = 4

# Of a word such as 收入 one character may be left where the other is mistyped.
_LEAST_OF_WORD = 50.0

Groups = Sequence[Sequence[str]]


def alike(name: str, codes: Mapping[str, str], opposites: Groups) -> tuple[str, ...]:
    """The codes of the spellings that are most like the name, best first; () where none is.

    `codes` are by normal spelling, and the name is one too. Of each group of `opposites` (出口, 进口)
    name and spelling must hold the same words, so that 规上工业增加值 never becomes 规上工业总产值.

    >>> codes = {"规上工业增加值": "added", "规上工业总产值": "output"}
    >>> opposites = [("增加值", "总产值"), ("工业", "农业")]
    >>> alike("规上工业增加直", codes, opposites), alike("规上农业增加值", codes, opposites)
    (('added',), ())
    """
    if len(name) < _SHORTEST:
        return ()
    found = process.extract(
        name, codes.keys(), scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE, limit=_MOST_CANDIDATES
    )
    fitting = (codes[spelling] for spelling, *_ in found if _is_same_thing(name, spelling, opposites))
    return tuple(dict.fromkeys(fitting))[:_MOST_SUGGESTIONS]


def _is_same_thing(name: str, spelling: str, groups: Groups) -> bool:
    return all(_agree(name, set(_words_in(spelling, group)), group) for group in groups)


def _agree(name: str, wanted: set[str], group: Sequence[str]) -> bool:
    """Whether the name holds the wanted words of a group; a mistyped one is like no other word of it."""
    held = set(_words_in(name, group))
    if held or not wanted:
        return held == wanted
    likeness = {word: fuzz.partial_ratio(word, name) for word in group}
    others = max((likeness[word] for word in group if word not in wanted), default=0.0)
    return all(likeness[word] >= _LEAST_OF_WORD and likeness[word] > others for word in wanted)


def _words_in(name: str, group: Iterable[str]) -> Iterator[str]:
    """The words of a group that stand in the name, the longest first: 进出口 is not 出口."""
    for word in sorted(group, key=len, reverse=True):
        if word in name:
            name = name.replace(word, "\n")
            yield word
