"""No words of the screen are left that nobody could translate.

What reads like words and is not said by `tr`, `tr_n`, `say` or `say_n` must be one of the few
things below, each with its reason. A sentence that is glued together is not found by this, but
on the screen in another language (`test_signs`).
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.translation.sentences import ROOT, WORDS

SCREEN: Final = (
    "core",
    "desk.py",
    "journal",
    "qt/charts",
    "qt/delegates",
    "qt/models",
    "qt/panels",
    "qt/*.py",
)

NOT_SAID: Final = {
    "core/dates.py": None,  # what is typed
    "core/ready.py": {"hard end"},  # the value of an enum
    "journal/check.py": None,  # the command line's own
    "journal/codec.py": None,  # why a line is not sound, for nobody but the tests
    "journal/lines.py": None,
    "journal/storage.py": None,
    "journal/drafts.py": {"a device or a pipe"},
    "journal/errors.py": {": what you do is kept in memory until it can be saved."},  # command line
    "journal/sessions.py": {"Application Support"},  # a folder of macOS
    "journal/writer.py": {"a listener to the journal failed", " while writing"},  # for the log
    "qt/actions.py": {"Media Next", "Media Previous", "Media Play", "Media Pause"}
    | {"Toggle Media Play/Pause"},  # keys
    "qt/charts/files.py": {'font-family="Inter, Arial, sans-serif"'},
    "qt/looks.py": None,  # what pairs of colours are called, in the tests
    "qt/models/notes.py": {"/recommendation is:noaddressee"},  # tokens
    "qt/style.py": None,  # the style sheet
    "qt/theme.py": {"Make a Theme(app) before the first widget."},  # for who writes the code
    "qt/translators.py": {"screen language"},  # a key of the settings
    "qt/fonts.py": {"Noto Sans Arabic", "Fonts belong to the application: make it first."},
}
"""By file, what is no text of the screen; None: nothing in it is."""

_TYPES: Final = re.compile(r"[A-Z]\w+(?:\[\w+\])?(?: \| \w+)*")
_VALUE: Final = re.compile(r"\{\w*\}")
_WORD: Final = re.compile(r"[A-Za-z’']{2,}")
_SAID: Final = frozenset(WORDS)


def loose(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of every string that reads like words and is not said."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        text = _text(node)
        if text and _reads(text) and not _for_the_machine(node, parents):
            yield node.lineno, text  # type: ignore[attr-defined]


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(one.value) for one in node.values if isinstance(one, ast.Constant))
    return ""


def _reads(text: str) -> bool:
    """Two words or more, or one that is on its way to being a label."""
    words = _WORD.findall(_VALUE.sub("", text))
    return bool(words) and ((len(words) > 1 and " " in text.strip()) or text.endswith("…"))


def _for_the_machine(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """A docstring, a part of something looked at already, a pattern, a type, or said."""
    if isinstance(parents[node], ast.Expr | ast.Compare | ast.MatchValue):
        return True
    if "\\" in _text(node) or _TYPES.fullmatch(_text(node)):
        return True
    return any(isinstance(one, ast.JoinedStr) or _says(one) for one in _above(node, parents))


def _above(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    while node in parents:
        node = parents[node]
        yield node


def _says(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    if isinstance(called, ast.Attribute):
        return called.attr == "compile"
    return isinstance(called, ast.Name) and called.id in _SAID


def test_every_word_of_the_screen_is_said() -> None:
    package = ROOT / "moderator"
    files = {file for one in SCREEN for file in _files(package, one)}
    assert len(files) > 100
    found = {
        f"{name}:{line}": text
        for file in sorted(files)
        if (name := file.relative_to(package).as_posix())
        and (known := NOT_SAID.get(name, set())) is not None
        for line, text in loose(file)
        if text not in known
    }
    assert not found


def _files(package: Path, one: str) -> Iterator[Path]:
    found = package.glob(one)
    return (file for path in found for file in (path.rglob("*.py") if path.is_dir() else [path]))


@pytest.mark.parametrize(
    "source",
    [
        'label.say("Nobody waits")',
        'label.say(f"{n} notes wait")',
        'made = Button("Save…")',
        'A = {1: "Floor is open"}',
        'def f() -> str:\n    return "on time" if x else ""',
    ],
)
def test_the_rule_can_see(source: str, tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(source, encoding="utf-8")
    assert list(loose(file))


def test_the_rule_lets_what_is_said_pass(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(
        '"""Some words."""\nlabel.say(tr("Nobody waits"))\nA = say("a b {n}", n=f"{x:.0f} to 1")\n',
        encoding="utf-8",
    )
    assert not list(loose(file))
