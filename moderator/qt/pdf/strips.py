"""What the document is made of once it is set: strips of paper that are never cut.

A strip is a line of text, the line across a table's row, or a picture. It knows what is drawn
on it and whether it must stay with the next; filling pages needs no more than that. What is
drawn belongs to a node of the document's structure, which readers with a screen reader get, or
to none: then it is decoration.
"""

from __future__ import annotations

import unicodedata
from typing import Protocol

from msgspec import Struct, field
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from moderator.qt.pdf.letters import Letters, Lines


class Node(Struct, eq=False):
    """An element of the structure (ISO 32000-1, 14.8.4). `role`: its standard type; `alt`:
    words in place of a picture; `places`: (page, number on it) of what is drawn for it."""

    role: str
    alt: str = ""
    kids: list[Node] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def add(self, role: str, alt: str = "") -> Node:
        """A new element at the end of this one."""
        made = Node(role, alt)
        self.kids.append(made)
        return made


class Mark(Protocol):
    """Something drawn."""

    @property
    def node(self) -> Node | None:
        """What it belongs to; None for decoration."""
        ...

    @property
    def said(self) -> str:
        """The text it stands for when the drawn letters don't tell; else empty."""
        ...

    @property
    def x(self) -> float:
        """Points from the strip's left."""
        ...

    def paint(self, painter: QPainter, left: float, top: float, scale: float) -> None:
        """Draw it, the strip's corner being at (`left`, `top`) points."""
        ...


class Words(Struct, frozen=True):
    """One line of a text, `x` points from the strip's left and `y` from its top."""

    node: Node | None
    lines: Lines
    at: int
    x: float
    y: float = 0
    said: str = ""

    def paint(self, painter: QPainter, left: float, top: float, scale: float) -> None:
        painter.setPen(QColor(self.lines.style.value.colour))
        line = self.lines.layout.lineAt(self.at)
        y = (top + self.y) * scale + self.lines.base - line.ascent()
        line.draw(painter, QPointF((left + self.x) * scale, y))


class Aside(Struct, frozen=True):
    """Text that readers find at a place where nothing is drawn for it."""

    node: Node | None
    said: str
    x: float

    def paint(self, painter: QPainter, left: float, top: float, scale: float) -> None:
        """Nothing."""


def line_marks(
    letters: Letters, node: Node, lines: Lines, at: int, x: float, y: float = 0
) -> tuple[Mark, ...]:
    """What to draw of one line, and what to tell of it where its letters don't. Readers turn
    right-to-left letters round by themselves: only what they cannot read is told beside them."""
    said = lines.texts[at]
    missing = letters.unreadable(said)
    if not missing:
        return (Words(node, lines, at, x, y),)
    if any(unicodedata.bidirectional(char) in {"R", "AL"} for char in said):
        return (Words(node, lines, at, x, y), Aside(node, missing, x))
    return (Words(node, lines, at, x, y, said),)


class Block(Struct, frozen=True):
    """A filled rectangle, in points from the strip's corner."""

    rect: QRectF
    colour: str
    node: Node | None = None
    said: str = ""

    @property
    def x(self) -> float:
        """Points from the strip's left."""
        return self.rect.x()

    def paint(self, painter: QPainter, left: float, top: float, scale: float) -> None:
        rect = self.rect.translated(left, top)
        place = QRectF(
            rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale
        )
        painter.fillRect(place, QColor(self.colour))


class Drawing(Struct, frozen=True):
    """A picture, in points from the strip's corner."""

    node: Node | None
    image: QImage
    rect: QRectF
    said: str = ""

    @property
    def x(self) -> float:
        """Points from the strip's left."""
        return self.rect.x()

    def paint(self, painter: QPainter, left: float, top: float, scale: float) -> None:
        rect = self.rect.translated(left, top)
        place = QRectF(
            rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale
        )
        painter.drawImage(place, self.image)


class Strip(Struct, eq=False):
    """`height`: points. `before`: air above it, none at the top of a page. `keep`: on one
    page with the next strip. `again`: what is repeated above it when a page begins here.
    `anchor`: the key of a heading that begins here. `leads_to`: the key of one that a click on
    it goes to, and whose page number is written at its end."""

    height: float
    marks: tuple[Mark, ...]
    before: float = 0
    keep: bool = False
    again: tuple[Strip, ...] = ()
    anchor: str = ""
    leads_to: str = ""
