"""The sentences of the export dialogue: what is left out, replaced, and where the files are."""

from collections.abc import Sequence
from pathlib import Path

from moderator.core.coverage import quotes_without_consent
from moderator.core.state import State
from moderator.qt.plain import quoted


def left_out_words(state: State) -> str:
    """What no export holds, as a count; so that nobody looks for it there."""
    sealed = len(state.notes.sealed)
    quotes = sum(one.id not in state.notes.sealed for one in quotes_without_consent(state))
    parts = []
    if sealed:
        parts.append("1 note off the record" if sealed == 1 else f"{sealed} notes off the record")
    if quotes:
        parts.append(
            "1 quote without consent" if quotes == 1 else f"{quotes} quotes without consent"
        )
    if not parts:
        return "Nothing is off the record, and no quote waits for consent."
    return f"Not in any export: {' and '.join(parts)}."


def replace_words(names: Sequence[str]) -> str:
    """The question before files are replaced."""
    if len(names) == 1:
        return f"{quoted(names[0])} is there already. Replace it?"
    return f"{len(names)} of these files are there already. Replace them?"


def done_words(paths: Sequence[Path]) -> str:
    """Where the files are."""
    if not paths:
        return "Nothing was exported."
    folder = quoted(paths[0].parent.name or str(paths[0].parent))
    if len(paths) == 1:
        return f"{quoted(paths[0].name)} is in the folder {folder}."
    return f"{len(paths)} files are in the folder {folder}."
