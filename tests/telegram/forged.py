"""What buttons could carry, real and forged, and two people for whom it is tried."""

from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData
from hypothesis import strategies as st

from bot.actions.answers.days import BeforeBack, Direction, NewPermit, Purpose
from bot.actions.answers.export import Format
from bot.actions.answers.groups import GroupPart
from bot.actions.answers.reminder_settings import ReminderPart
from bot.actions.answers.unread import Also
from bot.core.permit import PermitKind
from bot.telegram import callbacks as cb
from bot.telegram.commands import CARDS
from tests.actions.talk import Talk, World

KINDS: tuple[type[CallbackData], ...] = tuple(
    kind
    for kind in vars(cb).values()
    if isinstance(kind, type) and issubclass(kind, CallbackData) and kind.__module__ == cb.__name__
    if not kind.__name__.startswith("_") and kind is not cb.OfJournal
)
TODAY = date(2026, 3, 10)
THEIRS = (date(2021, 7, 17), date(2021, 7, 29))
"""Days that stand in nobody's journal but the other person's."""
THEIR_PLAN = (date(2027, 9, 17), date(2027, 9, 29))

ABOUT_A_DAY = {Purpose.STAY_FROM, Purpose.STAY_TO, Purpose.CAME_BACK}
"""Purposes that name the other end of a stay."""

limits = st.integers(1, 3660)
ids = st.one_of(st.integers(0, 40), st.integers(0, 2**63 - 1))
any_day = st.one_of(st.dates(TODAY - timedelta(400), TODAY + timedelta(400)), st.dates(cb.FIRST_DAY))
purposes = st.sampled_from(Purpose)
codes = st.sampled_from(["ru", "ky", "en", "de", ""])
countries = st.sampled_from(["KZ", "RU", "GE", "ZZ"])
there = st.sampled_from(["", "KZ", "GE", "ZZ"])
orders = st.sampled_from(["", "d", "m", "D", "M", "-"])
questions = st.from_regex("[0-9A-Za-z_-]{1,20}", fullmatch=True)
marks = st.integers(0, 2**32)
of_file = st.fixed_dictionaries(
    {"order": orders, "country": there, "who": st.sampled_from(["", "0-0", "0-7.12-31", f"9999-{2**63 - 1}"])}
)
ordinals = any_day.map(date.toordinal)
abouts = st.one_of(ids, ordinals)


