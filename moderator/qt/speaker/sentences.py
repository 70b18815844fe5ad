"""What the console says of where the speaker screen is. `display`: as a person knows it."""

from moderator.qt.language import tr


def closed() -> str:
    """It was closed."""
    return tr("The speaker screen is closed. F5 shows it.")


def fills(display: str) -> str:
    """It fills a display."""
    return tr("The speaker screen is on {display}.", display=display)


def fills_now(display: str) -> str:
    """It fills a display since its key was pressed."""
    return tr("The speaker screen is on {display}. F5 closes it.", display=display)


def is_back(display: str) -> str:
    """Its display is plugged in again."""
    return tr("{display} is back, and the speaker screen is on it.", display=display)


def is_gone(display: str) -> str:
    """Its display was unplugged."""
    return tr(
        "{display} is not plugged in any more. The speaker screen is hidden, and comes back with "
        "it.",
        display=display,
    )


def console_is_on(display: str) -> str:
    """The console is on the display that it would fill."""
    return tr(
        "This console is on {display}, so the speaker screen is a window. It fills that display "
        "when the console is on another one.",
        display=display,
    )


def no_other() -> str:
    """There is no display but the console's."""
    return tr(
        "There is no other display, so the speaker screen is a window here. Ctrl+F5 chooses a "
        "display."
    )


def none_in_sight() -> str:
    """Nobody sees a message, since no window is open."""
    return tr("Nobody sees it: no speaker screen is in sight. F5 shows it.")


def all_black() -> str:
    """Nobody sees a message, since the screen is black."""
    return tr("Nobody sees it: the speaker screen is black.")
