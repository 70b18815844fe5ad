from hypothesis import given
from hypothesis import strategies as st

from moderator.core.facts import Entry, Restored, Retracted, TurnEnded
from moderator.core.instant import Instant, Now, between
from moderator.core.log import Log

facts = (TurnEnded(),)


def entry(name: str, steady: float, boot: str = "b", utc: float | None = None) -> Entry:
    return Entry(name, Instant(steady if utc is None else utc, steady, boot), facts)


def test_within_a_boot_only_the_steady_clock_counts() -> None:
    assert between(Instant(1000, 5, "b"), Instant(400, 9, "b")) == 4
    assert between(Instant(1000, 9, "b"), Instant(2000, 5, "b")) == 0


def test_over_a_restart_the_wall_clock_counts_and_never_backwards() -> None:
    assert between(Instant(1000, 500, "b"), Instant(1060, 2, "c")) == 60
    assert between(Instant(1000, 500, "b"), Instant(900, 2, "c")) == 0


def test_a_restart_adds_up_and_is_remembered() -> None:
    log = Log([entry("a", 100, utc=1000), entry("b", 160, utc=1060)])
    log.add(entry("c", 3, "later", utc=1100))
    assert [placed.now.t for placed in log.placed] == [0, 60, 100]
    assert [(one.t, one.gap_s) for one in log.restarts] == [(100, 40)]
    assert log.locate(Instant(9999, 13, "later")) == Now(110, 9999)
    assert log.restarted_before(Instant(2000, 1, "third")) == 900
    assert log.restarted_before(Instant(2000, 4, "later")) is None


def test_undo_and_redo_come_from_the_entries_alone() -> None:
    log = Log([entry("a", 0), entry("b", 1)])
    log.add(Entry("u", Instant(2, 2, "b"), (Retracted("b"),)))
    assert [one.entry.id for one in log.live()] == ["a"]
    assert [log.redoable and log.redoable.entry.id] == ["b"]
    log.add(Entry("r", Instant(3, 3, "b"), (Restored("b"),)))
    assert [one.entry.id for one in log.live()] == ["a", "b"]
    log.add(Entry("v", Instant(4, 4, "b"), (Retracted("b"),)))
    log.add(entry("c", 5))
    assert log.redoable is None
    assert [one.entry.id for one in log.live()] == ["a", "c"]


def test_foreign_undo_entries_change_nothing() -> None:
    log = Log([entry("a", 0), entry("b", 1)])
    log.add(Entry("u", Instant(2, 2, "b"), (Retracted("a"),)))
    log.add(Entry("v", Instant(3, 3, "b"), (Restored("zzz"),)))
    log.add(entry("b", 9))
    assert [one.entry.id for one in log.live()] == ["a", "b"]
    assert len(log) == 5


@given(st.lists(st.tuples(st.floats(-1e6, 1e6), st.sampled_from("ab"), st.floats(0, 1e9))))
def test_the_axis_never_runs_backwards(readings: list[tuple[float, str, float]]) -> None:
    log = Log()
    for number, (steady, boot, utc) in enumerate(readings):
        log.add(Entry(str(number), Instant(utc, steady, boot), facts))
    times = [placed.now.t for placed in log.placed]
    assert times == sorted(times)
