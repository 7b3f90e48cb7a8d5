"""What the source code says to its readers, found by reading its syntax tree."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Which arguments of these calls are messages; for the second group the first one is their context.
MESSAGES = {"_": (0,), "gettext": (0,), "marked": (0,), "say": (0,), "say_plural": (0, 1), "Wording": (0, 1)}
MESSAGES_IN_CONTEXT = {"pgettext": (1,), "npgettext": (1, 2)}
# Widgets and elements of a page whose first argument is read by people.
SHOWN = re.compile(
    "badge|button|caption|checkbox|date_input|download_button|error|expander|file_uploader|header|info"
    "|link_button|markdown|metric|multiselect|number_input|pills|popover|radio|segmented_control"
    "|selectbox|slider|spinner|status|subheader|success|text|text_area|text_input|title|toast|toggle"
    "|warning|write"
)
CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Coded:
    """A call that makes a problem or an error: its code, and the values given (None: not readable)."""

    code: str
    values: frozenset[str] | None


def sources(*parts: str) -> dict[str, str]:
    """The text of every Python file under these files and folders of the project that exist."""
    files = [path for part in parts for path in ((ROOT / part).rglob("*.py"), [ROOT / part])]
    found = sorted({path for group in files for path in group if path.is_file() and path.suffix == ".py"})
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in found}


def messages(source: str) -> set[tuple[str, str]]:
    """(context, message) of every message that is written out where it is said."""
    return {
        (context, text)
        for context, argument in _message_arguments(source)
        for text in _constants(argument)
        if text
    }


def built_messages(source: str) -> list[str]:
    """Messages put together before they are translated, which no catalogue can hold."""
    built = (ast.JoinedStr, ast.BinOp)
    return [
        ast.unparse(argument)
        for _, argument in _message_arguments(source)
        if isinstance(argument, built)
        or (isinstance(argument, ast.Call) and _name(argument.func) in ("format", "format_map", "join"))
    ]


def bare_texts(source: str) -> list[str]:
    """Texts of a page that its reader sees though they were never translated."""
    tree = ast.parse(source)
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    shown = {
        id(call.args[0])
        for call in _calls(tree)
        if isinstance(call.func, ast.Attribute) and SHOWN.fullmatch(call.func.attr) and call.args
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation
        if CHINESE.search(node.value) or (id(node) in shown and any(c.isalpha() for c in node.value))
    ]


def problems(source: str) -> list[Coded]:
    """Every `Problem(code, severity, place, found, values)` with the code written out."""
    found = []
    for call in _calls(ast.parse(source)):
        if _name(call.func) == "Problem":
            arguments = _arguments(call, ("code", "severity", "place", "found", "values"))
            given = _dict_keys(arguments.get("values"))
            if given is not None and "found" in arguments:
                given |= {"found"}
            found += [Coded(code, given) for code in _constants(arguments.get("code"))]
    return found


def errors(source: str, classes: set[str]) -> list[Coded]:
    """Every exception of these classes that is made with its code written out."""
    found = []
    for call in _calls(ast.parse(source)):
        if _name(call.func) in classes and call.args:
            names = [keyword.arg for keyword in call.keywords]
            given = None if None in names else frozenset(name for name in names if name)
            found += [Coded(code, given) for code in _constants(call.args[0])]
    return found


def skips(source: str) -> list[str]:
    """Every reason of a `Skipped(cell, reason)` that is written out."""
    calls = [call for call in _calls(ast.parse(source)) if _name(call.func) == "Skipped"]
    return [code for call in calls for code in _constants(_arguments(call, ("cell", "reason")).get("reason"))]


def _message_arguments(source: str) -> Iterator[tuple[str, ast.expr]]:
    for call in _calls(ast.parse(source)):
        name = _name(call.func)
        context = ""
        if name in MESSAGES_IN_CONTEXT and call.args:
            context = "".join(_constants(call.args[0]))
        for place in (*MESSAGES.get(name, ()), *MESSAGES_IN_CONTEXT.get(name, ())):
            if place < len(call.args):
                yield context, call.args[place]


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _arguments(call: ast.Call, names: tuple[str, ...]) -> dict[str, ast.expr]:
    by_name = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    return {**dict(zip(names, call.args, strict=False)), **by_name}


def _constants(node: ast.expr | None) -> list[str]:
    """The texts that an expression can be: a literal, or either side of a conditional."""
    if isinstance(node, ast.IfExp):
        return _constants(node.body) + _constants(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def _dict_keys(node: ast.expr | None) -> frozenset[str] | None:
    if node is None:
        return frozenset()
    if not isinstance(node, ast.Dict) or None in node.keys:
        return None
    return frozenset(text for key in node.keys for text in _constants(key))
