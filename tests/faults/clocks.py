"""Bad days of a laptop's clocks, by the thousand, against a model that knows the true time.

The laptop sleeps, is paused, its clock is set by minutes or by the hour of a change to summer
time, its zone changes, the console is killed, the machine falls over and comes back; meanwhile
segments begin, are gone back to, paused and taken back. The model adds up true time by itself;
the console reads its clocks.

One thing no console can know: that the clock was set while the machine was off, or in the
second before. Then the reading is wrong by just that much, and the restart must be told.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from moderator.app.watch import Watch
from moderator.clock import GAP_S, STEP_S, FakeClock
from moderator.core import reading as words
from moderator.core.facts import (
    Entry,
    HaltBegan,
    HaltEnded,
    Restored,
    Retracted,
    SegmentStarted,
    SessionClosed,
)
from moderator.core.intents import (
    Back,
    ChangePlan,
    CloseSession,
    GiveFloor,
    Intent,
    Interrupt,
    Next,
    Pause,
    Refused,
    ReopenSession,
    Resume,
)
from moderator.core.reading import Reading
from moderator.desk import Desk
from moderator.journal.codec import decode
from moderator.journal.lines import pack_all, scan
from moderator.journal.session_file import rows_of
from moderator.qt.bridge import Bridge, Notice
from moderator.samples import bundled_event
from tests.faults.figures import Figure, at_most, none_of, tried
from tests.support import MemoryJournal

FAULT = "clock"

START: Final = 1_666_181_700.0
LIVE: Final = (words.Phase.RUNNING, words.Phase.PAUSED, words.Phase.INTERRUPTED)
LOOK_S: Final = 4.0
"""Seconds between two looks at the clocks; a busy console may look this seldom."""

ACTS: Final[dict[str, Intent]] = {
    "next": Next(),
    "back": Back(),
    "pause": Pause(),
    "resume": Resume(),
    "interrupt": Interrupt("Sample"),
    "floor": GiveFloor("moderator"),
    "close": CloseSession(),
    "reopen": ReopenSession(),
}
ZONES: Final = ("America/New_York", "Asia/Kabul", "Africa/Lubumbashi", "Pacific/Chatham", "UTC")

Step: TypeAlias = tuple[str, float]

STEPS: Final = st.one_of(
    st.tuples(st.just("wait"), st.floats(0.1, 240)),
    st.tuples(st.sampled_from(sorted(ACTS)), st.just(0.0)),
    st.tuples(st.just("next"), st.just(0.0)),
    st.tuples(st.sampled_from(["undo", "redo"]), st.just(0.0)),
    st.tuples(st.just("sleep"), st.floats(GAP_S + 1.5, 4000)),
    st.tuples(st.just("step"), st.floats(STEP_S + 0.1, 5400) | st.floats(-5400, -STEP_S - 0.1)),
    st.tuples(st.just("step"), st.sampled_from([3600.0, -3600.0])),
    st.tuples(st.just("zone"), st.integers(0, len(ZONES) - 1).map(float)),
    st.tuples(st.just("kill"), st.floats(0.1, 300)),
    st.tuples(st.just("reboot"), st.floats(5, 900)),
    st.tuples(st.just("reboot with another clock"), st.floats(5, 900)),
)
HISTORIES: Final = st.lists(STEPS, min_size=4, max_size=30)


@dataclass
class Found:
    """What the histories came to."""

    histories: int = 0
    steps: int = 0
    readings: int = 0
    worst_s: float = 0.0
    blind: int = 0
    notices: int = 0
    wrong: list[str] = field(default_factory=list)


class Laptop:
    """A console on a laptop whose clocks do what they like, and the true time beside it."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.true = 0.0
        self.clock = FakeClock(START, 5000.0, "boot")
        self.truth: dict[str, tuple[float, float, str]] = {}
        """For each act: when it was, how wrong the wall clock was, in which boot."""
        self.notices: list[Notice] = []
        self.blind = self.misled = False
        self._made = 0
        self.entries: list[Entry] = []
        self._start()
        self.act(ChangePlan(bundled_event(), self.desk.state.event))

    # --- what happens

    def step(self, what: str, value: float) -> None:
        """One thing of a history."""
        if what in ACTS:
            self.act(ACTS[what])
        elif what == "zone":
            event = self.desk.state.event
            self.act(ChangePlan(replace(event, zone=ZONES[int(value)]), event))
        elif what == "undo":
            self._try(self.desk.undo)
        elif what == "redo":
            self._try(self.desk.redo)
        else:
            {
                "wait": self.wait,
                "sleep": self.sleep,
                "step": self.set_clock,
                "kill": self.kill,
                "reboot": self.reboot,
                "reboot with another clock": lambda seconds: self.reboot(seconds, 400),
            }[what](value)
        self.compare(what)

    def act(self, intent: Intent) -> None:
        self._try(lambda: self.desk.do(intent))

    def wait(self, seconds: float) -> None:
        """The panel goes on, and the console looks at its clocks every few seconds."""
        with self._quiet():
            while seconds > 0:
                self._pass(min(seconds, LOOK_S))
                seconds -= LOOK_S
                self.bridge.tick()

    def sleep(self, seconds: float) -> None:
        self._pass(seconds)
        self._told("slept or stood still")

    def set_clock(self, seconds: float) -> None:
        self.clock.step(seconds)
        self._pass(1)
        self._told("clock was set")

    def kill(self, seconds: float) -> None:
        """The console is killed and started again; the machine goes on."""
        self.bridge.close()
        self._pass(seconds)
        with self._quiet():
            self._start()
            self.bridge.tick()

    def reboot(self, seconds: float, off: float = 0) -> None:
        """The machine falls over and comes back; its clock is `off` by more than before."""
        self.bridge.close()
        self.true += seconds
        self.clock.reboot(seconds + off)
        before = len(self.notices)
        crossing = self.entries[-1].at.boot != self.clock.now().boot
        self._start()
        live = self.bridge.reading().phase in LIVE
        if crossing and live and "Restored after a restart" not in self._since(before):
            self.found.wrong.append("a restart was not told")
        self.bridge.tick()

    def _start(self) -> None:
        """A console on what the file holds, byte for byte."""
        data, _ = pack_all("sample", rows_of(self.entries))
        self.desk = Desk(
            MemoryJournal(), self.clock, decode(scan(data).tables).entries, self._new_id
        )
        self.bridge = Bridge(self.desk, MemoryJournal())
        self.bridge.noticed.connect(self.notices.append)
        self.watch = Watch(self.bridge, self.desk, self.clock)

    def _new_id(self) -> str:
        self._made += 1
        return f"a{self._made}"

    def _catch_up(self) -> None:
        """Remember the true time of what has just been recorded."""
        for placed in self.desk.log.placed[len(self.entries) :]:
            self.entries.append(placed.entry)
            self.truth[placed.entry.id] = (self.true, self._error(), placed.entry.at.boot)

    def _error(self) -> float:
        """How far the wall clock is from the true time."""
        return self.clock.now().utc - (START + self.true)

    def _pass(self, seconds: float) -> None:
        self.true += seconds
        self.clock.advance(seconds)

    def _try(self, act: Callable[[], object]) -> None:
        with contextlib.suppress(Refused):
            act()
        self._catch_up()

    # --- what is told

    def _told(self, sentence: str) -> None:
        before = len(self.notices)
        self.bridge.tick()
        self._catch_up()
        live = self.bridge.reading().phase not in (words.Phase.BEFORE, words.Phase.CLOSED)
        if live != (sentence in self._since(before)):
            self.found.wrong.append(f"{sentence}: {live}, said {self._since(before)!r}")

    def _since(self, before: int) -> str:
        said = " ".join(one.sentence for one in self.notices[before:])
        self.found.notices += len(self.notices) - before
        return said

    def _quiet(self) -> "_Quiet":
        return _Quiet(self)

    # --- what is read

    def compare(self, after: str) -> None:
        """Every timer against the true time."""
        self.found.readings += 1
        seen = self.bridge.reading()
        blind = self._expected(self._axis())
        error = _worst(seen, self._expected({one: at for one, (at, _, _) in self.truth.items()}))
        off = _worst(seen, blind)
        if off > 1e-3:
            self.found.wrong.append(f"after {after}: {off:.3f} s off")
        if error > 1 and self.blind:
            self.misled = True
        else:
            self.found.worst_s = max(self.found.worst_s, error)

    def _axis(self) -> dict[str, float]:
        """When each act was, and now, for somebody who has only the wall clock to go by where
        the machine was started anew."""
        now = (self.true, self._error(), self.clock.now().boot)
        t, last, axis = 0.0, None, {}
        for act, (at, wrong, boot) in [*self.truth.items(), ("now", now)]:
            if last is not None:
                passed = at - last[0]
                if boot != last[2] and abs(wrong - last[1]) > 1e-6:
                    self.blind = True
                    passed = max(0.0, passed + wrong - last[1])
                t += passed
            axis[act], last = t, (at, wrong, boot)
        return axis

    def _expected(self, axis: dict[str, float]) -> dict[str, float]:
        """How long each segment has run, added up act by act; `halted` under its own name."""
        sums: dict[str, float] = {"halted": 0.0}
        running, halts, t = "", 0, 0.0
        end = axis.get("now", self.true - self.truth[self.entries[0].id][0])
        start = axis[self.entries[0].id]
        for entry in [*self._live(), None]:
            at = end if entry is None else axis[entry.id] - start
            if running:
                name = "halted" if halts else running
                sums[name] = sums.get(name, 0.0) + at - t
            t = at
            for fact in entry.facts if entry is not None else ():
                match fact:
                    case SegmentStarted(segment):
                        running, halts = segment, 0
                    case SessionClosed():
                        running, halts = "", 0
                    case HaltBegan():
                        halts += 1
                    case HaltEnded():
                        halts -= 1
        return sums

    def _live(self) -> list[Entry]:
        """The acts that were not taken back."""
        done: list[Entry] = []
        undone: list[Entry] = []
        for entry in self.entries:
            match entry.facts:
                case (Retracted(_),):
                    undone.append(done.pop())
                case (Restored(_),):
                    done.append(undone.pop())
                case ():
                    continue
                case _:
                    done.append(entry)
                    undone.clear()
        return done


