"""Which columns of a table hold which fields of a record layout, by the spellings of their headings."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from perfdata.catalogue import Catalogue, RecordLayout
from perfdata.recognise.contacts import is_contact
from perfdata.recognise.entities import without_periods
from perfdata.recognise.vocabulary import Vocabulary
from perfdata.terms import labels
from perfdata.terms.labels import normal

Path = tuple[str, ...]
Columns = Mapping[str, Sequence[int]]

# Under a heading that is a field's, these say no more: 总投资 over 合计 and 其中：自筹 is the 合计.
_WHOLE = {"", "合计", "小计", "总计", "计", "金额", "总额", "数额", "投资", "投资额"}


def columns(paths: Sequence[Path], layout: RecordLayout, vocabulary: Vocabulary) -> dict[str, list[int]]:
    """The columns of each field that was found, left to right.

    A heading is looked up whole; where no spelling fits, by the parts that the layout knows. A column
    of persons or telephones is `contact` whatever else its heading says.
    """
    found: dict[str, list[int]] = {}
    unknown = []
    for index, path in enumerate(paths):
        name = field_of(path, layout, vocabulary)
        if name:
            found.setdefault(name, []).append(index)
        elif path:
            unknown.append(index)
    for index in unknown:
        name = _by_parts(bare_path(paths[index]), layout)
        if name and name not in found:
            found[name] = [index]
    return found


def field_of(path: Path, layout: RecordLayout, vocabulary: Vocabulary) -> str:
    """The field whose spelling a column's headings are, "" for none."""
    if is_contact(path, vocabulary):
        return "contact"
    return _spelled(path, _spellings(vocabulary.catalogue)[layout.name])


def first(found: Columns) -> dict[str, int]:
    """The first column of each field."""
    return {name: at[0] for name, at in found.items()}


def _spelled(path: Path, spellings: Mapping[str, str]) -> str:
    """The field that the headings name, read together, from below, or by one of those above."""
    texts = [bare(text) for text in path]
    joined = ("".join(texts[at:]) for at in range(len(texts)))
    above = reversed(texts[:-1]) if texts and texts[-1] in _WHOLE else ()
    return next((spellings[text] for text in (*joined, *above) if text in spellings), "")


def _by_parts(name: str, layout: RecordLayout) -> str:
    return next((field for field, parts in layout.parts.items() if any(p in name for p in parts)), "")


def bare_path(path: Path) -> str:
    """All headings of a column as one text."""
    return "".join(bare(text) for text in path)


@lru_cache(maxsize=16384)
def bare(text: str) -> str:
    """A heading without numbering, brackets, years and months, which vary from form to form.

    >>> bare("2024年1-9月完成投资（万元）")
    '完成投资'
    """
    label = labels.parse(text)
    name = labels.without_brackets(label.name, set(label.brackets))
    return normal(without_periods(name)).strip("%:")


@lru_cache(maxsize=8)
def _spellings(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """For each layout the field of each spelling, both without what varies."""
    return {layout.name: dict(_pairs(layout)) for layout in catalogue.layouts}


def _pairs(layout: RecordLayout) -> Iterator[tuple[str, str]]:
    for field, words in layout.fields.items():
        for word in words:
            yield bare(word), field
            yield normal(word), field
