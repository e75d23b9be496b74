"""A file comes in: shown first, written on a yes as one change, and taken back whole."""

import json
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from bot.actions import (
    cancel,
    countries,
    export,
    importing,
    permits,
    pinned,
    plans,
    reminder_settings,
    return_wish,
    stays,
)
from bot.actions.answers import Answer, Reply
from bot.actions.answers.export import AllExported, Format
from bot.actions.answers.importing import (
    NOBODY,
    AllImported,
    AlreadyImported,
    AskCountryOfRows,
    AskOrder,
    AskWhoseRows,
    Counts,
    HowRead,
    ImportPreview,
    ImportRefused,
    ImportUndone,
    Known,
    LeftOut,
    NewCitizenship,
    NotImported,
    Offer,
    SentFile,
)
from bot.actions.answers.stays import Newest, NotNewest
from bot.actions.import_plan import ImportPlan, JournalEdit
from bot.core.journal import ME, Journal
from bot.core.permit import PermitKind
from bot.core.stay import Stay
from bot.telegram.screens import Screen, screen_of
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Direction, Talk, World, day, days, inside

pytestmark = pytest.mark.asyncio(loop_scope="session")
BARE = SentFile("file", 1, "")


async def shown(someone: Talk, content: bytes) -> ImportPreview:
    """What is said of a file that was sent."""
    return expect(ImportPreview, await someone.do(importing.bring, content, BARE, {}))


async def yes(someone: Talk, content: bytes, offer: Offer | None, preview: ImportPreview) -> Answer:
    """A button of what was shown, pressed."""
    assert offer is not None
    return await someone.press(importing.write, content, preview.how, "", offer.mark, instead=offer.instead)


async def imported(someone: Talk, content: bytes) -> AllImported:
    """All of a file, written: what is missing where something stands."""
    preview = await shown(someone, content)
    return expect(AllImported, await yes(someone, content, preview.add, preview))


async def exported(someone: Talk) -> bytes:
    return expect(AllExported, await someone.press(export.everything, Format.RECORD)).write("en")


async def kept(someone: Talk) -> tuple[Any, ...]:
    """All that stands of a person, without the ids."""
    found = await someone.kept()
    assert found is not None
    person = found.person
    settings = (
        person.language,
        person.zone,
        person.reminder_hour,
        person.days_before,
        person.paused_until,
        person.switched_off,
        person.pinned_message is not None,
        person.with_picture,
        (found.current.traveller.label, found.current.country),
    )
    return settings, {(each.traveller.label, each.country): _bare(each) for each in found.journals}


def _bare(journal: Journal) -> tuple[Any, ...]:
    return (
        journal.traveller.nationality,
        journal.zone,
        journal.own_limit,
        journal.wish,
        [(each.entered, each.left, each.from_memory, each.registered) for each in journal.stays],
        [(each.entered, each.left) for each in journal.plans],
        [(each.begins, each.ends, each.kind) for each in journal.permits],
    )


def table(*rows: str) -> bytes:
    return "\n".join(("Entry,Exit", *rows)).encode()


async def rich(world: World) -> Family:
    """Somebody with something of everything that can be kept."""
    family = await Family.of(world, "GE", "RU", others=("Анна",))
    me, hers = family.me, await family.by("Анна")
    await me.press(plans.keep, day("06-01"), day("06-05"))
    await me.stayed((date(2025, 1, 1), date(2025, 1, 31)), (date(2025, 1, 31), date(2025, 1, 31)))
    await me.command(Direction.IN, "01.03.2026")
    await me.press(permits.keep, date(2027, 1, 1), date(2027, 5, 1), PermitKind.VISA)
    await hers.stayed((date(2025, 6, 1), date(2025, 6, 20)))
    await hers.press(return_wish.ask, 0)
    await me.press(reminder_settings.set_day, 14, False)
    await me.press(reminder_settings.set_kind, "checkin", False)
    await me.press(pinned.switch, True)
    await me.press(countries.set_zone, "RU", "Asia/Omsk")
    await me.lives_in("Asia/Bishkek", 9)
    await me.pause(day("04-01"))
    stay = (await me.stays())[0]
    await me.press(stays.from_memory, stay.id, True)
    return family


