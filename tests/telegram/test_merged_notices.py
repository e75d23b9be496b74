"""What is due to one person in the same hour is one message; each part of it names its journal, and none is lost."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.methods import TelegramMethod

from bot.actions import permits
from bot.actions.answers import Answer, Heading, Reply
from bot.actions.answers.notices import PermitEnds, Reminder
from bot.actions.notices import limit
from bot.core.permit import Permit, PermitKind
from bot.delivery import Delivered, Delivery, LeftOver, Notice, NotNeeded, Postponed, Refused
from bot.lexicon.languages import LANGUAGES
from bot.storage import notices
from bot.telegram import screens
from bot.telegram.callbacks import APART, Again
from bot.telegram.methods import SendMessage
from bot.telegram.notices import NoticeSender
from bot.telegram.rate_limit import ChatRateLimit
from bot.telegram.screens import Screen, screen_of, screen_of_several
from bot.telegram.sender import Notifier
from tests.actions.family import Family
from tests.actions.talk import EVERYBODY, Purpose, Talk, at, day
from tests.telegram.wire import Sent, Wire, press
from tools.samples.notices import after, before, register

pytestmark = pytest.mark.asyncio(loop_scope="module")

LEASE = timedelta(minutes=5)


async def _due_to(wire: Wire, someone: Talk) -> tuple[Notice, ...]:
    """What is claimed for them now; all else that is due is let be."""
    async with wire.world.database.write() as tx:
        claimed = await notices.claim(tx, wire.world.clock(), LEASE, EVERYBODY)
    return tuple(notice for notice in claimed if notice.chat_id == someone.id)


async def _deliver(wire: Wire, due: Sequence[Notice]) -> Mapping[Notice, Delivery]:
    notifier = Notifier(wire.bot, ChatRateLimit(wire.world.clock), notices_a_second=1000)
    deliver = await NoticeSender(wire.bot, wire.world.runner, notifier, wire.world.clock).ready(due)
    return await deliver(due, lambda: None)


async def _both_inside(wire: Wire) -> Family:
    """Anna entered two days before the one who talks: of her limit fewer days are left."""
    family = await Family.of(wire.world, others=("Анна",))
    clock = wire.world.clock
    for who, entered in (("Анна", "03-01"), ("me", "03-08")):
        clock.go_to(day(entered))
        await (await family.by(who)).pick(Purpose.ENTER, 0, day(entered))
    return family


async def _told(wire: Wire, family: Family, on: date) -> Sent:
    """The one message that they get on that day."""
    wire.world.clock.go_to(on)
    before = len(wire.recorder.sent)
    await _deliver(wire, await _due_to(wire, family.me))
    (sent,) = wire.recorder.sent[before:]
    return sent


async def test_two_travellers_are_told_in_one_message_the_more_urgent_first(wire: Wire) -> None:
    family = await _both_inside(wire)
    wire.world.clock.go_to(day("05-22"))  # Anna's seventh day before, and later than his fourteenth
    due = await _due_to(wire, family.me)
    assert len(due) >= 2
    before = len(wire.recorder.sent)
    became = await _deliver(wire, due)
    (sent,) = wire.recorder.sent[before:]
    assert next(line for line in sent.text.splitlines() if line in ("Анна", "Вы")) == "Анна"
    told = [notice for notice, delivery in became.items() if isinstance(delivery, Delivered)]
    assert {notice.kind for notice in told} >= {limit.LIMIT.name}
    hers, mine = await family.journal("Анна"), await family.journal()
    assert hers
    assert mine
    assert {notice.journal_id for notice in told} == {hers.id, mine.id}
    left = [data for label, data in zip(sent.labels, sent.data, strict=True) if label.startswith("Выезд")]
    assert [data.rpartition(":")[2] for data in left] == [str(hers.id), str(mine.id)]
    assert any(label.startswith("Выезд") and label.endswith("Анна") for label in sent.labels)
    assert all(data.startswith(APART) for data in sent.data)
    assert len(set(sent.data)) == len(sent.data)


async def test_of_two_overstays_the_longer_one_comes_first(wire: Wire) -> None:
    family = await _both_inside(wire)
    sent = await _told(wire, family, day("06-20"))
    assert [line for line in sent.text.splitlines() if line in ("Анна", "Вы")] == ["Анна", "Вы"]


async def test_what_ends_today_comes_before_what_ends_later_whatever_kind_it_is(wire: Wire) -> None:
    family = await Family.of(wire.world, others=("Анна",))
    for who, entered in (("Анна", "06-08"), ("me", "08-01")):
        wire.world.clock.go_to(day(entered))
        await (await family.by(who)).pick(Purpose.ENTER, 0, day(entered))
    sent = await _told(wire, family, day("08-30"))  # her seventh day before the last, and his last one to register
    assert [line for line in sent.text.splitlines() if line in ("Анна", "Вы")] == ["Вы", "Анна"]


async def test_the_answer_to_a_button_leaves_the_other_parts_standing(wire: Wire) -> None:
    family = await _both_inside(wire)
    sent = await _told(wire, family, day("05-22"))
    hers = next(data for label, data in zip(sent.labels, sent.data, strict=True) if label.startswith("Выезд"))
    answers = await wire.update(json.dumps(press(family.me.id, hers)))
    assert [answer.replaced for answer in answers] == [None]
    assert await family.days("Анна") == ["03-01 05-22"]
    assert await family.days() == ["03-08"]


async def test_pressed_when_it_is_true_no_more_it_leaves_the_notice_and_names_whose_it_was(wire: Wire) -> None:
    family = await _both_inside(wire)
    hers = await family.journal("Анна")
    assert hers
    await (await family.by("Анна")).pick(Purpose.LEAVE, 0, day("03-08"))
    pressed = press(family.me.id, Again(kind=limit.LIMIT.name, journal=hers.id).pack())
    (answer,) = await wire.update(json.dumps(pressed))
    assert answer.replaced is None
    assert answer.text.startswith("Анна\n")


async def test_what_calls_for_nothing_is_settled_beside_what_is_told(wire: Wire) -> None:
    family = await _both_inside(wire)
    wire.world.clock.go_to(day("05-22"))
    due = await _due_to(wire, family.me)
    await (await family.by("Анна")).pick(Purpose.LEAVE, 0, day("05-22"))
    became = await _deliver(wire, due)
    kinds = {type(became[notice]) for notice in due if notice.kind == "limit"}
    assert kinds == {Delivered, NotNeeded}
    for delivery in became.values():
        assert isinstance(delivery, Delivered | NotNeeded)
        assert delivery.following


async def test_a_part_that_telegram_refuses_holds_up_no_other(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    family = await _both_inside(wire)
    wire.world.clock.go_to(day("05-22"))
    due = await _due_to(wire, family.me)
    take = wire.recorder.make_request

    async def refuse_anna(bot: Any, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
        if isinstance(method, SendMessage) and "Анна" in method.text:
            raise TelegramBadRequest(method=method, message="Bad Request: BUTTON_DATA_INVALID")
        return await take(bot, method, timeout)

    monkeypatch.setattr(wire.recorder, "make_request", refuse_anna)
    became = await _deliver(wire, due)
    hers, mine = await family.journal("Анна"), await family.journal()
    assert hers
    assert mine
    limits = {notice.journal_id: delivery for notice, delivery in became.items() if notice.kind == "limit"}
    assert limits[hers.id] == Refused("Bad Request: BUTTON_DATA_INVALID")
    assert isinstance(limits[mine.id], Delivered)


async def test_of_what_is_refused_together_one_goes_out_and_the_others_are_the_next_message(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = await _both_inside(wire)
    wire.world.clock.go_to(day("05-22"))
    due = await _due_to(wire, family.me)
    take, before, asked = wire.recorder.make_request, len(wire.recorder.sent), 0

    async def refuse_both(bot: Any, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
        nonlocal asked
        asked += 1
        if asked == 1:
            raise TelegramBadRequest(method=method, message="Bad Request: message is too long")
        return await take(bot, method, timeout)

    monkeypatch.setattr(wire.recorder, "make_request", refuse_both)
    became = await _deliver(wire, due)
    assert len(wire.recorder.sent) == before + 1, "one message a second in a chat"
    told = [notice for notice, delivery in became.items() if isinstance(delivery, Delivered)]
    left = [notice for notice, delivery in became.items() if isinstance(delivery, LeftOver)]
    assert [len(told), len(left)] == [1, 1]
    became = await _deliver(wire, left)
    assert len(wire.recorder.sent) == before + 2
    assert isinstance(became[left[0]], Delivered)


async def test_a_pause_that_telegram_asks_for_holds_for_all_that_was_refused_together(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = await _both_inside(wire)
    wire.world.clock.go_to(day("05-22"))
    due = await _due_to(wire, family.me)
    asked = 0

    async def refuse_then_pause(bot: Any, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109
        nonlocal asked
        asked += 1
        if asked == 1:
            raise TelegramBadRequest(method=method, message="Bad Request: message is too long")
        raise TelegramRetryAfter(method=method, message="Too Many Requests", retry_after=7)

    monkeypatch.setattr(wire.recorder, "make_request", refuse_then_pause)
    became = await _deliver(wire, due)
    assert asked == 2
    assert [delivery for delivery in became.values() if not isinstance(delivery, NotNeeded)] == [Postponed(7)] * 2


@pytest.mark.parametrize(("hour", "kind"), [(1, "permit"), (9, "limit"), (12, "limit")])
async def test_an_overstay_that_began_while_a_permits_notice_was_held_up_is_told_once(
    wire: Wire, hour: int, kind: str
) -> None:
    family = await Family.of(wire.world, others=())
    wire.world.clock.go_to(day("03-01"))
    await family.me.pick(Purpose.ENTER, 0, day("03-01"))
    await family.me.press(permits.keep, day("03-01"), day("04-20"), PermitKind.VISA)
    wire.world.clock.at = at("04-21", hour)
    before = len(wire.recorder.sent)
    became = await _deliver(wire, await _due_to(wire, family.me))
    (sent,) = wire.recorder.sent[before:]
    assert sent.text.count("🚨") == 1
    told = [notice.kind for notice, delivery in became.items() if isinstance(delivery, Delivered)]
    assert [each for each in told if each in ("limit", "permit")] == [kind]


@pytest.mark.parametrize(
    ("headings", "named"),
    [
        ((Heading("Аня", "KZ"), Heading("Боря", "KZ")), ["Аня", "Боря"]),
        ((Heading("Аня", "KZ"), Heading("Аня", "GE")), ["Казахстан", "Грузия"]),
        ((Heading("Аня", "KZ"), Heading("Боря", "GE")), ["Аня · Казахстан", "Боря · Грузия"]),
    ],
)
async def test_buttons_name_what_tells_the_parts_apart_and_the_status_is_one(
    headings: Sequence[Heading], named: Sequence[str]
) -> None:
    replies = [replace(_reply(number, 1), heading=each) for number, each in enumerate(headings, 1)]
    screen, count = screen_of_several(replies)
    assert count == len(replies)
    labels = [button.label for row in screen.rows for button in row]
    left = [label.removeprefix("Выезд").removeprefix(" · ") for label in labels if label.startswith("Выезд")]
    assert left == named
    assert sum(label.startswith("Сколько осталось") for label in labels) == 1
    assert labels[-1].startswith("Сколько осталось")


def _reply(number: int, words: int) -> Reply:
    answer = Reminder(day("03-10"), 5, 0, day("03-15"), number)
    return Reply(answer, ("ru",), number, heading=Heading("А" * words + str(number)))


async def test_what_does_not_fit_is_left_for_the_next_message() -> None:
    replies = [_reply(number, 900) for number in range(1, 9)]
    seen = list[str]()
    while replies:
        screen, count = screen_of_several(replies)
        assert 1 <= count < 8
        seen += [each for each in map(str, range(1, 9)) if f"А{each}" in screen.text]
        replies = replies[count:]
    assert seen == [*map(str, range(1, 9))]


@pytest.mark.parametrize("most", [60, *range(10, 16)])
async def test_of_very_many_the_buttons_are_not_more_than_a_message_keeps(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    assert screens.MOST_BUTTONS == 60
    monkeypatch.setattr(screens, "MOST_BUTTONS", most)
    replies = [_reply(number, 1) for number in range(1, 145)]
    while replies:
        screen, count = screen_of_several(replies)
        assert sum(map(len, screen.rows)) <= most
        replies = replies[count:]


async def test_what_all_say_stands_once_below_them(wire: Wire) -> None:
    """Of the registration, of whatever number of travellers: its sources, and what is to be done."""
    family = await Family.of(wire.world, others=("Анна",))
    wire.world.clock.go_to(day("07-05"))
    await family.me.say("мы все въехали сегодня")
    wire.world.clock.go_to(day("07-24"))
    before = len(wire.recorder.sent)
    await _deliver(wire, await _due_to(wire, family.me))
    (sent,) = wire.recorder.sent[before:]
    first, second, last = sent.text.split("\n\n")
    assert [each.splitlines()[0] for each in (first, second)] == ["Вы", "Анна"]
    assert all("3 августа" in each.splitlines()[1] for each in (first, second))
    assert sent.text.count("Order") + sent.text.count("Приказ") == 1
    assert "Готово" in last


@pytest.mark.parametrize("language", LANGUAGES)
async def test_twelve_travellers_are_told_of_registration_in_one_message(language: str) -> None:
    names = (f"{'Ш' * 38}{number}" for number in range(10, 22))
    replies = [Reply(register(10), (language,), number, heading=Heading(name)) for number, name in enumerate(names, 1)]
    assert screen_of_several(replies)[1] == 12


async def test_after_an_outage_all_is_one_message_with_a_button_for_each_exit(wire: Wire) -> None:
    family = await _both_inside(wire)
    wire.world.clock.go_to(day("06-01"))  # Anna is over the limit
    async with wire.world.database.write() as tx:
        await notices.plan_outage(tx, wire.world.clock())
    before = len(wire.recorder.sent)
    await _deliver(wire, await _due_to(wire, family.me))
    (sent,) = wire.recorder.sent[before:]
    starts = [part.splitlines()[1][0] for part in sent.text.split("\n\n")[:-1]]
    assert starts[0] == "🚨"
    assert starts.count("📡") == 2
    assert sent.text.count("Связи не было") == 1
    left = [label for label in sent.labels if label.startswith("Выезд ·")]
    assert sorted(left) == ["Выезд · Анна", "Выезд · Вы"]
    assert len(set(sent.data)) == len(sent.data)


async def test_of_one_journal_no_two_buttons_are_called_alike(wire: Wire) -> None:
    someone = await wire.world.settled()
    wire.world.clock.go_to(day("03-01"))
    await someone.say("entered today")
    wire.world.clock.go_to(day("06-01"))
    async with wire.world.database.write() as tx:
        await notices.plan_outage(tx, wire.world.clock())
    before = len(wire.recorder.sent)
    await _deliver(wire, await _due_to(wire, someone))
    (sent,) = wire.recorder.sent[before:]
    assert "🚨" in sent.text
    assert "📡" in sent.text
    assert len(set(sent.labels)) == len(sent.labels)
    assert sent.labels.count("Tomorrow again") == 1
    assert {"Left before today", "Change the entry"} <= set(sent.labels), "as where the overstay is told alone"


async def test_what_is_left_over_is_due_as_before(wire: Wire) -> None:
    someone = await Family.of(wire.world, others=tuple(f"{'Ы' * 38}{number}" for number in range(10, 21)))
    wire.world.clock.go_to(day("03-01"))
    for number in range(10, 21):
        await (await someone.by(f"{'Ы' * 38}{number}")).pick(Purpose.ENTER, 0, day("03-01"))
    wire.world.clock.go_to(day("05-29"))
    told, messages = set[int | None](), 0
    while due := await _due_to(wire, someone.me):
        became = await _deliver(wire, due)
        messages += 1
        async with wire.world.database.write() as tx:
            for notice, delivery in became.items():
                if isinstance(delivery, LeftOver):
                    await notices.release(tx, [notice])
                else:
                    assert isinstance(delivery, Delivered | NotNeeded)
                    assert delivery.following
                    await notices.settle_all(tx, [(notice, delivery.following.due, wire.world.clock.today)])
                    if notice.kind == "limit" and isinstance(delivery, Delivered):
                        assert notice.journal_id not in told
                        told.add(notice.journal_id)
    assert len(told) == 11
    assert messages >= 1


def _merged(*parts: tuple[Answer, Heading], language: str = "ru") -> Screen:
    screen, count = screen_of_several(
        [Reply(answer, (language,), number, heading=of) for number, (answer, of) in enumerate(parts, 1)]
    )
    assert count == len(parts)
    return screen


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_to_do_about_an_overstay_stands_once_below_the_last_one(language: str) -> None:
    travellers = [Heading(name) for name in ("Аня", "Боря", "Вера")]
    answers = [after(40), after(3), before(7)]
    text = _merged(*zip(answers, travellers, strict=True), language=language).text
    once = screen_of(Reply(after(3), (language,))).text.split("\n\n")[-1]
    paragraphs = text.split("\n\n")
    assert paragraphs.count(once) == 1
    assert [each.partition("\n")[0] for each in paragraphs] == [
        *("<b>Аня</b>", "<b>Боря</b>"),
        once.partition("\n")[0],
        "<b>Вера</b>",
    ]


async def test_short_labels_that_do_the_same_stand_in_twos() -> None:
    parts = [(before(7), Heading(name)) for name in ("Аня", "Константин", "Боря", "Вера")]
    exits = [[each.label for each in row] for row in _merged(*parts).rows if row[0].label.startswith("Выезд")]
    assert exits == [["Выезд · Аня", "Выезд · Боря"], ["Выезд · Константин"], ["Выезд · Вера"]]


@pytest.mark.parametrize(
    ("headings", "ends"),
    [
        ((Heading("Аня", "KZ"), Heading("Аня", "GE")), ("Казахстан", "Грузия")),
        ((Heading("Аня", "KZ"), Heading("Боря", "GE")), ("Аня · 🇰🇿", "Боря · 🇬🇪")),
        ((Heading("Анна Мария Терезия", "KZ"), Heading("Боря", "KZ")), ("Анна…", "Боря")),
        ((Heading("Анна Мария Терезия", "KZ"), Heading("Боря", "EU")), ("Анна… · 🇰🇿", "Боря · 🇪🇺")),
    ],
)
async def test_of_a_long_label_the_names_are_shortened_by_whole_words(
    headings: tuple[Heading, Heading], ends: tuple[str, str]
) -> None:
    permit = PermitEnds(day("03-10"), Permit(day("01-10"), day("03-17"), PermitKind.VISA, id=1), 7, inside=False)
    labels = [each.label for row in _merged(*((permit, of) for of in headings)).rows for each in row]
    assert [label for label in labels if label.startswith("Изменить")] == [
        f"Изменить последний день · {end}" for end in ends
    ]
