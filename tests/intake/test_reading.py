"""Files as they come, and files that are refused: in one sentence, with nothing made of them."""

import contextlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from moderator.intake import Kind, NotReadable, find, read_document
from moderator.intake.document import LONGEST_DOCUMENT, MOST_LINES
from moderator.intake.layout import closed_up, laid_out
from moderator.intake.reading import LARGEST, parsed
from tests.intake.files import pdf_file, word_file

NOTE = (
    "Concept note\nA sample of a title\nDate: 4 October 2022\nSpeakers:\n- Ada Example – sample\n"
)


def refused(data: bytes) -> str:
    with pytest.raises(NotReadable) as caught:
        parsed("“note”", data)
    sentence = str(caught.value)
    assert sentence.startswith("“note”")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def repacked(data: bytes, **changed: bytes) -> bytes:
    """A zip with parts replaced or added."""
    out = io.BytesIO()
    parts = dict(changed)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name, b"") or old.read(name), zipfile.ZIP_DEFLATED)
        for name, part in parts.items():
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


# --- what is read ----------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_the_encodings_that_are_met(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes("Titre : Après l’été\nLieu : Genève".encode(encoding))
    found = find(read_document(path))
    assert found.title is not None
    assert found.title.value == "Après l’été"


def test_what_a_file_is_does_not_hang_on_its_name(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(word_file(NOTE))
    assert find(read_document(path)).speakers[0].value.name == "Ada Example"
    path.write_bytes(pdf_file(NOTE))
    assert find(read_document(path)).speakers[0].passage.place == "page 1, line 5"


def test_word_says_what_is_a_heading_a_list_and_a_table() -> None:
    document = parsed("note", word_file("# Speakers\n- Ada Example\n| a | b |\n| c | d |\nend"))
    kinds = [(line.kind, line.text, line.place) for line in document.lines if line.text]
    assert kinds == [
        (Kind.HEADING, "Speakers", "paragraph 1"),
        (Kind.ITEM, "Ada Example", "paragraph 2"),
        (Kind.ROW, "a | b", "table 1, row 1"),
        (Kind.ROW, "c | d", "table 1, row 2"),
        (Kind.TEXT, "end", "paragraph 3"),
    ]


def test_word_with_changes_tracked_reads_as_it_would_print() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Title: ")
    names = nsdecls("w")
    paragraph._p.append(parse_xml(f"<w:ins {names}><w:r><w:t>A new title</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {names}><w:r><w:delText>old</w:delText></w:r></w:del>"))
    control = f"<w:sdt {names}><w:sdtContent><w:p><w:r><w:t>Venue: Sample Hall</w:t></w:r></w:p>"
    made.element.body.insert(1, parse_xml(control + "</w:sdtContent></w:sdt>"))
    out = io.BytesIO()
    made.save(out)
    found = find(parsed("note", out.getvalue()))
    assert found.title is not None
    assert found.title.value == "A new title"
    assert found.venue is not None
    assert found.venue.value == "Sample Hall"


def test_a_table_in_a_pdf_is_a_table() -> None:
    table = "| Name | Role |\n| Ada Example | sample of one |\n| Bo Example | sample of two |"
    document = parsed("note", pdf_file(f"Speakers of the sample\n{table}\nWhat comes below it"))
    rows = [(line.cells, line.place) for line in document.lines if line.kind is Kind.ROW]
    assert rows == [
        (("Name", "Role"), "page 1, line 2"),
        (("Ada Example", "sample of one"), "page 1, line 3"),
        (("Bo Example", "sample of two"), "page 1, line 4"),
    ]
    assert [one.value.role for one in find(document).speakers] == ["sample of one", "sample of two"]


def test_rows_of_a_table_are_parted_by_empty_lines_where_there_are_any() -> None:
    page = [
        "Two words   here",
        "plain text below",
        "",
        "Name            Role          How",
        "",
        "Ada van der     first line    online",
        "Example         second line",
        "",
        "Bo Example                    in person",
        "",
        "The text goes on.",
    ]
    cells = [one.cells or one.text for one in laid_out(page) if one.cells or one.text]
    assert cells == [
        "Two words here",
        "plain text below",
        ("Name", "Role", "How"),
        ("Ada van der Example", "first line second line", "online"),
        ("Bo Example", "", "in person"),
        "The text goes on.",
    ]


@given(st.lists(st.text(st.sampled_from("ab  \u00e9|"), max_size=40), max_size=20))
def test_laying_out_loses_no_word_and_no_order_of_lines(page: list[str]) -> None:
    laid = closed_up(list(laid_out(page)))
    said = [word for one in laid for word in " ".join((one.text, *one.cells)).split()]
    assert sorted(said) == sorted(word for line in page for word in line.split())
    numbers = [one.number for one in laid if one.text or one.cells]
    assert numbers == sorted(numbers)


def test_a_pdf_whose_text_stands_a_mile_away_is_read_as_it_comes() -> None:
    plain = pdf_file("Title: A sample that is long enough to be a note of its own, or so one hopes")
    far = plain.replace(b"1 0 0 1 60 780 Tm", b"1 0 0 1 9999999 8 Tm".ljust(20))
    found = find(parsed("note", far.replace(b"/Length ", b"/Length ")))
    assert found.title is not None


# --- what is refused -------------------------------------------------------------------------


def test_files_that_cannot_be_taken(tmp_path: Path) -> None:
    said = []
    for name, data in {
        "empty.txt": b" \n",
        "large.txt": b"a" * (LARGEST + 1),
        "signs.txt": b"... --- ...",
        "picture.png": b"\x89PNG\r\n\x1a\n\x00\x00",
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        "rich.rtf": b"{\\rtf1\\ansi Title}",
        "long.txt": b"word " * (LONGEST_DOCUMENT // 5 + 1),
        "lines.txt": b"a\n" * (MOST_LINES + 1),
    }.items():
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(NotReadable) as caught:
            read_document(path)
        said.append(str(caught.value))
        assert f"“{name}”" in said[-1]
        assert said[-1].endswith(".")
    assert len(set(said)) == len(said)
    for path in (tmp_path, tmp_path / "nowhere.txt"):
        with pytest.raises(NotReadable):
            read_document(path)


def test_a_document_with_a_doctype_is_not_opened() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    for part in (bomb, bomb.decode().encode("utf-16"), bomb.decode().encode("utf-16-le")):
        for name in ("word/document.xml", "word/styles.xml", "word/of-no-kind"):
            assert "DOCTYPE" in refused(repacked(word_file(NOTE), **{name: part}))
    for odd in (bomb.replace(b'"1.0"', b'"1.0" encoding="utf-7"'), bomb.decode().encode("utf-32")):
        refused(repacked(word_file(NOTE), **{"word/styles.xml": odd}))


def test_a_zip_that_unpacks_to_too_much_is_not_unpacked() -> None:
    huge = repacked(word_file(NOTE), **{"word/media/a.bin": b"\0" * (LARGEST + 1)})
    assert len(huge) < 200_000
    assert "20 MB" in refused(huge)
    many = {f"word/media/{number}.bin": b"x" for number in range(2_001)}
    assert "20 MB" in refused(repacked(word_file(NOTE), **many))


def test_a_zip_that_lies_about_a_size_or_is_encrypted_is_refused() -> None:
    data = bytearray(word_file(NOTE))
    central = data.rindex(b"PK\x01\x02")
    encrypted = data.copy()
    encrypted[central + 8] |= 1
    assert "encrypted" in refused(bytes(encrypted))
    lying = data.copy()
    at = data.index(b"PK\x01\x02")
    lying[at + 24 : at + 28] = (10).to_bytes(4, "little")
    refused(bytes(lying))


def test_a_zip_that_is_no_document_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    refused(out.getvalue())
    refused(word_file(NOTE)[:-200])
    refused(repacked(word_file(NOTE), **{"word/document.xml": b"<w:document"}))
    refused(repacked(word_file(NOTE), **{"word/document.xml": b"<other/>"}))


def test_an_encrypted_pdf_is_refused() -> None:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(pdf_file(NOTE))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert "encrypted" in refused(out.getvalue())


def test_a_pdf_without_text_or_with_too_much_is_refused() -> None:
    assert "picture" in refused(pdf_file(""))  # its page numbers alone are no note
    refused(pdf_file("\n".join("a line" for _ in range(6_000))))
    refused(b"%PDF-1.7 and nothing more")


PDF, WORD = pdf_file(NOTE * 3), word_file(NOTE)


@given(st.data())
@settings(max_examples=150)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    broken = bytearray(data.draw(st.sampled_from([PDF, WORD])))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(broken) - 1))
        if data.draw(st.booleans()):
            broken[at] = data.draw(st.integers(0, 255))
        else:
            del broken[at : at + data.draw(st.integers(1, 40))]
            broken.append(0)
    with contextlib.suppress(NotReadable):
        find(parsed("note", bytes(broken)))


@pytest.mark.parametrize(
    ("loaded", "absent"),
    [
        ("moderator.cli", ("moderator.intake",)),
        ("moderator.intake.run_files", ("docx", "pypdf", "openpyxl", "icalendar")),
    ],
)
def test_what_reads_files_is_loaded_when_there_is_one(loaded: str, absent: tuple[str, ...]) -> None:
    code = f"import sys, {loaded}; print([name for name in {absent!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
