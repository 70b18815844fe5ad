"""Drawing pages with Qt, and marking in the drawing orders what belongs to what.

Qt writes a page's orders but has no word for structure. So at every change of what is being
drawn a tiny rectangle is filled far outside the page; `finish` replaces those orders, one by
one, with the ones that were meant. This module only draws and keeps the list of them.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct, field
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter

from moderator.qt.pdf.letters import Letters, Style
from moderator.qt.pdf.pages import Page, Placed
from moderator.qt.pdf.strips import Mark, Node, Words

SCALE: Final = 20
"""Units of Qt's device in a point."""

WIDTH: Final = 595
HEIGHT: Final = 842
"""Points of A4, as Qt rounds them."""

SIDE: Final = 62
TOP: Final = 58
BOTTOM: Final = 66
"""Points of the margins."""

MARKED: Final = b"-9000 -9000 1 1 re\nf"
"""How Qt writes the rectangle that stands for an order of ours."""

TOLD: Final = b"/ActualText"
"""In orders that say what text the drawn letters stand for."""

_MARK: Final = QRectF(-9000, -9000, 1, 1)
_END: Final = b"EMC"
_DECORATION: Final = b"/Artifact BMC"


class Spot(Struct, frozen=True):
    """Where something begins or lies: a page from 0, and points from its lower left corner, as
    PDF counts. `left` to `right`, `bottom` to `top`."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class Painted(Struct):
    """Pages in Qt's PDF. `orders`: for each page, what its marks stand for. `anchors`: where
    headings begin, by key; `links`: (where, key of the heading it leads to, its element)."""

    data: bytes = b""
    orders: list[list[bytes]] = field(default_factory=list)
    anchors: dict[str, Spot] = field(default_factory=dict)
    links: list[tuple[Spot, str, Node]] = field(default_factory=list)


def painted(pages: Sequence[Page], letters: Letters, title: str) -> Painted:
    """Draw all pages. `title` stands at the foot of each."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72 * SCALE)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    press = _Press(painter, letters, pages)
    for at, page in enumerate(pages):
        if at:
            writer.newPage()
        press.page(at, page, title)
    painter.end()
    press.made.data = bytes(buffer.data().data())
    return press.made


class _Press:
    """A painter on its way through the pages."""

    def __init__(self, painter: QPainter, letters: Letters, pages: Sequence[Page]) -> None:
        self._painter = painter
        self._letters = letters
        self._count = len(pages)
        self._colour = QColor(Qt.GlobalColor.black)
        self._open: Node | None = None
        self._numbers = {
            placed.strip.anchor: number
            for number, page in enumerate(pages, 1)
            for placed in page.placed
            if placed.strip.anchor and not placed.again
        }
        self._blank = letters.blank()
        self._at = 0
        self._taken = 0
        self.made = Painted()

    def page(self, at: int, page: Page, title: str) -> None:
        """One page, from its top to its foot."""
        self._at, self._taken, self._open = at, 0, None
        self.made.orders.append([])
        self._order(_DECORATION)
        for placed in page.placed:
            self._strip(placed)
        self._change(None)
        self._foot(title)
        self._order(_END)

    def _strip(self, placed: Placed) -> None:
        strip, top = placed.strip, TOP + placed.top
        if strip.anchor:
            self.made.anchors[strip.anchor] = self._spot(top, strip.height)
        for mark in strip.marks:
            self._change(None if placed.again else mark.node)
            self._draw(mark, top)
        if strip.leads_to and self._open is not None:
            spot = self._spot(top, strip.height)
            self.made.links.append((spot, strip.leads_to, self._open))
            self._number(strip.leads_to, top)

    def _draw(self, mark: Mark, top: float) -> None:
        told = bool(mark.said) and self._open is not None
        if told:
            words = mark.said.replace("\u2028", " ").encode("utf-16-be", "ignore").hex().upper()
            self._order(b"/Span <<%b <FEFF%b>>> BDC" % (TOLD, words.encode()))
            # Readers look for a letter to put the text to; Qt may draw others as mere shapes.
            Words(None, self._blank, 0, mark.x).paint(self._painter, SIDE, top, SCALE)
        mark.paint(self._painter, SIDE, top, SCALE)
        if told:
            self._order(_END)

    def _number(self, key: str, top: float) -> None:
        """The page of a heading, at the end of its line in the contents."""
        lines = self._letters.plain(str(self._numbers[key]), Style.ENTRY, 40, to_the_right=True)
        Words(None, lines, 0, WIDTH - 2 * SIDE - 40).paint(self._painter, SIDE, top, SCALE)

    def _foot(self, title: str) -> None:
        top = HEIGHT - BOTTOM + 26
        width = WIDTH - 2 * SIDE
        name = self._letters.one_line(title, Style.FOOTER, width - 90)
        Words(None, name, 0, 0).paint(self._painter, SIDE, top, SCALE)
        count = f"{self._at + 1} / {self._count}"
        lines = self._letters.plain(count, Style.FOOTER, 80, to_the_right=True)
        Words(None, lines, 0, width - 80).paint(self._painter, SIDE, top, SCALE)

    def _change(self, node: Node | None) -> None:
        """What is drawn from here on belongs to `node`."""
        if node is self._open:
            return
        self._open = node
        self._order(_END)
        if node is None:
            self._order(_DECORATION)
            return
        node.places.append((self._at, self._taken))
        self._order(f"/{node.role} <</MCID {self._taken}>> BDC".encode())
        self._taken += 1

    def _order(self, order: bytes) -> None:
        self.made.orders[-1].append(order)
        self._painter.fillRect(_MARK, self._colour)

    def _spot(self, top: float, height: float) -> Spot:
        return Spot(self._at, SIDE, HEIGHT - top - height, WIDTH - SIDE, HEIGHT - top)
