"""A note cut up by its headings: what stands under which, and what stands before the first.

A section ends at the next heading, known or not. What is no known heading still ends one: a
heading by its style, its capitals, its bold face or a colon at its end, unless it reads as what
the section holds (a speaker's name in bold, a question in capitals).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from moderator.core.text import folded
from moderator.intake.document import Kind
from moderator.intake.labels import (
    Field,
    Label,
    introduces_questions,
    introduces_speakers,
    label_of,
)
from moderator.intake.names import reads_as_name
from moderator.intake.noise import Piece


class Section(Struct, frozen=True):
    """A heading and what stands under it. `head`: the heading's piece. `inline`: what follows
    the heading on its line, if anything. `position`: what the heading says a person does."""

    field: Field
    head: Piece
    inline: str
    body: tuple[Piece, ...]
    position: str = ""


class Note(Struct, frozen=True):
    """A concept note: `front` is what stands before the first heading, `mail` the lines that
    a mail has above it, `loose` the pieces of prose anywhere."""

    front: tuple[Piece, ...]
    sections: tuple[Section, ...]
    loose: tuple[Piece, ...]
    subject: Piece | None = None

    def of(self, *fields: Field) -> Iterator[Section]:
        """The sections of these fields, in order."""
        return (one for one in self.sections if one.field in fields)


class _Open(Struct):
    """A section that is still being filled."""

    what: Field
    head: Piece
    inline: str = ""
    position: str = ""
    body: list[Piece] = field(default_factory=list)

    def closed(self) -> Section:
        return Section(self.what, self.head, self.inline, tuple(self.body), self.position)


def note_of(pieces: Sequence[Piece]) -> Note:
    """Cut a note up."""
    rest, subject = _without_mail(pieces)
    front: list[Piece] = []
    opened: list[_Open] = []
    for piece in rest:
        started = _started(piece, opened[-1] if opened else None)
        if started is not None:
            opened.append(started)
        elif opened:
            opened[-1].body.append(piece)
        else:
            front.append(piece)
    sections = tuple(one.closed() for one in opened)
    return Note(tuple(front), sections, tuple(_prose(front, sections)), subject)


def _prose(front: Sequence[Piece], sections: Sequence[Section]) -> Iterator[Piece]:
    """Everything but the headings: there, sentences say who moderates and when."""
    yield from front
    for section in sections:
        yield from section.body


# --- what begins a section -------------------------------------------------------------------


def _started(piece: Piece, current: _Open | None) -> _Open | None:
    if piece.kind is Kind.ROW:
        return _started_by_row(piece, current)
    within = current.what if current else None
    label = label_of(piece.text)
    if label is not None and _takes_over(label, piece, within):
        return _Open(label.field, piece, label.inline, label.position)
    if introduces_questions(piece.text):
        return _Open(Field.QUESTIONS, piece)
    if introduces_speakers(piece.text):
        return _Open(Field.SPEAKERS, piece)
    if current is not None and _ends(piece, current):
        return _Open(Field.OTHER, piece)
    return None


def _takes_over(label: Label, piece: Piece, within: Field | None) -> bool:
    """Is it a heading here, and not one of the lines of the section that is open?"""
    if piece.bullet and not _is_heading(label, piece, within):
        return False
    asks = piece.text.endswith("?") and piece.kind is not Kind.HEADING
    return not (within is Field.QUESTIONS and asks)


def _is_heading(label: Label, piece: Piece, within: Field | None) -> bool:
    """Is a line of a list a heading? In a list of people "Keynote: Ms ..." is a person, in a
    list of questions "Where ..." asks; "4. Speakers" is a heading and "• Date: ..." is one too."""
    if piece.text.endswith("?"):
        return False
    if piece.number:
        return not label.inline
    return bool(label.inline) and within not in (Field.SPEAKERS, Field.QUESTIONS)


def _started_by_row(piece: Piece, current: _Open | None) -> _Open | None:
    """A row of two cells whose first is a heading; a row of headings belongs to its table."""
    filled = [cell for cell in piece.cells if cell]
    if not filled or (current is not None and current.what is Field.OTHER and len(filled) > 2):
        return None
    label = label_of(filled[0])
    if label is None or (label.field is Field.OTHER and len(filled) > 2):
        return None
    if len(filled) == 1:
        return _Open(label.field, piece, label.inline, label.position)
    if label.inline or (len(filled) > 2 and label_of(filled[1]) is not None):
        return None
    if len(filled) == 2 and label_of(filled[1]) is None and not _is_number(filled[0]):
        return _Open(label.field, piece, filled[1], label.position)
    return None


def _is_number(text: str) -> bool:
    return text.strip(".)").isdigit()


def _ends(piece: Piece, current: _Open) -> bool:
    """Is it a heading that nobody knows?"""
    text = piece.text
    if text.endswith("?") or len(text) > 90 or (piece.bullet and not piece.number):
        return False
    if current.what is Field.SPEAKERS and reads_as_name(text):
        # Among names that are not, what is in capitals is a heading.
        return piece.caps and any(not one.caps for one in current.body)
    if piece.kind is Kind.HEADING:
        return True
    if piece.strong or piece.caps:
        return len(text.split()) <= 10
    return text.endswith(":") and len(text) <= 60


# --- the lines above a mail ------------------------------------------------------------------

_MAIL: Final = re.compile(
    r"(from|to|cc|bcc|sent|date|subject|reply-to|attachments?|de|a|envoye|objet|cc ?i|importance"
    r"|pieces jointes|repondre a) ?: ?.*"
)
_SENDER: Final = ("from", "de")
_SUBJECT: Final = re.compile(r"^(?:subject|objet) ?: ?", re.IGNORECASE)


def _without_mail(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Piece | None]:
    """A mail's date is when it was sent: its head says nothing about the event but the subject."""
    for start in range(min(3, len(pieces))):
        end, keys = start, list[str]()
        while end < len(pieces) and (found := _MAIL.fullmatch(folded(pieces[end].text[:300]))):
            keys.append(found[1])
            end += 1
        if len(keys) >= 2 and any(key in _SENDER for key in keys):
            head = pieces[start:end]
            subject = next((one for one in head if _SUBJECT.match(one.text)), None)
            return (*pieces[:start], *pieces[end:]), subject
    return pieces, None