async def test_what_was_exported_comes_back_after_everything_was_deleted(world: World) -> None:
    family = await rich(world)
    before, file = await kept(family.me), await exported(family.me)
    await family.me.forget()
    preview = await shown(family.me, file)
    assert preview.settings
    assert preview.replace is None
    assert not preview.left_out
    done = expect(AllImported, await yes(family.me, file, preview.add, preview))
    assert done.people == ("Анна",)
    assert await kept(family.me) == before
    assert json.loads(await exported(family.me)) == json.loads(file)
    assert expect(ImportPreview, await family.me.do(importing.bring, file, BARE, {})).add is None
    assert isinstance(await replace(family.me, in_journal=done.journal).undo(done.change), ImportUndone)
    after = await kept(family.me)
    assert after[1] == {("me", "KZ"): (None, None, None, None, [], [], [])}
    assert after[0][0] is None


async def test_only_what_is_missing_is_added(world: World) -> None:
    someone = await inside(world)
    await someone.stayed((day("01-01"), day("01-05")))
    content = table("2026-01-01,2026-01-05", "2026-01-03,2026-01-08", "2025-05-01,2025-05-09", "2025-05-09,2025-05-12")
    preview = await shown(someone, content)
    assert preview.known == (Known("me", "KZ", (Stay(day("01-01"), day("01-05")),)),)
    assert [each.why for each in preview.left_out] == [LeftOut.OVERLAPS]
    assert [[each.left for each in one.stays] for one in preview.journals] == [[date(2025, 5, 9), date(2025, 5, 12)]]
    assert await someone.stays() == days("01-01 01-05", "03-01")
    done = expect(AllImported, await yes(someone, content, preview.add, preview))
    assert len(await someone.stays()) == 4
    assert [each.stays for each in done.parts] == [each.stays for each in preview.journals]
    await someone.undo(done.change)
    assert await someone.stays() == days("01-01 01-05", "03-01")
    replaced = await shown(someone, content)
    done = expect(AllImported, await yes(someone, content, replaced.replace, replaced))
    assert [each.left for each in await someone.stays()] == [date(2025, 5, 9), date(2025, 5, 12), day("01-05")]
    assert isinstance(await someone.undo(done.change), ImportUndone)
    assert await someone.stays() == days("01-01 01-05", "03-01")


async def test_what_has_changed_since_is_shown_anew(world: World) -> None:
    someone = await inside(world)
    content = table("2026-01-01,2026-01-05")
    preview = await shown(someone, content)
    await someone.stayed((day("01-02"), day("01-03")))
    again = expect(ImportPreview, await yes(someone, content, preview.add, preview))
    assert [each.why for each in again.left_out] == [LeftOut.OVERLAPS]
    assert await someone.stays() == days("01-02 01-03", "03-01")


async def test_the_same_press_come_again_says_the_same_and_a_second_one_does_nothing(world: World) -> None:
    someone = await inside(world)
    content = table("2025-01-01,2025-01-05")
    preview, once = await shown(someone, content), someone.as_request("once")
    first = await yes(once, content, preview.add, preview)
    assert await yes(once, content, preview.add, preview) == first
    assert await once.press(importing.write, "gone", preview.how, "", 7, instead=False) == first
    again = expect(AllImported, await yes(someone, content, preview.add, preview))
    assert again == first
    assert len(await someone.stays()) == 2


async def test_a_second_press_to_add_never_offers_to_replace(world: World) -> None:
    someone = await inside(world)
    content = table("2025-01-01,2025-01-05")
    preview = await shown(someone, content)
    assert (preview.add and preview.add.come, preview.replace and preview.replace.gone) == (Counts(1), Counts(1))
    done = expect(AllImported, await yes(someone, content, preview.add, preview))
    assert expect(AllImported, await yes(someone, content, preview.add, preview)) == done
    anew = await shown(someone, content)
    assert (anew.add, anew.replace and (anew.replace.come, anew.replace.gone)) == (None, (Counts(), Counts(1)))
    await someone.stayed((day("01-01"), day("01-05")))
    assert await yes(someone, content, preview.add, preview) == AlreadyImported(0, 0)
    assert expect(ImportPreview, await yes(someone, content, preview.replace, preview)).replace is not None
    assert len(await someone.stays()) == 3


