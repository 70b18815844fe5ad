"""Session files as disks, editors and bad luck leave them: changed in ten thousand ways.

Each of them is looked at, opened, worked with and mended by the real code. Nothing may end in
a traceback or take long, looking may not change a byte, mending may not lose one, and every
line that is as it was written must be there afterwards.
"""

import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, TypeAlias

from moderator.clock import FakeClock
from moderator.core import timing
from moderator.core.evolve import fold_log
from moderator.core.facts import Entry
from moderator.core.intents import Next, Refused
from moderator.core.log import Log
from moderator.core.text import LONGEST
from moderator.desk import Desk
from moderator.journal.lines import header, pack, pack_all, scan
from moderator.journal.session_file import rows_of
from moderator.journal.sessions import Home, NoticeKind, OpenSession, Unusable, read_session
from moderator.outcome.snapshot import journal_data, snapshot
from moderator.rehearsal import DrivenClock, Player, origin_utc
from moderator.samples import bundled_event
from tests.faults.figures import Figure, at_most, none_of, tried
from tests.journal.support import files
from tests.journal.test_session_file import NASTY
from tests.support import MemoryJournal, numbered

FAULT = "damage"

LONGEST_S: Final = 2.0

Mutation: TypeAlias = Callable[[random.Random, bytes], bytes]


def played(acts: int, ids: Callable[[], str] | None = None) -> list[Entry]:
    """So many acts of the rehearsal."""
    clock = DrivenClock(origin_utc(bundled_event()), "sample-boot", lambda: 0.0)
    journal = MemoryJournal()
    player = Player(Desk(journal, clock, (), ids or numbered()), clock, bundled_event(), acts)
    while not player.finished:
        player.play_one()
    return journal.entries


def packed(acts: int) -> bytes:
    """A sound session file with so many acts."""
    return pack_all("sample", rows_of(played(acts)))[0]


# --- bytes ------------------------------------------------------------------------------


def _span(chance: random.Random, data: bytes, longest: int = 600) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.randrange(1, longest))


