"""Charts as files, always ink on white: the same figure gives the same bytes on one machine."""

import html
import re
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from moderator.core.text import clean, clean_line
from moderator.outcome.document import Figure
from moderator.qt.charts.chart import Board
from moderator.qt.charts.look import Look

WIDTH: Final = 700
"""Pixels."""

_EDGE: Final = 12

_DOTS: Final = 2
"""Dots in a pixel."""

_FAMILY: Final = re.compile(r'font-family="[^"]*"')
_HEAD: Final = re.compile(r"<title>.*?</title>\s*|<desc>.*?</desc>\s*", re.DOTALL)
_OPEN: Final = re.compile(r"<svg\b[^>]*>")


def png(figure: Figure, width: int = WIDTH, title: bool = False) -> bytes:
    """A picture of `width` pixels, with twice as many dots each way. Needs a QApplication.
    `title`: with the figure's title above it, for a picture that stands alone."""
    board = _board(figure, width, title, _DOTS)
    size = QSize(width * _DOTS, board.needed + 2 * _EDGE * _DOTS)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    _paint(board, painter, _EDGE * _DOTS)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(figure: Figure, width: int = WIDTH, title: bool = True, alt: str = "") -> bytes:
    """The same as lines and texts. `alt`: what it shows, for those who do not see it."""
    board = _board(figure, width, title, 1)
    size = QSize(width, board.needed + 2 * _EDGE)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)  # of a pixel in CSS
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    painter.setFont(Look.of_paper().words)  # not the application's, which is written too
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor("white"))
    _paint(board, painter, _EDGE)
    painter.end()
    return _told(bytes(buffer.data().data()).decode(), figure, alt).encode()


def _board(figure: Figure, width: int, title: bool, dots: int) -> Board:
    board = Board()
    board.draw(figure, Look.of_paper(dots), title)
    board.resize((width - 2 * _EDGE) * dots, board.needed)
    board.resizeEvent(None)
    return board


def _paint(board: Board, painter: QPainter, edge: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, board.width(), board.needed)
    board.scene().prepareForPaint()
    board.scene().render(painter, whole.translated(edge, edge), whole)


def _told(text: str, figure: Figure, alt: str) -> str:
    """With what it shows in place of what made it, and with fonts that others have too."""
    words = f"<title>{html.escape(clean_line(figure.title))}</title>\n"
    if clean(alt):
        words += f"<desc>{html.escape(clean(alt))}</desc>\n"
    text = _HEAD.sub("", text)
    text = _OPEN.sub(lambda found: f"{found[0]}\n{words}", text, count=1)
    return _FAMILY.sub('font-family="Inter, Arial, sans-serif"', text)
