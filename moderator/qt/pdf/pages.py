"""Filling pages with strips: what must stay together does, unless it is higher than a page."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from moderator.qt.pdf.strips import Strip


class Placed(Struct, frozen=True):
    """A strip on a page, `top` points below the upper margin. `again`: repeated from the page
    before, as the head of a table is."""

    strip: Strip
    top: float
    again: bool = False


class Page(Struct):
    """What stands on one page, from its top; `used`: points."""

    placed: list[Placed] = field(default_factory=list)
    used: float = 0

    def put(self, strip: Strip, again: bool = False) -> None:
        """Add a strip below all others."""
        top = self.used + (strip.before if self.placed else 0)
        self.placed.append(Placed(strip, top, again))
        self.used = top + strip.height

    def fits(self, strips: Sequence[Strip], room: float) -> bool:
        """Whether these come to stand above `room`."""
        return self.used + sum(strip.before + strip.height for strip in strips) <= room


def paginated(strips: Sequence[Strip], room: float) -> list[Page]:
    """The strips on pages of `room` points, in order; one page at least."""
    pages = [Page()]
    for together in _chunks(strips):
        if pages[-1].placed and not pages[-1].fits(together, room):
            fresh = Page()
            _begin(fresh, together[0])
            if fresh.fits(together, room):
                pages.append(fresh)
        for strip in together:
            if pages[-1].placed and not pages[-1].fits((strip,), room):
                pages.append(Page())
                _begin(pages[-1], strip)
            pages[-1].put(strip)
    return pages


def _begin(page: Page, first: Strip) -> None:
    for strip in first.again:
        page.put(strip, again=True)


def _chunks(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not strip.keep:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