async def test_what_was_written_since_is_not_said_to_be_dropped(world: World) -> None:
    someone = await inside(world)
    content, other = table("2025-01-01,2025-01-05"), table("2025-03-01,2025-03-05")
    assert isinstance(await someone.press(importing.drop, content, HowRead(), ""), NotImported)
    done = await imported(someone, content)
    already = AlreadyImported(done.change, done.journal)
    assert await someone.press(importing.drop, content, HowRead(), "") == already
    assert isinstance(await someone.press(importing.drop, other, HowRead(), ""), NotImported)
    assert isinstance(await someone.press(importing.drop, "gone", HowRead(), ""), NotImported)
    await imported(someone, other)
    assert await someone.press(importing.drop, content, HowRead(), "") == AlreadyImported(0, 0)
    await someone.undo(expect(AllImported, await someone.do(cancel.newest)).change)
    assert await someone.press(importing.drop, content, HowRead(), "") == already


async def test_the_exit_of_the_stay_that_lasts_is_told(world: World) -> None:
    someone = await inside(world)
    [number] = [id_ for id_, _ in await someone.numbered()]
    await imported(someone, table("2026-03-01,2026-03-05"))
    assert await someone.numbered() == [(number, Stay(day("03-01"), day("03-05")))]


async def test_days_over_the_limit_are_listed_at_once(world: World) -> None:
    someone = await world.settled()
    done = await imported(someone, table("2025-01-01,2025-06-01"))
    [part] = done.parts
    assert part.overstays is not None
    assert part.overstays.runs[0].run.last == date(2025, 6, 1)


async def test_a_last_day_to_register_that_is_over_is_told_of_the_stay_that_lasts(world: World) -> None:
    someone = await world.settled()
    world.clock.go_to(day("08-10"))
    [over] = (await imported(someone, table("2026-07-05,"))).parts
    assert over.register_by == day("08-03")
    [known] = (await imported(someone, table("2026-03-01,2026-03-05"))).parts
    assert known.register_by is None  # it was told of before


@pytest.mark.parametrize("row", ["2026-08-01,", "2026-07-05,2026-08-09"])
async def test_no_last_day_to_register_is_told_that_is_still_to_come_or_of_a_stay_that_ended(
    world: World, row: str
) -> None:
    someone = await world.settled()
    world.clock.go_to(day("08-10"))
    [part] = (await imported(someone, table(row))).parts
    assert part.register_by is None


@pytest.mark.parametrize("content", ["gone", "too-large", b"", b"hello", b"{", b"PK\x03\x04"])
async def test_what_cannot_be_read_writes_nothing(world: World, content: bytes | str) -> None:
    someone = await inside(world)
    assert isinstance(await someone.do(importing.bring, content, BARE, {}), ImportRefused)
    assert await someone.changes() == 1


@pytest.mark.parametrize("words", ["/nothing", "  /nothing 5 марта"])
async def test_below_what_cannot_be_read_an_unknown_command_is_no_message(world: World, words: str) -> None:
    someone = await inside(world)
    answer = await someone.do(importing.bring, b"hello", SentFile("file", 1, words), {})
    assert isinstance(answer, ImportRefused)


async def test_a_preview_is_known_by_what_it_would_write() -> None:
    """Not by what is only told of it."""
    trip = Stay(date(2026, 1, 3), date(2026, 1, 9))
    edit = JournalEdit(ME, "KZ", 1, 1, False, (), (trip,), (), 0, ())
    plan = ImportPlan((edit,), (), (), None, None, None, (), (), ())
    assert replace(plan, known=(Known(ME, "KZ", (trip,)),), unknown_citizenships=((ME, "QQ"),)).mark == plan.mark
    others = replace(plan, edits=()), replace(plan, shown_first=(ME, "GE"))
    assert len({each.mark for each in (plan, *others)}) == 3


