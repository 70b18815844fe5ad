"""The words of the speaker screen, a language each.

Speakers read it, so it speaks the event's language (that of its documents), whatever the
console speaks; and so its words are its own, as those of the documents are: a language is one
value whose fields the type checker counts. Names, roles and titles stay as typed.
"""

from typing import Final

from msgspec import Struct


class SpeakerWords(Struct, frozen=True):
    """One language. `tag`: BCP 47. `presets`: the messages that one key sends, the same in each
    language and in the same order. Lower case: the screen does not shout."""

    tag: str
    presets: tuple[str, str, str, str, str]
    begins_in: str
    late: str
    planned: str
    speaking: str
    asking: str
    answering: str
    floor: str
    running: str
    wrap_up: str
    last_minute: str
    last: str
    over: str
    paused: str
    interrupted: str
    between: str
    closed: str
    thanks: str
    request: str
    ends: str
    next: str


ENGLISH: Final = SpeakerWords(
    tag="en",
    presets=(
        "2 minutes",
        "Please conclude",
        "Closer to the microphone",
        "Please speak slower: interpretation",
        "Please move to your recommendation",
    ),
    begins_in="begins in",
    late="to begin",
    planned="planned",
    speaking="speaking",
    asking="question",
    answering="answer",
    floor="floor is open",
    running="running",
    wrap_up="wrap up",
    last_minute="last minute",
    last="last {length}",
    over="time is over",
    paused="paused",
    interrupted="interruption",
    between="about to go on",
    closed="closed",
    thanks="The session is closed",
    request="Request {number}",
    ends="session ends {time}",
    next="Next: {name}",
)
FRENCH: Final = SpeakerWords(
    tag="fr",
    presets=(
        "2 minutes",
        "Merci de conclure",
        "Plus près du micro, s’il vous plaît",
        "Plus lentement, s’il vous plaît\u00a0: interprétation",
        "Merci d’en venir à votre recommandation",
    ),
    begins_in="début dans",
    late="va commencer",
    planned="prévu",
    speaking="a la parole",
    asking="question",
    answering="réponse",
    floor="parole à la salle",
    running="en cours",
    wrap_up="il faut conclure",
    last_minute="dernière minute",
    last="encore {length}",
    over="temps écoulé",
    paused="pause",
    interrupted="interruption",
    between="reprise imminente",
    closed="terminée",
    thanks="La séance est terminée",
    request="Demande {number}",
    ends="fin de la séance {time}",
    next="Ensuite\u00a0: {name}",
)
LANGUAGES: Final = (ENGLISH, FRENCH)


def speaker_words(language: str) -> SpeakerWords:
    """The words of a language; English where there are none."""
    return next((one for one in LANGUAGES if one.tag == language), ENGLISH)
