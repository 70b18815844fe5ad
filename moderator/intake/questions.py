"""The guiding questions: a list under their heading, or a list of questions anywhere."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from moderator.core.say import say
from moderator.intake.document import Document, Kind
from moderator.intake.findings import Found, How
from moderator.intake.labels import Field, label_of
from moderator.intake.noise import Piece, unbulleted
from moderator.intake.sections import Note, Section

LONGEST_QUESTION: Final = 1_200
MOST: Final = 30

_BETWEEN: Final = re.compile(r"(?<=\?)\s+(?=[^\s?]{0,3}[^\W\d_a-zà-þ]|[qQ]?\d{1,2}[.)])")


def questions(document: Document, note: Note) -> tuple[Found[str], ...]:
    """The guiding questions in their order."""
    found = [one for section in note.of(Field.QUESTIONS) for one in _under(document, section)]
    if not found:
        found = list(_listed(document, note.loose))
    unique: dict[str, Found[str]] = {}
    for one in found:
        unique.setdefault(one.value.casefold(), one)
    return tuple(unique.values())[:MOST]


def _under(document: Document, section: Section) -> Iterator[Found[str]]:
    if section.inline and "?" in section.inline:
        for text in _BETWEEN.split(section.inline):
            yield from _question(document, text, section.head, section.head.last)
    body = _asked(section.body)
    bulleted = any(one.bullet and one.text.rstrip(" .;").endswith("?") for one in body)
    for piece in body:
        for text in _texts(piece, bulleted):
            yield from _question(document, text, piece, piece.last)


def _texts(piece: Piece, bulleted: bool) -> list[str]:
    """What a line asks: an item of the list, or of prose each question that is in it. Prose
    beside a list is not part of it."""
    if piece.kind is Kind.ROW:
        return [max(piece.cells, key=len)]
    if piece.bullet:
        return [piece.text]
    if bulleted:
        return []
    return [part for part in _BETWEEN.split(piece.text) if part.rstrip(" .").endswith("?")]


def _asked(body: Sequence[Piece]) -> list[Piece]:
    """The list itself: what comes after it, once it has ended, is not part of it."""
    kept: list[Piece] = []
    for at, piece in enumerate(body):
        ended = kept and kept[-1].bullet and not piece.bullet and piece.spaced
        if ended and not piece.text.rstrip().endswith("?"):
            # A short line before more of the list is a heading within it.
            if not (len(piece.text) < 60 and at + 1 < len(body) and body[at + 1].bullet):
                break
            continue
        kept.append(piece)
    return kept


def _question(document: Document, text: str, piece: Piece, last: int) -> Iterator[Found[str]]:
    text = unbulleted(text.strip())[0].strip().rstrip(";").strip()
    label = label_of(text)
    if label is not None and label.field is Field.QUESTIONS and label.inline:
        text = label.inline
    if 8 <= len(text) <= LONGEST_QUESTION and not text.endswith(":") and " " in text:
        yield Found(text, document.passage(piece.first, last), How.HEADING)


def _listed(document: Document, loose: Sequence[Piece]) -> Iterator[Found[str]]:
    """Two questions or more in a list, though nothing announces them."""
    asking = [one for one in loose if one.bullet and one.text.rstrip().endswith("?")]
    if len(asking) < 2:
        return
    for piece in asking:
        passage = document.passage(piece.first, piece.last)
        doubt = say("No heading says that these are the guiding questions.")
        if 8 <= len(piece.text) <= LONGEST_QUESTION:
            yield Found(piece.text.strip(), passage, How.SENTENCE, doubt)
