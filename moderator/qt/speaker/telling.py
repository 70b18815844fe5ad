"""Where the console says what becomes of the speaker screen: in the status line while all is
well, in the strip while something is not. Never in both, which would be two truths."""

from collections.abc import Callable

from moderator.qt.language import tr
from moderator.qt.panels.status_bar import StatusBar
from moderator.qt.speaker import sentences
from moderator.qt.speaker.displays import How, Place
from moderator.qt.speaker.strip import SpeakerStrip


class Telling:
    """Says where the speaker screen is. `last`: the display it was on last, as a person knows
    it."""

    def __init__(self, status: StatusBar, strip: SpeakerStrip) -> None:
        self._status, self._strip = status, strip
        self._word = ""

    def begun(self, place: Place, last: str) -> None:
        """Somebody asked for it, and this is where it is."""
        if place.how is How.FULL:
            self.well(sentences.fills_now(last))
        elif place.display is not None:
            self._trouble(sentences.console_is_on(place.display.label))
        else:
            self.well(sentences.no_other())

    def moved(self, before: Place, place: Place, last: str, stand: Callable[[], object]) -> None:
        """It has gone from one place to another by itself. `stand`: shows it in a window."""
        if place.how is How.HIDDEN:
            self._trouble(sentences.is_gone(last), tr("Show it in a window"), stand)
        elif place.how is How.FULL:
            word = sentences.is_back if before.how is How.HIDDEN else sentences.fills
            self.well(word(last))
        elif place.display is not None:
            self._trouble(sentences.console_is_on(place.display.label))

    def well(self, sentence: str) -> None:
        """All is as it should be."""
        self._strip.show_trouble("")
        self._word = sentence
        self._status.show_word(sentence)

    def clear(self) -> None:
        """There is nothing to say any more."""
        self._strip.show_trouble("")
        self._status.take_back(self._word)

    def _trouble(
        self, sentence: str, label: str = "", do: Callable[[], object] | None = None
    ) -> None:
        self._status.take_back(self._word)
        self._strip.show_trouble(sentence, label, do)
