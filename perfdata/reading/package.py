"""The parts of an Office file's zip package, each unpacked once and checked before any parser sees it."""

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from perfdata.errors import UnreadableFile
from perfdata.reading.limits import SizeLimits

# What zipfile raises on a damaged archive, as seen on mutated files.
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    NotImplementedError,
)

_ENCRYPTED_FLAG = 0x1
# XML may be UTF-8 or UTF-16. The second spelling is found in both byte orders of UTF-16, since a
# space follows the word.
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"))
# Office on a Mac keeps the printer's settings, a property list with a DOCTYPE; no parser of ours opens them.
_PRINTER_SETTINGS = re.compile(r"\w+/printerSettings/\w+\.bin")


def unpacked(content: bytes, name: str, limits: SizeLimits) -> Mapping[str, bytes]:
    """The parts by name, of a package that is sound, not encrypted, not too large and without DOCTYPE.

    A part with a DOCTYPE can name outside files, and python-docx reads it as empty text. A printer's
    settings are left out.
    Raises UnreadableFile with the codes "damaged", "encrypted", "too_large" and "doctype".
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _check_sizes(package, name, limits)
            # Reading each part also proves that its stated size and checksum are true.
            parts = {part.filename: package.read(part) for part in package.infolist()}
            parts = {one: data for one, data in parts.items() if not _PRINTER_SETTINGS.fullmatch(one)}
    except ZIP_FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error
    if any(doctype in part for part in parts.values() for doctype in _DOCTYPES):
        raise UnreadableFile("doctype", file=name)
    return parts


def _check_sizes(package: zipfile.ZipFile, name: str, limits: SizeLimits) -> None:
    parts = package.infolist()
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise UnreadableFile("encrypted", file=name)
    if len({part.filename for part in parts}) < len(parts):
        raise UnreadableFile("damaged", file=name)
    sizes = [part.file_size for part in parts]
    if (
        len(sizes) > limits.parts
        or sum(sizes) > limits.unpacked_bytes
        or max(sizes, default=0) > limits.part_bytes
    ):
        raise UnreadableFile("too_large", file=name)
