"""Files of the kinds that organisers send, made from the corpus's plain texts: Word with real
headings, lists and tables; a PDF with narrow pages, a running header and page numbers."""

import io
import re
import textwrap

import docx

_TITLE = re.compile(r"^(#+) (.*)")
_ITEM = re.compile(r"^[-•*–] (.*)")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


def word_file(text: str) -> bytes:
    """A .docx: `#` lines are headings, `- ` lines a bulleted list, `|` lines rows of a table."""
    made = docx.Document()
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("| \n").split("|")])
            continue
        if rows:
            _table(made, rows)
            rows = []
        if found := _TITLE.match(line):
            made.add_heading(found[2], min(len(found[1]), 9))
        elif found := _ITEM.match(line):
            made.add_paragraph(found[1], style="List Bullet")
        else:
            _runs(made.add_paragraph(), line)
    return _saved(made)


def _table(made, rows: list[list[str]]) -> None:
    table = made.add_table(0, max(map(len, rows)))
    for cells in rows:
        row = table.add_row()
        for at, cell in enumerate(cells):
            row.cells[at].text = cell


def _runs(paragraph, line: str) -> None:
    at = 0
    for found in _BOLD.finditer(line):
        paragraph.add_run(line[at : found.start()])
        paragraph.add_run(found[1]).bold = True
        at = found.end()
    paragraph.add_run(line[at:])


def _saved(made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def pdf_file(text: str, width: int = 88, per_page: int = 30) -> bytes:
    """A PDF in Helvetica: long lines are broken at the edge, every page is numbered."""
    lines = [part for line in text.split("\n") for part in _wrapped(line, width)]
    pages = [lines[at : at + per_page] for at in range(0, len(lines), per_page)]
    streams = [_drawn(page, number, len(pages)) for number, page in enumerate(pages, 1)]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    kids = []
    for stream in streams:
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
        page += "/Resources << /Font << /F1 3 0 R >> >> >>"
        objects.append((page % len(objects)).encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    return _numbered(objects)


def _wrapped(line: str, width: int) -> list[str]:
    return [line] if line.startswith("|") else textwrap.wrap(line, width) or [""]


def _drawn(lines: list[str], number: int, of: int) -> bytes:
    """Each line where it stands; the cells of a row in columns."""
    parts = [b"BT /F1 10 Tf"]
    for at, line in enumerate([*lines, "", f"Page {number} of {of}"]):
        cells = line.strip("| ").split("|") if line.startswith("|") else [line]
        for column, cell in enumerate(cells):
            shown = cell.strip().encode("cp1252", "replace")
            for char in (b"\\", b"(", b")"):
                shown = shown.replace(char, b"\\" + char)
            place = b"1 0 0 1 %d %d Tm" % (60 + 150 * column, 780 - 14 * at)
            parts.append(place + b" (" + shown + b") Tj")
    return b"\n".join([*parts, b"ET"])


def _numbered(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)
