"""Which language the screen speaks: Qt's translators, put in when the console starts.

Two files make a language: the console's own sentences, and Qt's (the buttons of its file
dialogue, the menu of an edit). English needs neither, and loads nothing. Whoever changes the
language makes the window anew, since most sentences stand in widgets that were filled once.
"""

from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from moderator.resources import resource

ENGLISH: Final = "en"
SPOKEN: Final = (ENGLISH, "fr")
"""The languages there are, by their tags."""

_NAME: Final = "screen language"


def language_for(wanted: str, system: Sequence[str]) -> str:
    """The language to speak: what was chosen, else the first of the system's (tags such as
    "fr-CH", the preferred one first) that there is, else English."""
    if wanted in SPOKEN:
        return wanted
    tags = (one.replace("_", "-").partition("-")[0].lower() for one in system)
    return next((tag for tag in tags if tag in SPOKEN), ENGLISH)


def speak(app: QCoreApplication, wanted: str) -> str:
    """Speak a language from now on; "" is the system's. Returns its tag: English where the
    files of another cannot be read."""
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
        # One that is being deleted must not be found again.
        old.setObjectName("")
    system = QLocale.system()
    tag = language_for(wanted, system.uiLanguages())
    own = _loaded(app, str(resource("translations", f"moderator_{tag}.qm")), tag)
    if own is None:
        QLocale.setDefault(system)
        return ENGLISH
    info = QtCore.QLibraryInfo
    folder = info.path(info.LibraryPath.TranslationsPath)
    for one in (_loaded(app, f"{folder}/qtbase_{tag}.qm", tag), own):
        if one is not None:
            app.installTranslator(one)
    # The system's own, where it is of that language, knows the country and what was set there.
    same = system.language() == QLocale(tag).language()
    QLocale.setDefault(system if same else QLocale(tag))
    return tag


def _loaded(app: QCoreApplication, path: str, tag: str) -> QTranslator | None:
    if tag == ENGLISH:
        return None
    made = QTranslator(app)
    made.setObjectName(_NAME)
    if made.load(path):
        return made
    made.setParent(None)
    return None
