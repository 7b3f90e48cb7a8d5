"""Tables side by side under one repeated heading (县市区 | 增速 | 县市区 | 增速), parted into blocks."""

from collections.abc import Sequence
from dataclasses import replace

from perfdata.recognise.block import Block
from perfdata.recognise.grid import Grid
from perfdata.recognise.headings import Headings
from perfdata.recognise.vocabulary import Vocabulary

Path = tuple[str, ...]

# A printed page has room for a few.
_MOST_SEGMENTS = 4


def parted(grid: Grid, block: Block, vocabulary: Vocabulary) -> list[Block]:
    """The block's segments from left to right, or the block itself where no heading is repeated."""
    paths = Headings(grid, block, vocabulary).paths
    filled = [index for index, path in enumerate(paths) if path]
    for count in range(_MOST_SEGMENTS, 1, -1):
        size, rest = divmod(len(filled), count)
        if rest or size < 2:
            continue
        starts = [filled[size * part] for part in range(count)]
        segments = [[paths[index] for index in filled[size * k : size * (k + 1)]] for k in range(count)]
        if _names(segments[0][0], vocabulary) and all(segment == segments[0] for segment in segments):
            return _at(block, starts)
    return [block]


def _names(path: Path, vocabulary: Vocabulary) -> bool:
    """Whether the heading is one of labels, so that a segment begins with it."""
    return bool(vocabulary.meaning(path[-1]).head)


def _at(block: Block, starts: Sequence[int]) -> list[Block]:
    """The block cut before each of the columns but the first; what is above belongs to the first."""
    lefts = [block.left, *starts[1:]]
    rights = [*starts[1:], block.right]
    return [
        replace(block, above=block.above if left == block.left else block.top, left=left, right=right)
        for left, right in zip(lefts, rights, strict=True)
    ]
