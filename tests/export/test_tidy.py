from hypothesis import given
from msgspec.structs import replace

from moderator.core.text import clean, clean_part
from moderator.outcome.document import (
    Heading,
    Item,
    Outcome,
    Paragraph,
    Picture,
    Quote,
    Span,
    Table,
    Tone,
)
from moderator.outcome.tidy import joined, tidy, tidy_spans
from tests.export.said import said_of
from tests.export.samples import outcomes, sample_outcome, spans


@given(outcomes())
def test_tidying_changes_nothing_that_is_said(outcome: Outcome) -> None:
    done = tidy(outcome.document)
    assert said_of(done) == said_of(outcome.document)
    assert tidy(done) == done


@given(outcomes())
def test_blocks_that_say_nothing_go_and_no_others(outcome: Outcome) -> None:
    done = tidy(outcome.document)
    for block in done.blocks:
        if isinstance(block, Heading):
            assert clean(block.text) == block.text != ""
        elif isinstance(block, Paragraph | Item | Quote):
            assert all(span.text for span in block.spans)
            assert joined(block.spans).strip()
    kept = [one for one in outcome.document.blocks if isinstance(one, Table | Picture)]
    assert len(kept) == len([one for one in done.blocks if isinstance(one, Table | Picture)])


@given(spans)
def test_spans_keep_what_stands_between_them(made: tuple[Span, ...]) -> None:
    done = tidy_spans(made)
    assert joined(done) == "".join(clean_part(span.text) for span in made).strip()
    assert all(span.text for span in done)


def test_the_space_before_a_source_stays() -> None:
    told = (Span(" Sample. \x00"), Span(" "), Span("(a sample role) ", Tone.MUTED))
    assert tidy_spans(told) == (
        Span("Sample. "),
        Span(" "),
        Span("(a sample role)", Tone.MUTED),
    )
    assert tidy_spans((Span(" "), Span("\x07\n", Tone.STRONG))) == ()


def test_where_a_block_comes_from_is_kept() -> None:
    document = sample_outcome().document
    assert tidy(document) == replace(document, blocks=tidy(document).blocks)
    assert [getattr(one, "source", None) for one in tidy(document).blocks] == [
        getattr(one, "source", None) for one in document.blocks
    ]
