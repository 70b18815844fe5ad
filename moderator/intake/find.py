"""From a document to everything it says about the event."""

import re
from typing import Final

from moderator.core.text import folded
from moderator.intake.document import Document
from moderator.intake.findings import Findings
from moderator.intake.hosts import hosts, venue
from moderator.intake.noise import pieces
from moderator.intake.panel import panel
from moderator.intake.questions import questions
from moderator.intake.sections import note_of
from moderator.intake.tags import addressees, cases, mandates, tracks
from moderator.intake.titles import title
from moderator.intake.when import when

_FRENCH: Final = re.compile(r"\b(?:le|la|les|des|du|et|une|est|pour|dans|qui|sur|avec|aux)\b")
_ENGLISH: Final = re.compile(r"\b(?:the|of|and|to|in|is|for|that|with|on|are|will|from)\b")


def find(document: Document) -> Findings:
    """What a concept note says. Nothing is invented: what it does not say is left empty, and
    each value comes with its passage."""
    note = note_of(pieces(document))
    place = venue(document, note)
    time = when(document, note, is_french(document.text), place)
    moderator, speakers = panel(document, note)
    return Findings(
        title=title(document, note),
        day=time.day,
        start=time.start,
        end=time.end,
        zone=time.zone,
        venue=place,
        hosts=hosts(document, note),
        moderator=moderator,
        speakers=speakers,
        questions=questions(document, note),
        addressees=addressees(document, note),
        cases=cases(document, note),
        tracks=tracks(document, note),
        mandates=mandates(document, note),
        doubts=time.doubts,
    )


def is_french(text: str) -> bool:
    """Is a note in French rather than English, by its small words?"""
    low = folded(text[:20_000])
    return len(_FRENCH.findall(low)) > len(_ENGLISH.findall(low))
