"""What the parts of a note are called, on the screen and in every document.

One place, so that a chip, a filter, the status bar and the outcome document never use two
words for one thing. Plain data without grammar: whoever needs a plural or a heading in
another language makes it from the enum, not from these words.
"""

from typing import Final

from moderator.core.event import Attribution
from moderator.core.state import Consent, Kind

KINDS: Final[dict[Kind, str]] = {
    Kind.POINT: "Point",
    Kind.HELPFUL: "Helpful",
    Kind.CHALLENGE: "Challenge",
    Kind.LESSON: "Lesson",
    Kind.DISAGREEMENT: "Disagreement",
    Kind.RECOMMENDATION: "Recommendation",
    Kind.QUOTE: "Quote",
    Kind.ACTION: "Action",
}

CONSENTS: Final[dict[Consent, str]] = {
    Consent.NOT_ASKED: "Not asked",
    Consent.ASKED: "Asked",
    Consent.GIVEN: "Given",
    Consent.REFUSED: "Refused",
}
"""Whether the quoted person agreed; reads on after "Consent:"."""

ATTRIBUTIONS: Final[dict[Attribution, str]] = {
    Attribution.NAME: "By name",
    Attribution.ROLE: "By role",
    Attribution.NONE: "Without attribution",
}

OPERATIONS: Final[dict[str, str]] = {
    "maintain": "Maintain",
    "strengthen": "Strengthen",
    "add": "Add",
}
"""What a mandate recommendation asks for, by the word kept in `NoteBody.operation`."""

SIGNS: Final[dict[str, str]] = {
    "/": "kind",
    "@": "speaker",
    "#": "case or track",
    ">": "addressee",
    "%": "mandate",
    "!": "guiding question",
    "*": "key message",
}
"""What each sign of the composer's tokens stands for, in the order they are explained."""

KEY_MESSAGE: Final = "Key message"
OFF_RECORD: Final = "Off the record"
