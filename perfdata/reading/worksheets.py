"""The worksheets that the workbook of an .xlsx or .xlsb file names, and the parts that hold them."""

import posixpath
from collections.abc import Iterable, Mapping
from xml.etree import ElementTree

from perfdata.errors import UnreadableFile


def worksheet_parts(parts: Mapping[str, bytes], workbook: str) -> dict[str, str]:
    """The parts of the worksheets by the ids that the workbook's part uses for them."""
    folder, file = posixpath.split(workbook)
    links = ElementTree.fromstring(parts[f"{folder}/_rels/{file}.rels"])  # noqa: S314 - unpacked() refuses every DOCTYPE
    return {
        link.attrib["Id"]: posixpath.normpath(posixpath.join("/", folder, link.attrib["Target"])).lstrip("/")
        for link in links
        if link.attrib["Type"].endswith("/worksheet")
    }


def listed(
    sheets: Iterable[tuple[str, str]], targets: Mapping[str, str], file: str, most: int
) -> dict[str, str]:
    """The part of each worksheet by its name, from the names and ids that the workbook lists.

    Raises UnreadableFile "too_large" for more than `most`, ValueError where two share a name or a part.
    """
    found = [(name, targets[link]) for name, link in sheets if link in targets]
    if len(found) > most:
        raise UnreadableFile("too_large", file=file)
    if any(len(set(column)) < len(found) for column in zip(*found, strict=True)):
        raise ValueError(found)
    return dict(found)
