"""What a screen reader finds, everywhere: names, roles, plain words, in reading order."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from moderator.qt.actions import Act
from moderator.qt.dialogs.welcome import Welcome
from moderator.qt.window import Window
from tests.accessibility import Node, Role, tree, wrong
from tests.bench.screen import opened, settle
from tests.scenes import SCENES, console, shown


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Window]:
    """One console for all of it, with a screen reader there, so that changes are told."""
    QAccessible.setActive(True)
    with console() as made:
        yield made
    QAccessible.setActive(False)


def named(nodes: list[Node], name: str) -> Node:
    return next(one for one in nodes if one.name == name)


@pytest.mark.parametrize("scene", SCENES)
def test_everything_has_a_name_of_its_own_and_plain_words(window: Window, scene: str) -> None:
    with shown(window, scene) as widget:
        nodes = tree(widget)
        assert len(nodes) > 3
        assert not wrong(nodes)


@pytest.mark.parametrize(
    ("view", "panels"),
    [
        ("moderate", ["Session", "Run of show", "Now", "Floor questions", "Notes", "Timeline"]),
        ("notes", ["Session", "Now", "Floor questions", "Notes", "Timeline"]),
        ("review", ["Session", "To finish before export", "Outcome document"]),
    ],
)
def test_panels_come_in_reading_order(window: Window, view: str, panels: list[str]) -> None:
    with shown(window, view) as widget:
        frames = [one.name for one in tree(widget) if one.kind and one.name in panels]
        assert list(dict.fromkeys(frames)) == panels
        assert any(one.name == "Status" for one in tree(widget))


def test_what_is_painted_by_hand_has_its_role_and_its_value_now(window: Window) -> None:
    with shown(window, "moderate") as widget:
        nodes = tree(widget)
        assert named(nodes, "Moderate").role is Role.RadioButton
        assert "checked" in named(nodes, "Moderate").states
        bar = named(nodes, "Time used")
        assert (bar.role, bar.value) == (Role.ProgressBar, str(window.now_card.bar.value()))
        digits = next(one for one in nodes if one.name.startswith("Time: "))
        assert digits.role is Role.StaticText
        assert window.now_card.digits.digits.text in digits.name
        assert window.now_card.pill.pill.word.capitalize() in next(
            one.name for one in nodes if one.name.startswith("State: ")
        )
        assert named(nodes, window.top.end.words).role is Role.StaticText
        strip = next(one for one in nodes if one.kind == "StripView")
        assert "hard end" in strip.description.casefold()


def test_lists_speak_their_rows(window: Window) -> None:
    with shown(window, "moderate") as widget:
        nodes = tree(widget)
        spoken = {window.run_of_show.segments.rows.row(at).spoken for at in range(3)}
        assert spoken <= {one.name for one in nodes if one.role is Role.Cell}
        table = named([one for one in nodes if one.role is Role.Table], "Run of show")
        assert "focusable" in table.states


def test_the_introduction_can_be_read_and_left_by_keys(qapp: QApplication) -> None:
    with opened() as fresh:
        fresh.activateWindow()
        fresh.do[Act.WELCOME].trigger()
        settle()
        (card,) = fresh.findChildren(Welcome)
        nodes = tree(card.card)
        assert not wrong(nodes)
        assert card.card.title.whole in {one.name for one in nodes}
        assert card.card.forward.hasFocus()
        QTest.keyClick(card.card.forward, Qt.Key.Key_Escape)
        assert not card.card.isVisible()


@pytest.mark.parametrize(
    ("name", "tip", "said"),
    [
        ("", "", "no name"),
        ("S&ave", "", "markup or mnemonic"),
        ("<b>Save</b>", "", "markup or mnemonic"),
        ("Save", "<qt>Keep it</qt>", "markup in a description"),
        ("Save", "Save. Ctrl+S", "said twice"),
    ],
)
def test_the_test_can_see(
    window: Window, qapp: QApplication, name: str, tip: str, said: str
) -> None:
    whole = QWidget()
    button = QPushButton(whole)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    whole.show()
    assert any(one.startswith(said) for one in wrong(tree(whole)))


def test_two_of_one_name_are_seen(window: Window) -> None:
    whole = QWidget()
    column = QVBoxLayout(whole)
    for _ in range(2):
        column.addWidget(QPushButton("More"))
    whole.show()
    settle()
    assert any(one.startswith("two of one name") for one in wrong(tree(whole)))
