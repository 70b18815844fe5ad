"""What a screen reader finds: the accessibility tree of the window in every view, and of every
dialogue, as text.

    python3 -m uv run python -m tests.accessibility [NAME]

prints it, all of it or the part whose name holds NAME. `tests/qt/test_accessibility.py` looks for
what is wrong in the same trees. The tree is Qt's own (`QAccessible`), which is what the bridges of
each system hand on.
"""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

STATES: Final = (
    "disabled", "checkable", "checked", "focusable", "focused", "selected", "readOnly",
    "multiLine", "expandable", "expanded", "collapsed", "modal", "defaultButton", "invisible",
    "passwordEdit", "hasPopup",
)  # fmt: skip

Role = QAccessible.Role
CONTROLS: Final = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.CheckBox,
        Role.ComboBox,
        Role.EditableText,
        Role.Link,
        Role.List,
        Role.PageTab,
        Role.RadioButton,
        Role.Slider,
        Role.SpinBox,
        Role.Table,
        Role.Tree,
    }
)
"""What a person acts on."""

INFORMATIVE: Final = frozenset(
    {Role.Chart, Role.Graphic, Role.ProgressBar, Role.Dialog, Role.Window}
)
"""What tells something; a label without a word is passed over."""

_MARKUP: Final = re.compile(r"&\w|</?[a-z]+[ >/]|&\w+;", re.IGNORECASE)
"""A mnemonic, a tag, an entity: none of them belongs into a name."""

_ROWS: Final = (Role.ListItem, Role.Cell, Role.Row, Role.TreeItem)
_MOST_ROWS: Final = 6
"""Rows of a list that are followed: the others are of the same make."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the tree. `kind`: the widget's class, empty for rows and cells. `labelled`:
    a label beside it is known to be its own. Qt calls a box of choices by what is chosen, where
    the system (Linux) takes its name from that label."""

    depth: int
    role: Role
    name: str
    value: str
    description: str
    states: tuple[str, ...]
    kind: str
    labelled: bool
    parent: "Node | None"

    def __str__(self) -> str:
        parts = [f"{'  ' * self.depth}{self.role.name}", f"“{self.name}”" if self.name else "–"]
        if self.value and self.value != self.name:
            parts.append(f"= “{self.value}”")
        if self.description and self.description != self.name:
            parts.append(f"({self.description})")
        if self.states:
            parts.append(f"[{', '.join(self.states)}]")
        return " ".join(parts).replace("\n", " ⏎ ")


def tree(widget: QWidget) -> list[Node]:
    """What is in sight of a widget, itself first, in the order in which it is read."""
    return list(_walk(QAccessible.queryAccessibleInterface(widget), None, 0))


def _walk(one: QAccessibleInterface, parent: Node | None, depth: int) -> Iterator[Node]:
    node = _node(one, parent, depth)
    if "invisible" in node.states and parent is not None:
        return
    yield node
    if node.role is Role.ComboBox:
        return  # its list is not in sight
    rows = 0
    for child in (one.child(at) for at in range(one.childCount())):
        if not child.isValid():
            continue
        if child.role() in _ROWS and not child.state().invisible:
            rows += 1
            if rows > _MOST_ROWS:
                continue
        yield from _walk(child, node, depth + 1)


def _node(one: QAccessibleInterface, parent: Node | None, depth: int) -> Node:
    state, text = one.state(), QAccessible.Text
    widget = one.object()
    return Node(
        depth,
        one.role(),
        one.text(text.Name),
        one.text(text.Value),
        one.text(text.Description),
        tuple(name for name in STATES if getattr(state, name)),
        _kind(widget),
        any(flag & QAccessible.RelationFlag.Label for _, flag in one.relations()),
        parent,
    )


def _kind(what: object) -> str:
    """The class of a widget; rows and cells have none."""
    return type(what).__name__ if isinstance(what, QWidget) else ""


def wrong(nodes: list[Node]) -> list[str]:
    """What a screen reader would stumble over, a sentence each."""
    found = []
    named: dict[tuple[int, Role, str], Node] = {}
    for node in nodes:
        where = f"{node.kind or node.role.name} in “{node.parent.name if node.parent else ''}”"
        if not node.name.strip() and _must_be_named(node):
            found.append(f"no name: {node.role.name} {where} {node.states}")
        if _MARKUP.search(node.name):
            found.append(f"markup or mnemonic in a name: “{node.name}”, {where}")
        if node.description.startswith("<qt>"):
            found.append(f"markup in a description: “{node.description}”, {where}")
        if node.name and node.description.startswith(f"{node.name}. "):
            found.append(f"said twice: “{node.name}” in “{node.description}”, {where}")
        if node.role is Role.ComboBox and not (node.labelled or node.description):
            found.append(f"a box of choices that nothing names but what is chosen: {where}")
        key = (id(node.parent), node.role, node.name)
        if node.role in CONTROLS and node.name and named.setdefault(key, node) is not node:
            found.append(f"two of one name: {node.role.name} “{node.name}” {where}")
    return found


def _must_be_named(node: Node) -> bool:
    if node.role in (Role.ListItem, Role.Cell, *CONTROLS):
        return True
    return ("focusable" in node.states and node.role is not Role.Client) or node.role in INFORMATIVE


def main() -> int:
    """Print the trees."""
    from tests.bench.screen import settle
    from tests.scenes import SCENES, console, shown

    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    count = 0
    with console() as window:
        QAccessible.setActive(True)
        settle()
        for name in (one for one in SCENES if asked in one):
            with shown(window, name) as widget:
                nodes = tree(widget)
                print(f"\n## {name}\n", *nodes, sep="\n")
                problems = wrong(nodes)
                count += len(problems)
                print(*(f"!! {one}" for one in problems), sep="\n")
    return 1 if count else 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