class _Quiet:
    """While it lasts, nothing may be told of the clocks."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop

    def __enter__(self) -> None:
        self._before = len(self._laptop.notices)

    def __exit__(self, *_: object) -> None:
        for one in self._laptop.notices[self._before :]:
            # Where the machine was started anew before, that is told at every start.
            if "Restored after a restart" not in one.sentence:
                self._laptop.found.wrong.append(f"told for nothing: {one.sentence}")


def _worst(seen: Reading, expected: dict[str, float]) -> float:
    """The largest error of any timer, in seconds."""
    errors = [abs(one.elapsed_s - expected.get(one.segment.id, 0)) for one in seen.segments]
    if seen.current is not None:
        errors.append(abs(seen.current.elapsed_s - expected.get(seen.current.segment.id, 0)))
    stopped = seen.lateness.pauses_s + seen.lateness.interruptions_s
    if seen.phase in LIVE:
        errors.append(abs(min(stopped - expected["halted"], 0)))
    return max(errors, default=0.0)


def live_through(times: int, number: int) -> Found:
    """So many random histories."""
    if QCoreApplication.instance() is None:
        QCoreApplication([])
    found = Found()

    @seed(number)
    @settings(
        max_examples=times,
        database=None,
        deadline=None,
        derandomize=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(HISTORIES)
    def histories(steps: list[Step]) -> None:
        laptop = Laptop(found)
        found.histories += 1
        found.steps += len(steps)
        for what, value in steps:
            before = len(found.wrong)
            laptop.step(what, value)
            if len(found.wrong) > before:
                found.wrong[-1] += f" in {steps}"
                break
        found.blind += laptop.misled
        laptop.bridge.close()

    histories()
    return found


def measure(times: int, number: int) -> list[Figure]:
    """The long form."""
    found = live_through(times, number)
    return [
        tried(FAULT, "random histories of a laptop", found.histories),
        tried(FAULT, "steps in them (waiting, sleep, clock set, kill, ...)", found.steps),
        tried(FAULT, "readings compared with the true time", found.readings),
        at_most(FAULT, "the largest error of any timer", found.worst_s, 1.0, "s"),
        Figure(
            FAULT,
            "histories misled by a clock set while the machine was off",
            str(found.blind),
            "told to check",
        ),
        tried(FAULT, "notices of sleep, of a set clock, of a restart", found.notices),
        none_of(FAULT, "notices missing or for nothing, timers wrong", found.wrong),
    ]
