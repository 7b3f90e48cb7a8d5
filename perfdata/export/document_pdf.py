"""Decks and documents as PDF, by the LibreOffice that is installed on the server."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Literal

from perfdata.errors import UsageError

Suffix = Literal["docx", "pptx", "xlsx"]

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 180


def as_pdf(content: bytes, suffix: Suffix) -> bytes:
    """The PDF of an Office file that was made here.

    Raises UsageError "no_office" where LibreOffice is not installed, "pdf_failed" where it gives no PDF.
    """
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), "")
    if not program:
        raise UsageError("no_office")
    with tempfile.TemporaryDirectory() as folder:
        return _converted(program, content, suffix, Path(folder))


def _converted(program: str, content: bytes, suffix: Suffix, folder: Path) -> bytes:
    source, made = folder / f"export.{suffix}", folder / "export.pdf"
    source.write_bytes(content)
    # A profile of its own: two conversions with one profile wait for each other, or fail.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    try:
        subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603 - no word is the reader's
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError("pdf_failed", fault=type(error).__name__) from error
    if not made.exists():
        raise UsageError("pdf_failed", fault=suffix)
    return made.read_bytes()
