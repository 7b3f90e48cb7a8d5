"""Who may import what: the table of perfdata's layers, and the check of a source tree against it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_VOCABULARY = ("errors", "model", "catalogue", "language", "terms")
_FIGURES = (*_VOCABULARY, "compute")
_ALL = (*_FIGURES, "reading", "recognise", "store", "narrative", "chart", "export")

# The one table: perfdata/README.md shows it, and a test compares the two. A layer may import itself.
MAY_IMPORT = {
    "errors": (),
    "model": ("errors",),
    "catalogue": ("errors", "model"),
    "language": ("errors", "model", "catalogue"),
    "terms": ("errors", "model", "catalogue"),
    "reading": _VOCABULARY,
    "recognise": _VOCABULARY,
    "store": _VOCABULARY,
    "compute": _VOCABULARY,
    "narrative": _FIGURES,
    "chart": _FIGURES,
    "export": (*_FIGURES, "chart"),
    "workflow": _ALL,
    "__main__": (*_ALL, "workflow"),
    "pages": (
        *("workflow", "model", "errors", "catalogue", "language"),
        *("chart.model", "chart.plotly", "chart.theme"),
    ),
}
# perfdata/__init__.py holds the version and imports nothing; app.py is held to what pages may do.
_ROOT = "__init__"
# What a page needs is asked of perfdata, never the other way round.
_BARRED_FROM_PERFDATA = ("streamlit", "pages", "app")


@dataclass(frozen=True)
class Import:
    """One imported name in full (perfdata.store.open_store), and the line that imports it."""

    name: str
    line: int


def violations(root: Path) -> list[str]:
    """Every import below `root` that the table does not allow, as "file:line may not import name"."""
    found = []
    for path in python_files(root):
        file = PurePosixPath(path.relative_to(root))
        found += [
            f"{file}:{one.line} may not import {one.name}"
            for one in imports(path.read_text(encoding="utf-8"), file)
            if not _allowed(layer(file), one.name)
        ]
    return found


def python_files(root: Path) -> list[Path]:
    """The files that the table speaks of, in order."""
    folders = [*(root / "perfdata").rglob("*.py"), *(root / "pages").rglob("*.py")]
    return sorted(path for path in (*folders, root / "app.py") if path.is_file())


def layer(file: PurePosixPath) -> str:
    """The layer that a file belongs to: its place right below perfdata/, or "pages"."""
    return file.parts[1].removesuffix(".py") if file.parts[0] == "perfdata" else "pages"


def imports(source: str, file: PurePosixPath) -> Iterator[Import]:
    """Every import in a source, wherever it stands: in functions and under TYPE_CHECKING too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = _absolute(node, file)
            yield from (Import(f"{module}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Call):
            yield from _imported_by_call(node)


def _absolute(node: ast.ImportFrom, file: PurePosixPath) -> str:
    """The module that is imported from, with the dots of a relative import resolved."""
    if not node.level:
        return node.module or ""
    # A module's package, and the package of an __init__.py itself, is its folder.
    package = file.parent.parts[: len(file.parent.parts) - (node.level - 1)]
    return ".".join((*package, *([node.module] if node.module else [])))


def _imported_by_call(node: ast.Call) -> Iterator[Import]:
    """What import_module("…") and __import__("…") import; a computed name cannot be seen."""
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called in ("import_module", "__import__") and node.args and isinstance(node.args[0], ast.Constant):
        yield Import(str(node.args[0].value), node.lineno)


def _allowed(importer: str, name: str) -> bool:
    if not _within(name, "perfdata"):
        barred = importer != "pages" and any(_within(name, module) for module in _BARRED_FROM_PERFDATA)
        return not barred
    if name == "perfdata.__version__":
        return True
    if importer == _ROOT:
        return False
    return any(_within(name, f"perfdata.{part}") for part in (importer, *MAY_IMPORT.get(importer, ())))


def _within(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")
