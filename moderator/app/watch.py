"""What the laptop's clocks did, told to the person, who decides whether it counts.

Nothing acts alone: a sleep counts, since the panel went on; a step of the wall clock does not,
since no time passed. Either can be turned into its opposite by the button on the notice, which
is there only while the rules would take it.
"""

from PySide6.QtCore import QObject

from moderator.clock import ClockNotice, ClockNoticeKind, ClockWatch
from moderator.core.decide import decide
from moderator.core.durations import words
from moderator.core.instant import Clock
from moderator.core.intents import Context, CorrectStart, Intent, LeaveOut, Refused
from moderator.core.reading import Phase, Reading
from moderator.desk import Desk
from moderator.qt.bridge import Bridge, Notice
from moderator.qt.language import tr

_STOPPED = (Phase.PAUSED, Phase.INTERRUPTED)


class Watch(QObject):
    """Looks at the clocks whenever a reading is made. It lives as long as its bridge."""

    def __init__(self, bridge: Bridge, desk: Desk, clock: Clock) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._desk = desk
        self._clock = clock
        self._watch = ClockWatch()
        self._watch.observe(clock.now())
        self._tell_restart()
        bridge.read.connect(self._look)

    def _look(self, reading: Reading) -> None:
        seen = self._watch.observe(self._clock.now())
        if seen is None or reading.phase in (Phase.BEFORE, Phase.CLOSED):
            return
        if seen.kind is ClockNoticeKind.STEPPED:
            self._tell_step(seen)
        else:
            self._tell_sleep(seen, reading.phase)

    def _tell_step(self, seen: ClockNotice) -> None:
        if not self._bridge.read_only:
            self._desk.note_clocks()
        label = tr("Count it") if seen.seconds > 0 else tr("Take it off")
        self._say(seen.sentence, CorrectStart(seen.seconds), label)

    def _tell_sleep(self, seen: ClockNotice, phase: Phase) -> None:
        if phase is Phase.RUNNING:
            end = self._desk.log.locate(seen.end).t
            slept = LeaveOut(end - seen.seconds, end, "The laptop slept")
            counted = tr("{slept} The time is counted.", slept=seen.sentence)
            self._say(counted, slept, tr("Do not count it"))
        elif phase in _STOPPED:
            self._say(
                tr("{slept} The segment's time was stopped all the while.", slept=seen.sentence)
            )
        else:
            self._say(seen.sentence)

    def _tell_restart(self) -> None:
        """A segment that ran while the machine was started anew is right to the second only
        if the wall clock was."""
        at = self._clock.now()
        gap, phase = self._desk.log.restarted_before(at), self._bridge.reading().phase
        if gap is None or phase not in (Phase.RUNNING, *_STOPPED):
            return
        if gap <= 0:
            self._say(
                tr(
                    "Restored after a restart, and the laptop's clock does not say how long it "
                    "took. Check the running segment."
                )
            )
        elif phase is Phase.RUNNING:
            now = self._desk.log.locate(at).t
            sentence = tr(
                "Restored after a restart: {time} passed by the laptop's clock and are counted. "
                "Check the running segment.",
                time=words(gap),
            )
            off = LeaveOut(now - gap, now, "The laptop was off")
            self._say(sentence, off, tr("Do not count it"))
        else:
            self._say(
                tr(
                    "Restored after a restart: {time} passed by the laptop's clock. "
                    "The segment's time is still stopped.",
                    time=words(gap),
                )
            )

    def _say(self, sentence: str, offer: Intent | None = None, label: str = "") -> None:
        if offer is None or not self._allowed(offer):
            self._bridge.notice(Notice(sentence))
        else:
            self._bridge.notice(Notice(sentence, offer, label))

    def _allowed(self, offer: Intent) -> bool:
        """Whether the rules would take the offer now; nothing is recorded by asking."""
        try:
            decide(self._desk.state, offer, Context(self._desk.now(), ""))
        except Refused:
            return False
        return not self._bridge.read_only
