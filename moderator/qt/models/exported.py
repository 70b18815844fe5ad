"""The sentences of the export dialogue: what is left out, replaced, and where the files are."""

from collections.abc import Sequence
from pathlib import Path

from moderator.core.coverage import quotes_without_consent
from moderator.core.say import listed
from moderator.core.state import State
from moderator.qt.language import tr, tr_n
from moderator.qt.plain import quoted


def left_out_words(state: State) -> str:
    """What no export holds, as a count; so that nobody looks for it there."""
    sealed = len(state.notes.sealed)
    quotes = sum(one.id not in state.notes.sealed for one in quotes_without_consent(state))
    parts = []
    if sealed:
        parts.append(tr_n("{n} note off the record", "{n} notes off the record", sealed))
    if quotes:
        parts.append(tr_n("{n} quote without consent", "{n} quotes without consent", quotes))
    if not parts:
        return tr("Nothing is off the record, and no quote waits for consent.")
    return tr("Not in any export: {what}.", what=listed(parts))


def replace_words(names: Sequence[str]) -> str:
    """The question before files are replaced."""
    return tr_n(
        "{file} is there already. Replace it?",
        "{n} of these files are there already. Replace them?",
        len(names),
        file=quoted(names[0]),
    )


def done_words(paths: Sequence[Path]) -> str:
    """Where the files are."""
    if not paths:
        return tr("Nothing was exported.")
    folder = quoted(paths[0].parent.name or str(paths[0].parent))
    return tr_n(
        "{file} is in the folder {folder}.",
        "{n} files are in the folder {folder}.",
        len(paths),
        file=quoted(paths[0].name),
        folder=folder,
    )
