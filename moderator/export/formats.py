"""The formats of an export, and the shape that every renderer has."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from moderator.outcome.document import Outcome
from moderator.outcome.sheets import SHEETS


class Format(StrEnum):
    """A format, by the ending of its files."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    MD = "md"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    ICS = "ics"


class Made(Struct, frozen=True):
    """One file to be. `name`: of the file, with its ending and without a folder."""

    name: str
    data: bytes


def file_names(stem: str, one: Format) -> tuple[str, ...]:
    """What the files of a format are called, before anything is made: most formats make one,
    .csv makes one a sheet."""
    if one is Format.CSV:
        return tuple(f"{stem}.{key}.{one}" for key in SHEETS)
    return (f"{stem}.{one}",)


Pictures: TypeAlias = Mapping[str, bytes]
"""PNG data by `Picture.name`; one that is missing is replaced by its alternative text."""

Renderer: TypeAlias = Callable[[Outcome, Pictures], tuple[Made, ...]]
"""Most formats make one file, .csv makes one a sheet. Raises only when the program is wrong:
every outcome can be written in every format."""
