"""Bytes of every kind: what is sound is read, what is not is told, and nothing is made up."""

import json
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.core.facts import Entry, SegmentStarted
from moderator.core.instant import Instant
from moderator.journal.codec import decode, encode
from moderator.journal.lines import header, pack, pack_all, scan

ENTRIES = [
    Entry(f"a{number}", Instant(1.0 + number, 2.0, "b"), (SegmentStarted("Sämple ü"),))
    for number in range(4)
]
LINES = [header("abc"), *(pack(number, encode(one)) for number, one in enumerate(ENTRIES, 1))]
WHOLE = b"".join(LINES)
ENDS = [len(b"".join(LINES[: number + 1])) for number in range(len(LINES))]


def ids(data: bytes) -> list[str]:
    return [entry.id for entry in decode(scan(data).tables).entries]


def test_every_line_is_json_and_the_whole_comes_back() -> None:
    assert all(json.loads(line) for line in LINES)
    found = scan(WHOLE)
    assert found.whole
    assert not found.tail
    assert (found.session, found.version, found.last) == ("abc", 1, 4)
    assert decode(found.tables).entries == ENTRIES
    assert pack_all("abc", found.tables) == (WHOLE, 4)


def test_every_beginning_of_a_file_gives_every_act_that_is_whole_in_it() -> None:
    for length in range(len(WHOLE) + 1):
        found = scan(WHOLE[:length])
        assert found.recognised == (length >= ENDS[0] - 1)
        if not found.recognised:
            continue
        # A line is whole without its line break, too.
        whole = sum(1 for end in ENDS[1:] if end - 1 <= length)
        assert found.whole
        assert decode(found.tables).entries == ENTRIES[:whole]
        assert WHOLE[:length] == WHOLE[: found.end] + found.tail
        assert found.unended == (length + 1 in ENDS)


@pytest.mark.parametrize("line", range(1, len(LINES)))
def test_a_bad_line_costs_its_own_act_only(line: int) -> None:
    for at in range(len(LINES[line]) - 1):
        spoilt = bytearray(LINES[line])
        spoilt[at] ^= 0x15
        found = scan(b"".join([*LINES[:line], bytes(spoilt), *LINES[line + 1 :]]))
        rest = [entry for number, entry in enumerate(ENTRIES, 1) if number != line]
        assert decode(found.tables).entries == rest
        assert found.whole == (line == len(ENTRIES))
        assert (found.bad >= 1) or found.tail


def test_lines_that_are_gone_doubled_or_moved_are_noticed() -> None:
    gone = scan(b"".join([LINES[0], LINES[1], *LINES[3:]]))
    assert (gone.missing, gone.bad, gone.whole) == (1, 0, False)
    doubled = scan(b"".join([*LINES[:3], LINES[2], *LINES[3:]]))
    assert (doubled.missing, doubled.bad, doubled.whole) == (0, 1, False)
    assert decode(doubled.tables).entries == ENTRIES
    moved = scan(b"".join([LINES[0], LINES[2], LINES[1], *LINES[3:]]))
    assert not moved.whole
    hole = scan(b"".join([LINES[0], LINES[1], b"\0" * len(LINES[2]), *LINES[3:]]))
    assert (hole.bad, ids(WHOLE)[3:]) == (1, ["a3"])


def test_a_lost_header_does_not_take_the_acts_with_it() -> None:
    for first in (b"", b"\n", b"{}\n", b"\xef\xbb\xbf" + LINES[0], b"\0" * 50 + b"\n"):
        found = scan(first + b"".join(LINES[1:]))
        assert decode(found.tables).entries == ENTRIES
        assert found.recognised
        assert not found.whole


def test_line_breaks_of_windows_are_let_pass() -> None:
    found = scan(WHOLE.replace(b"\n", b"\r\n"))
    assert found.whole
    assert decode(found.tables).entries == ENTRIES


def signed(payload: bytes) -> bytes:
    """A line with a good checksum, whatever is in it."""
    total = blake2b(payload, digest_size=8).hexdigest().encode()
    return b'["' + total + b'",' + payload + b"]\n"


