"""Office files are zips of XML: what is looked at before anything in one is believed.

A zip says how large its parts are; they are added up first, and what is unpacked is never more
than was said. Word and Excel write no DOCTYPE, so any is refused: it is how XML files blow up
("billion laughs") or read other files.
"""

import io
import re
import zipfile
import zlib
from typing import Final

from moderator.core.say import say
from moderator.intake.document import NotReadable
from moderator.intake.reading import LARGEST

_MOST_PARTS: Final = 2_000
_ENCRYPTED: Final = 0x1
_XML: Final = (".xml", ".rels", ".vml")
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_STARTS: Final = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")
_ENCODING: Final = re.compile(rb"^[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{1,40})[\"']")
_KNOWN: Final = frozenset(
    (b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252")
)


def checked(name: str, data: bytes, needed: str) -> io.BytesIO:
    """The file's bytes, if it is a sound zip with a part `needed` and nothing to fear in it.
    Raises `NotReadable`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_sizes(name, parts)
            if needed not in {part.filename for part in parts}:
                raise NotReadable(
                    say(
                        "{name} is no file of the kind that is read here: nothing was made of it.",
                        name=name,
                    )
                )
            for part in parts:
                _check_part(name, part.filename, archive.read(part))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        ValueError,
        OSError,
        RuntimeError,
    ) as error:
        raise broken(name) from error
    return io.BytesIO(data)


def broken(name: str) -> NotReadable:
    """The sentence about a file that cannot be opened."""
    return NotReadable(
        say("{name} is damaged or not what its name says: nothing was made of it.", name=name)
    )


def _check_sizes(name: str, parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise NotReadable(
            say("{name} is encrypted: save it without a password and try again.", name=name)
        )
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise NotReadable(
            say("{name} unpacks to more than 20 MB: nothing was made of it.", name=name)
        )


def _check_part(name: str, part: str, data: bytes) -> None:
    """Any part may be referred to as XML, so a DOCTYPE is looked for in all of them."""
    if part.casefold().endswith(_XML):
        _check_xml(name, data)
    if any(mark in data for mark in _DOCTYPE):
        raise NotReadable(
            say(
                "{name} holds a DOCTYPE, which no word processor writes: it was not opened.",
                name=name,
            )
        )


def _check_xml(name: str, data: bytes) -> None:
    head = data.lstrip()[:4]
    declared = _ENCODING.match(data[:400].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf"))
    odd = declared is not None and declared[1].lower() not in _KNOWN
    if data.strip() and (not head.startswith(_STARTS) or head[1:4] == b"\x00\x00\x00" or odd):
        raise broken(name)