@pytest.mark.parametrize("kinds", [b'{}[]",:kaldy1 ', b"0123456789.,;/- \n", b"\x00PK\x03\x04\xff\xfe\n;"])
async def test_of_random_files_nothing_is_half_written(world: World, kinds: bytes) -> None:
    someone, dice = await inside(world), Random(7)
    before = await kept(someone)
    for _ in range(15):
        content = bytes(dice.choices(kinds, k=dice.randrange(120)))
        answer = await someone.do(importing.bring, content, BARE, {})
        assert isinstance(answer, ImportPreview | ImportRefused | AskOrder)
    assert await kept(someone) == before


async def test_the_largest_file_is_written_and_taken_back(world: World) -> None:
    someone, first = await world.settled(), date(2003, 1, 1)
    rows = [f"{first + timedelta(4 * n)},{first + timedelta(4 * n + 2)}" for n in range(1_999)]
    done = await imported(someone, table(*rows))
    assert [len(each.stays) for each in done.parts] == [1_999]
    assert len(await someone.stays()) == 1_999
    assert isinstance(await someone.undo(done.change), ImportUndone)
    assert await someone.stays() == []


async def test_rows_of_several_people_and_countries_begin_their_journals(world: World) -> None:
    family = await Family.of(world, "GE")
    content = "Entry,Exit,Country,Who\n2025-01-01,2025-01-05,Georgia,Аня\n2025-02-01,2025-02-05,France,\n"
    content += "2025-03-01,2025-03-05,Russia,вчера\n2025-04-01,2025-04-05,,"
    whose = expect(AskWhoseRows, await family.me.do(importing.bring, content.encode(), BARE, {}))
    how = HowRead().choosing(NOBODY, whose.people[0][0])
    asked = expect(AskCountryOfRows, await family.me.press(importing.preview, content.encode(), how, ""))
    assert (asked.rows, asked.countries) == (1, ("KZ", "GE"))
    how = replace(how, country="GE")
    shown_now = expect(ImportPreview, await family.me.press(importing.preview, content.encode(), how, ""))
    assert shown_now.people == ("Аня",)
    assert {each.why for each in shown_now.left_out} == {LeftOut.NAME}
    done = expect(AllImported, await yes(family.me, content.encode(), shown_now.add, shown_now))
    assert await family.days("Аня", "GE") == ["01-01 01-05"]
    assert await family.days("me", "GE") == ["04-01 04-05"]
    assert isinstance(await replace(family.me, in_journal=done.journal).undo(done.change), ImportUndone)
    assert await family.journal("Аня", "GE") is None


def edited(file: bytes, settings: dict[str, Any] | None = None, **of_me: Any) -> bytes:
    """An export with something else in its settings, or said of oneself."""
    told = json.loads(file)
    told["settings"] |= settings or {}
    told["travellers"][0] |= of_me
    return json.dumps(told).encode()


@pytest.mark.parametrize("code", ["ZZ", "QQ", "EU", "UN", "AQ"])
async def test_a_citizenship_of_no_country_is_named_and_never_written(world: World, code: str) -> None:
    family = await rich(world)
    file = await exported(family.me)
    before = await kept(family.me)
    preview = await shown(family.me, edited(file, nationality=code))
    assert preview.unknown_citizenships == (("me", code),)
    assert (preview.add, preview.replace, preview.citizenships) == (None, None, ())
    await family.me.forget()
    await imported(family.me, edited(file, nationality=code))
    after = await kept(family.me)
    assert after[1]["me", "KZ"] == (None, *before[1]["me", "KZ"][1:])
    assert [label for label, _ in after[1]] == [label for label, _ in before[1]]


async def test_another_citizenship_is_told_before_it_is_written(world: World) -> None:
    someone = await inside(world)
    await someone.stayed((day("01-01"), day("01-02")))
    file = edited(await exported(someone), nationality="US")
    before = (await kept(someone))[1]["me", "KZ"][0]
    preview = await shown(someone, file)
    assert preview.citizenships == (NewCitizenship("me", before, "US"),)
    screen = screen_of(Reply(preview, ("ru",)))
    assert isinstance(screen, Screen)
    assert "→ США" in screen.text
    assert [button.label for row in screen.rows for button in row] == ["Записать", "Не записывать"]
    await imported(someone, file)
    assert (await kept(someone))[1]["me", "KZ"][0] == "US"


