"""Texts for a reader that were written past gettext, found in Python and in scripts."""

import ast
import re

# Letters, and the marks that Chinese sets otherwise than English: 、，。（）：；“”
CHINESE = re.compile(r"[\u3000-\u9fff\uff01-\uff5e]")
WORD = re.compile(r"[A-Za-z]{2,}|[\u3400-\u9fff]")
# Calls whose texts are read by people: the positions and the names of these arguments.
SHOWN: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    "Line": ((1, 2), ("text", "aside")),
    "Chart": ((1, 4, 5, 6), ("title", "subtitle", "source", "alt")),
    "Series": ((0,), ("name",)),
    "Total": ((0, 2), ("name", "note")),
    "Attention": ((), ("text",)),
    "Card": ((), ("name", "base", "note", "source")),
}
# What any call of a page may be given by name and shows.
SHOWN_BY_NAME = ("help", "placeholder", "label", "alt", "delta_description")
# What a script shows as it is written.
SCRIPTED = re.compile(
    r"(?:textContent|ariaLabel|title|placeholder|innerText|alt)\s*=\s*([\"'`])(?P<set>[^\"'`$]*)\1"
    r"|element\(\s*\"[^\"]*\",\s*\"[^\"]*\",\s*\"(?P<made>[^\"]*)\""
    r"|\.append\(\s*\"(?P<added>[^\"]*)\""
)


def shown_literals(source: str) -> list[str]:
    """Literals with a word in them that are handed to what shows them."""
    found = []
    for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        positions, names = SHOWN.get(name, ((), ()))
        given = [call.args[at] for at in positions if at < len(call.args)]
        given += [word.value for word in call.keywords if word.arg in (*names, *SHOWN_BY_NAME)]
        found += [text for node in given for text in _literals(node) if WORD.search(text)]
    return found


def chinese_literals(source: str) -> list[str]:
    """Literals with Chinese letters or marks, but for documentation and patterns."""
    tree = ast.parse(source)
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation
        if CHINESE.search(node.value)
    ]


def scripted_literals(script: str) -> list[str]:
    """Texts with a word in them that a script of the pages shows as they are written."""
    parts = (text for match in SCRIPTED.finditer(script) for text in match.groupdict().values() if text)
    return [text for text in parts if WORD.search(text)]


def _literals(node: ast.expr) -> list[str]:
    """The literal texts that an expression can be, or that it is put together from."""
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    if isinstance(node, ast.BinOp):
        return _literals(node.left) + _literals(node.right)
    if isinstance(node, ast.JoinedStr):
        return [text for part in node.values for text in _literals(part)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []
