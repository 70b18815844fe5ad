"""Every sentence of the screen, as it stands in the source.

`lupdate` knows the calls only by their names, and takes a label's own `say` for the sentence's.
So Python's parser finds them, and `lupdate` is given the calls alone, one on a line.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
WORDS: Final = {"tr": 1, "say": 1, "tr_n": 2, "say_n": 2}
"""The functions that say something, and how many of their arguments must be words; a second one
where it need not be is a comment."""
SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Call:
    """One sentence in the source. `second`: the same for several, where a number makes a
    difference (then `several`), else the comment that tells two senses of one English word
    apart, mostly none. `where`: file and line."""

    one: str
    second: str
    several: bool
    where: str


def sentences(folder: Path = ROOT / "moderator") -> tuple[list[Call], list[str]]:
    """Every sentence below a folder, and where one is that nobody could translate: not a
    literal, so that its words are known only when the console runs."""
    found: list[Call] = []
    wrong: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder.parent).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        defined = {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}
        for node in _calls(tree):
            where, said = f"{name}:{node.lineno}", _said(node)
            if said:
                several = WORDS[_name(node)] == SEVERAL
                found.append(Call(said[0], said[1] if len(said) > 1 else "", several, where))
            elif _name(node) not in defined:
                wrong.append(where)
    return found, wrong


def for_lupdate(calls: list[Call]) -> str:
    """The calls alone, as Python that `lupdate` reads."""
    lines = [
        f"tr({_literal(one)}, {_literal(second)}{', n' if several else ''})"
        for one, second, several in sorted({(one.one, one.second, one.several) for one in calls})
    ]
    return "".join(f"{line}\n" for line in lines)


def _literal(text: str) -> str:
    """A string as both Python and `lupdate` read it, which knows C's escapes only."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return (node for node in nodes if _name(node) in WORDS)


def _said(node: ast.Call) -> list[str]:
    """The words of a call; none where they are not all literals."""
    words = node.args[:2]
    values = [one.value for one in words if isinstance(one, ast.Constant)]
    said = [one for one in values if isinstance(one, str) and one]
    return said if len(said) == len(words) >= WORDS[_name(node)] else []


def _name(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""
