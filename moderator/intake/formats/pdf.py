"""The text of a PDF as lines that know their pages."""

import contextlib
import io
import logging
from collections.abc import Iterator
from typing import Final

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from moderator.intake.document import LONGEST_DOCUMENT, Line, NotReadable, safe
from moderator.intake.formats.zips import broken

_MOST_PAGES: Final = 100
_LARGEST_PAGE: Final = 2_000_000
"""Bytes of drawing instructions; a page of text has some ten thousand."""

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
                raise NotReadable(f"{name} is encrypted: save it without a password and try again.")
            if len(reader.pages) > _MOST_PAGES:
                raise NotReadable(
                    f"{name} has more than {_MOST_PAGES} pages: nothing was made of it."
                )
            return list(_pages(name, reader))
        except _ERRORS as error:
            raise broken(name) from error


def _pages(name: str, reader: PdfReader) -> Iterator[Line]:
    total = 0
    for number, page in enumerate(reader.pages, 1):
        text = safe(_text(name, page))
        total += len(text)
        if total > LONGEST_DOCUMENT:
            raise NotReadable(f"{name} is far longer than a concept note: nothing was made of it.")
        for at, line in enumerate(text.split("\n"), 1):
            yield Line(line.strip(), f"page {number}, line {at}")


def _text(name: str, page: PageObject) -> str:
    contents = page.get_contents()
    if contents is None:
        return ""
    if len(contents.get_data()) > _LARGEST_PAGE:
        raise NotReadable(f"{name} draws more on one page than text needs: nothing was made of it.")
    return page.extract_text()


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
