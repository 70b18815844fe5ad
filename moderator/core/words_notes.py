"""What the parts of a note are called, on the screen and in every document.

One place, so that a chip, a filter, the status bar and the outcome document never use two
words for one thing. Plain data without grammar: whoever needs a plural or a heading in
another language makes it from the enum, not from these words.
"""

from typing import Final

from moderator.core.event import Attribution
from moderator.core.say import say
from moderator.core.state import Consent, Kind

KINDS: Final[dict[Kind, str]] = {
    Kind.POINT: say("Point"),
    Kind.HELPFUL: say("Helpful"),
    Kind.CHALLENGE: say("Challenge"),
    Kind.LESSON: say("Lesson"),
    Kind.DISAGREEMENT: say("Disagreement"),
    Kind.RECOMMENDATION: say("Recommendation"),
    Kind.QUOTE: say("Quote"),
    Kind.ACTION: say("Action"),
}

KIND_WORDS: Final[dict[Kind, str]] = {
    Kind.POINT: say("point"),
    Kind.HELPFUL: say("helpful"),
    Kind.CHALLENGE: say("challenge"),
    Kind.LESSON: say("lesson"),
    Kind.DISAGREEMENT: say("disagreement"),
    Kind.RECOMMENDATION: say("recommendation"),
    Kind.QUOTE: say("quote"),
    Kind.ACTION: say("action"),
}
"""The same inside a sentence: "Kept a note: point"."""

CONSENTS: Final[dict[Consent, str]] = {
    Consent.NOT_ASKED: say("Not asked"),
    Consent.ASKED: say("Asked", "of consent"),
    Consent.GIVEN: say("Given", "of consent"),
    Consent.REFUSED: say("Refused"),
}
"""Whether the quoted person agreed; reads on after "Consent:"."""

CONSENT_WORDS: Final[dict[Consent, str]] = {
    Consent.NOT_ASKED: say("Consent: not asked"),
    Consent.ASKED: say("Consent: asked"),
    Consent.GIVEN: say("Consent: given"),
    Consent.REFUSED: say("Consent: refused"),
}

ATTRIBUTIONS: Final[dict[Attribution, str]] = {
    Attribution.NAME: say("By name"),
    Attribution.ROLE: say("By role"),
    Attribution.NONE: say("Without attribution"),
}

OPERATIONS: Final[dict[str, str]] = {
    "maintain": say("Maintain"),
    "strengthen": say("Strengthen"),
    "add": say("Add"),
}
"""What a mandate recommendation asks for, by the word kept in `NoteBody.operation`."""

SIGNS: Final[dict[str, str]] = {
    "/": say("kind"),
    "@": say("speaker"),
    "#": say("case or track"),
    ">": say("addressee"),
    "%": say("mandate"),
    "!": say("guiding question"),
    "*": say("key message"),
}
"""What each sign of the composer's tokens stands for, in the order they are explained."""

KEY_MESSAGE: Final = say("Key message")
OFF_RECORD: Final = say("Off the record")
