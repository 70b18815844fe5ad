"""Everything that can be read out of a file, however it is wrapped: what a curious person finds.

A byte search of a PDF or of a zip proves nothing, so each is opened and read: every part of
a zip by itself, every object and page of a PDF. Then the same again as other programs might
have written it (UTF-16, escaped, percent-encoded).
"""

import html
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from moderator.export.formats import Made

PDFTOTEXT = shutil.which("pdftotext")


def readable(made: Made) -> Iterator[str]:
    """Every text in a file, its name first."""
    yield made.name
    if made.data[:2] == b"PK":
        yield from _in_zip(made.data)
    elif made.data[:5] == b"%PDF-":
        yield from _in_pdf(made.data)
    else:
        yield from _decoded(made.data)


def _in_zip(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        yield packed.comment.decode("latin-1")
        for info in packed.infolist():
            yield f"{info.filename} {info.comment!r} {info.extra!r}"
            yield from _decoded(packed.read(info))


def _in_pdf(data: bytes) -> Iterator[str]:
    reader = PdfReader(io.BytesIO(data))
    yield data.decode("latin-1")
    yield from (page.extract_text() for page in reader.pages)
    for number in range(1, len(reader.xref[0]) + len(reader.xref_objStm) + 1):
        found = reader.get_object(IndirectObject(number, 0, reader))
        yield from _in_object(found, set())
    if PDFTOTEXT is not None:
        done = subprocess.run(
            [PDFTOTEXT, "-", "-"], input=data, capture_output=True, check=True, timeout=60
        )
        yield done.stdout.decode("utf-8", "replace")


def _in_object(found: object, seen: set[int]) -> Iterator[str]:
    if found is None or id(found) in seen:
        return
    seen.add(id(found))
    if isinstance(found, StreamObject):
        yield found.get_data().decode("latin-1")
    if isinstance(found, DictionaryObject):
        for key in list(found):
            yield str(key)
            if not isinstance(found.raw_get(key), IndirectObject):
                yield from _in_object(found.raw_get(key), seen)
    elif isinstance(found, ArrayObject):
        for one in found:
            if not isinstance(one, IndirectObject):
                yield from _in_object(one, seen)
    else:
        yield str(found)


def _decoded(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    yield text
    yield html.unescape(text)
    yield unquote(text)
    yield data.decode("utf-16-le", "replace")
    yield data.decode("utf-16-be", "replace")
    if data[:1] in b"{[":
        yield repr(json.loads(data))
