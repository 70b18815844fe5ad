"""The corpus of concept notes, and how well they are read.

Every note was written for it: institutions and people are invented, styles are those that are
met. `development` is what the rules were made with; `held_out` was written before there were
any rules and none was ever changed for it. What a note's JSON does not name (addressees, cases)
is not measured for that note.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from moderator.core.text import folded
from moderator.intake.document import Document
from moderator.intake.find import find
from moderator.intake.findings import Findings
from moderator.intake.reading import parsed
from tests.intake.files import pdf_file, word_file

FOLDER = Path(__file__).parent / "corpus"
HALVES = ("development", "held_out")
SINGLE = ("title", "date", "start", "end", "zone", "venue", "moderator", "moderator_role")
SEVERAL = ("hosts", "speakers", "roles", "online", "guiding_questions")
TAGS = ("addressees", "cases", "tracks", "mandates")
FIELDS = (*SINGLE, *SEVERAL, *TAGS)


@dataclass(frozen=True)
class Case:
    """A note as its author sent it, and what is in it."""

    name: str
    form: str
    text: str
    expected: dict[str, Any]

    def document(self) -> Document:
        made = {"docx": word_file, "pdf": pdf_file}.get(self.form)
        return parsed(self.name, made(self.text) if made else self.text.encode())


def cases(half: str) -> Iterator[Case]:
    for path in sorted((FOLDER / half).glob("*.json")):
        expected = json.loads(path.read_text("utf-8"))
        form = expected.pop("form")
        yield Case(path.stem, form, path.with_suffix(".txt").read_text("utf-8"), expected)


@dataclass
class Score:
    """Values that were right, wrong (not in the note, or other than there) and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    faults: list[str] = field(default_factory=list, repr=False)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def measured(half: str) -> dict[str, Score]:
    """Precision and recall of every field over one half of the corpus."""
    scores = {name: Score() for name in FIELDS}
    for case in cases(half):
        found = values(find(case.document()))
        for name, wanted in wanted_values(case.expected).items():
            compare(scores[name], case.name, wanted, found[name])
    return scores


def compare(score: Score, note: str, wanted: list[str], found: list[str]) -> None:
    left = list(wanted)
    for one in found:
        if one in left:
            left.remove(one)
            score.right += 1
        else:
            score.wrong += 1
            score.faults.append(f"{note}: found {one!r}")
    score.missed += len(left)
    score.faults += [f"{note}: missed {one!r}" for one in left]


def same(text: str) -> str:
    """As texts are compared: no case, accents, quotation marks, or signs at the end."""
    return re.sub(r"\s+", " ", re.sub("[\"“”«»'’]", "", folded(text))).strip(" .:;?")


def values(found: Findings) -> dict[str, list[str]]:
    """What was found, field by field, as lists to compare."""
    moderator = found.moderator.value if found.moderator else None
    people = [one.value for one in found.speakers]
    return {
        "title": [same(found.title.value)] if found.title else [],
        "date": [found.day.value.isoformat()] if found.day else [],
        "start": [found.start.value.strftime("%H:%M")] if found.start else [],
        "end": [found.end.value.strftime("%H:%M")] if found.end else [],
        "zone": [found.zone.value] if found.zone else [],
        "venue": [same(found.venue.value)] if found.venue else [],
        "moderator": [same(moderator.name)] if moderator else [],
        "moderator_role": [same(moderator.role)] if moderator and moderator.role else [],
        "hosts": [same(one.value) for one in found.hosts],
        "speakers": [same(one.name) for one in people],
        "roles": [same(f"{one.name}: {one.role}") for one in people if one.role],
        "online": [same(one.name) for one in people if one.online],
        "guiding_questions": [same(one.value) for one in found.questions],
        "addressees": [same(one.value) for one in found.addressees],
        "cases": [same(one.value) for one in found.cases],
        "tracks": [same(one.value) for one in found.tracks],
        "mandates": [same(one.value) for one in found.mandates],
    }


def wanted_values(expected: dict[str, Any]) -> dict[str, list[str]]:
    """What should have been found, in the same form."""
    moderator, people = expected["moderator"], expected["speakers"]
    wanted = {name: [expected[name]] if expected[name] else [] for name in SINGLE[1:5]}
    wanted["title"] = [same(expected["title"])] if expected["title"] else []
    wanted["venue"] = [same(expected["venue"])] if expected["venue"] else []
    wanted["moderator"] = [same(moderator["name"])] if moderator["name"] else []
    wanted["moderator_role"] = [same(moderator["role"])] if moderator["role"] else []
    wanted["hosts"] = [same(one) for one in expected["hosts"]]
    wanted["speakers"] = [same(one["name"]) for one in people]
    wanted["roles"] = [same(f"{one['name']}: {one['role']}") for one in people if one["role"]]
    wanted["online"] = [same(one["name"]) for one in people if one["online"]]
    wanted["guiding_questions"] = [same(one) for one in expected["guiding_questions"]]
    wanted.update(
        {name: [same(one) for one in expected[name]] for name in TAGS if name in expected}
    )
    return wanted
