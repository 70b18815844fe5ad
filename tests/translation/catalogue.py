"""A language's file of sentences (`.ts`), kept up to date with the source by Qt's own tools."""

import json
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import PySide6

from tests.translation.sentences import ROOT, for_lupdate, sentences

FOLDER: Final = ROOT / "resources" / "translations"
LANGUAGES: Final = ("fr",)

Forms: TypeAlias = tuple[str, ...]
Table: TypeAlias = Mapping[tuple[str, str], Forms]
"""The translations of (one, many or comment): one form, or one for each number that the language
tells apart."""

_HEURISTICS: Final = ("sametext", "similartext")
"""What `lupdate` would guess from sentences that are like another: nobody would have read it."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of a catalogue. `many`: the same for several, or empty; `comment`: which sense
    it has. `state`: what `lupdate` says of it, such as "unfinished"."""

    one: str
    many: str
    forms: Forms
    state: str
    comment: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other sentence."""
        return (self.one, self.many or self.comment)


def ts(language: str, folder: Path = FOLDER) -> Path:
    """Where people translate."""
    return folder / f"moderator_{language}.ts"


def qm(language: str, folder: Path = FOLDER) -> Path:
    """What the console loads."""
    return folder / f"moderator_{language}.qm"


def update(path: Path, language: str) -> None:
    """Add what is new in the source, drop what is gone, sort. No line numbers: they would
    change with every change of the source."""
    calls, wrong = sentences()
    if wrong:
        raise SystemExit("Not literal strings, so nobody can translate them:\n" + "\n".join(wrong))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sentences.py"
        source.write_text(for_lupdate(calls), encoding="utf-8", newline="\n")
        off = [part for one in _HEURISTICS for part in ("-disable-heuristic", one)]
        aliases = ["-tr-function-alias", "tr+=tr_n"]
        languages = ["-source-language", "en", "-target-language", language]
        shape = ["-no-obsolete", "-locations", "none", "-sort-messages", "-silent"]
        _tool("lupdate", *aliases, *languages, *shape, *off, source, "-ts", path)


def release(path: Path, out: Path) -> None:
    """Make what the console loads."""
    _tool("lrelease", "-silent", path, "-qm", out)


def read(path: Path) -> list[Message]:
    """Every sentence of a catalogue."""
    return [_message(one) for one in ET.parse(path).iter("message")]


def table(path: Path) -> Table:
    """What is translated in a catalogue, or in a JSON object: {one: form or [forms]}."""
    if path.suffix == ".json":
        found: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
        return {
            (one, ""): (forms,) if isinstance(forms, str) else tuple(forms)
            for one, forms in found.items()
        }
    return {one.key: one.forms for one in read(path) if all(one.forms)}


def fill(path: Path, tables: Sequence[Table], well_set: Callable[[str], str]) -> None:
    """Put translations in; a later table wins, and what none has stays as it is."""
    tree = ET.parse(path)
    for element in tree.iter("message"):
        message = _message(element)
        keys = (message.key, (message.one, ""))
        forms = next((t[key] for t in reversed(tables) for key in keys if key in t), None)
        if forms is not None and len(forms) == (2 if message.many else 1):
            _put(element, tuple(map(well_set, forms)))
    tree.write(path, encoding="utf-8", xml_declaration=True)


def _put(element: ET.Element, forms: Forms) -> None:
    translation = element.find("translation")
    assert translation is not None
    translation.attrib.pop("type", None)
    if len(forms) == 1:
        translation.text = forms[0]
        return
    for form, text in zip(translation.iter("numerusform"), forms, strict=True):
        form.text = text


def _message(element: ET.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    forms = [one.text or "" for one in translation.iter("numerusform")]
    second = element.findtext("comment") or ""
    return Message(
        element.findtext("source") or "",
        second if forms else "",
        tuple(forms or [translation.text or ""]),
        translation.get("type", ""),
        "" if forms else second,
    )


def _tool(name: str, *arguments: str | Path) -> None:
    program = next(_programs(name))
    subprocess.run([program, *map(str, arguments)], check=True, timeout=60, cwd=ROOT)


def _programs(name: str) -> Iterator[Path]:
    folder = Path(PySide6.__file__).parent
    return (one for one in (folder / name, folder / f"{name}.exe") if one.exists())