@pytest.mark.parametrize(
    "payload",
    [
        b"1",
        b"1,null",
        b"1,[]",
        b"1,{},{}",
        b'"1",{}',
        b"true,{}",
        b"-1,{}",
        b"0,{}",
        b"1" + b"0" * 5000 + b",{}",
        b'1,{"acts":[]}',
        b'1,{"acts":{"a":7}}',
        b'1,{"acts":{"a":{"at":NaN}}}',
        b'1,{"acts":{"a":{"at":' + b"9" * 5000 + b"}}}",
        b'1,{"acts":{"a":{"at":"\\ud800"}}}',
        b'1,{"acts":{"a":{"at":"\xff"}}}',
        b"1," + b"[" * 100_000 + b"]" * 100_000,
        b'1,{"acts":{"a":' + b'{"b":' * 50_000 + b"{}" + b"}" * 50_000 + b"}}",
    ],
    ids=lambda payload: payload[:40].decode("latin-1"),
)
def test_a_good_checksum_is_no_excuse(payload: bytes) -> None:
    found = scan(LINES[0] + signed(payload))
    assert found.lines == 0
    assert found.tail
    after = scan(LINES[0] + signed(payload) + LINES[2])
    assert (after.bad, ids(LINES[0] + signed(payload) + LINES[2])) == (1, ["a1"])


def test_lone_surrogates_do_not_stop_the_writing() -> None:
    entry = Entry("a", Instant(1, 2, "b"), (SegmentStarted("Sample \ud800"),))
    found = scan(header("abc") + pack(1, encode(entry)))
    assert decode(found.tables).entries[0].facts == (SegmentStarted("Sample ?"),)


@given(st.binary(max_size=400))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    assert not scan(data).recognised
    found = scan(WHOLE + data)
    assert decode(found.tables).entries[:4] == ENTRIES
    assert (WHOLE + data)[found.end :] == found.tail


@given(st.data())
def test_no_change_to_a_file_makes_it_raise_or_lie(data: st.DataObject) -> None:
    spoilt = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(spoilt)))
        end = data.draw(st.integers(start, min(len(spoilt), start + 40)))
        spoilt[start:end] = data.draw(st.binary(max_size=20))
    known = {entry.id: entry for entry in ENTRIES}
    for entry in decode(scan(bytes(spoilt)).tables).entries:
        assert known[entry.id] == entry


# --- lines that lie elsewhere ------------------------------------------------------------------


def lines_of(count: int) -> list[bytes]:
    return [pack(number, {"acts": {f"a{number}": {}}}) for number in range(1, count + 1)]


def acts(data: bytes) -> list[str]:
    return list(scan(data).tables["acts"])


def test_a_later_block_that_lies_earlier_hides_nothing_behind_it() -> None:
    one = lines_of(30)
    data = header("abc") + b"".join([*one[:5], *one[20:25], *one[5:20], *one[25:]])
    found = scan(data)
    assert acts(data) == [f"a{number}" for number in range(1, 31)]
    assert (found.bad, found.missing, found.moved) == (0, 0, 15)
    assert not found.whole
    assert found.tail == b""


def test_a_line_of_another_session_takes_nobodys_place() -> None:
    strange = pack(7, {"acts": {"other": {}}})
    for place in range(10):
        one = lines_of(9)
        one.insert(place, strange)
        data = header("abc") + b"".join(one)
        assert set(acts(data)) >= {f"a{number}" for number in range(1, 10)}
        assert not scan(data).whole or scan(data).tail


def test_lines_that_come_twice_count_once() -> None:
    one = lines_of(9)
    data = header("abc") + b"".join([*one, *one[3:6]])
    assert acts(data) == [f"a{number}" for number in range(1, 10)]
    assert scan(data).tail == b"".join(one[3:6])


def test_the_places_of_bad_lines_are_known() -> None:
    one = lines_of(9)
    one[2] = one[2].replace(b"a3", b"a4")
    one[6] = b"\0" * 40 + b"\n"
    assert scan(header("abc") + b"".join(one)).wrong == [4, 8]
