"""One typed line becomes a request, and nothing that was typed is lost on the way."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from moderator.core.event import Event, Speaker
from moderator.core.request_tokens import group_of, parse_request
from moderator.core.state import Asking, Constituency
from moderator.samples import bundled_event

EVENT = bundled_event()
QUESTION = "Sample question on community dialogues?"


def asking(text: str, event: Event = EVENT) -> Asking:
    return parse_request(text, event, final=True).asking


def chips(text: str, **how: object) -> list[str]:
    return [one.label for one in parse_request(text, EVENT, **how).chips]  # type: ignore[arg-type]


# --- who asks, and what ----------------------------------------------------------------------


@pytest.mark.parametrize("dash", [" — ", "—", " – ", " - ", " -- ", "\n"])
def test_a_dash_parts_who_asks_from_the_question(dash: str) -> None:
    assert asking(f"Sample delegate, Sample network{dash}{QUESTION}") == Asking(
        text=QUESTION, name="Sample delegate", organisation="Sample network"
    )


def test_enough_to_hold_a_place() -> None:
    made = asking("woman, row 3, INGO")
    assert (made.name, made.organisation) == ("woman", "row 3")
    assert made.constituency is Constituency.INGO
    assert made.text == ""


def test_a_question_alone() -> None:
    assert asking(QUESTION) == Asking(text=QUESTION)
    assert asking(f"— {QUESTION}") == Asking(text=QUESTION)
    assert asking("سؤال تجريبي؟").text == "سؤال تجريبي؟"


def test_a_name_before_the_question_is_known() -> None:
    assert asking("Sample-Name Asker") == Asking(name="Sample-Name Asker")
    made = asking("Sample asker, back row —")
    assert made == Asking(name="Sample asker", organisation="back row")


def test_a_long_sentence_is_no_name() -> None:
    sentence = "Sample question of more words than any name or seat would ever have"
    assert asking(sentence).text == sentence
    assert asking(f"{sentence * 3} - and so on").name == ""


def test_a_question_with_a_dash_in_it_stays_whole() -> None:
    text = "Sample question? And – a second one"
    assert asking(text) == Asking(text=text)


def test_the_question_may_have_several_lines() -> None:
    assert asking("Sample asker — Sample line\nand another").text == "Sample line\nand another"


# --- tokens ----------------------------------------------------------------------------------


@pytest.mark.parametrize("token", ["@sarabi", ">sarabi", "@habiba", ">Habiba-Sarabi", "@SARAB"])
def test_whom_it_is_for(token: str) -> None:
    made = asking(f"Sample delegate {token} — {QUESTION}")
    assert made == Asking(text=QUESTION, name="Sample delegate", addressed=("sarabi",))


def test_several_may_be_asked() -> None:
    assert asking(f"{QUESTION} @sarabi >tsongo @sarabi").addressed == ("sarabi", "tsongo")


def test_every_token_at_once() -> None:
    made = parse_request(f"@sarabi !2 #ngo /online /first {QUESTION}", EVENT, final=True)
    assert made.asking == Asking(
        text=QUESTION,
        constituency=Constituency.NGO,
        online=True,
        addressed=("sarabi",),
        question="q2",
        first_time=True,
    )
    assert [one.label for one in made.chips] == [
        "for Habiba Sarabi",
        "Q2",
        "NGO",
        "online",
        "first time",
    ]


def test_the_last_of_one_sort_counts() -> None:
    made = asking("Sample asker !2 #ngo /online !3 #un /room")
    assert made.question == "q3"
    assert made.constituency is Constituency.UN
    assert not made.online
    assert chips("Sample asker !2 !3 x") == ["Sample asker x", "Q3"]


@pytest.mark.parametrize(
    "word", ["@nobody", "!9", "#x", "#m", "/o", "/rec", "@", "!", "#ngo,", "*"]
)
def test_an_unknown_word_stays_text(word: str) -> None:
    made = asking(f"{QUESTION} {word}")
    assert made == Asking(text=f"{QUESTION} {word}")


def test_an_ambiguous_name_stays_text() -> None:
    twins = replace(EVENT, speakers=(Speaker("a", "Sample One"), Speaker("b", "Sample Two")))
    assert asking(f"{QUESTION} @sample", twins).addressed == ()


def test_a_backslash_keeps_a_token_as_text() -> None:
    assert asking(r"Sample tag \#ngo?").text == "Sample tag \\#ngo?"
    assert asking(r"Sample tag \#ngo here?").text == "Sample tag #ngo here?"


def test_the_word_being_typed_is_not_taken_yet() -> None:
    assert chips("Sample asker #ngo") == ["Sample asker #ngo"]
    assert chips("Sample asker #ngo ") == ["Sample asker", "NGO"]
    assert chips("Sample asker #ngo", cursor=3) == ["Sample asker", "NGO"]
    assert chips("Sample asker #ngo", final=True) == ["Sample asker", "NGO"]


@pytest.mark.parametrize(
    ("word", "group"),
    [
        ("ngo", Constituency.NGO),
        ("INGO", Constituency.INGO),
        ("un", Constituency.UN),
        ("Member-State", Constituency.MEMBER_STATE),
        ("mission", Constituency.MEMBER_STATE),
        ("acad", Constituency.ACADEMIA),
        ("media", Constituency.PRESS),
        ("m", None),
        ("martian", None),
    ],
)
def test_constituencies_by_word(word: str, group: Constituency | None) -> None:
    assert group_of(word) is group


# --- nothing is lost -------------------------------------------------------------------------

pieces = st.sampled_from(
    ["Sample", "row 3", ",", " — ", " - ", "?", "\n", " ", "@x", "#y", "/z", "é", "سؤال"]
)


@settings(max_examples=300)
@given(st.lists(pieces, max_size=14).map("".join))
@example("a-b - c")
@example("- -")
@example("Sample\n\nrow")
def test_every_letter_that_is_no_token_is_kept(text: str) -> None:
    made = parse_request(text, EVENT, final=True)
    kept = "".join((made.asking.text, made.asking.name, made.asking.organisation))
    assert Counter(filter(str.isalnum, kept)) == Counter(filter(str.isalnum, text))


@settings(max_examples=300)
@given(st.text(max_size=60), st.integers(0, 60))
def test_any_text_can_be_read(text: str, cursor: int) -> None:
    parse_request(text, EVENT, cursor=cursor)
    parse_request(text, EVENT, final=True)
