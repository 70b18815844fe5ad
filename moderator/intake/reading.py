"""From a file to a document: by what is in it, whatever its name ends in.

Nothing here is trusted (design: at most 20 MB, the sizes in a zip added up before it is opened,
any DOCTYPE refused). A file that is refused is refused in one sentence, and nothing has been
made of it; the libraries that read formats are loaded when there is such a file.
"""

import codecs
from pathlib import Path
from typing import Final

from moderator.core.say import say
from moderator.core.text import clean_name
from moderator.intake.document import Document, Line, NotReadable, document, lines_of, row, safe

_PASTED: Final = say("What was pasted")

LARGEST: Final = 20 * 1024 * 1024
"""Bytes of a file, and of all that a zip unpacks to."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_document(path: Path) -> Document:
    """A concept note from a file: Word (.docx), PDF text, plain text, Markdown.

    Raises `NotReadable`: too large, encrypted, broken, of another kind, or without text.
    """
    name = called(path)
    return parsed(name, read_bytes(path))


def parsed(name: str, data: bytes) -> Document:
    """A document from the bytes of a file. `name`: what to call it in a sentence."""
    if b"%PDF-" in data[:1024]:
        from moderator.intake.formats import pdf

        return document(name, pdf.lines(name, data), broken=True)
    if data.startswith(b"PK"):
        from moderator.intake.formats import word

        return document(name, word.lines(name, data))
    if data.startswith(_OLE):
        raise NotReadable(
            say(
                "{name} is protected by a password, or in Word's format of before 2007: "
                "save it as an open .docx and try again.",
                name=name,
            )
        )
    if data.startswith(b"{\\rtf"):
        raise NotReadable(
            say("{name} is in Rich Text Format: save it as .docx and try again.", name=name)
        )
    return pasted(decoded(name, data), name)


def pasted(text: str, name: str = _PASTED) -> Document:
    """A document from text; rows between bars are a table. Raises `NotReadable`."""
    return document(name, [_line(line) for line in lines_of(text)])


def _line(line: Line) -> Line:
    text = line.text.strip()
    if text.startswith("|") and text.endswith("|") and text.count("|") > 2 and len(text) < 4000:
        return row(text.strip("|").split("|"), line.place)
    return line


def decoded(name: str, data: bytes) -> str:
    """The text of a text file: by its byte order mark, as UTF-8, or as Windows' own for Western
    Europe, which is what else there is in the languages read here. Raises `NotReadable`."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\x00" in data[:4096]:
        raise NotReadable(
            say(
                "{name} is not a document that can be read: use .docx, .pdf, .txt or .md.",
                name=name,
            )
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def read_bytes(path: Path) -> bytes:
    """All of a file that is not too large. Raises `NotReadable`."""
    name = called(path)
    try:
        if not path.is_file():
            raise NotReadable(
                say("{name} is not a file: nothing was made of it.", name=name)
                if path.exists()
                else say("{name} is not there: nothing was made of it.", name=name)
            )
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (
            error.strerror
            if isinstance(error, OSError) and error.strerror
            else say("unusable name")
        )
        raise NotReadable(
            say("{name} cannot be read ({reason}).", name=name, reason=reason)
        ) from error
    if len(data) > LARGEST:
        raise NotReadable(say("{name} is larger than 20 MB: nothing was made of it.", name=name))
    if not data.strip():
        raise NotReadable(say("{name} is empty: nothing was made of it.", name=name))
    return data


def called(path: Path) -> str:
    """A file's name as it is shown: quoted, one line, without its folders."""
    return say("“{name}”", name=clean_name(safe(path.name)) or say("The file"))
