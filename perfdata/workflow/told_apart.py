"""Files of one import that are named alike, told apart by a number behind the name."""

from collections.abc import Iterable
from pathlib import PurePath

from perfdata.model import Source


def told_apart(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources, each with a name of its own; the same file twice (name and content) stands once.

    >>> files = [Source("a.csv", b"1"), Source("a.csv", b"2"), Source("a.csv", b"1")]
    >>> [one.name for one in told_apart(files)]
    ['a.csv', 'a (2).csv']
    """
    distinct = list(dict.fromkeys(sources))
    taken = {source.name for source in distinct}
    found: dict[str, Source] = {}
    for source in distinct:
        name, number = source.name, 1
        while name in found or (number > 1 and name in taken):
            number += 1
            path = PurePath(source.name)
            name = f"{path.stem} ({number}){path.suffix}"
        found[name] = Source(name, source.content)
    return tuple(found.values())
