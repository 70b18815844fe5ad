"""What a command ends with, for scripts."""

from typing import Final

DONE: Final = 0
REFUSED: Final = 1
"""Bad input, a damaged file, something in the way."""

LACKING: Final = 2
"""The machine has no display, or lacks a library."""

PART: Final = 3
"""Done in part; standard error says what is missing."""
