"""Filling pages, with strips of any height."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.qt.pdf.pages import Page, paginated
from moderator.qt.pdf.strips import Strip

ROOM = 100.0

strips = st.lists(
    st.builds(
        Strip,
        st.floats(1, 40),
        st.just(()),
        st.floats(0, 20),
        st.booleans(),
    ),
    max_size=40,
)


def shown(pages: list[Page]) -> list[Strip]:
    return [placed.strip for page in pages for placed in page.placed if not placed.again]


@given(strips)
def test_every_strip_stands_once_in_order_and_on_the_paper(given_strips: list[Strip]) -> None:
    pages = paginated(given_strips, ROOM)
    assert shown(pages) == given_strips
    for page in pages:
        bottom = 0.0
        for placed in page.placed:
            assert placed.top >= bottom
            bottom = placed.top + placed.strip.height
        assert bottom <= ROOM


@given(strips)
def test_what_belongs_together_is_not_parted(given_strips: list[Strip]) -> None:
    pages = paginated(given_strips, ROOM)
    on = {id(p.strip): at for at, page in enumerate(pages) for p in page.placed}
    chunk: list[Strip] = []
    for strip in given_strips:
        chunk.append(strip)
        if not strip.keep:
            if sum(one.before + one.height for one in chunk) <= ROOM:
                assert len({on[id(one)] for one in chunk}) == 1
            chunk = []


@given(st.lists(st.floats(1, 30), min_size=1, max_size=30))
def test_a_head_stands_again_on_every_page_its_rows_go_on(heights: list[float]) -> None:
    head = Strip(12, (), keep=True)
    rows = [Strip(height, (), again=(head,)) for height in heights]
    pages = paginated([head, *rows], ROOM)
    assert shown(pages) == [head, *rows]
    for page in pages:
        assert page.placed[0].strip is head
        assert page.used <= ROOM
