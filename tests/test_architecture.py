"""The shape of the code, checked: who may import whom, and nothing grows into a place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
MODULE_LINES = 400
FUNCTION_LINES = 60

# Late loads: (module or package, what it may import inside a function), and why.
LATE = [
    ("moderator.app", "moderator.app.console"),  # it must be able to say that Qt can't be loaded
    ("moderator.app", "moderator.app.picture"),
    ("moderator.app", "moderator.app.commands"),  # argparse, and all that writes documents
    ("moderator.app.loading", "PySide6"),  # before the console, to undo what it does to imports
    ("moderator.app.making", "moderator.app.drawing"),  # Qt, only for the PDF and the charts
    ("moderator.app.console", "moderator.app.sheets"),  # dialogues, until somebody opens one
    ("moderator.app.door", "moderator.app.sheets"),
    ("moderator.app.console", "moderator.app.rehearsing"),
    ("moderator.app.console", "moderator.rehearsal"),
    ("moderator.qt.window", "moderator.qt.panels.review"),  # the document: after the event
    ("moderator.qt.panels.notes", "moderator.qt.panels.notes_grid"),  # until there is room
    ("moderator.qt.panels.notes", "moderator.qt.panels.notes_side"),
    ("moderator.qt.readiness", "moderator.core.ready"),  # when an event begins
    ("moderator.qt.readiness", "moderator.qt.machine"),
    ("moderator.journal.writer", "logging"),  # when something of ours fails
    ("moderator.qt.speaker_screen", "moderator.qt.speaker"),  # until somebody wants another window
    ("moderator.qt.announcer", "moderator.core.announcing"),  # until a screen reader listens
    ("moderator.qt.acts", "moderator.qt.waking"),  # a moment after the window is there
    ("moderator.qt.sounding", "moderator.qt.sounds"),  # while chimes are off, nobody needs them
    ("moderator.qt.dialogs.acts", "moderator.qt.dialogs"),
    ("moderator.qt.dialogs.opening", "moderator.qt.dialogs"),  # until somebody opens one
    ("moderator.qt", "moderator.qt.charts"),  # numpy and pyqtgraph: after the first paint
    ("moderator.qt.charts.holder", "numpy"),  # on a thread, which pyqtgraph must not be on
    ("moderator.export.render", "moderator.export"),  # only when somebody exports, and that format
    ("moderator.app.door", "moderator.qt.note"),  # what reads notes takes a fifth of a second
    ("moderator.qt.dialogs.plan.run_files", "moderator.intake"),
    ("moderator.cli.new", "moderator.intake"),  # only when there is a concept note
    ("moderator.sound.output", "moderator.sound.player"),  # only when something is to be heard
    ("moderator.intake", "moderator.intake.formats"),  # only when such a file is read or written
]

MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter"}
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules() -> Iterator[tuple[Path, str, ast.Module]]:
    for path in sorted((ROOT / "moderator").rglob("*.py")):
        yield path, name_of(path), ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def inside(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def imported_by(node: ast.AST, path: Path) -> list[str]:
    """The full names a statement (or a call of import_module) imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        package = ".".join(path.relative_to(ROOT).parts[: -node.level]) if node.level else ""
        base = ".".join(filter(None, [package, node.module]))
        return [f"{base}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func).rpartition(".")[2]
        if called in {"import_module", "__import__"} and node.args:
            what = node.args[0]
            return [str(what.value) if isinstance(what, ast.Constant) else ast.unparse(what)]
    return []


def late_imports(source: str, path: Path) -> set[str]:
    tree = ast.parse(source)
    return {
        name
        for function in functions(tree)
        for node in ast.walk(function)
        for name in imported_by(node, path)
    }


def mutable_globals(tree: ast.Module) -> list[str]:
    found = []
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign) and "Final" not in ast.unparse(node.annotation):
            targets = [node.target]
        else:
            continue
        value = node.value
        called = ast.unparse(value.func).rpartition(".")[2] if isinstance(value, ast.Call) else ""
        if isinstance(value, MUTABLE) or called in MUTABLE_CALLS:
            names = [ast.unparse(target) for target in targets]
            found += [n for n in names if not n.isupper() and not n.startswith("__")]
    return found


def test_imports_go_one_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(str(ROOT))  # import-linter adds to sys.path: this puts it back
    failed = lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert not failed, capsys.readouterr().out


def test_no_module_grows_into_a_place() -> None:
    lengths = {
        name: len(path.read_text(encoding="utf-8").splitlines()) for path, name, _ in modules()
    }
    assert lengths
    assert not {name: n for name, n in lengths.items() if n > MODULE_LINES}


def test_functions_fit_on_a_screen() -> None:
    lengths = {
        f"{name}:{function.lineno} {function.name}": function.end_lineno - function.lineno + 1
        for _, name, tree in modules()
        for function in functions(tree)
        if function.end_lineno is not None
    }
    assert not {name: n for name, n in lengths.items() if n > FUNCTION_LINES}


def test_nothing_is_imported_late_but_what_must_be() -> None:
    late = [
        (name, what)
        for path, name, _ in modules()
        for what in sorted(late_imports(path.read_text(encoding="utf-8"), path))
    ]
    assert not [
        pair for pair in late if not any(inside(pair[0], m) and inside(pair[1], w) for m, w in LATE)
    ]


def test_no_global_state() -> None:
    found = {name: mutable_globals(tree) for _, name, tree in modules()}
    assert not {name: names for name, names in found.items() if names}


def test_the_checks_can_see() -> None:
    path = ROOT / "moderator" / "qt" / "x.py"
    source = (
        "def f():\n import os\n from . import models\n from ..core import notes\n"
        " importlib.import_module('numpy')\n"
    )
    assert late_imports(source, path) == {
        "os",
        "moderator.qt.models",
        "moderator.core.notes",
        "numpy",
    }
    tree = ast.parse("a = []\nb: dict[str, int] = dict()\nC = {}\nd: Final = {1}\n__all__ = []\n")
    assert mutable_globals(tree) == ["a", "b"]
