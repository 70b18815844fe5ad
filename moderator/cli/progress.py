"""The lines of `export --progress`, for the program that runs it and for the one that reads."""

from typing import Final

from moderator.export.formats import Format

_MAKING: Final = "making\t"


def making_line(one: Format, place: int, count: int) -> str:
    """The line of `export --progress` before a format is made."""
    return f"{_MAKING}{one}\t{place}\t{count}"


def making_of(line: str) -> tuple[str, int, int] | None:
    """What such a line says (format, place from 1, of how many); None for any other line."""
    if not line.startswith(_MAKING):
        return None
    one, place, count = line.removeprefix(_MAKING).split("\t")
    return one, int(place), int(count)