@st.composite
def of_each_kind(draw: st.DrawFn) -> list[CallbackData]:
    """What some button of each kind could carry: the right shape, any numbers."""
    purpose, day = draw(purposes), draw(any_day)
    again = draw(st.dates(day))
    about = draw(ordinals if purpose in ABOUT_A_DAY else abouts)
    if purpose is Purpose.BEFORE_BACK:
        about = BeforeBack(day, again).about
    if purpose in (Purpose.PERMIT_FROM, Purpose.PERMIT_TO):
        known = again if draw(st.booleans()) else None
        about = NewPermit(purpose, draw(st.sampled_from(PermitKind)), known).about
    page = draw(st.integers(0, 10**6))
    left = draw(st.one_of(st.none(), st.dates(day)))
    tomorrow = min(day, date.max - timedelta(1)) + timedelta(1)
    return [
        cb.Pick(purpose=purpose, about=about, day=day),
        cb.Recent(purpose=purpose, about=about, day=day, offered=draw(st.sampled_from([day, tomorrow]))),
        cb.StillThere(entered=day, exit_ahead=again),
        cb.Month(purpose=purpose, about=about, month=draw(st.integers(1900 * 12, 9999 * 12 + 11))),
        cb.Year(purpose=purpose, about=about, year=draw(st.integers(1900, 9999))),
        cb.Want(purpose=purpose, about=about),
        cb.Tap(act=draw(st.sampled_from(Direction)), day=day),
        cb.Either(day=day),
        cb.Back(left=day, entered=again, stay=draw(ids)),
        cb.Language(code=draw(codes)),
        cb.Nationality(code=draw(st.sampled_from(["RU", "AR", "UZ", "AA", "ZZ"]))),
        cb.Own(visit=draw(limits), days=draw(limits), window=draw(st.integers(2, 3660))),
        cb.Permit(holds=draw(st.booleans())),
        cb.OpenPermit(permit=draw(ids)),
        cb.DropPermit(permit=draw(ids)),
        cb.KeepPermit(
            kind=draw(st.sampled_from(PermitKind)),
            begins=draw(st.one_of(st.none(), any_day)),
            ends=left,
            instead_of=draw(ids),
            over=draw(st.integers(0, 999)),
        ),
        cb.Inside(answer=draw(st.booleans())),
        cb.Skip(step=draw(st.sampled_from(["language", "nationality", "own", "inside", "day", "past", "x"]))),
        cb.SkipDay(purpose=purpose, about=about),
        cb.Show(card=draw(st.sampled_from([*CARDS, "x"]))),
        cb.Turn(page=page),
        cb.Open(stay=draw(ids), page=page),
        cb.Overs(page=page),
        cb.ComparePage(page=page),
        cb.OpenTraveller(traveller=draw(ids)),
        cb.AddTraveller(),
        cb.RenameTraveller(traveller=draw(ids)),
        cb.RemoveTraveller(traveller=draw(ids), mark=draw(marks)),
        cb.OpenCountry(country=draw(countries)),
        cb.AskCountry(),
        cb.AddCountry(country=draw(countries)),
        cb.RemoveCountry(country=draw(countries), mark=draw(marks)),
        cb.CountryZone(country=draw(countries), zone=draw(st.sampled_from(["Asia/Almaty", "Asia/Omsk", ""]))),
        cb.Cross(
            act=draw(st.sampled_from(Direction)),
            day=day,
            traveller=draw(ids),
            country=draw(there),
            question=draw(st.one_of(st.none(), questions)),
        ),
        cb.CrossAll(act=draw(st.sampled_from(Direction)), day=day),
        cb.Move(left="KZ", out=day, entered=draw(st.sampled_from(["GE", "ZZ"])), into=day, traveller=draw(ids)),
        cb.Meant(traveller=draw(ids), country=draw(there), question=draw(questions)),
        cb.Right(question=draw(questions), which=draw(st.integers(0, 9))),
        cb.Give(change=draw(ids), traveller=draw(ids)),
        cb.Choose(),
        cb.Journals(page=page),
        cb.Exports(page=page),
        cb.ExportOf(),
        cb.LeaveCalendar(),
        cb.ExportAll(format=draw(st.sampled_from(Format))),
        cb.Export(format=draw(st.sampled_from(Format))),
        cb.ReadFile(**draw(of_file)),
        cb.AskWhose(**draw(of_file), place=draw(st.integers(0, 9999))),
        cb.AskWhere(**draw(of_file)),
        cb.ShowLeftOut(**draw(of_file)),
        cb.WriteFile(**draw(of_file), mark=draw(marks), instead=draw(st.booleans())),
        cb.DropFile(**draw(of_file)),
        cb.RuleIn(country=draw(st.sampled_from(["RU", "GE", "EU", "ZZ"]))),
        cb.Mend(stay=draw(ids)),
        cb.Delete(stay=draw(ids)),
        cb.Undo(change=draw(ids)),
        cb.WriteList(also=draw(st.sampled_from(Also))),
        cb.Forget(sure=draw(st.booleans()), question=draw(st.from_regex("[0-9A-Za-z_-]{1,40}", fullmatch=True))),
        cb.Viewers(traveller=draw(ids)),
        cb.Invite(traveller=draw(ids)),
        cb.Admit(invitation=draw(ids), yes=draw(st.booleans())),
        cb.TakeBack(traveller=draw(ids), invitation=draw(ids)),
        cb.SharedStatus(invitation=draw(ids)),
        cb.StopShared(invitation=draw(ids)),
        cb.Memory(stay=draw(ids), unsure=draw(st.booleans())),
        cb.TellReturn(days=draw(st.sampled_from([0, 1, 732])), on=draw(st.booleans())),
        cb.ForLength(days=(days := draw(st.sampled_from([0, 1, 732]))), months=0 if days else 2, after=left),
        cb.Reckon(entered=day, left=left),
        cb.Keep(entered=day, left=left),
        cb.DrawTrip(entered=day, left=left),
        cb.OpenPlan(plan=draw(ids)),
        cb.DropPlan(plan=draw(ids)),
        cb.ReminderCard(part=draw(st.sampled_from(ReminderPart))),
        cb.RemindDay(days=draw(st.integers(0, 999)), on=draw(st.booleans())),
        cb.ConfirmStay(stay=draw(ids), journal=draw(ids)),
        cb.Registered(stay=draw(ids), journal=draw(ids)),
        cb.Unregistered(stay=draw(ids), journal=draw(ids)),
        cb.RemindKind(kind=draw(st.sampled_from(["permit", "limit", "nothing"])), on=draw(st.booleans())),
        cb.RemindHour(hour=draw(st.integers(0, 23))),
        cb.RemindZone(zone=draw(st.sampled_from(["Asia/Almaty", "Pacific/Kiritimati", "Mars/Base", ""]))),
        cb.Again(kind=draw(st.sampled_from(["limit", "permit", "plan", "nothing"]))),
        cb.Pause(paused=draw(st.booleans())),
        cb.PauseUntil(day=day),
        cb.Pinned(on=draw(st.booleans())),
        cb.WithPicture(on=draw(st.booleans())),
        cb.GroupGreet(code=draw(codes)),
        cb.GroupCard(part=draw(st.sampled_from(GroupPart))),
        cb.GroupLanguage(code=draw(codes)),
        cb.GroupCountry(code=draw(st.sampled_from(["KZ", "GE", "EU", "ZZ"]))),
        cb.GroupNationality(code=draw(st.sampled_from(["RU", "KG", "AA", "ZZ"]))),
        cb.GroupDigest(day=draw(st.integers(0, 6))),
        cb.GroupNoDigest(),
        cb.GroupHour(hour=draw(st.integers(0, 23))),
        cb.GroupWelcomes(on=draw(st.booleans())),
        cb.GroupTidies(on=draw(st.booleans())),
        cb.GroupClose(),
        cb.Nothing(),
    ]


