"""What the speaker screen says in every state, without a screen."""

import pytest
from msgspec.structs import replace

from moderator.core.intents import (
    AddRequest,
    Back,
    CallRequest,
    ChangePlan,
    CloseSession,
    EndTurn,
    Interrupt,
    NameAnswerer,
    Next,
    Pause,
    ReopenSession,
)
from moderator.core.state import Asking, Constituency
from moderator.qt.models.now import Shape, now_view
from moderator.qt.palette import Tone
from moderator.qt.speaker.view import SpeakerView, speaker_view
from moderator.qt.speaker.words import ENGLISH, FRENCH, LANGUAGES, SpeakerWords, speaker_words
from moderator.samples import blank_event
from tests.support import Session

FLOOR = 8
"""Presses of "next" until the floor discussion runs."""

SECRET = "Sample secret"


def view(session: Session, said: SpeakerWords = ENGLISH, **shown: object) -> SpeakerView:
    return speaker_view(session.state, session.read(), said, **shown)  # type: ignore[arg-type]


def begun(session: Session, presses: int = 1) -> Session:
    session.at(0)
    for _ in range(presses):
        session.do(Next())
        session.wait(60)
    return session


def test_a_speaker_has_a_name_a_time_and_an_end(session: Session) -> None:
    shown = view(begun(session, 5))
    assert (shown.name, shown.role) == ("Claudine Tsongo", "Dynamique des Femmes Juristes")
    assert (shown.digits.text, shown.clock) == ("8:00", "08:20:00")
    assert (shown.ends, shown.next) == ("session ends 09:45", "Next: Storai Tapesh")
    assert shown.bar == now_view(session.state, session.read()).bar


@pytest.mark.parametrize(
    ("after", "word", "shape", "tone"),
    [
        (60, "speaking", Shape.DOT, Tone.ACCENT),
        (300, "wrap up", Shape.TRIANGLE, Tone.WARN),
        (375, "last minute", Shape.DIAMOND, Tone.OVER),
        (425, "time is over", Shape.SQUARE, Tone.OVER),
    ],
)
def test_each_signal_has_a_word_a_shape_and_a_colour(
    session: Session, after: float, word: str, shape: Shape, tone: Tone
) -> None:
    session.at(0)
    session.do(Next())
    session.wait(after)
    state = view(session).state
    assert (state.word, state.shape, state.tone) == (word, shape, tone)


@pytest.mark.parametrize("said", LANGUAGES)
def test_no_two_states_look_alike_without_colour(said: SpeakerWords) -> None:
    session, seen = Session(), set()
    session.at(-60)

    def look() -> None:
        state = view(session, said).state
        seen.add((state.word, state.shape))

    look()
    session.at(0)
    session.do(Next())
    for seconds in (1, 300, 90, 60):
        session.wait(seconds)
        look()
    session.do(Pause())
    look()
    session.do(Next())
    session.do(Interrupt("Sample fault"))
    look()
    session.do(CloseSession())
    look()
    session.do(ReopenSession())
    look()
    assert len(seen) == 9
    assert len({word for word, _ in seen}) == 9


def test_before_the_start_it_counts_to_it(session: Session) -> None:
    session.at(-90)
    shown = view(session)
    assert (shown.digits.text, shown.state.word, shown.name) == ("1:30", "begins in", "Yoka Brandt")
    assert shown.next == ""
    session.at(100)
    assert view(session).state.word == "to begin"
    session.at(86400 * 30)
    assert (view(session).state.word, view(session).ends) == ("planned", "")


def test_an_asker_and_an_answerer_are_named_with_their_own_time(session: Session) -> None:
    begun(session, FLOOR)
    assert (view(session).state.word, view(session).name) == ("floor is open", "Floor discussion")
    session.request(name="Sample delegate", organisation="Sample mission", addressed=("sarabi",))
    session.do(CallRequest())
    session.wait(20)
    shown = view(session)
    assert (shown.name, shown.role) == ("Sample delegate", "Sample mission")
    assert (shown.digits.text, shown.state.word) == ("1:10", "question")
    session.do(NameAnswerer("tsongo"))
    shown = view(session)
    assert (shown.name, shown.digits.text, shown.state.word) == (
        "Claudine Tsongo", "2:00", "answer",
    )  # fmt: skip
    session.wait(110)
    assert view(session).state.word == "last 15 s"
    assert view(session, FRENCH).state.word == "encore 15 s"


def test_somebody_without_a_name_is_known_by_what_is_known(session: Session) -> None:
    begun(session, FLOOR)
    session.do(AddRequest(Asking(text=SECRET)))
    session.do(CallRequest())
    assert view(session).name == "Request 1"
    assert view(session, FRENCH).name == "Demande 1"
    session.do(EndTurn())
    session.do(AddRequest(Asking(constituency=Constituency.MEMBER_STATE)))
    session.do(CallRequest())
    assert view(session).name == "Member State"
    assert view(session, FRENCH).name == "État membre"


def test_nothing_for_the_moderator_alone_is_on_it(session: Session) -> None:
    begun(session, FLOOR)
    session.note(SECRET)
    session.note(SECRET, off_record=True)
    session.request(name="Sample delegate", text=SECRET)
    session.do(CallRequest())
    session.do(Interrupt(SECRET))
    assert SECRET in now_view(session.state, session.read()).signal
    assert SECRET not in repr(view(session, message="Sample message"))


def test_what_only_the_console_can_do_is_not_said(session: Session) -> None:
    begun(session, FLOOR)
    assert "Ctrl" in now_view(session.state, session.read()).role
    assert view(session).role == ""
    session.do(CloseSession())
    closed = view(session)
    assert (closed.name, closed.state.word, closed.next) == ("The session is closed", "closed", "")
    assert closed.role == session.state.event.title


def test_an_empty_plan_is_shown_too() -> None:
    session = Session(replace(blank_event(), title="Sample"))
    assert (view(session).name, view(session).state.word) == ("Sample", "planned")


def test_it_can_be_heard_as_it_is_seen(session: Session) -> None:
    shown = view(begun(session, 5), message="Sample message")
    for part in ("Sample message", "Claudine Tsongo", "speaking", "8:00", "Storai", "09:45"):
        assert part in shown.spoken
    assert replace(shown, black=True).spoken == ""


def test_every_language_has_its_own_words_and_as_many_messages() -> None:
    assert len({one.tag for one in LANGUAGES}) == len(LANGUAGES)
    for one in LANGUAGES:
        assert len(one.presets) == 5
        assert "{time}" in one.ends
        assert "{name}" in one.next
        assert "{number}" in one.request
        assert "{length}" in one.last
    assert speaker_words("fr") is FRENCH
    assert speaker_words("xx") is ENGLISH


def test_names_may_hold_braces(session: Session) -> None:
    event = session.state.event
    odd = replace(event.speakers[1], name="{name} Sample {}")
    session.do(ChangePlan(replace(event, speakers=(event.speakers[0], odd)), event))
    begun(session, 2)
    assert view(session).next == "Next: {name} Sample {}"
    session.do(Back())
    assert view(session).next == "Next: Anne Kwakkenbos"
