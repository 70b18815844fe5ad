"""A language that nobody speaks: the console's own sentences in Cyrillic letters, a third longer.

It shows two things that no real translation does: what was never given to be translated, since
that stays Latin, and what has no room for a language whose words are long.
"""

from string import Formatter
from typing import Final

from PySide6.QtCore import QTranslator

LONGER: Final = 0.3

_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC: Final = "абцдефгхийклмнопярстувшжыз"
_LETTERS: Final = str.maketrans(_LATIN + _LATIN.upper(), _CYRILLIC + _CYRILLIC.upper())


class Pseudo(QTranslator):
    """Translates every sentence of the console's, and none of Qt's."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        if context:
            # Nothing, so that Qt asks the next one: an empty string would be a translation.
            return None  # type: ignore[return-value]
        return pseudo(comment if comment and n != 1 else source)

    def isEmpty(self) -> bool:
        return False


def pseudo(sentence: str) -> str:
    """A sentence in that language; values stay what they are."""
    made = ""
    letters = 0
    for text, name, how, convert in Formatter().parse(sentence):
        made += text.translate(_LETTERS)
        letters += len(text)
        if name is not None:
            made += f"{{{name}{f'!{convert}' if convert else ''}{f':{how}' if how else ''}}}"
    more = round(letters * LONGER)
    words = " ".join("жжжжжж"[: max(1, min(6, more - at))] for at in range(0, more, 7))
    return f"{made} {words}" if more > 2 else f"{made}{words}"
