"""The text of a PDF as lines that know their pages."""

import contextlib
import io
import logging
from collections.abc import Iterator
from typing import Any, Final

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from moderator.core.say import say
from moderator.intake.document import LONGEST_DOCUMENT, Line, NotReadable, row, safe
from moderator.intake.formats.zips import broken
from moderator.intake.layout import closed_up, laid_out

_MOST_PAGES: Final = 100
_LARGEST_PAGE: Final = 2_000_000
"""Bytes of drawing instructions; a page of text has some ten thousand."""

_SPACES: Final = 8
"""How many times longer a text is when it is laid out with spaces."""

_FARTHEST: Final = 5_000.0
_SMALLEST: Final = 3.0
"""Points: how far from the corner of a page text may stand, and how small it may be."""

# What a damaged or hostile file makes a parser stumble over, beside the library's own errors.
_ERRORS: Final = (
    PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError,
    OSError, OverflowError, NotImplementedError, AssertionError, ZeroDivisionError, ImportError,
    UnicodeError, MemoryError,
)  # fmt: skip


def lines(name: str, data: bytes) -> list[Line]:
    """The lines of a PDF, an empty one between pages. Raises `NotReadable`."""
    with _quietly():
        try:
            reader = PdfReader(io.BytesIO(data), strict=False)
            if reader.is_encrypted:
                raise NotReadable(
                    say("{name} is encrypted: save it without a password and try again.", name=name)
                )
            if len(reader.pages) > _MOST_PAGES:
                raise NotReadable(
                    say(
                        "{name} has more than {count} pages: nothing was made of it.",
                        name=name,
                        count=_MOST_PAGES,
                    )
                )
            return list(_pages(name, reader))
        except _ERRORS as error:
            raise broken(name) from error


def _pages(name: str, reader: PdfReader) -> Iterator[Line]:
    total = 0
    for number, page in enumerate(reader.pages, 1):
        text = safe(_text(name, page))
        total += len(text)
        if total > LONGEST_DOCUMENT * _SPACES:
            raise NotReadable(
                say("{name} is far longer than a concept note: nothing was made of it.", name=name)
            )
        for one in closed_up(list(laid_out(text.split("\n")))):
            place = say("page {page}, line {line}", page=number, line=one.number)
            yield row(one.cells, place) if one.cells else Line(one.text, place)


def _text(name: str, page: PageObject) -> str:
    """The page's text, laid out with spaces as it stands on the page."""
    contents = page.get_contents()
    if contents is None:
        return ""
    if len(contents.get_data()) > _LARGEST_PAGE:
        raise NotReadable(
            say("{name} draws more on one page than text needs: nothing was made of it.", name=name)
        )
    sizes = _Sizes()
    plain = page.extract_text(visitor_text=sizes.see)
    return page.extract_text(extraction_mode="layout") if sizes.usual else plain


class _Sizes:
    """Whether text stands where paper is and is as large as text: laying out what is not would
    take a page as large as its coordinates say."""

    def __init__(self) -> None:
        self.usual = True

    def see(self, text: str, outer: Any, inner: Any, _font: Any, size: float) -> None:
        """Told of each piece of text by the library, with its matrices (PDF 32000, 9.4.4)."""
        if not text.strip():
            return
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = max(abs(inner[0] * outer[0]), abs(inner[1] * outer[1]))
        placed = abs(x) <= _FARTHEST and abs(y) <= _FARTHEST
        self.usual = self.usual and placed and abs(size) * scale >= _SMALLEST


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """The library tells its log about each oddity of a file; the person gets one sentence."""
    logger, silent = logging.getLogger("pypdf"), logging.NullHandler()
    before = logger.propagate
    logger.addHandler(silent)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(silent)
