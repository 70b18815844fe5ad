"""Sentences of the console's own, so that a screen can say them in another language.

The core knows no languages. It says things in English, and `Said` remembers how: the sentence
before anything was put into it, and what was put in. To everything that only wants English
(the command line, the tests, a log) it is a plain string; `qt.language` looks the sentence up
in the translation of the screen and puts the same values in. Whoever joins or cuts such a
string gets an ordinary one, which no longer knows: so a sentence is said as a whole.

Names and texts that people typed are values, never sentences.
"""

from collections.abc import Mapping, Sequence
from typing import Any


class Said(str):
    """A sentence in English. `source`: the words before `values` were put in; `many`: the same
    for several, chosen by `number`, where the number makes a difference. Where it makes none,
    `number` is None and `many` the comment that tells two senses of one English word apart."""

    source: str
    many: str
    number: int | None
    values: Mapping[str, Any]


def say(source: str, comment: str = "", /, **values: object) -> Said:
    """A sentence; `{name}` in it is the value of that name. A brace of its own is doubled, in
    sentences with values only. `comment`: for translators, which sense of the word it is."""
    made = Said(source.format_map(values) if values else source)
    made.source, made.many, made.number, made.values = source, comment, None, values
    return made


def say_n(one: str, many: str, count: int, /, **values: object) -> Said:
    """A sentence about a number, `{n}` in it: "{n} note", "{n} notes"."""
    filled = {**values, "n": count}
    made = Said((one if count == 1 else many).format_map(filled))
    made.source, made.many, made.number, made.values = one, many, count, filled
    return made


def filled(sentence: Said, **values: object) -> Said:
    """A sentence that was said before its values were known, with them put in."""
    return say(sentence.source, sentence.many, **values)


def joined(sign: str, parts: Sequence[str]) -> Said:
    """Parts beside one another, each said on its own: only a sign is between them, no grammar."""
    values = {f"part{at}": part for at, part in enumerate(parts)}
    return say(sign.join(f"{{{name}}}" for name in values), **values)


def listed(parts: Sequence[str]) -> str:
    """Parts in a sentence: "a, b and c"; empty when there are none."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    return say("{first} and {last}", first=joined(", ", parts[:-1]), last=parts[-1])
