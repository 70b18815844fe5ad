"""The .docx file around a Word document: a template of our own, and bytes that never vary.

The template lies unpacked in the resources, as the XML files that a .docx is a zip of, so that
it can be read, compared and edited like all else; python-docx's own carries an author, a
date, a thumbnail and a hundred styles nobody asked for. There is no docProps/app.xml, which
would name the program.
"""

from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import docx
from docx.document import Document

from moderator.export.archive import Archive
from moderator.resources import resource

_FIRST: Final = "[Content_Types].xml"


def blank() -> Document:
    """An empty document with the template's styles, lists, footer and page."""
    folder = resource("word")
    packed = BytesIO()
    with Archive(packed, "w") as template:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            template.writestr(_name(path, folder), path.read_bytes())
    packed.seek(0)
    return docx.Document(packed)


def packed(word: Document) -> bytes:
    """The document as a .docx; equal documents give equal bytes."""
    saved, settled = BytesIO(), BytesIO()
    word.save(saved)
    with ZipFile(saved) as stamped, Archive(settled, "w") as target:
        for name in sorted(stamped.namelist(), key=lambda name: (name != _FIRST, name)):
            target.writestr(name, stamped.read(name))
    return settled.getvalue()


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
