"""The language of the screen: the console's sentences as the person reads them.

Qt's own way: `lupdate` collects the sentences from the source (`tr`, `tr_n`, and `say`, `say_n`
of the core), people translate them in `resources/translations/*.ts`, `lrelease` makes the `.qm`
that a `QTranslator` loads. English is what stands in the source and needs no file.

In the functions of the screen a sentence is written `tr("… {name} …", name=value)`; where it is
made before the language is known (a constant of a module) or outside Qt, it is `say(…)`, and
whoever shows it calls `shown`.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from moderator.core.say import Said


def tr(source: str, comment: str = "", /, **values: object) -> str:
    """A sentence in the language of the screen, with `values` put in (as `say` does)."""
    return _filled(QCoreApplication.translate("", source, comment), values)


def tr_n(one: str, many: str, count: int, /, **values: object) -> str:
    """A sentence about a number, in the form that the language has for it."""
    return _several(one, many, count, {**values, "n": count})


def shown(text: str) -> str:
    """What the core said, in the language of the screen; any other text as it is."""
    if not isinstance(text, Said):
        return text
    if text.number is None:
        return _filled(QCoreApplication.translate("", text.source, text.many), text.values)
    return _several(text.source, text.many, text.number, text.values)


def told(error: Exception) -> str:
    """The sentence that an exception holds, in the language of the screen."""
    first = error.args[0] if error.args else ""
    return shown(first) if isinstance(first, str) else str(error)


def _several(one: str, many: str, count: int, values: Mapping[str, Any]) -> str:
    # Without a translation Qt gives back the singular, whatever the number.
    plain = many if count != 1 and tr("en") == "en" else ""
    return _filled(plain or QCoreApplication.translate("", one, many, count), values)


def _filled(sentence: str, values: Mapping[str, Any]) -> str:
    if not values:
        return sentence
    return sentence.format_map(
        {name: shown(one) if isinstance(one, str) else one for name, one in values.items()}
    )
