"""The check of an Office file's zip package, made before any parser sees it."""

import lzma
import struct
import zipfile
import zlib
from io import BytesIO

from perfdata.errors import UnreadableFile

# Limits of an upload, far above any real report or workbook and below what hurts the server.
TOTAL_LIMIT = 200 * 2**20
PART_LIMIT = 100 * 2**20
PARTS_LIMIT = 2000

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


def check_package(content: bytes, name: str) -> None:
    """Refuse a zip package that is damaged, encrypted, too large unpacked, or holds a DOCTYPE.

    A part with a DOCTYPE can name outside files, and python-docx reads it as empty text.
    Raises UnreadableFile with the codes "damaged", "encrypted", "too_large" and "doctype".
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _check_sizes(package, name)
            _check_parts(package, name)
    except ZIP_FAULTS as error:
        raise UnreadableFile("damaged", file=name) from error


def _check_sizes(package: zipfile.ZipFile, name: str) -> None:
    parts = package.infolist()
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise UnreadableFile("encrypted", file=name)
    if len({part.filename for part in parts}) < len(parts):
        raise UnreadableFile("damaged", file=name)
    sizes = [part.file_size for part in parts]
    if len(sizes) > PARTS_LIMIT or sum(sizes) > TOTAL_LIMIT or max(sizes, default=0) > PART_LIMIT:
        raise UnreadableFile("too_large", file=name)


def _check_parts(package: zipfile.ZipFile, name: str) -> None:
    """Read every part, which also proves that its stated size and checksum are true."""
    for part in package.infolist():
        data = package.read(part)
        if any(doctype in data for doctype in _DOCTYPES):
            raise UnreadableFile("doctype", file=name)
