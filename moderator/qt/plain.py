"""Text that people typed, on its way into places where Qt would read more into it.

Labels can be told that a text is plain; tooltips and menus cannot. A tooltip that looks like
rich text loads images and can hang the window, and `&` in a menu or button is a mnemonic.
"""

import re
from typing import Final

from moderator.core.text import clean_name
from moderator.qt.language import shown, tr

_MARKS: Final = re.compile("<[^>]*>")

_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
"""As `html.escape` has them; `html` would load the names of 2,000 signs for them at the start."""

_ESCAPED: Final = str.maketrans(_ESCAPES)

_GLANCE: Final = 40
"""Characters."""


def escaped(text: str) -> str:
    """For the text of actions, menus and buttons: every `&` is shown as itself."""
    return shown(text).replace("&", "&&")


def unescaped(text: str) -> str:
    """What `escaped` was given."""
    return text.replace("&&", "&")


def plain_tip(text: str) -> str:
    """For tooltips: always rich text, with everything in it escaped, so Qt has nothing left to
    guess; long sentences wrap."""
    if not text:
        return ""
    return f"<qt>{shown(text).translate(_ESCAPED).replace(chr(10), '<br>')}</qt>"


def untipped(tip: str, name: str = "") -> str:
    """The words of a tooltip, for a screen reader, which would read out the marks. `name`: of what
    it is on, which is read before it: a tip that begins with the same words adds only the rest."""
    rest = _words(tip).removeprefix(name).lstrip(". ")
    return rest or _words(tip)


def _words(tip: str) -> str:
    if not tip.startswith("<qt>"):
        return tip
    words = _MARKS.sub("", tip.replace("<br>", ", "))
    for sign, escape in reversed(_ESCAPES.items()):  # "&" last, or "&amp;lt;" would become "<"
        words = words.replace(escape, sign)
    return words


def quoted(text: str) -> str:
    """What somebody typed, in a sentence that says what is wrong with it."""
    return tr("“{text}”", text=at_a_glance(text))


def at_a_glance(text: str) -> str:
    """A text as part of a sentence: on one line, not longer than a glance takes, and without
    what would turn the sentence's own direction."""
    line = clean_name(text)
    return line if len(line) <= _GLANCE else f"{line[:_GLANCE].rstrip()}…"
