"""What goes into a file: all journals or one, what there is ahead, and nothing of anybody else."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import vobject

from bot.actions import countries, export, onboarding, permits, plans, reminder_settings, return_wish, stays
from bot.actions.answers import Reply
from bot.actions.answers.export import AllExported, Exported, Format, NothingAhead, WhichFile, WhichFormat
from bot.actions.answers.pages import StaleButton
from bot.actions.sheet import AllOnSheet, OnSheet
from bot.core.permit import PermitKind
from bot.telegram.screens import screen_of
from bot.telegram.screens.base import Document
from tests.actions.answered import expect
from tests.actions.family import Family
from tests.actions.talk import Direction, Purpose, Talk, World, at, day, inside
from tests.exporting.paper import flowing, pages

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def everything(someone: Talk, format: Format, language: str = "en") -> str:
    return expect(AllExported, await someone.press(export.everything, format)).write(language).decode("utf-8-sig")


async def ahead(someone: Talk) -> dict[str, Any]:
    """The events of the calendar by their titles."""
    calendar = vobject.readOne(await everything(someone, Format.CALENDAR))
    return {each.summary.value: each for each in getattr(calendar, "vevent_list", [])}


def rings(event: Any) -> list[Any]:
    return [alarm.trigger.value for alarm in getattr(event, "valarm_list", [])]


async def test_of_one_journal_nothing_is_asked_but_the_kind_of_file(world: World) -> None:
    someone = await inside(world)
    assert await someone.do(export.show) == WhichFile()
    assert json.loads(await everything(someone, Format.RECORD))["settings"]["language"] == "en"


async def test_of_several_all_are_offered_or_one(world: World) -> None:
    family = await Family.of(world, "GE", others=tuple(f"Роза {letter}" for letter in "абвгде"))
    shown = expect(WhichFile, await family.me.do(export.show))
    assert (len(shown.journals), shown.pages) == (6, 2)
    assert shown == expect(WhichFile, await family.me.press(export.show, 0))
    last = expect(WhichFile, await family.me.press(export.show, 10**6))
    assert (len(last.journals), last.page) == (2, 1)
    by_her = await family.by("Роза а")
    assert isinstance(await by_her.press(export.show_one), WhichFormat)
    file = expect(Exported, await by_her.press(export.one, Format.RECORD))
    told = json.loads(file.write("en"))
    assert [each["label"] for each in told["travellers"]] == ["Роза а"]
    assert "settings" not in told
    assert len(json.loads(await everything(family.me, Format.RECORD))["travellers"]) == 7


async def test_anothers_journal_is_in_nobodys_file(world: World) -> None:
    one, other = await inside(world), await inside(world)
    theirs = await other.journal()
    assert theirs is not None
    forged = replace(one, in_journal=theirs.id)
    for format in Format:
        assert isinstance(await forged.press(export.one, format), StaleButton)


async def test_everything_that_was_set_is_in_the_record(world: World) -> None:
    someone = await inside(world)
    await someone.press(plans.keep, date(2026, 6, 1), date(2026, 6, 5))
    await someone.press(permits.keep, date(2027, 1, 1), date(2027, 5, 1), PermitKind.VISA)
    await someone.press(reminder_settings.set_day, 14, False)
    await someone.lives_in("Asia/Bishkek", 9)
    await someone.pause(day("04-01"))
    await someone.press(countries.add, "RU")
    told = json.loads(await everything(someone, Format.RECORD))
    assert told["settings"] == {
        "language": "en",
        "zone": "Asia/Bishkek",
        "reminder_hour": 9,
        "days_before": [30, 7, 3, 1, 0],
        "paused_until": "2026-04-01",
        "switched_off": [],
        "pinned": False,
        "with_picture": False,
    }
    kazakhstan, russia = told["travellers"][0]["journals"]
    assert kazakhstan["stays"] == [{"entered": "2026-03-01", "left": None, "from_memory": False, "registered": False}]
    assert kazakhstan["plans"] == [{"entered": "2026-06-01", "left": "2026-06-05"}]
    assert kazakhstan["permits"] == [{"kind": "visa", "begins": "2027-01-01", "ends": "2027-05-01"}]
    assert (russia["country"], russia["stays"]) == ("RU", [])


async def test_the_table_has_the_plans_that_are_to_be_seen(world: World) -> None:
    someone = await inside(world)
    await someone.press(plans.keep, date(2026, 6, 1), date(2026, 6, 5))
    assert '"Plan","2026-06-01","2026-06-05"' in await everything(someone, Format.TABLE)
    world.clock.go_to(date(2026, 7, 10))
    assert '"Plan"' not in await everything(someone, Format.TABLE)
    assert '"entered": "2026-06-01"' in await everything(someone, Format.RECORD)


class TestAhead:
    async def test_the_last_legal_day_rings_on_the_days_of_the_reminders_that_are_still_to_come(
        self, world: World
    ) -> None:
        someone = await inside(world)  # from 1 March 90 days
        found = await ahead(someone)
        assert list(found) == ["Last legal day in Kazakhstan"]
        [event] = found.values()
        assert (event.dtstart.value, event.dtend.value) == (day("05-29"), day("05-30"))
        days = ("04-29", "05-15", "05-22", "05-26", "05-28", "05-29")
        assert rings(event) == [at(each) for each in days]
        world.clock.go_to(day("05-22"), hour=11)
        [event] = (await ahead(someone)).values()
        assert rings(event) == [at(each) for each in days[3:]]
        await someone.pause(day("05-27"))
        [event] = (await ahead(someone)).values()
        assert rings(event) == [at("05-28"), at("05-29")]

    async def test_over_the_limit_it_is_told_since_when_and_nothing_rings(self, world: World) -> None:
        someone = await inside(world)
        [before] = (await ahead(someone)).values()
        world.clock.go_to(day("06-03"))
        [(title, event)] = (await ahead(someone)).items()
        assert title == "Over the limit since 30 May 2026 (Kazakhstan)"
        assert (event.dtstart.value, event.dtend.value) == (day("05-30"), day("05-31"))
        assert (event.uid.value, rings(event)) == (before.uid.value, [])

    async def test_outside_it_is_the_day_of_the_return_under_the_same_name(self, world: World) -> None:
        someone = await inside(world)
        [before] = (await ahead(someone)).values()
        world.clock.go_to(day("05-29"))
        await someone.command(Direction.OUT)
        [(title, event)] = (await ahead(someone)).items()
        assert title == "From this day on: 90 days in a row in Kazakhstan are legal"
        assert event.dtstart.value == day("08-28")
        assert (event.uid.value, rings(event)) == (before.uid.value, [])
        await someone.press(return_wish.ask, 30)
        [(title, event)] = (await ahead(someone)).items()
        assert title.startswith("From this day on: 30 days")
        assert rings(event) == [at(f"{event.dtstart.value:%m-%d}")]

    async def test_a_stay_under_a_permit_ends_with_it(self, world: World) -> None:
        someone = await inside(world)
        await someone.press(permits.keep, day("02-01"), day("09-30"), PermitKind.VISA)
        found = await ahead(someone)
        visa = "Visa: the last day it is valid (Kazakhstan)"
        assert set(found) == {"Last legal day in Kazakhstan", visa}, "told apart, though on one day"
        assert {each.dtstart.value for each in found.values()} == {day("09-30")}
        assert rings(found["Last legal day in Kazakhstan"])[-1] == at("09-30")

    async def test_plans_permits_ahead_and_who_they_are_of(self, world: World) -> None:
        family = await Family.of(world, others=("Анна",))
        hers = await family.by("Анна")
        await hers.press(plans.keep, day("06-01"), None)
        await hers.press(permits.keep, day("06-01"), day("08-01"), PermitKind.RESIDENCE)
        found = await ahead(family.me)
        plan, permit = (
            found["Анна: Plan: to Kazakhstan"],
            found["Анна: Residence permit: the last day it is valid (Kazakhstan)"],
        )
        assert (plan.dtstart.value, plan.dtend.value) == (day("06-01"), day("06-02"))
        assert permit.dtstart.value == day("08-01")
        world.clock.go_to(day("08-02"))
        assert not [title for title in await ahead(family.me) if "permit" in title]

    async def test_where_no_rule_judges_there_is_no_day_and_so_no_file(self, world: World) -> None:
        for nationality in ("KZ", None):
            someone = await world.settled(nationality)
            await someone.command(Direction.IN, "01.03.2026")
            assert await someone.press(export.everything, Format.CALENDAR) == NothingAhead()
            await someone.press(plans.keep, day("07-01"), None)
            assert list(await ahead(someone)) == ["Plan: to Kazakhstan"]

    async def test_a_moved_plan_keeps_its_name(self, world: World) -> None:
        someone = await inside(world)
        await someone.press(plans.keep, day("07-01"), day("07-05"))
        before = (await ahead(someone))["Plan: to Kazakhstan"]
        [plan] = await someone.plans()
        world.clock.go_on(minutes=1)
        await someone.pick(Purpose.PLAN_ENTRY, plan.id, day("07-03"))
        after = (await ahead(someone))["Plan: to Kazakhstan"]
        assert after.uid.value == before.uid.value
        assert after.dtstart.value == day("07-03")
        assert int(after.sequence.value) == int(before.sequence.value) + 60


class TestSheet:
    """What is read in it, by PDFium; how it is drawn: `tests/exporting/test_sheet.py`."""

    @staticmethod
    async def read(someone: Talk, language: str = "en") -> str:
        answer = expect(AllOnSheet, await someone.press(export.everything, Format.SHEET))
        return flowing(drawn(answer, language))

    async def test_it_says_how_things_stand_how_that_was_counted_and_by_which_rule(self, world: World) -> None:
        someone = await world.settled()
        await someone.say("01.01.2025 - 03.01.2025")
        await someone.say("01.02.2026 - 10.02.2026")
        await someone.press(stays.from_memory, (await someone.stays())[-1].id, True)
        await someone.say("въехал 1 марта")
        page = await self.read(someone)
        for said in (
            "Days of stay in Kazakhstan Who: The holder of the record Citizenship: Russia",
            "Made on 10 March 2026 at 12:00 (UTC+5)",
            "Last legal day: 19 May 2026, Tuesday – 70 days left after today.",
            "Used: 20 days of 90 in the last 180 days",
            "Trips: 12 September 2025 – 10 March 2026 Earlier trips, whose days don’t count any more: 1.",
            "1 Sun, 1 February 2026 Tue, 10 February 2026 10 10 From memory",
            "2 Sun, 1 March 2026 no exit yet 10 10",
            "How it was counted as of today The last 180 days count: the first is 12 September 2025",
            "• 1–10 February 2026: 10 days",
            "In all: 20 days of 90.",
            "The rule in Kazakhstan (citizenship: Russia)",
            "adilet.zan.kz/rus/docs/P1200000148",
            "Checked against the sources on 1 March 2026. Confidence: high.",
            "Page 1 of",
        ):
            assert said in page
        assert not re.search(r" /[a-z]|\b([Tt]ap|[Tt]ype|[Ss]end)\b", page), "nothing to press on paper"

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("ru", "Последний разрешённый день был 29 мая 2026 года, пятница: срок превышен на 5 дней."),
            ("ky", "2026-жылдын 29-майы, жума"),
            ("en", "The last legal day was 29 May 2026, Friday: 5 days over the limit."),
        ],
    )
    async def test_an_overstay_is_named(self, world: World, language: str, said: str) -> None:
        someone = await inside(world)
        world.clock.go_to(day("06-03"))
        answer = expect(AllOnSheet, await someone.press(export.everything, Format.SHEET))
        [told] = answer.journals
        assert [(run.first, run.length) for run in told.overstays] == [(day("05-30"), 5)]
        page = flowing(drawn(answer, language))
        assert said in page
        assert "5" in page.partition("1. ")[2][:60]

    async def test_of_a_stay_all_its_days_are_told_and_those_that_count_without_the_ones_under_a_permit(
        self, world: World
    ) -> None:
        someone = await inside(world)
        await someone.press(permits.keep, day("03-11"), day("09-30"), PermitKind.VISA)
        await someone.press(plans.keep, day("12-01"), day("12-05"))
        page = await self.read(someone)
        assert "1 Sun, 1 March 2026 no exit yet 10 10 " in page
        world.clock.go_to(day("04-10"))
        page = await self.read(someone)
        assert "№ Entry Exit Days Counted Marks 1 Sun, 1 March 2026 no exit yet 41 10 " in page
        assert "Residence permits and visas 11 March – 30 September 2026: visa, not counted" in page
        assert "December" not in page, "plans are no record"

    @pytest.mark.parametrize(
        ("nationality", "said"),
        [
            (None, "The citizenship is not given, so no days are counted."),
            ("KZ", "There’s no limit in Kazakhstan for its own citizens"),
            ("AR", "The exact rule for this citizenship is not known, so no days are counted."),
        ],
    )
    async def test_where_nothing_is_counted_it_says_why_and_lists_all(
        self, world: World, nationality: str | None, said: str
    ) -> None:
        someone = await world.settled(nationality)
        assert "No entries are recorded." in await self.read(someone)
        await someone.command(Direction.IN, "01.03.2021")
        page = await self.read(someone)
        assert said in page
        assert "All trips № Entry Exit Days Counted Marks 1 Mon, 1 March 2021 no exit yet 1836 –" in page
        assert "How it was counted" not in page

    async def test_an_own_limit_is_told_as_such(self, world: World) -> None:
        someone = await world.settled("AR")
        await someone.command(Direction.IN, "01.03.2026")
        await someone.press(onboarding.own_limit, 30, 90, 180)
        page = await self.read(someone)
        assert "Last legal day: 30 March 2026, Monday" in page
        assert "Own limit: 30 days a visit, 90 days in any 180 days I have no exact rule" in page

    async def test_of_a_permit_held_since_nobody_knows_when_that_is_said_once(self, world: World) -> None:
        someone = await inside(world)
        await someone.press(permits.keep, None, day("09-30"), PermitKind.RESIDENCE)
        page = await self.read(someone)
        assert page.count("since when") == 2  # above, and of the permit itself
        assert "Allowed: at most 90 days" in page

    async def test_each_of_a_family_has_a_page_by_the_clock_there(self, world: World) -> None:
        family = await Family.of(world, "GE", others=("Айгүл & <b>Ко</b>",))
        answer = expect(AllOnSheet, await family.me.press(export.everything, Format.SHEET))
        found = pages(drawn(answer, "ky"))
        assert len(found) == 3
        assert "Ким: Айгүл & <b>Ко</b>" in found[2]
        assert [re.findall(r"саат (\S+)", page) for page in found] == [["12:00"], ["11:00"], ["12:00"]]
        hers = await family.by("Айгүл & <b>Ко</b>")
        of_one = expect(OnSheet, await hers.press(export.one, Format.SHEET))
        assert [each.label for each in of_one.journals] == ["Айгүл & <b>Ко</b>"]

    async def test_a_file_of_the_same_request_is_the_same(self, world: World) -> None:
        someone = (await inside(world)).as_request("a sheet")
        first = expect(AllOnSheet, await someone.press(export.everything, Format.SHEET))
        assert drawn(first, "ru") == drawn(first, "ru")


def drawn(answer: OnSheet, language: str) -> bytes:
    screen = screen_of(Reply(answer, (language,)))
    assert isinstance(screen, Document)
    assert screen.name == f"kaldy-{answer.today}.pdf"
    return screen.write()