@st.composite
def well_formed(draw: st.DrawFn) -> str:
    """What some button could carry."""
    data = draw(st.sampled_from(draw(of_each_kind())))
    return (named(data, draw(ids)) if draw(st.booleans()) else data).pack()


def named(data: CallbackData, journal: int) -> CallbackData:
    """The same button, made for this journal."""
    return data.model_copy(update={"journal": journal}) if isinstance(data, cb.OfJournal) else data


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real button's data with one thing wrong."""
    data = draw(well_formed())
    at = draw(st.integers(0, len(data)))
    piece = draw(st.one_of(st.text(max_size=3), st.sampled_from(["-", ":", "0", "9", "1e9", "٣", "\0", " ", "None"])))
    fields = data.split(":")
    return draw(
        st.sampled_from(
            [data[:at], data[at:], data[:at] + piece + data[at:], data[:at] + piece + data[at + 1 :],
             ":".join(reversed(fields)), ":".join([*fields, piece]), ":".join(fields[:-1]), data.upper(), data * 2]
        )
    )  # fmt: skip


async def pair(world: World) -> tuple[Talk, Talk]:
    """Somebody with a short journal and an open question, and another with days of their own."""
    one, other = await world.settled(), await world.settled()
    await one.stayed((date(2026, 1, 5), date(2026, 1, 20)))
    await one.command(Direction.IN, "01.03.2026")
    await other.stayed(THEIRS)
    await other.keep(*THEIR_PLAN)
    return one, other


def unpacks(kind: type[CallbackData], data: str) -> bool:
    try:
        kind.unpack(data)
    except (TypeError, ValueError):
        return False
    return True
