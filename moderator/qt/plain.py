"""Text that people typed, on its way into places where Qt would read more into it.

Labels can be told that a text is plain; tooltips and menus cannot. A tooltip that looks like
rich text loads images and can hang the window, and `&` in a menu or button is a mnemonic.
"""

import html
import unicodedata


def escaped(text: str) -> str:
    """For the text of actions, menus and buttons: every `&` is shown as itself."""
    return text.replace("&", "&&")


def unescaped(text: str) -> str:
    """What `escaped` was given."""
    return text.replace("&&", "&")


def plain_tip(text: str) -> str:
    """For tooltips: always rich text, with everything in it escaped, so Qt has nothing left to
    guess; long sentences wrap."""
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs right to left (UAX 9, P2 and P3)."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