def bits(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 9)):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def rubbish(chance: random.Random, data: bytes) -> bytes:
    start, end = _span(chance, data)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def zeros(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(0, len(data), 512)
    end = min(len(data), start + 512 * chance.randrange(1, 6))
    return data[:start] + b"\0" * (end - start) + data[end:]


def cut_end(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def cut_start(chance: random.Random, data: bytes) -> bytes:
    return data[chance.randrange(1, len(data)) :]


def cut_out(chance: random.Random, data: bytes) -> bytes:
    start, end = _span(chance, data, 5000)
    return data[:start] + data[end:]


def twice(chance: random.Random, data: bytes) -> bytes:
    start, end = _span(chance, data, 5000)
    at = chance.randrange(len(data))
    return data[:at] + data[start:end] + data[at:]


def swapped(chance: random.Random, data: bytes) -> bytes:
    size = 512 * chance.randrange(1, 9)
    blocks = [data[at : at + size] for at in range(0, len(data), size)]
    one, other = chance.randrange(len(blocks)), chance.randrange(len(blocks))
    blocks[one], blocks[other] = blocks[other], blocks[one]
    return b"".join(blocks)


def inserted(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    what = chance.choice([b"\xef\xbb\xbf", b"\n", b"\r\n", b"\0", b"\x1a", b"NaN", b'"', b"}"])
    return data[:at] + what * chance.choice([1, 1, 7, 3000]) + data[at:]


def other_system(chance: random.Random, data: bytes) -> bytes:
    return chance.choice(
        [
            data.replace(b"\n", b"\r\n"),
            data.replace(b"\n", b"\r"),
            b"\xef\xbb\xbf" + data,
            data.decode().encode("utf-16"),
            data.decode().encode("utf-8-sig"),
            data.decode().encode("latin-1", "replace"),
            data.expandtabs().replace(b'","', b'", "'),
        ]
    )


# --- lines ------------------------------------------------------------------------------


def lines_moved(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    start = chance.randrange(1, len(lines) - 1)
    block = lines[start : start + chance.randrange(1, 12)]
    rest = lines[:start] + lines[start + len(block) :]
    at = chance.randrange(1, len(rest))
    return b"\n".join(rest[:at] + block + rest[at:])


def lines_shuffled(chance: random.Random, data: bytes) -> bytes:
    first, *lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join([first, *lines])


def lines_lost(chance: random.Random, data: bytes) -> bytes:
    return b"\n".join(line for line in data.split(b"\n") if chance.random() > 0.2)


def lines_of_another(chance: random.Random, data: bytes) -> bytes:
    """Lines of another session, sound by themselves, come to lie between ours."""
    lines = data.split(b"\n")
    ids = numbered()
    entries = played(chance.randrange(3, 12), lambda: f"other-{ids()}")
    strange = pack_all("other", rows_of(entries))[0]
    start = chance.randrange(0, 3)
    block = strange.split(b"\n")[start : start + chance.randrange(1, 6)]
    at = chance.randrange(1, len(lines))
    return b"\n".join(lines[:at] + block + lines[at:])


def first_line(chance: random.Random, data: bytes) -> bytes:
    rest = data[len(header("sample")) :]
    return (
        rest if chance.random() < 0.2 else chance.choice(list(NASTY.values()))[:2000] + b"\n" + rest
    )


def two_files(chance: random.Random, data: bytes) -> bytes:
    return data + data[: chance.randrange(len(data))]


# --- values, under a checksum that is right ---------------------------------------------

STRANGE: Final[tuple[Any, ...]] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    7.5,
    2**31,
    2**53,
    -(2**53),
    2**64,
    10**400,
    1e308,
    -1e-300,
    "",
    "x",
    "\0",
    "\ud800",
    "<b>" * 300,
    "x" * (LONGEST + 5),
    "9999-12-31",
    "0001-01-01",
    "24:00",
    "23:59:59.999999",
    "12:00+05:00",
    "Asia/Kabul",
    "../../etc/localtime",
    "q1",
    "floor",
    "a3",
    [],
    {},
    [[]],
    [0],
    ["floor", 15],
    [None, None],
    {"a": 1},
    {"segment": "floor"},
    {"entry": "a3"},
)


def values(chance: random.Random, data: bytes) -> bytes:
    """One value of an act becomes something else, and the line's checksum fits it."""
    lines = data.splitlines(keepends=True)
    at = chance.randrange(1, len(lines))
    number, tables = json.loads(lines[at])[1:]
    places = list(_places(tables))
    for _ in range(chance.choice([1, 1, 1, 3])):
        inside, key = chance.choice(places)
        _change(chance, inside, key)
    try:
        lines[at] = pack(number, tables)
    except (ValueError, OverflowError):  # what no file of ours can hold
        return data
    return b"".join(lines)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    keys = value if isinstance(value, dict) else range(len(value))
    for key in list(keys):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


def _change(chance: random.Random, inside: Any, key: Any) -> None:
    what = chance.randrange(6)
    if isinstance(inside, dict) and key not in inside:
        return
    if isinstance(inside, list) and key >= len(inside):
        return
    if what == 0 and isinstance(inside, dict):
        del inside[key]
    elif what == 1 and isinstance(inside, dict):
        inside[chance.choice(["new", "text", "Next", "id", "ChoirSang"])] = inside.pop(key)
    elif what == 2 and isinstance(inside, list):
        inside.extend(inside[:1] * chance.choice([1, 1, 400]))
    else:
        inside[key] = chance.choice(STRANGE)


def raw(chance: random.Random, data: bytes) -> bytes:
    """A line of JSON that no program of ours would write."""
    lines = data.splitlines(keepends=True)
    strange = chance.choice(
        [
            b"[" * 100_000,
            b'{"a":' * 100_000,
            b"9" * 5000,
            b'["0123456789abcdef",' + b"9" * 5000 + b",{}]",
            b'["0123456789abcdef",1,NaN]',
            b'["0123456789abcdef",1,{"acts":{},"acts":{}}]',
            b"\n" * 20_000,
            b"x" * 1_000_000,
            _summed(b"999," + b"[" * 100_000),
            _summed(b"999," + b'{"acts":' * 50_000 + b"{}" + b"}" * 50_000),
            _summed(b"9" * 5000 + b",{}"),
            _summed(b'999,{"acts":{"x":{"at":NaN}}}'),
            _summed(b'999,{"acts":[]}'),
            _summed(b'999,{"acts":{"x":[]}}'),
            _summed(b"true,{}"),
            _summed(b"1.5,{}"),
            _summed(b"-1,{}"),
            _summed(b"999999999,{}"),
            _summed(b"999,{},{}"),
            _summed(b'999,{"acts":{"x":{}}}'),
            _summed(
                b'999,{"acts":{"":{"at":{},"facts":[]}},"notes":{"":{}},"other":{"1":{"a":[]}}}'
            ),
        ]
    )
    at = chance.randrange(1, len(lines) + 1)
    keep = chance.random() < 0.5
    return b"".join([*lines[:at], strange + b"\n", *lines[at + (not keep) :]])


def _summed(payload: bytes) -> bytes:
    """A payload in a line with its right checksum."""

    return b'["' + blake2b(payload, digest_size=8).hexdigest().encode() + b'",' + payload + b"]"


def nothing_of_ours(chance: random.Random, data: bytes) -> bytes:
    return chance.choice(list(NASTY.values()))


OF_BYTES: Final[tuple[Mutation, ...]] = (
    bits,
    rubbish,
    zeros,
    cut_end,
    cut_start,
    cut_out,
    twice,
    swapped,
    inserted,
)
MUTATIONS: Final[tuple[Mutation, ...]] = (
    *OF_BYTES,
    other_system,
    lines_moved,
    lines_shuffled,
    lines_lost,
    lines_of_another,
    first_line,
    two_files,
    values,
    values,
    values,
    raw,
    nothing_of_ours,
)

# --- what must hold ---------------------------------------------------------------------


@dataclass
class Found:
    """What the files came to."""

    files: int = 0
    refused: int = 0
    damaged: int = 0
    recovered: int = 0
    rescued: int = 0
    sound: bytes = b""
    wrong: list[str] = field(default_factory=list)
    slowest_s: float = 0.0
    slowest: str = ""


def spoil(folder: Path, times: int, seed: int, acts: int = 40) -> Found:
    """So many damaged files, one after the other."""
    data = packed(acts)
    found = Found(sound=data)
    folder.mkdir(parents=True, exist_ok=True)
    ids = {line: _ids(line) for line in data.splitlines()[1:]}
    for number in range(times):
        chance = random.Random(f"{seed}-{number}")
        mutation = MUTATIONS[number % len(MUTATIONS)]
        spoilt = mutation(chance, data)
        while len(spoilt) > 1 and chance.random() < 0.15:  # it never rains but it pours
            spoilt = chance.choice(OF_BYTES)(chance, spoilt)
        what = f"{mutation.__name__} {number}"
        try:
            found.wrong += [f"{what}: {one}" for one in _try(folder, spoilt, ids, found, what)]
        except Exception as error:  # noqa: BLE001  any of them is a traceback to a person
            found.wrong.append(f"{what}: {type(error).__name__}: {error}")
        found.files += 1
    return found


def _ids(line: bytes) -> list[str]:
    return list(json.loads(line)[2]["acts"])


def _try(
    folder: Path, spoilt: bytes, ids: dict[bytes, list[str]], found: Found, what: str
) -> list[str]:
    home = Home(folder / "home")
    home.sessions.mkdir(parents=True, exist_ok=True)
    for old in (*home.sessions.iterdir(), *home.backups.glob("*/*")):
        old.unlink()
    path = home.sessions / "sample.moderator"
    path.write_bytes(spoilt)
    backup = home.backups / "sample" / f"20221019T121500Z-{len(ids)}.moderator"
    backup.parent.mkdir(parents=True, exist_ok=True)
    backup.write_bytes(found.sound)
    lines = {line.removesuffix(b"\r") for line in spoilt.split(b"\n")}
    must = {act for line, of in ids.items() if line in lines for act in of}
    wrong = []
    started = time.perf_counter()
    try:
        entries, notices = read_session(path)
        _worked_with(entries)
    except Unusable as refusal:
        entries, notices = [], ()
        found.refused += 1
        if must or "\n" in str(refusal) or not str(refusal).endswith("."):
            wrong.append(f"refused: {refusal}")
    if files(home.sessions) != {path.name: spoilt}:
        wrong.append("looking changed something")
    lost = must - {entry.id for entry in entries}
    if lost:
        wrong.append(f"lost {sorted(lost)[:5]} of {len(must)}")
    found.recovered += len(must) - len(lost)
    found.damaged += any(one.kind is NoticeKind.DAMAGED for one in notices)
    if entries or notices:
        wrong += _mended(home, path, spoilt, entries, found)
    took = time.perf_counter() - started
    if took > found.slowest_s:
        found.slowest_s, found.slowest = took, what
    return wrong


def _worked_with(entries: list[Entry]) -> None:
    """What the window and `show` do with a session, whatever it says."""
    log = Log(entries)
    state = fold_log(log)
    for now in (log.locate(FakeClock().now()), log.placed[-1].now if log.placed else None):
        if now is not None:
            json.dumps({**snapshot(state, now), **journal_data(log, True)}, allow_nan=False)
            timing.read(state, now)
    desk = Desk(MemoryJournal(), FakeClock(), entries)
    for act in (desk.undo, desk.undo, desk.redo, lambda: desk.do(Next()), desk.undo):
        desk.undo_label(), desk.redo_label()
        try:
            act()
        except Refused:
            continue


def _mended(home: Home, path: Path, spoilt: bytes, looked: list[Entry], found: Found) -> list[str]:
    """Opened to be written: as it was looked at and what the backup knew, not one byte gone."""
    wrong = []
    with home.open_session(path) as session:
        entries = session.entries
        newer, read_only = _newer(session), session.read_only
        session.flush()
    opened, known = [one.id for one in entries], {one.id for one in looked}
    if [one for one in opened if one in known] != [one.id for one in looked]:
        wrong.append("opened, it holds something else")
    found.rescued += len(opened) - len(looked)
    whole = _acts(found.sound)
    ours = [whole.index(one.id) for one in looked if one.id in whole]
    its_own = scan(spoilt).session in ("sample", "")
    if its_own and not newer and any(one.kind is NoticeKind.DAMAGED for one in session.notices):
        between = whole[: max(ours, default=0)]
        if gone := sorted(set(between) - set(opened)):
            wrong.append(f"the backup has them, and they are lost: {gone}")
    now = path.read_bytes()
    aside = [data for name, data in files(home.sessions).items() if ".damaged-" in name]
    tails = [data for name, data in files(home.sessions).items() if ".torn-" in name]
    if newer or read_only:
        if now != spoilt or not (newer and read_only):
            wrong.append("a newer session was changed, or a sound one cannot be written")
    elif spoilt not in aside and b"".join([now, *tails]) != spoilt:
        wrong.append("something of the file is nowhere any more")
    if not newer:
        again, notices = read_session(path)
        if [one.id for one in again] != [one.id for one in entries]:
            wrong.append("mended, it holds something else")
        if any(one.kind in (NoticeKind.DAMAGED, NoticeKind.TORN) for one in notices):
            wrong.append(f"mended, it is damaged: {notices}")
    return wrong


def _acts(data: bytes) -> list[str]:
    return list(scan(data).tables["acts"])


def _newer(session: OpenSession) -> bool:
    return any(one.kind is NoticeKind.NEWER for one in session.notices)


def measure(folder: Path, times: int, seed: int) -> list[Figure]:
    """The long form."""
    found = spoil(folder, times, seed)
    return [
        tried(FAULT, "damaged session files looked at, opened, mended", found.files),
        tried(FAULT, "of these, told to be damaged and opened all the same", found.damaged),
        tried(FAULT, "of these, refused in one sentence", found.refused),
        tried(FAULT, "acts whose lines were sound, recovered", found.recovered),
        tried(FAULT, "acts whose lines were not, brought back from a backup", found.rescued),
        none_of(FAULT, "tracebacks, changed originals, sound acts lost", found.wrong),
        at_most(FAULT, f"the slowest of them ({found.slowest})", found.slowest_s, LONGEST_S, "s"),
    ]