async def test_a_name_in_another_case_is_the_same_person(world: World) -> None:
    someone = await inside(world)
    file = edited(await exported(someone), label="Me")
    assert (await shown(someone, file)).people == ()
    await someone.forget()
    await imported(someone, file)
    assert [*(await kept(someone))[1]] == [("me", "KZ")]


async def test_one_s_own_export_says_nothing_new(world: World) -> None:
    someone = await inside(world)
    told = json.loads(await exported(someone))
    told["travellers"][0]["journals"][0]["current"] = True
    told["travellers"][0]["journals"].append(told["travellers"][0]["journals"][0] | {"country": "ZZ", "current": False})
    preview = await shown(someone, json.dumps(told).encode())
    assert (preview.add, preview.replace, preview.current) == (None, None, None)
    assert [each.why for each in preview.left_out] == [LeftOut.NO_RULES]
    assert "ZZ" in screen_of(Reply(preview, ("ru",))).text


async def test_settings_that_cannot_be_set_stay_and_are_named(world: World) -> None:
    someone = await inside(world)
    odd = {"zone": "Mars/X", "reminder_hour": 3, "days_before": [400, 5000], "language": "de", "switched_off": ["moon"]}
    file, before = await exported(someone), await kept(someone)
    preview = await shown(someone, edited(file, odd))
    assert preview.settings is not None
    assert preview.settings.changed == ()
    assert {*preview.settings.kept} == {*odd}
    assert preview.add is None or await imported(someone, edited(file, odd))
    assert (await kept(someone))[0] == before[0]
    some = edited(file, odd | {"days_before": [400, 7, 0], "pinned": True})
    preview = await shown(someone, some)
    assert preview.settings is not None
    assert preview.settings.changed == ("days_before", "pinned")
    await imported(someone, some)
    assert (await kept(someone))[0][3] == (7, 0)
    await imported(someone, edited(file, {"days_before": []}))
    assert (await kept(someone))[0][3] == ()


async def test_a_newer_change_is_taken_back_first(world: World) -> None:
    someone = await inside(world)
    done = await imported(someone, table("2025-01-01,2025-01-05"))
    await someone.stayed((day("01-01"), day("01-02")))
    assert isinstance(await someone.undo(done.change), NotNewest)
    newest = expect(Newest, await someone.do(cancel.newest))
    assert newest.change is not None
    await someone.undo(newest.change)
    told = expect(AllImported, await someone.do(cancel.newest))
    assert told.change == done.change


async def test_what_was_set_again_since_stays_when_it_is_taken_back(world: World) -> None:
    someone = await inside(world)
    done = await imported(someone, edited(await exported(someone), {"reminder_hour": 9, "with_picture": True}))
    assert ((await kept(someone))[0][2], (await kept(someone))[0][7]) == (9, True)
    await someone.press(reminder_settings.set_hour, 20)
    assert isinstance(await someone.undo(done.change), ImportUndone)
    assert ((await kept(someone))[0][2], (await kept(someone))[0][7]) == (20, False)


async def test_a_plan_of_days_long_past_is_named_as_that(world: World) -> None:
    someone = await inside(world)
    preview = await shown(someone, b"Entry;Exit;Status\n2025-05-05;2025-05-08;plan")
    assert [each.why for each in preview.left_out] == [LeftOut.PAST]


async def test_more_than_one_journal_may_have_are_left_out(world: World) -> None:
    someone = await inside(world)
    told = json.loads(await exported(someone))
    held = [f"{year}-01-05" for year in range(2000, 2000 + permits.MOST + 1)]
    told["travellers"][0]["journals"][0]["permits"] = [
        {"kind": "visa", "begins": first, "ends": first} for first in held
    ]
    preview = await shown(someone, json.dumps(told).encode())
    assert [each.why for each in preview.left_out] == [LeftOut.FULL]
    await imported(someone, json.dumps(told).encode())
    assert len(await someone.permits()) == permits.MOST
