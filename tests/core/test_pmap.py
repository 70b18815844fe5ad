from hypothesis import given
from hypothesis import strategies as st

from moderator.core.pmap import PMap

steps = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.none() | st.integers()), max_size=40)


@given(steps)
def test_it_reads_like_a_dict_and_old_ones_stay(changes: list[tuple[str, int | None]]) -> None:
    now: PMap[int] = PMap()
    plain: dict[str, int] = {}
    before: list[tuple[PMap[int], dict[str, int]]] = []
    for key, value in changes:
        before.append((now, dict(plain)))
        if value is None:
            now = now.without(key)
            plain.pop(key, None)
        else:
            now = now.set(key, value)
            plain[key] = value
        assert dict(now) == plain
        assert len(now) == len(plain)
    assert all(dict(old) == was and len(old) == len(was) for old, was in before)


@given(steps)
def test_thawed_maps_change_in_place_and_leave_their_origin_alone(
    changes: list[tuple[str, int | None]],
) -> None:
    origin = PMap([("a", 1), ("z", 2)])
    thawed, plain = origin.thawed(), {"a": 1, "z": 2}
    for key, value in changes:
        same = thawed.without(key) if value is None else thawed.set(key, value)
        assert same is thawed
        plain = {k: v for k, v in plain.items() if k != key}
        if value is not None:
            plain[key] = value
    assert dict(thawed.freeze()) == plain
    assert dict(origin) == {"a": 1, "z": 2}
    assert thawed.set("new", 9) is not thawed
