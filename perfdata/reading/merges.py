"""The merged cells of a sheet, as many as may be held."""

from collections.abc import Iterable, Sequence

from perfdata.model import Span


def area(merges: Iterable[Span]) -> int:
    """How many cells the merges cover."""
    return sum((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) for merge in merges)


def inside(merges: Sequence[Span], height: int, width: int, room: int) -> tuple[Span, ...]:
    """The merges, cut to the sheet's size where they cover more than `room` cells, as whole columns do.

    Raises ValueError where they overlap even so, which no program writes and which would fill memory.

    >>> inside([Span(0, 0, 1048575, 1), Span(9, 9, 9, 10)], height=3, width=2, room=1000)
    (Span(top=0, left=0, bottom=2, right=1),)
    """
    if area(merges) <= room:
        return tuple(merges)
    spans = tuple(
        Span(span.top, span.left, min(span.bottom, height - 1), min(span.right, width - 1))
        for span in merges
        if span.top < height and span.left < width
    )
    if area(spans) > height * width:
        raise ValueError("merges overlap")
    return spans
